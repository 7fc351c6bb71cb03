/** Of a monitor, a rule or an AlertmanagerConfig: who takes it, who does not and why, and what comes of it. */

import { type Finding, type Found, foundBy, type Resource, type Verdict, verdictsOn, visible } from '../../lib/core';
import type { Compilation } from '../compiled';
import { locate, placeText, textOfFinding } from '../output/findings';
import { partsFrom } from './configuration';
import { type Section, textOfSections } from './lines';

export function explainInput(input: Resource, compilation: Compilation): string {
  const { app } = compilation;
  const verdicts = verdictsOn(input, app.instances, app.namespaces);
  const findings = findingsOf(input.origin, compilation);
  const sections = [
    ...(verdicts.length === 0
      ? [{ heading: NO_INSTANCE, lines: [] }]
      : verdicts.map((each) => sectionOf(each, input, compilation))),
    ...foundSections(input, compilation),
    ...(findings.length === 0 ? [] : [{ heading: 'what is wrong with it', lines: findings }]),
  ];
  return textOfSections(titleOf(input, compilation), sections);
}

/** Services and pods of the input; of those that somebody else writes, nothing is known. */
function foundSections(input: Resource, { app, instances }: Compilation): Section[] {
  const emitted = instances.flatMap(({ manifests }) => manifests);
  const found = foundBy(input, app, emitted);
  if (found === undefined) return [];
  const what = input.kind === 'ServiceMonitor' ? 'Services' : 'pods';
  if (found.length === 0) return [{ heading: `it finds none of the ${what} of the input`, lines: [] }];
  return [{ heading: `it finds of the ${what} of the input`, lines: found.flatMap(linesOf) }];
}

function linesOf({ kind, namespace, name, ports, behind }: Found): string[] {
  const listed = ports.map((port) => (port.name === '' ? String(port.number) : `${port.name} (${port.number})`));
  return [
    `${kind} ${namespace}/${name}: ${listed.length === 0 ? 'no ports' : `ports ${listed.join(', ')}`}`,
    ...behind.map((pods) => `  with the pods of ${pods.kind} ${pods.namespace}/${pods.name}`),
  ];
}

const NO_INSTANCE = 'the input has no instance that could take it';

export function titleOf({ kind, metadata: { namespace, name }, origin }: Resource, { input }: Compilation): string {
  const place = input.placeOf(origin, '');
  const where = place === undefined ? visible(origin ?? '') : placeText(place);
  return `${kind} ${namespace}/${name}${where === '' ? '' : ` (${where})`}`;
}

/** All that is said of an object, itself or beside others. */
export function findingsOf(origin: string | undefined, { findings, input }: Compilation): string[] {
  const concerns = ({ object, also = [] }: Finding) => [object, ...also].some((each) => each.origin === origin);
  return locate(findings.filter(concerns), input).map((each) => textOfFinding(each, false).trimEnd());
}

function sectionOf({ instance, takes, isBase, reasons }: Verdict, input: Resource, compilation: Compilation): Section {
  const name = `${instance.kind} ${instance.metadata.namespace}/${instance.metadata.name}`;
  if (!takes) {
    return { heading: `${name} does not take it`, lines: reasons.map(({ text, remedy }) => `${text}. ${remedy}`) };
  }
  const heading = `${name} takes it${isBase ? ', as the base of its configuration' : ''}`;
  if (input.refused === true) return { heading: `${name} would take it, and cannot: see below`, lines: [] };
  const compiled = compilation.instances.find(({ declaration }) => declaration.resource.origin === instance.origin);
  const parts = compiled === undefined ? [] : partsFrom(input, compiled);
  // What is wrong with the instance keeps all of it from being written.
  if (parts.length === 0 && !isBase) {
    return { heading: `${heading}, and nothing comes of it`, lines: findingsOf(instance.origin, compilation) };
  }
  return { heading, lines: parts };
}
