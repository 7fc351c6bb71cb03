/**
 * Variables in a configuration. The sidecar replaces `$(NAME)` wherever it is and knows no escape, so each one has to be
 * one that a builder wrote at that place. Those carry a mark until they are written: a text that only looks like one, however
 * it came about, has none.
 */

import { CREDENTIAL_VARIABLE_PREFIX, VARIABLE } from '../base/conventions';
import { CREDENTIAL_BLOCK } from '../base/sidecar-protocol';
import { quotedIfNeeded } from './yaml-scalar';

/**
 * A control character that nobody has a use for: a text with it is emitted in double quotes, with an escape in its place.
 * It is one of Latin-1, since engines need twice the room for texts with others.
 */
const MARK = '\u0080';

/** Where a value goes in a configuration; of a credential, that is the whole of a text. */
export function ownVariable(name: string): string {
  return `${MARK}$(${name})`;
}

/** Where a value goes that the reloader knows of the pod it runs in. */
export function podVariable(variable: keyof typeof VARIABLE): string {
  return ownVariable(VARIABLE[variable]);
}

/** Whether a text is a credential that a builder wrote, or a value of the pod. */
export function isOwnVariable(text: string): boolean {
  return text.startsWith(MARK) && isVariable(text);
}

/** A whole text that is put in only in the pod, marked or as a user writes it. */
export function isVariable(text: string): boolean {
  return /^\u0080?\$\([A-Za-z_][A-Za-z0-9_]*\)$/.test(text);
}

/** A text with one mark in it. */
const MARKED = /^([^$\u0080]*)\u0080\$\(([A-Za-z0-9_]+)\)([^$\u0080]*)$/;

/** Whether the sidecar might find a variable in a text. */
export function mentionsVariable(text: string): boolean {
  return text.includes('$(');
}

/** A text that mentions variables, as it is written with its lines two deeper than `pad`; undefined where it has none of ours. */
export function ownVariableText(text: string, pad: string): string | undefined {
  const [, before = '', name, behind = ''] = MARKED.exec(text) ?? [];
  if (name === undefined) return undefined;
  if (!name.startsWith(CREDENTIAL_VARIABLE_PREFIX)) return quotedIfNeeded(`${before}$(${name})${behind}`);
  // What becomes of a credential is nobody's to foresee. Between the margins of a block it may begin with `&`, hold ` #` or
  // look like a number, and stays what it is; a line's end behind it does not count, as where servers read files.
  return before === '' && behind === '' ? `${CREDENTIAL_BLOCK}\n${pad}  $(${name})` : undefined;
}

/** The names of all variables that a text mentions. */
export function variablesIn(text: string): string[] {
  return mentionsVariable(text) ? Array.from(text.matchAll(/\$\(([A-Za-z0-9_]+)\)/g), ([, name]) => name!) : [];
}
