/** Explanations as people read them. */

import {
  CONFIGURED_KINDS,
  emitYaml,
  type Finding,
  type Found,
  type Manifest,
  nameOf,
  type ObjectRef,
  visible,
} from '../../core';
import type { InputExplanation, InstanceVerdict } from './input';
import type { InstanceExplanation, Reference, Right } from './instance';
import { count, listed, type Section, textOfSections } from './lines';
import { sectionsOfPart } from './thanos-part';

/** How a front end says where something is, and what is wrong. */
export interface Words {
  /** A file and a line, or the path of a construct; empty where it is not known. */
  readonly place: (object: ObjectRef) => string;
  readonly finding: (finding: Finding) => string;
}

export function textOfInput({ object, verdicts, found, missed, findings }: InputExplanation, words: Words): string {
  return textOfSections(titleOf(object, words), [
    ...(verdicts === undefined ? [] : takers(verdicts, words)),
    ...(found === undefined ? [] : [foundSection(object, found, missed)]),
    ...(findings.length === 0 ? [] : [{ heading: 'what is wrong with it', lines: findings.map(words.finding) }]),
  ]);
}

function titleOf(object: ObjectRef, { place }: Words): string {
  const where = visible(place(object));
  return `${nameOf(object)}${where === '' ? '' : ` (${where})`}`;
}

function takers(verdicts: readonly InstanceVerdict[], words: Words): Section[] {
  if (verdicts.length === 0) return [{ heading: 'the input has no instance that could take it', lines: [] }];
  return verdicts.map((each) => takerSection(each, words));
}

function takerSection(
  { instance, outcome, isBase, parts, reasons, instanceFindings }: InstanceVerdict,
  { finding }: Words,
): Section {
  const name = nameOf(instance);
  const heading = `${name} takes it${isBase ? ', as the base of its configuration' : ''}`;
  switch (outcome) {
    case 'not-taken':
      return { heading: `${name} does not take it`, lines: reasons.map(({ text, remedy }) => `${text}. ${remedy}`) };
    case 'refused':
      return { heading: `${name} would take it, and cannot: see below`, lines: [] };
    case 'without-effect':
      return { heading: `${heading}, and nothing comes of it`, lines: instanceFindings.map(finding) };
    case 'taken':
      return { heading, lines: parts.map((part) => `${part.what} ${part.name}`) };
  }
}

/** Services and pods of the input; of those that somebody else writes, nothing is known. */
function foundSection({ kind }: ObjectRef, found: readonly Found[], missed: readonly string[]): Section {
  const what = kind === 'ServiceMonitor' ? 'Services' : 'pods';
  if (found.length === 0) return { heading: `it finds none of the ${what} of the input`, lines: missed };
  return { heading: `it finds of the ${what} of the input`, lines: found.flatMap(linesOf) };
}

function linesOf({ kind, namespace, name, ports, behind, podless = {} }: Found): string[] {
  const named = ports.map(textOfPort);
  const labels = Object.entries(podless).map(([key, value]) => `${key}: ${value}`);
  return [
    `${kind} ${namespace}/${name}: ${named.length === 0 ? 'no ports' : `ports ${named.join(', ')}`}`,
    ...(labels.length === 0 ? [] : [`  with no pods of the input, for none has ${labels.join(', ')}`]),
    ...behind.map((pods) => `  with the pods of ${pods.kind} ${pods.namespace}/${pods.name}`),
  ];
}

export function textOfPort({ name, number }: Found['ports'][number]): string {
  return name === '' ? String(number) : `${name} (${number})`;
}

export function textOfInstance(explanation: InstanceExplanation, words: Words): string {
  const { object, takes, references, findings, part } = explanation;
  const isConfigured = CONFIGURED_KINDS.some((kind) => kind === object.kind);
  return textOfSections(titleOf(object, words), [
    ...(isConfigured ? [takenSection(takes)] : []),
    ...(part === undefined ? [] : sectionsOfPart(object, part)),
    ...rightsSections(explanation),
    referencesSection(references),
    ...(findings.length === 0 ? [] : [{ heading: 'what is said of it', lines: findings.map(words.finding) }]),
  ]);
}

function takenSection(taken: readonly ObjectRef[]): Section {
  const kinds = [...new Set(taken.map(({ kind }) => kind))].sort();
  const lines = kinds.map((kind) => {
    const names = taken.filter((each) => each.kind === kind).map(({ namespace, name }) => `${namespace}/${name}`);
    return `${count(names.length, kind)}: ${listed(names.sort())}`;
  });
  return { heading: lines.length === 0 ? 'it takes nothing' : 'it takes', lines };
}

/** What its account may, and the jobs that look there. */
function rightsSections({ account, rights, toApply }: InstanceExplanation): Section[] {
  const lines = rights.map(lineOfRight);
  if (account === undefined)
    return [{ heading: lines.length === 0 ? 'it needs no rights, and has none' : 'its rights', lines }];
  const heading = `its rights are those of its account ${account}, which you bring`;
  if (lines.length === 0) return [{ heading, lines }];
  return [{ heading: `${heading}; for jobs that are generated it needs`, lines }, pasted(toApply)];
}

/** One document, which stays what it is where all its lines are indented. */
function pasted(items: readonly Manifest[]): Section {
  const text = emitYaml({ apiVersion: 'v1', kind: 'List', items });
  return {
    heading: 'objects that give it these rights, to apply where it does not have them',
    lines: text.trimEnd().split('\n'),
  };
}

const FEW = 3;

function lineOfRight(right: Right): string {
  const { where, what, jobs } = wordsOfRight(right);
  return `${where}: ${what}${jobs.length === 0 ? '' : `, for ${listed(jobs, FEW)}`}`;
}

export function wordsOfRight({ namespace, verbs, resources, names = [], jobs }: Right) {
  return {
    where: namespace === undefined ? 'in all of the cluster' : `in namespace ${namespace}`,
    what: `${verbs.join(', ')} ${resources.join(', ')}${names.length === 0 ? '' : ` ${names.join(', ')}`}`,
    jobs,
  };
}

function referencesSection(references: readonly Reference[]): Section {
  const lines = references.map(wordsOfReference).map(({ what, by }) => `${what}: ${listed(by, FEW)}`);
  return { heading: lines.length === 0 ? 'it needs no Secret and no ConfigMap' : 'it needs', lines };
}

export function wordsOfReference({ kind, name, key, neededBy }: Reference) {
  return {
    what: `key ${key} of ${kind} ${name}`,
    by: neededBy.map(({ object, field }) => `${nameOf(object)} ${field}`),
  };
}
