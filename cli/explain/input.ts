/** Of a monitor, a rule or an AlertmanagerConfig: who takes it, who does not and why, and what comes of it. */

import { type Finding, type Resource, type Verdict, verdictsOn } from '../../lib/core';
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
    ...(findings.length === 0 ? [] : [{ heading: 'what is wrong with it', lines: findings }]),
  ];
  return textOfSections(titleOf(input, compilation), sections);
}

const NO_INSTANCE = 'the input has no instance that could take it';

export function titleOf({ kind, metadata: { namespace, name }, origin }: Resource, { input }: Compilation): string {
  const place = input.placeOf(origin, '');
  return `${kind} ${namespace}/${name}${place === undefined ? '' : ` (${placeText(place)})`}`;
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
