/** What an object says of its own findings, in an annotation that YAML can carry: `CODE=SEVERITY, REASON`, a line each. */

import type { InstanceSettings } from '../base/app';
import { CODES, type Code, isEverAdjustable } from '../base/codes';
import { ANNOTATION_PREFIX, USER_ANNOTATION } from '../base/conventions';
import type { Problem } from '../base/findings';
import { memberPath } from '../base/place';
import { DEFAULT_NAMESPACE } from '../base/resource';
import { type AppRule, type ObjectRules, Severities, type SeverityRule } from '../base/severities';
import { isRecord } from '../base/values';
import { didYouMean } from '../languages/suggest';
import { type RawResource, refOfRaw } from './raw';
import { INPUT_KINDS } from './selection';

export const SEVERITIES = ['error', 'warning', 'ignored'] as const satisfies readonly SeverityRule['severity'][];

const FORM = 'CODE=SEVERITY, REASON';

/** What can be read of it; what cannot is reported where the object is checked. */
export function severityRulesOf(annotations: unknown): readonly SeverityRule[] {
  return entriesOf(annotations).flatMap((entry) => {
    const read = readEntry(entry);
    return 'rule' in read ? [read.rule] : [];
  });
}

/** The rules of an app, and those that its objects have of themselves. */
export function severitiesOf(
  app: readonly AppRule[],
  objects: readonly RawResource[],
  instances: readonly Trusting[],
): Severities {
  const own = objects.flatMap((raw): ObjectRules[] => {
    const rules = severityRulesOf(raw.metadata?.annotations);
    return rules.length === 0 ? [] : [{ object: refOfRaw(raw), rules, isTenants: isTenants(raw, instances) }];
  });
  return new Severities(app, own);
}

/** What an instance says of those who declare its inputs. */
export interface Trusting {
  readonly namespace: string;
  readonly settings: Pick<InstanceSettings, 'onInvalid' | 'tenants'>;
}

/** Where an instance leaves out what is wrong, many contribute; and where tenants are not trusted, those of other namespaces. */
function isTenants({ kind, metadata: { namespace = DEFAULT_NAMESPACE } }: RawResource, instances: readonly Trusting[]) {
  if (!INPUT_KINDS.some((known) => known === kind)) return false;
  return instances.some(
    (instance) =>
      instance.settings.onInvalid === 'drop' || (instance.settings.tenants.hostile && instance.namespace !== namespace),
  );
}

type Report = (path: string, problem: Problem) => void;

/** Annotations of ours beside those of the user's decisions. */
interface OtherAnnotations {
  /** Those that the object may have. */
  readonly more?: readonly string[];
  /** Those of which another place speaks. */
  readonly elsewhere?: readonly string[];
  /** The kinds of objects that one is for. */
  readonly kindsOf?: (annotation: string) => readonly string[];
}

/** Reports annotations of ours that do not exist, or say nothing that can be read. */
export function checkUserAnnotations(
  annotations: unknown,
  { more = [], elsewhere = [], kindsOf = () => [] }: OtherAnnotations,
  report: Report,
): void {
  if (!isRecord(annotations)) return;
  const known = [...KNOWN, ...more];
  for (const key of Object.keys(annotations)) {
    if (key.startsWith(ANNOTATION_PREFIX) && !known.includes(key) && !elsewhere.includes(key)) {
      report(memberPath('metadata.annotations', key), unknownAnnotation(key, known, kindsOf(key)));
    }
  }
  for (const entry of entriesOf(annotations)) {
    const read = readEntry(entry);
    if ('problem' in read) report(memberPath('metadata.annotations', USER_ANNOTATION.severity), read.problem);
  }
}

const KNOWN: readonly string[] = Object.values(USER_ANNOTATION);

function unknownAnnotation(key: string, known: readonly string[], kinds: readonly string[]): Problem {
  const others = kinds.length === 0 ? undefined : `Write it on an object of kind ${kinds.join(', ')}, or remove it`;
  return {
    code: 'unknown-field',
    message: 'there is no such annotation of this library for this kind',
    given: key,
    allowed: known.join(', '),
    hint: others ?? didYouMean(key, known) ?? 'Remove it, or correct its name',
  };
}

/** Most objects have none. */
function entriesOf(annotations: unknown): readonly string[] {
  const text = isRecord(annotations) ? annotations[USER_ANNOTATION.severity] : undefined;
  if (typeof text !== 'string') return [];
  const lines = text.split('\n').map((line) => line.trim());
  const entries = lines.filter((line) => line !== '');
  return entries.length === 0 ? [''] : entries;
}

/** What is before a separator, and what after it. */
function halves(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

type Read = { readonly rule: SeverityRule } | { readonly problem: Problem };

/** What one entry says, or what is wrong with it. */
export function readEntry(entry: string): Read {
  const [present, reason] = halves(entry, ',');
  const [code, severity] = halves(present, '=');
  if (severity === undefined) {
    return { problem: unreadable('this does not say how grave findings of a code are', entry, FORM) };
  }
  const known = Object.keys(CODES);
  if (!Object.hasOwn(CODES, code)) {
    return {
      problem: {
        ...unreadable('there is no such code', code, 'a code of docs/findings.md'),
        ...suggested(code, known),
      },
    };
  }
  if (!SEVERITIES.some((each) => each === severity)) {
    const problem = unreadable('there is no such severity', present, SEVERITIES.join(', '));
    return { problem: { ...problem, ...suggested(severity, SEVERITIES) } };
  }
  if (reason === undefined || reason === '') {
    return { problem: unreadable('there is no reason why', entry, `\`${code}=${severity}, REASON\``) };
  }
  const stays = staysError(code as Code);
  if (stays !== undefined)
    return { problem: { ...unreadable(stays, code, ADJUSTABLE), hint: 'Correct what they say' } };
  return { rule: { code: code as Code, severity: severity as SeverityRule['severity'], reason } };
}

/** Why nobody can say how grave findings of a code are; undefined where one can. */
export function staysError(code: Code): string | undefined {
  return isEverAdjustable(code)
    ? undefined
    : `findings of \`${code}\` stay errors: nothing valid could be written over them`;
}

const ADJUSTABLE = 'a code that docs/findings.md calls adjustable';

function unreadable(message: string, given: string, allowed: string): Problem {
  return {
    code: 'invalid-value',
    message,
    given: given === '' ? 'nothing' : given,
    allowed,
    hint: `Write \`${FORM}\`, a line for each code`,
  };
}

function suggested(given: string, known: readonly string[]): Partial<Problem> {
  const hint = didYouMean(given, known);
  return hint === undefined ? {} : { hint };
}
