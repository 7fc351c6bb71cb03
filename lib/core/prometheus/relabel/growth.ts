/**
 * What relabelings make grows with each that copies what those before it have written: a few of them can make more of one text
 * than a server has memory for. This finds such lists, by how often a label's text holds that of each label that was there.
 */

import { largest } from '../../base/collections';
import type { Relabeling } from '../scrape-job';

/** Far more than a list makes that says something. */
const MOST_COPIES = 64;
/** Of all that is written, and of all labels of a target: for each copy of one that may be made. */
const WRITTEN = 64;
const SETS = 16;

/** A label's length in characters; longer ones are rare. */
const LABEL = 256;

/** The first relabeling that may write a text which holds that of some label more than `most` times, if there is one. */
export function outgrown(list: readonly Relabeling[], most: number = MOST_COPIES): number | undefined {
  // One copy of one label, and again of that: nothing grows.
  if (list.every(copiesOnce)) return undefined;
  const texts = new Texts(most);
  const index = list.findIndex((relabeling) => !texts.after(relabeling));
  return index < 0 ? undefined : index;
}

function copiesOnce({ source_labels, replacement, target_label, action = 'replace' }: Relabeling): boolean {
  if (action === 'labelmap') return false;
  if (action !== 'replace') return !WRITING.has(action);
  return isShort(replacement) && isShort(target_label) && (source_labels === undefined || source_labels.length <= 1);
}

function isShort(template: string | undefined): boolean {
  return template === undefined || (template.length < LABEL && countOf(template, '$') <= 1);
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** Of the others, some write a number, and most nothing. */
const WRITING: ReadonlySet<string> = new Set(['replace', 'lowercase', 'uppercase']);
/** A letter of the other case may take three bytes in the place of two. */
const OTHER_CASE = 1.5;

/** How often a text holds that of each label that was there; `''` is of what is nobody's. */
type Text = ReadonlyMap<string, number>;

class Texts {
  readonly #labels = new Map<string, Text>();
  /** Of labels whose names nobody knows. */
  #other: Text = new Map();
  /** Of all that was written. */
  #written = 0;
  /** How often all labels are there, under names of their own. */
  #sets = 1;

  constructor(private readonly most: number) {}

  /** Takes in a relabeling; whether there is room for what it makes. */
  after(relabeling: Relabeling): boolean {
    const { action = 'replace' } = relabeling;
    const made = action === 'labelmap' ? this.#map(relabeling) : WRITING.has(action) ? this.#write(relabeling) : 0;
    return made <= this.most && this.#written <= WRITTEN * this.most && this.#sets <= SETS * this.most;
  }

  #of(label: string): Text {
    const own = this.#labels.get(label) ?? new Map([[label, 1]]);
    return this.#other.size === 0 ? own : greaterOf([own, this.#other]);
  }

  /** How often something is in what is written. */
  #write({ action = 'replace', source_labels: sources = [], separator = ';', regex, ...rest }: Relabeling): number {
    const { replacement = '$1', target_label: target = '' } = rest;
    const separators = new Map([['', (separator.length * Math.max(sources.length - 1, 0)) / LABEL]]);
    const source = sumOf([...sources.map((label) => this.#of(label)), separators]);
    const made = action === 'replace' ? filled(replacement, regex, source) : times(source, OTHER_CASE);
    if (target.includes('$')) {
      // A name that is made of a text is a text itself.
      const name = filled(target, regex, source);
      this.#other = greaterOf([this.#other, made, name]);
      this.#written += sizeOf(made) + sizeOf(name);
      return Math.max(mostOf(made), mostOf(name));
    }
    const before = this.#labels.get(target) ?? new Map();
    const text = greaterOf([before, made]);
    this.#labels.set(target, text);
    this.#written += sizeOf(text) - sizeOf(before);
    return mostOf(made);
  }

  /** What a discovery says is there once more by that; all else that is matched, any number of times. */
  #map({ regex, replacement = '$1' }: Relabeling): number {
    this.#other = greaterOf([this.#other, ...this.#labels.values()]);
    const factor = copies(replacement, regex);
    if (String(regex).startsWith(DISCOVERED) && !replacement.startsWith(DISCOVERED) && factor <= 1) this.#sets += 1;
    else {
      this.#sets *= 1 + factor;
      this.#written *= 1 + factor;
    }
    return mostOf(this.#other);
  }
}

function filled(template: string, regex: Relabeling['regex'], source: Text): Text {
  return sumOf([times(source, copies(template, regex)), new Map([['', template.length / LABEL]])]);
}

function times(text: Text, factor: number): Text {
  return new Map([...text].map(([label, count]) => [label, count * factor]));
}

function sumOf(texts: readonly Text[]): Text {
  const sum = new Map<string, number>();
  for (const text of texts) for (const [label, count] of text) sum.set(label, (sum.get(label) ?? 0) + count);
  return sum;
}

function greaterOf(texts: readonly Text[]): Text {
  const greater = new Map<string, number>();
  for (const text of texts) {
    for (const [label, count] of text) greater.set(label, Math.max(greater.get(label) ?? 0, count));
  }
  return greater;
}

function mostOf(text: Text): number {
  return largest(
    [...text].flatMap(([label, count]) => (label === '' ? [] : [count])),
    0,
  );
}

function sizeOf(text: Text): number {
  let size = 0;
  for (const count of text.values()) size += count;
  return size;
}

const DISCOVERED = '__meta_';

const REFERENCE = /\$(?:\$|\{\w*\}|\w+)/g;
/** A group in a group, perhaps: its text is a part of the text of both. */
const NESTED = /\((?!\?:)[^)]*\((?!\?:)/;

/** How often a template says the same text. */
function copies(template: string, regex: Relabeling['regex'] = ''): number {
  if (!template.includes('$')) return 0;
  const references = (template.match(REFERENCE) ?? []).filter((reference) => reference !== '$$');
  if (references.length <= 1) return references.length;
  if (NESTED.test(String(regex))) return references.length;
  const counts = new Map<string, number>();
  for (const reference of references) {
    const name = reference.replace(/[${}]/g, '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const { 0: whole = 0 } = Object.fromEntries(counts);
  counts.delete('0');
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return whole + most;
}
