/** Findings in the language of the object that they speak of: what is a property of a construct is an annotation of a custom resource. */

import {
  annotationOf,
  type Finding,
  type InstanceKind,
  isInstanceKind,
  SETTING_ANNOTATIONS,
  type Setting,
} from '../core';

/** Values that constructs have enums for, as they are written there. */
const VALUES: Readonly<Record<string, string>> = {
  '`governingService` to `existing`': '`governingService: GoverningServicePolicy.EXISTING`',
};

export function inLanguageOf(finding: Finding, isCustomResource: boolean): Finding {
  const { hint, object } = finding;
  if (hint === undefined) return finding;
  if (!isCustomResource) return { ...finding, hint: inTypeScript(hint) };
  const named = propertiesIn(hint);
  if (named.length === 0 || !isInstanceKind(object.kind as InstanceKind)) return finding;
  const all = named.map((name) => `\`${name}\` is the annotation \`${annotationOf(name)}\``).join(', ');
  return { ...finding, hint: `${hint}. In YAML ${all}` };
}

function inTypeScript(hint: string): string {
  return Object.entries(VALUES).reduce((text, [plain, written]) => text.replace(plain, written), hint);
}

/** Those that a hint names in backquotes, by themselves or with a value. */
function propertiesIn(hint: string): Setting[] {
  const quoted = [...hint.matchAll(/`(\w+)(?::[^`]*)?`/g)].map(([, name]) => name!);
  return [...new Set(quoted)].filter((name): name is Setting => Object.hasOwn(SETTING_ANNOTATIONS, name));
}
