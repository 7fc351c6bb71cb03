/**
 * Variables in a configuration. The sidecar replaces `$(NAME)` wherever it stands and knows no escape, so each one has to be
 * one that a builder wrote at that place. Those carry a mark until their text is settled: a text that only looks like one,
 * however it came about, has none.
 */

import { CREDENTIAL_VARIABLE_PREFIX, VARIABLE } from '../base/conventions';
import { quotedIfNeeded } from './yaml-scalar';

/** No character. A text with it is emitted in double quotes, with an escape in its place. */
const MARK = '\uffff';

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
  return /^\uffff?\$\([A-Za-z_][A-Za-z0-9_]*\)$/.test(text);
}

export interface Settled {
  /** As it is written out. */
  readonly text: string;
  /** Variables that no builder wrote where they stand. */
  readonly foreign: readonly string[];
}

/** A whole value with a mark in it, or whatever else the sidecar would replace. */
const MENTION = /(?<=[-:] )"([^"\\$]*)\\uffff\$\(([A-Za-z0-9_]+)\)([^"\\$]*)"$|\$\(([A-Za-z0-9_]+)\)/gm;

/** Emitted text without marks. Most of it has nothing to settle. */
export function settled(text: string): Settled {
  if (!text.includes('$(')) return { text, foreign: [] };
  const foreign: string[] = [];
  const unmarked = text.replace(
    MENTION,
    (whole, before?: string, own?: string, behind?: string, other?: string, at?: number) => {
      if (own === undefined) foreign.push(other!);
      else if (!own.startsWith(CREDENTIAL_VARIABLE_PREFIX)) return quotedIfNeeded(`${before}$(${own})${behind}`);
      else if (`${before}${behind}` === '') return credential(own, text, at!);
      else foreign.push(own);
      return whole;
    },
  );
  return { text: unmarked, foreign };
}

/**
 * What becomes of a credential is nobody's to foresee. Between the margins of a block it may begin with `&`, hold ` #` or
 * look like a number, and stays what it is; a line's end behind it does not count, as where servers read files.
 */
function credential(name: string, text: string, at: number): string {
  return `|2-\n${' '.repeat(columnOf(text, at) + 2)}$(${name})`;
}

/** How deep the parent of a value at `at` stands: a mapping, or a sequence's dash right before it. */
function columnOf(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const depth = /^[ -]*/.exec(line)![0].length;
  return depth === line.length ? depth - 2 : depth;
}
