/**
 * What relabelings make grows with each that copies what those before it have written: a few of them can make more of one text
 * than a server has memory for. This finds such lists. Sizes are counted in labels of a target, as long as those may be.
 */

import type { Relabeling } from '../scrape-job';

/** Far more than a list makes that says something. */
const LONGEST = 64;
const MOST_WRITTEN = 1_024;
const MOST_SETS = 64;

/** A label's length in characters; longer ones are rare. */
const LABEL = 256;

/** The first relabeling whose result may be too large, if there is one. */
export function outgrown(list: readonly Relabeling[]): number | undefined {
  // One copy of one label, and again of that: nothing grows.
  if (list.every(copiesOnce)) return undefined;
  const sizes = new Sizes();
  const index = list.findIndex((relabeling) => !sizes.after(relabeling));
  return index < 0 ? undefined : index;
}

function copiesOnce({ source_labels, replacement, target_label, action = 'replace' }: Relabeling): boolean {
  if (action === 'labelmap') return false;
  if (!WRITING.has(action)) return true;
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

class Sizes {
  readonly #labels = new Map<string, number>();
  /** Of a label that no relabeling is known to have written. */
  #other = 1;
  /** Of all that was written. */
  #written = 0;
  /** How often all labels of the target are there, under names of their own. */
  #sets = 1;

  /** Takes in a relabeling; whether there is memory for what it makes. */
  after(relabeling: Relabeling): boolean {
    const { action = 'replace' } = relabeling;
    if (action === 'labelmap') this.#map(relabeling);
    else if (WRITING.has(action)) this.#write(relabeling);
    return this.#other <= LONGEST && this.#written <= MOST_WRITTEN && this.#sets <= MOST_SETS;
  }

  #write({ action = 'replace', source_labels: sources = [], separator = ';', regex, ...rest }: Relabeling): void {
    const { replacement = '$1', target_label: target = '' } = rest;
    const read = sources.reduce((sum, source) => sum + (this.#labels.get(source) ?? this.#other), 0);
    const source = read + (separator.length * sources.length) / LABEL;
    const copied = (template: string) => copies(template, regex) * source + template.length / LABEL;
    const made = action === 'replace' ? copied(replacement) : source;
    if (made > LONGEST) this.#other = made;
    // A name that is made of a text is a text itself.
    if (target.includes('$')) this.#add(made + copied(target));
    else {
      const before = this.#labels.get(target) ?? 0;
      if (made <= before) return;
      this.#labels.set(target, made);
      this.#written += made - before;
    }
  }

  #add(made: number): void {
    this.#other = Math.max(this.#other, made);
    this.#written += made;
  }

  /** What a discovery says is there once more by that; all else that is matched, any number of times. */
  #map({ regex, replacement = '$1' }: Relabeling): void {
    for (const size of this.#labels.values()) this.#other = Math.max(this.#other, size);
    if (
      String(regex).startsWith(DISCOVERED) &&
      !replacement.startsWith(DISCOVERED) &&
      copies(replacement, regex) <= 1
    ) {
      this.#sets += 1;
      return;
    }
    const factor = 1 + copies(replacement, regex);
    this.#sets *= factor;
    this.#written *= factor;
  }
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
