/** The parts of an app that are written as custom resources, for a cluster that runs the operator. */

import { type App, type CompiledInstance, checkForOperator, type Findings } from '../core';
import type { Written } from './outputs';

/** What is written where `scopes` are paths of constructs at and below which custom resources stay what they are. */
export function writtenFor(
  { instances, inputs }: App,
  compiled: readonly CompiledInstance[],
  scopes: readonly string[],
  findings: Findings,
): Written {
  if (scopes.length === 0) return { instances: compiled, customResources: [] };
  const isWithin = ({ origin }: { readonly origin?: string }) => scopes.some((path) => isBelow(origin, path));
  const ownInstances = instances.filter(({ resource }) => isWithin(resource));
  const ownInputs = inputs.filter((input) => isWithin(input) && input.refused !== true);
  for (const { resource, settings } of ownInstances) checkForOperator(resource, settings, findings);
  for (const input of ownInputs) checkForOperator(input, undefined, findings);
  return {
    instances: compiled.filter(({ declaration }) => !isWithin(declaration.resource)),
    customResources: [...ownInstances.map(({ resource }) => resource), ...ownInputs],
  };
}

export function isBelow(origin = '', path: string): boolean {
  return path === '' || origin === path || origin.startsWith(`${path}/`);
}
