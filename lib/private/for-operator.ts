/** The parts of an app that are written as custom resources, for a cluster that runs the operator. */

import { API_GROUP, type App, type CompiledInstance, checkForOperator, type Findings, type Resource } from '../core';
import type { Written } from './outputs';

/** What is written where `scopes` are paths of constructs at and below which custom resources stay what they are. */
export function writtenFor(
  { instances, inputs }: App,
  compiled: readonly CompiledInstance[],
  scopes: ReadonlySet<string>,
  findings: Findings,
): Written {
  if (scopes.size === 0) return { instances: compiled, customResources: [] };
  const isOwn = isWithin(scopes);
  const ownInstances = instances.filter(({ resource }) => isOwn(resource));
  const ownInputs = inputs.filter((input) => isOwn(input) && input.refused !== true);
  for (const { resource, settings } of ownInstances) checkForOperator(resource, settings, findings);
  for (const input of ownInputs) checkForOperator(input, undefined, findings);
  return {
    instances: compiled.filter(({ declaration }) => !isOwn(declaration.resource)),
    customResources: [...ownInstances.map(({ resource }) => resource), ...ownInputs],
  };
}

/** What the operator does not know is not for it. */
export function isWithin(scopes: ReadonlySet<string>): (declared: Pick<Resource, 'apiVersion' | 'origin'>) => boolean {
  return ({ apiVersion, origin }) =>
    apiVersion.startsWith(`${API_GROUP.operator}/`) && [...scopes].some((path) => isBelow(origin, path));
}

export function isBelow(origin = '', path: string): boolean {
  return path === '' || origin === path || origin.startsWith(`${path}/`);
}
