/** Forms of YAML that js-yaml reads and the servers' library refuses, or reads on in another line. */

import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml';

/** Throws at the first one, in words that show nothing of the text. */
export function refuseForms(source: string, events: readonly Event[]): void {
  refuseDirectives(source);
  refuseCharacters(source, events);
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue;
    refuseAnchor(source, event);
    if (event.type === EVENT_ID.SCALAR) refuseScalar(source, event);
  }
  for (const key of keysIn(events)) refuseKey(source, key);
}

/** What it takes for no text at all. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** Outside of quotes, these end a line for it, a comment among them. */
const LINE_END = /[\u0085\u2028\u2029]/g;

function refuseCharacters(source: string, events: readonly Event[]): void {
  const control = source.search(CONTROL);
  if (control >= 0) YAMLException.throwAt(source, control, 'a control character has to be an escape, in double quotes');
  if (source.search(LINE_END) < 0) return;
  const quoted = events.filter(
    (event): event is ScalarEvent =>
      event.type === EVENT_ID.SCALAR &&
      (event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED),
  );
  let at = 0;
  for (const { index } of source.matchAll(LINE_END)) {
    while (at < quoted.length && quoted[at]!.valueEnd <= index) at += 1;
    if (at === quoted.length || index < quoted[at]!.valueStart)
      YAMLException.throwAt(source, index, 'this line break of Unicode ends a line, and has to be in quotes');
  }
}

/** What is before the first document. */
const HEAD = /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n|%.*\n)*/;

/** It knows one version, and the handles of tags. */
const DIRECTIVE = /^%(?:TAG[ \t]|YAML[ \t]+1\.1[ \t\r]*(?:#|$))/;

function refuseDirectives(source: string): void {
  let at = 0;
  for (const line of HEAD.exec(source)![0].split('\n')) {
    if (line.startsWith('%') && !DIRECTIVE.test(line))
      YAMLException.throwAt(source, at, 'this directive is not known, or names another version of YAML than 1.1');
    at += line.length + 1;
  }
}

const ANCHOR = /^[\w-]+$/;

function refuseAnchor(source: string, { anchorStart, anchorEnd }: Anchored): void {
  if (anchorStart < 0 || ANCHOR.test(source.slice(anchorStart, anchorEnd))) return;
  YAMLException.throwAt(source, anchorStart, 'the name of an anchor has letters, digits, dashes and underscores');
}

interface Anchored {
  readonly anchorStart: number;
  readonly anchorEnd: number;
}

/** Escapes that it does not know, and halves of characters or what is none. */
const NO_ESCAPE = /\\(?:\/|u[dD][89a-fA-F]|U0000[dD][89a-fA-F]|U(?!000|0010))/;

/** In the place of an escaped backslash, so that places stay as they are. */
const BACKSLASH = 'xx';

function refuseScalar(source: string, { style, valueStart, valueEnd }: ScalarEvent): void {
  const written = source.slice(valueStart, valueEnd);
  if (style === SCALAR_STYLE.DOUBLE_QUOTED) {
    const unknown = written.replaceAll('\\\\', BACKSLASH).search(NO_ESCAPE);
    if (unknown >= 0) YAMLException.throwAt(source, valueStart + unknown, 'this escape is not known');
  }
  if (style === SCALAR_STYLE.FOLDED_BLOCK && /^ *\t/m.test(written))
    YAMLException.throwAt(source, valueStart, 'a line may not begin with a tab here');
}

/** It reads 1,024 characters of a key. */
const LONGEST_KEY = 1_000;

function refuseKey(source: string, { anchorStart, valueStart, valueEnd, style }: ScalarEvent): void {
  const begin = anchorStart < 0 ? valueStart : anchorStart;
  if (valueEnd - begin > LONGEST_KEY)
    YAMLException.throwAt(source, begin, `a key may have no more than ${LONGEST_KEY} characters`);
  if (style === SCALAR_STYLE.PLAIN && valueEnd <= valueStart)
    YAMLException.throwAt(source, Math.max(0, valueStart), 'a key is missing');
}

/** Keys that are scalars. */
export function keysIn(events: readonly Event[]): ScalarEvent[] {
  const keys: ScalarEvent[] = [];
  const open: { readonly isMapping: boolean; children: number }[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const above = open.at(-1);
    if (above !== undefined) {
      if (above.isMapping && above.children % 2 === 0 && event.type === EVENT_ID.SCALAR) keys.push(event);
      above.children += 1;
    }
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS)
      open.push({ isMapping: event.type === EVENT_ID.MAPPING, children: 0 });
  }
  return keys;
}
