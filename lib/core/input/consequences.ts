/** Findings that only follow from others: who mends those needs no word of them. */

import { groupBy } from '../base/collections';
import { USER_ANNOTATION } from '../base/conventions';
import type { Finding, ObjectRef } from '../base/findings';
import { memberPath } from '../base/place';

/** Without what another finding, which says more of the same, makes needless. */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const causes = findings.filter(isCause);
  if (causes.length === 0) return findings;
  const ofObjects = new Map(
    [...groupBy(causes, ({ object }) => keyOf(object))].map(([key, own]) => [key, new Causes(own)]),
  );
  // An Alertmanager gets no alerts where the field that names it cannot be read.
  const isAlertingKnown = !causes.some(speaksOfAlerting);
  return findings.filter(
    (finding) =>
      !ofObjects.get(keyOf(finding.object))?.explain(finding) &&
      (isAlertingKnown || finding.code !== 'idle-alertmanager'),
  );
}

function isCause({ severity, code }: Finding): boolean {
  return severity === 'error' || (severity === 'warning' && code === 'sidecar-memory');
}

/** What other findings of one object may follow from. There may be thousands, so that they are found by their places. */
class Causes {
  readonly #at: ReadonlyMap<string, readonly Finding[]>;
  readonly #below = new Map<string, Finding[]>();
  readonly #meant: ReadonlySet<string>;

  constructor(private readonly all: readonly Finding[]) {
    this.#at = groupBy(all, ({ path }) => path);
    for (const cause of all) {
      for (const whole of wholesOf(cause.path)) {
        const known = this.#below.get(whole);
        if (known === undefined) this.#below.set(whole, [cause]);
        else known.push(cause);
      }
    }
    this.#meant = new Set(all.flatMap(meantBy));
  }

  explain(finding: Finding): boolean {
    const { code, path } = finding;
    const follows = (causes: readonly Finding[], rules: readonly Rule[]) =>
      causes.some((cause) => cause !== finding && rules.some((rule) => rule(cause, finding)));
    return (
      follows(this.#at.get(path) ?? [], OF_A_PLACE) ||
      follows(this.#below.get(path) ?? [], OF_A_PART) ||
      follows(this.#at.get(SEVERITY) ?? [], [isOfCode]) ||
      (TWICE.has(code) &&
        path.endsWith('.name') &&
        follows(this.#at.get(path.slice(0, -'.name'.length)) ?? [], [isItem])) ||
      (code === 'missing-field' && [path, ...wholesOf(path)].some((each) => this.#meant.has(each))) ||
      (Object.hasOwn(OF_AN_OBJECT, code) && follows(this.all, [OF_AN_OBJECT[code]!]))
    );
  }
}

type Rule = (cause: Finding, finding: Finding) => boolean;

/** Codes of what the API server would refuse before anybody else reads it. */
const REFUSED: ReadonlySet<string> = new Set(['unknown-field', 'wrong-type']);

/** Codes of values that cannot stay as they are: another one will be there. */
const UNUSABLE: ReadonlySet<string> = new Set([
  ...REFUSED,
  'empty-reference',
  'foreign-file',
  'invalid-expression',
  'invalid-name',
  'invalid-relabeling',
  'invalid-rule',
  'invalid-template',
  'invalid-value',
  'undefined-name',
]);

/** What excludes something else is not to be there at all. */
function excludesNothing({ code }: Finding, { code: other }: Finding): boolean {
  return code === 'foreign-file' && other === 'conflicting-fields';
}

/** What follows from what is said of the same field. */
const OF_A_PLACE: readonly Rule[] = [
  excludesNothing,
  // A field is left out, of which an error speaks: nothing is written then.
  (_, { code, severity }) => code === 'unsupported-by-version' && severity !== 'error',
  // A value of the wrong type has no other faults.
  ({ code }, { code: other }) => code === 'wrong-type' && other !== code,
  // Nobody needs a remark on a value in whose place another one will be.
  ({ code }, { severity, path }) => UNUSABLE.has(code) && severity === 'warning' && path.includes('.'),
  // What may be there has no room for a variable.
  ({ code }, { code: other }) => UNUSABLE.has(code) && other === 'foreign-variable',
];

/** What follows from what is said of something within it. */
const OF_A_PART: readonly Rule[] = [
  // What is missing is there, below a name that nobody knows.
  ({ code }, { code: other }) => code === 'unknown-field' && other === 'missing-field',
  // Nobody knows what the whole means while a part of it cannot be read.
  ({ code }, { severity, path }) => REFUSED.has(code) && severity === 'warning' && path.includes('.'),
  excludesNothing,
  // The text that reads as a variable, but for what is written around it.
  ({ code, given: refused = '' }, { code: other, given = '' }) =>
    other === 'foreign-variable' && UNUSABLE.has(code) && refused.includes(given.slice(0, -1)),
];

/** What follows from something that is said of the same object, by its code; there is little of these in one object. */
const OF_AN_OBJECT: Readonly<Record<string, Rule>> = {
  'default-config': areElsewhere,
  'nothing-to-configure': areElsewhere,
  // What does not fit does not fit as plain text, either.
  compressed: ({ code }) => code === 'too-large' || code === 'sidecar-memory',
  // A newer version is asked for.
  'unsupported-version': ({ code }, { severity }) => code === 'unsupported-by-version' && severity === 'warning',
  // Alerts go somewhere, as soon as that can be read.
  'no-alertmanager': speaksOfAlerting,
};

/** The settings are there, in another place. */
function areElsewhere({ code, path, hint = '' }: Finding): boolean {
  if (code !== 'unknown-field') return false;
  return (
    path === 'spec.config' ||
    (!path.includes('.') && hint.startsWith('Its place is `spec.')) ||
    hint.startsWith('Only an AlertmanagerConfig ')
  );
}

/** What is said of two names that are the same. */
const TWICE: ReadonlySet<string> = new Set(['duplicate-name', 'invalid-rule']);

/** The schemas say the same of an item that is known by its name. */
function isItem({ code, given = '' }: Finding): boolean {
  return code === 'invalid-value' && given.startsWith('name: ');
}

const SEVERITY = memberPath('metadata.annotations', USER_ANNOTATION.severity);

/** How grave findings of a code are has been said, in a way that cannot be read. */
function isOfCode({ given = '', hint = '' }: Finding, { code }: Finding): boolean {
  return given.startsWith(`${code}=`) || hint.includes(`\`${code}\``);
}

/** Where an instance names the Alertmanagers that it sends alerts to. */
const ALERTING: ReadonlySet<string> = new Set([
  'alertTo',
  'spec.alerting',
  'spec.alertmanagersUrl',
  'spec.alertmanagersConfig',
]);

function speaksOfAlerting(cause: Finding): boolean {
  if (!UNUSABLE.has(cause.code)) return false;
  return [cause.path, ...meantBy(cause)].some((path) => [path, ...wholesOf(path)].some((each) => ALERTING.has(each)));
}

/** Where what was written in a field that does not exist belongs, as far as the finding says it. */
function meantBy({ code, path, message, hint = '' }: Finding): readonly string[] {
  if (code !== 'unknown-field') return [];
  const [, place] = /^Its place is `([^`]+)`/.exec(hint) ?? [];
  if (place !== undefined) return [place];
  const [, field] = /^Its name is `([^`]+)`/.exec(hint) ?? /: did you mean `([^`]+)`/.exec(message) ?? [];
  return field === undefined ? [] : [path.slice(0, path.lastIndexOf('.') + 1) + field];
}

/** The paths of what a path is within. */
function wholesOf(path: string): readonly string[] {
  return [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index)).filter((whole) => whole !== '');
}

function keyOf({ kind, namespace = '', name, origin = '' }: ObjectRef): string {
  return [kind, namespace, name, origin].join('\u0000');
}
