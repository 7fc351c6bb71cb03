/** Of a monitor, a rule or an AlertmanagerConfig: who takes it, who does not and why, and what comes of it. */

import {
  type App,
  type CompiledInstance,
  type Finding,
  type Found,
  foundBy,
  groupBy,
  missedBy,
  type ObjectRef,
  type OtherSide,
  otherSideOf,
  type Reason,
  type Resource,
  refOf,
  type Verdict,
  verdictsOn,
} from '../../core';
import { compiledOf } from '../compiled-of';
import { type Part, partsFrom } from './configuration';

/** What is explained is a part of it. */
export interface Compiled {
  readonly app: App;
  readonly instances: readonly CompiledInstance[];
  readonly findings: readonly Finding[];
}

export interface InputExplanation {
  readonly object: ObjectRef;
  /** Of all instances that could take it; absent where it is too broken to be looked at. */
  readonly verdicts?: readonly InstanceVerdict[];
  /** Services or pods of the input; absent where it looks for none, or none are known. */
  readonly found?: readonly Found[];
  /** What comes nearest where it finds none, and no finding says so: a sentence each. */
  readonly missed: readonly string[];
  /** All that is said of it, itself or beside others. */
  readonly findings: readonly Finding[];
}

export type Outcome =
  | 'taken'
  | 'not-taken'
  /** It would be taken, and something is wrong with it. */
  | 'refused'
  /** It is taken, and something is wrong with the instance, or it has nothing in it. */
  | 'without-effect';

export interface InstanceVerdict {
  readonly instance: ObjectRef;
  readonly outcome: Outcome;
  /** The instance names it as the base of its configuration. */
  readonly isBase: boolean;
  readonly parts: readonly Part[];
  /** All that keeps the instance from taking it. */
  readonly reasons: readonly Reason[];
  /** What is wrong with the instance, where nothing comes of what it takes. */
  readonly instanceFindings: readonly Finding[];
}

/** The Services and pods of the input and of what its instances become. Who asks for many inputs looks for them once. */
export function sideOf({ app, instances }: Compiled): OtherSide {
  return otherSideOf(
    app,
    instances.flatMap(({ manifests }) => manifests),
  );
}

export function explainInput(
  input: Resource,
  compiled: Compiled,
  side: OtherSide = sideOf(compiled),
): InputExplanation {
  const { app } = compiled;
  const found = foundBy(input, side);
  const findings = findingsOf(input.origin, compiled);
  const isSaid = findings.some(({ code }) => code === 'nothing-to-scrape');
  return {
    object: refOf(input),
    verdicts: verdictsOn(input, app.instances, app.namespaces).map((each) => verdictOf(each, input, compiled)),
    ...(found === undefined ? {} : { found }),
    missed: found?.length === 0 && !isSaid ? missedBy(input, side) : [],
    findings,
  };
}

/** Of what is too broken to be looked at further only that is known. */
export function explainRefused(object: ObjectRef, compiled: Pick<Compiled, 'findings'>): InputExplanation {
  return { object, missed: [], findings: findingsOf(object.origin, compiled) };
}

export function findingsOf(origin: string | undefined, { findings }: Pick<Compiled, 'findings'>): Finding[] {
  let byOrigin = known.get(findings);
  if (byOrigin === undefined) {
    const pairs = findings.flatMap((finding) => originsOf(finding).map((each) => ({ each, finding })));
    byOrigin = groupBy(pairs, ({ each }) => each);
    known.set(findings, byOrigin);
  }
  return (byOrigin.get(origin ?? '') ?? []).map(({ finding }) => finding);
}

type ByOrigin = ReadonlyMap<string, readonly { readonly finding: Finding }[]>;

/** Each of many objects is asked for. */
const known = new WeakMap<readonly Finding[], ByOrigin>();

function originsOf({ object, also = [] }: Finding): string[] {
  return [...new Set([object, ...also].map(({ origin = '' }) => origin))];
}

function verdictOf(
  { instance, takes, isBase, reasons }: Verdict,
  input: Resource,
  compiled: Compiled,
): InstanceVerdict {
  const about = { instance: refOf(instance), isBase, reasons, parts: [], instanceFindings: [] };
  if (!takes) return { ...about, outcome: 'not-taken' };
  if (input.refused === true) return { ...about, outcome: 'refused' };
  const own = compiledOf(instance, compiled.instances);
  const parts = own === undefined ? [] : partsFrom(input, own);
  const instanceFindings = findingsOf(instance.origin, compiled);
  // What is wrong with the instance keeps all of it from being written.
  if (instanceFindings.some(isError)) return { ...about, outcome: 'without-effect', instanceFindings };
  if (parts.length > 0 || isBase) return { ...about, outcome: 'taken', parts };
  if (findingsOf(input.origin, compiled).some(isError)) return { ...about, outcome: 'refused' };
  return { ...about, outcome: 'without-effect', instanceFindings };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Whether anything that is said of it is an error. */
export function hasErrors({ verdicts = [], findings }: InputExplanation): boolean {
  return [findings, ...verdicts.map(({ instanceFindings }) => instanceFindings)].flat().some(isError);
}
