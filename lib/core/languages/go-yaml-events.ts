/** Texts of YAML taken apart as Go's library takes them apart: where js-yaml is stricter, or reads on. */

import { COLLECTION_STYLE, EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { refuseForms } from './go-yaml-forms';

export interface ParsedText {
  /** What the events point into: the text, some of its lines indented further. */
  readonly source: string;
  readonly events: Event[];
  /** What such lines are indented by. */
  readonly padding: number;
}

/** Throws what js-yaml throws, or what Go would refuse. */
export function parsedAsByGo(text: string): ParsedText {
  const parsed = parsedIndented(text);
  refuseForms(parsed.source, parsed.events);
  return parsed;
}

/** Throws what Go would refuse of a text that js-yaml has taken apart as it is. */
export function refuseByGo(source: string, events: Event[]): void {
  refuseFlowScalars({ source, events, padding: Number.POSITIVE_INFINITY });
  refuseForms(source, events);
}

/** The same in all forms that js-yaml knows: of texts that nobody else reads. */
export function parsedIndented(text: string): ParsedText {
  const parsed = indented(text);
  refuseFlowScalars(parsed);
  return parsed;
}

/** What js-yaml says of a line within brackets or quotes that does not begin further to the right than what they are in. */
const DEFICIENT = 'deficient indentation';

/** A text of which many lines are to be indented is read as often: longer ones stay refused. */
const MOST_CHARACTERS_READ = 50_000_000;

/**
 * Within brackets and quotes the indentation of a line says nothing: Go takes any, and js-yaml takes it where it is larger. A
 * blank more at the begin of such a line changes nothing for either.
 */
function indented(text: string): ParsedText {
  const lines = text.split('\n');
  const padding = ' '.repeat(1 + lines.reduce((most, line) => Math.max(most, line.search(/[^ ]|$/)), 0));
  const padded = new Set<number>();
  let source = text;
  for (let left = MOST_CHARACTERS_READ; ; left -= source.length) {
    try {
      return { source, events: parseEvents(source, { maxDepth: DEEPEST }), padding: padding.length };
    } catch (error) {
      if (!(error instanceof YAMLException) || error.mark === undefined || error.mark === null) throw error;
      const { line } = error.mark;
      const isMendable = error.reason === DEFICIENT && !padded.has(line) && left > 0 && !LONE_RETURN.test(text);
      if (padded.has(line)) Object.assign(error.mark, { column: Math.max(0, error.mark.column - padding.length) });
      if (!isMendable) throw error;
      padded.add(line);
      lines[line] = `${padding}${lines[line]}`;
      source = lines.join('\n');
    }
  }
}

/** A line break only for YAML: lines could not be counted together. */
const LONE_RETURN = /\r(?!\n)/;

/** As js-yaml has it if nobody says otherwise. */
const DEEPEST = 100;

/** Plain texts within brackets that Go's library refuses, or takes to be something else. */
function refuseFlowScalars(parsed: ParsedText): void {
  const flows: boolean[] = [];
  for (const event of parsed.events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        flows.push(false);
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        flows.push(event.style === COLLECTION_STYLE.FLOW);
        break;
      case EVENT_ID.POP:
        flows.pop();
        break;
      case EVENT_ID.SCALAR:
        if (flows.at(-1) === true && event.style === SCALAR_STYLE.PLAIN)
          checkFlowScalar(parsed, event, flows.includes(false, 1));
    }
  }
}

function checkFlowScalar({ source, padding }: ParsedText, { valueStart, valueEnd }: Range, isInBlock: boolean): void {
  const text = source.slice(valueStart, valueEnd);
  if (text.includes('?'))
    YAMLException.throwAt(source, valueStart, 'a question mark within brackets has to be in quotes');
  if (text.startsWith(':')) YAMLException.throwAt(source, valueStart, 'a colon within brackets has to be in quotes');
  // To Go, a colon that no blank follows is a part of the text.
  if (source[valueEnd] === ':' && /[,[\]{}]/.test(source[valueEnd + 1] ?? ''))
    YAMLException.throwAt(source, valueEnd, 'a blank has to be behind this colon');
  const blanks = source.slice(valueEnd, endOfBlanks(source, valueEnd));
  const tabs = [...blanks.matchAll(/\n( *)\t/g)].map(([, spaces]) => spaces!.length);
  if (isInBlock && tabs.some((spaces) => spaces === 0 || spaces === padding))
    YAMLException.throwAt(source, valueEnd, 'a line may not begin with a tab here');
}

interface Range {
  readonly valueStart: number;
  readonly valueEnd: number;
}

function endOfBlanks(source: string, from: number): number {
  let at = from;
  while (at < source.length && ' \t\r\n'.includes(source[at]!)) at++;
  return at;
}
