/** What a replacement asks of an expression: `$1`, `${name}`, and `$1_total`, which is the name of one group. */

import { type Groups, readRegex } from './re2';

/** Go takes the longest name: `$1_total` is the group `1_total`. */
const REFERENCE = /\$(?:\$|\{(\w+)\}|(\w+))/g;

export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].flatMap(([, braced, bare]) => braced ?? bare ?? []);
}

export function groupsOf(regex: string): Groups | undefined {
  const read = readRegex(regex);
  return 'problem' in read ? undefined : read.groups;
}

export function has({ count, names }: Groups, name: string): boolean {
  return /^\d+$/.test(name) ? Number(name) <= count : names.has(name);
}

export interface MissingGroup {
  readonly name: string;
  /** The replacement as it was meant, where text follows the number of a group. */
  readonly meant?: string;
}

/** The first group that a replacement asks for and the expression does not have. */
export function missingGroup(replacement: string, groups: Groups): MissingGroup | undefined {
  const name = referencesIn(replacement).find((each) => !has(groups, each));
  if (name === undefined) return undefined;
  const [, number, rest = ''] = /^(\d+)(\D\w*)$/.exec(name) ?? [];
  if (number === undefined || !has(groups, number)) return { name };
  return { name, meant: replacement.replace(`$${name}`, `\${${number}}${rest}`) };
}
