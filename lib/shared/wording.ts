/**
 * Findings in the language of who reads them: what is a property of a construct is an annotation of a custom resource, and what an
 * app is to those who write TypeScript, the input is to those who write YAML.
 */

import { annotationOf, type Finding, IN_QUOTES, SETTING_ANNOTATIONS, type Setting } from '../core';

/** What is written otherwise there, as values that constructs have enums for. */
const VALUES: Readonly<Record<string, string>> = {
  [IN_QUOTES]: 'Write it in quotes',
  '`governingService` to `existing`': '`governingService: GoverningServicePolicy.EXISTING`',
};

/** What only an app has, and what is said of it where there is none. */
const ONLY_OF_APPS: readonly (readonly [RegExp, string])[] = [
  [/\bthe namespace of the chart\b/g, '`-n` on the command line'],
  [/\ban instance of another app\b/g, 'an instance elsewhere'],
  [/\bthe app\b/g, 'the input'],
  [/\bat synth\b/g, 'beforehand'],
];

/** What only constructs can do, and what is left of it where there is none. */
const ONLY_OF_CONSTRUCTS: readonly (readonly [string, string])[] = [
  [', or give its content by `config: ConfigSource.fromFile(…)`,', ''],
  ['the call of `', '`'],
  [', or declare a GlobalView of it', ''],
  [', or a GlobalView that names it in `of`', ''],
  [', or in `of` of a GlobalView', ''],
  [', or a LongTermStorage', ''],
];

/** How a finding's object is written: as a construct, as YAML in an app, or as YAML and nothing else. */
export type Language = 'construct' | 'custom resource' | 'input';

export function inLanguageOf(finding: Finding, language: Language): Finding {
  const { hint } = finding;
  if (language === 'construct') return hint === undefined ? finding : { ...finding, hint: inTypeScript(hint) };
  const written = hint === undefined ? finding : { ...finding, hint: inYaml(hint, finding.object.kind) };
  if (language === 'custom resource') return written;
  const { message, allowed, hint: text } = written;
  return {
    ...written,
    message: ofInput(message),
    ...(allowed === undefined ? {} : { allowed: ofInput(allowed) }),
    ...(text === undefined ? {} : { hint: ofInput(text) }),
  };
}

/** Of a text that speaks of an app, where there is none. */
export function ofInput(text: string): string {
  return ONLY_OF_APPS.reduce((said, [app, input]) => said.replace(app, input), text);
}

function inTypeScript(hint: string): string {
  return Object.entries(VALUES).reduce((text, [plain, written]) => text.replace(plain, written), hint);
}

/** A property in backquotes, by itself or with a value, and the word for what one does with a function. */
const PROPERTY = /(\bcall )?`(\w+)(?:: ([^`]*))?`/g;

function inYaml(hint: string, kind: string): string {
  const elsewhere = new Map<string, string>();
  const plain = ONLY_OF_CONSTRUCTS.reduce((said, [construct, left]) => said.replace(construct, left), hint);
  const text = plain.replaceAll(PROPERTY, (said, call: string | undefined, name: string, value: string | undefined) => {
    if (!Object.hasOwn(SETTING_ANNOTATIONS, name)) return said;
    const annotation = annotationOf(name as Setting);
    const { kinds } = SETTING_ANNOTATIONS[name as Setting];
    if (!kinds.some((known) => known === kind)) elsewhere.set(annotation, kinds.length === 1 ? kinds[0]! : 'instance');
    const written = value === undefined ? annotation : `${annotation}: '${valueInYaml(value)}'`;
    return `${call === undefined ? '' : 'annotate it with '}\`${written}\``;
  });
  const owners = [...elsewhere].map(([annotation, owner]) => `. \`${annotation}\` is an annotation of the ${owner}`);
  return `${text}${owners.join('')}`;
}

/** What constructs have classes and enums for. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Web)?ConfigSource\b.*$/, '{secretName: NAME, key: KEY}'],
  [/\bReloadMode\.WATCHING\b/, 'watching'],
];

function valueInYaml(value: string): string {
  return CLASSES.reduce((text, [typescript, plain]) => text.replace(typescript, plain), value);
}
