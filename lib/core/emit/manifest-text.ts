/**
 * Texts that survive the way into a cluster: cdk8s writes them as YAML, and kubectl, like every tool in Go, reads them with a
 * reader of YAML 1.1. The two disagree about a few: cdk8s takes them for a part of a line, or of a text, and Go does not.
 */

import { type Place, pathOf } from '../base/place';
import { isRecord } from '../base/values';
import { isMisreadNumber } from '../languages/misread-number';

/**
 * Written as they are: the reader ends a line at three of them, refuses the other control characters, hides a byte order
 * mark, and has no halves of surrogate pairs.
 */
const RAW = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Written between quotes although there are several lines: all others become a block. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const QUOTED_LINES = /\n[\t ]+$|[\u0000-\u0008\u000b-\u001f]/;

/** Why a text would not be read as what it is; undefined where it would. */
export function misreadText(text: string): string | undefined {
  const raw = RAW.exec(text)?.[0];
  if (raw !== undefined) return `the character ${codePoint(raw)}`;
  if (text.includes('\n')) return QUOTED_LINES.test(text) ? undefined : misreadBlock(text);
  return isMisreadNumber(text) ? 'a text that is read as a number' : undefined;
}

/** The reader takes a tab at the beginning for indentation, and blanks for nothing where there is nothing else. */
function misreadBlock(text: string): string | undefined {
  if (/^\n*\t/.test(text)) return 'several lines that begin with a tab';
  return /[^ \t\n]/.test(text) || !/[ \t]/.test(text) ? undefined : 'blank lines and nothing else';
}

/** The same of a key, which is never a block. */
function misreadKey(key: string): string | undefined {
  if (key === '<<') return 'the key <<, which merges what is below it';
  return key.includes('\n') && !RAW.test(key) ? undefined : misreadText(key);
}

/** Whether a text is written and read as what it is. */
export function isReadAsWritten(text: string): boolean {
  return misreadText(text) === undefined;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text of an object that would be read as something else. */
export interface Misread {
  readonly text: string;
  readonly path: string;
  readonly reason: string;
}

/** All texts of an object, its keys among them, that would be read as something else. */
export function misreadIn(object: unknown): Misread[] {
  const found: Misread[] = [];
  collect(object, undefined, found);
  return found;
}

function collect(value: unknown, place: Place | undefined, found: Misread[]): void {
  if (typeof value === 'string') add(value, misreadText(value), place, found);
  else if (Array.isArray(value)) for (const [step, item] of value.entries()) collect(item, within(place, step), found);
  else if (isRecord(value)) {
    for (const [key, member] of Object.entries(value)) {
      add(key, misreadKey(key), place, found);
      collect(member, within(place, key), found);
    }
  }
}

function add(text: string, reason: string | undefined, place: Place | undefined, found: Misread[]): void {
  if (reason !== undefined) found.push({ text, path: pathOf(place), reason });
}

function within(parent: Place | undefined, step: string | number): Place {
  return parent === undefined ? { step } : { parent, step };
}
