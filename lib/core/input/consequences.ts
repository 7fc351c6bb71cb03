/** Findings that only follow from others: who mends those needs no word of them. */

import { groupBy } from '../base/collections';
import type { Finding, ObjectRef } from '../base/findings';

/** Without what an error that says more of the same object makes needless. */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return findings;
  const faulty = new Set(errors.map(placeOf));
  const causes = groupBy(errors.filter(isCause), ({ object }) => keyOf(object));
  return findings.filter((finding) => {
    // Nothing is left out where nothing is written.
    const { code, severity, object } = finding;
    if (code === 'unsupported-by-version' && severity !== 'error' && faulty.has(placeOf(finding))) return false;
    return !causes.get(keyOf(object))?.some((cause) => cause !== finding && explains(cause, finding));
  });
}

/** Of one object there are few. */
function isCause({ code, given = '' }: Finding): boolean {
  return REFUSED.has(code) || (code === 'invalid-value' && given.startsWith(NAMED));
}

/** How the schemas say that an item is known by its name. */
const NAMED = 'name: ';

function placeOf({ object, path }: Finding): string {
  return `${keyOf(object)}\u0000${path}`;
}

function explains(cause: Finding, finding: Finding): boolean {
  return RULES.some((rule) => rule(cause, finding));
}

type Rule = (cause: Finding, finding: Finding) => boolean;

/** Codes of what the API server would refuse before anybody else reads it. */
const REFUSED: ReadonlySet<string> = new Set(['unknown-field', 'wrong-type']);

const RULES: readonly Rule[] = [
  // A field is left out, of which an error speaks: nothing is written then.
  (cause, { code, severity, path }) => code === 'unsupported-by-version' && severity !== 'error' && cause.path === path,
  // What is missing is there, under another name or in another place.
  ({ code, path: at, hint = '' }, { code: missing, path }) =>
    code === 'unknown-field' && missing === 'missing-field' && (isWithin(at, path) || names(hint, at, path)),
  // A value of the wrong type has no other faults.
  ({ code, path: at }, { code: other, path }) => code === 'wrong-type' && other !== code && at === path,
  // Nobody knows what the whole means while a part of it cannot be read.
  ({ code, path: at }, { severity, path }) =>
    REFUSED.has(code) && severity === 'warning' && path.includes('.') && isWithin(at, path),
  // Two of one name.
  ({ code, path: at }, { code: other, path }) => code === 'invalid-value' && TWICE.has(other) && path === `${at}.name`,
  // The settings are there, beside the spec.
  ({ code, path: at, hint = '' }, { code: other }) =>
    code === 'unknown-field' &&
    other === 'nothing-to-configure' &&
    !at.includes('.') &&
    hint.startsWith('Its place is `spec.'),
];

/** What is said of two names that are the same. */
const TWICE: ReadonlySet<string> = new Set(['duplicate-name', 'invalid-rule']);

/** Whether a path is of something within what another one is of. */
function isWithin(path: string, whole: string): boolean {
  return whole !== '' && path.length > whole.length && path.startsWith(whole) && '.['.includes(path[whole.length]!);
}

/** Whether the hint of a field names a path as its place, or the field beside it as its name. */
function names(hint: string, at: string, path: string): boolean {
  const [parent, field] = [path.slice(0, path.lastIndexOf('.') + 1), path.slice(path.lastIndexOf('.') + 1)];
  if (hint.startsWith(`Its place is \`${path}\``)) return true;
  return at.startsWith(parent) && !at.slice(parent.length).includes('.') && hint.startsWith(`Its name is \`${field}\``);
}

function keyOf({ kind, namespace = '', name, origin = '' }: ObjectRef): string {
  return [kind, namespace, name, origin].join('\u0000');
}
