/**
 * The sidecar puts the value of a variable wherever `$(NAME)` is in a configuration, and knows no escape. Credentials
 * may be among them, so no text of a user may name one: who writes `$(…)` into a label would read another's password.
 */

import { type InvalidInputPolicy, judged } from '../base/attempt';
import type { BuildContext } from '../base/context';
import { CREDENTIAL_VARIABLE_PREFIX, VARIABLE } from '../base/conventions';
import type { Findings, Problem } from '../base/findings';
import { type Place, pathOf } from '../base/place';
import { type Resource, refOf } from '../base/resource';
import { isRecord } from '../base/values';
import { isOwnVariable, mentionsVariable, variablesIn } from '../emit/variables';
import type { Emitted } from '../emit/yaml';
import { quotedIfNeeded } from '../emit/yaml-scalar';
import type { InputKind, Selection } from './selection';

/** What becomes rule files, which the sidecar copies as they are. */
const UNSUBSTITUTED: ReadonlySet<InputKind> = new Set(['PrometheusRule']);

/** What every container has from its image and from Kubernetes, and ours beside it. */
const PRESENT: ReadonlySet<string> = new Set([...Object.values(VARIABLE), 'HOME', 'HOSTNAME', 'PATH']);
const KUBERNETES_PREFIX = 'KUBERNETES_';

/** A `$(NAME)` in some text, and where it is. */
interface Mention {
  readonly path: string;
  readonly variable: string;
  /** The whole text. */
  readonly text: string;
}

const NONE: readonly Mention[] = [];

/** All that an object mentions, known or not. */
function mentionsIn({ spec, extensions }: Resource): readonly Mention[] {
  const own = mentionsBelow('spec', spec);
  return extensions === undefined ? own : [...own, ...mentionsBelow('extensions', extensions)];
}

/** Looking anew for every instance costs less than remembering thousands of clean specs. */
function mentionsBelow(step: string, value: object): readonly Mention[] {
  if (!mentionsAny(value)) return NONE;
  const found: Mention[] = [];
  collect(value, { step }, found);
  return found;
}

/** Few do: places are kept only for those. */
function mentionsAny(value: unknown): boolean {
  if (typeof value === 'string') return mentionsVariable(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (mentionsAny(value[i])) return true;
    return false;
  }
  for (const key in value)
    if (mentionsVariable(key) || mentionsAny((value as Record<string, unknown>)[key])) return true;
  return false;
}

function collect(value: unknown, place: Place, found: Mention[]): void {
  if (typeof value === 'string') {
    for (const variable of variablesIn(value)) found.push({ path: pathOf(place), variable, text: value });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, { parent: place, step: index }, found);
  } else if (isRecord(value)) {
    for (const [key, member] of Object.entries(value)) {
      for (const variable of variablesIn(key)) found.push({ path: pathOf(place), variable, text: key });
      collect(member, { parent: place, step: key }, found);
    }
  }
}

/** Whether `$(name)` would become something else in the pods of any instance. */
function isOurs(name: string): boolean {
  return PRESENT.has(name) || name.startsWith(KUBERNETES_PREFIX) || name.startsWith(CREDENTIAL_VARIABLE_PREFIX);
}

/**
 * The selection without inputs that mention a variable: errors, or warnings where such inputs are to be dropped. Which
 * variables the sidecar has is known to nobody: there are those of its image, of `envFrom`, of a patch, of the Services
 * around it. So no name is harmless in a text of those who do not own the pod.
 */
export function refuseForeignVariables(
  selection: Selection,
  onInvalid: InvalidInputPolicy,
  findings: Findings,
): Selection {
  const isClean = (input: Resource): boolean => {
    const foreign = mentionsIn(input);
    if (foreign.length === 0) return true;
    const own = findings.nested();
    for (const { path, variable } of foreign) own.error(refOf(input), path, problemOf(variable, input));
    findings.add(judged(own, onInvalid));
    return false;
  };
  return new Map(
    [...selection].map(([kind, inputs]) => [kind, UNSUBSTITUTED.has(kind) ? inputs : inputs.filter(isClean)]),
  );
}

/**
 * Reports variables in what an instance itself says about its configuration. Fields that shape its pods only may have them:
 * there, Kubernetes replaces `$(NAME)`.
 */
export function checkOwnVariables(instance: Resource, shapingOnlyPods: ReadonlySet<string>, findings: Findings): void {
  for (const { path, variable } of mentionsIn(instance)) {
    const field = /^spec\.([A-Za-z]+)/.exec(path)?.[1] ?? '';
    if (!shapingOnlyPods.has(field) && isOurs(variable))
      findings.error(refOf(instance), path, problemOf(variable, instance));
  }
}

/** Variables in text of a configuration, as it is there and as it reads: YAML can write a `$` in other ways. */
function variablesInConfiguration(text: string, read: unknown): string[] {
  const found: Mention[] = [];
  collect([text, read], { step: 'config' }, found);
  return [...new Set(found.map(({ variable }) => variable))];
}

/**
 * Reports credentials in a whole configuration that the user supplies; `read` is what it reads as, if it is written anew. What
 * the pod knows of itself is the owner's to use: the owner's configuration has no other way to tell replicas apart.
 */
export function checkUserText(text: string, instance: Resource, findings: Findings, read?: unknown): void {
  for (const variable of variablesInConfiguration(text, read)) {
    if (variable.startsWith(CREDENTIAL_VARIABLE_PREFIX))
      findings.error(refOf(instance), 'config', problemOf(variable, instance));
  }
}

/** Who shards jobs of their own by hand has to know the shard: no other way leads to it. */
const FOR_SHARDING_BY_HAND: ReadonlySet<string> = new Set([
  VARIABLE.shard,
  VARIABLE.inzoneShard,
  VARIABLE.topologyZone,
]);

/** What is wrong with a part of a configuration that the user supplies as one of several parts, and reads as `read`. */
export function foreignVariableIn(text: string, read: unknown): Problem | undefined {
  const variable = variablesInConfiguration(text, read).find((name) => isOurs(name) && !FOR_SHARDING_BY_HAND.has(name));
  return variable === undefined ? undefined : problemOf(variable);
}

/**
 * Reports variables in the text of one job or object that none of our builders wrote there, so that texts which are
 * harmless by themselves do not become one together. What the instance's owner says in a whole text may be a part of it.
 */
export function refuseWrittenVariables({ text, foreign }: Emitted, owner: Resource, context: BuildContext): void {
  const usable = mentionsIn(owner).filter(({ variable }) => !isOurs(variable));
  const owners = new Set(usable.map(({ text: whole }) => quotedIfNeeded(whole)));
  const lines = text.split('\n').filter((line) => !owners.has(line.replace(/^[ -]*(?:\w+: )?/, '')));
  for (const variable of new Set(foreign)) {
    if (!lines.some((line) => line.includes(`$(${variable})`))) continue;
    context.error('spec', togetherProblem(variable));
  }
}

/** As above, for what becomes of an object before it is text; not where the object itself has been refused for it. */
export function refuseBuiltVariables(built: object, context: BuildContext): void {
  if (!mentionsAny(built) || context.findings.hasErrorOf('foreign-variable')) return;
  const found: Mention[] = [];
  collect(built, { step: 'spec' }, found);
  for (const { variable, text } of found) if (!isOwnVariable(text)) context.error('spec', togetherProblem(variable));
}

function togetherProblem(variable: string): Problem {
  return problemOf(variable, undefined, 'taken together, texts of this object read as a variable, and ');
}

/** Text of the owner's own; reports what would show a credential and has not been reported. */
export function ownText({ text, foreign }: Emitted, owner: Resource, findings: Findings): string {
  const credential = foreign.find((variable) => variable.startsWith(CREDENTIAL_VARIABLE_PREFIX));
  if (credential !== undefined && !findings.hasErrorOf('foreign-variable'))
    findings.error(refOf(owner), 'spec', problemOf(credential));
  return text;
}

function problemOf(variable: string, object?: Resource, cause = ''): Problem {
  return {
    code: 'foreign-variable',
    message: cause + consequenceOf(variable),
    given: `$(${variable})`,
    allowed: `texts without \`$(${variable})\``,
    hint:
      variable === VARIABLE.podName && object !== undefined && object.kind.startsWith('Prometheus')
        ? 'The label that `replicaExternalLabelName` names holds the name of the pod'
        : 'Remove it, or write the value itself',
  };
}

function consequenceOf(variable: string): string {
  if (variable.startsWith(CREDENTIAL_VARIABLE_PREFIX)) return 'the sidecar would put a credential of the pod here';
  return isOurs(variable)
    ? 'the sidecar would put a value of its own pod here, and there is no way to escape it'
    : 'the sidecar would put the value of a variable here if it has one of that name, and there is no way to escape it';
}
