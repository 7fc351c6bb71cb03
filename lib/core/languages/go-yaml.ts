/** YAML as Go's older library reads it, and with it the servers: YAML 1.1 without its numbers of base 60 and its times. */

import {
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  type Event,
  FAILSAFE_SCHEMA,
  mapTag,
  mergeTag,
  NOT_RESOLVED,
  nullCoreTag,
  type ScalarTagDefinition,
  Schema,
  seqTag,
  YAMLException,
} from 'js-yaml';
import { type ParsedText, parsedAsByGo, parsedIndented } from './go-yaml-events';
import { jsonKeys } from './json-keys';
import { checkNodes, hasAliases, isComplexKey, placeOfSecond } from './yaml-nodes';

/** What a plain scalar can be besides a text and nothing; beyond what JavaScript counts exactly, an integer is a bigint. */
export type GoValue = boolean | number | bigint;

/** Such a scalar with its spelling: a field that takes texts gets `010` and `yes` as they are written. */
export class Written {
  constructor(
    readonly source: string,
    readonly value: GoValue,
  ) {}
}

const YES: ReadonlySet<string> = wordsIn('y yes on true');
const NO: ReadonlySet<string> = wordsIn('n no off false');

/** `yes`, `Yes` and `YES`, but not `yEs`. */
function wordsIn(words: string): ReadonlySet<string> {
  const spelled = (word: string) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()];
  return new Set(words.split(' ').flatMap(spelled));
}

function truthIn(source: string): boolean | undefined {
  if (YES.has(source)) return true;
  return NO.has(source) ? false : undefined;
}

const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const LARGEST = 2n ** 64n - 1n;
const SMALLEST = -(2n ** 63n);

/** A leading zero makes a number octal; `_` may be between digits. */
function integerIn(source: string): number | bigint | undefined {
  const match = /^[-+\d]/.test(source) ? INTEGER.exec(source.replaceAll('_', '')) : null;
  if (match === null) return undefined;
  const [, sign, digits] = match as unknown as [string, string, string];
  const magnitude = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits.toLowerCase());
  const value = sign === '-' ? -magnitude : magnitude;
  if (value > LARGEST || value < SMALLEST) return undefined;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

const FRACTION = /^\.[0-9]+([eE][-+]?[0-9]+)?$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const SPECIAL_FLOATS: ReadonlyMap<string, number> = new Map(
  [
    ['.nan .NaN .NAN', Number.NaN] as const,
    ['.inf .Inf .INF +.inf +.Inf +.INF', Number.POSITIVE_INFINITY] as const,
    ['-.inf -.Inf -.INF', Number.NEGATIVE_INFINITY] as const,
  ].flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)),
);

/** What begins with a point takes no `_`; what is too large for a float is a text. */
function floatIn(source: string): number | undefined {
  const special = SPECIAL_FLOATS.get(source);
  if (special !== undefined) return special;
  const plain = /^[-+\d]/.test(source) ? source.replaceAll('_', '') : source;
  if (!FRACTION.test(plain) && (source.startsWith('.') || !FLOAT.test(plain))) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

type Resolver = (source: string, isExplicit: boolean) => GoValue | undefined;

const RESOLVERS: Readonly<Record<'bool' | 'int' | 'float', Resolver>> = {
  bool: truthIn,
  int: integerIn,
  float: (source, isExplicit) => {
    const integer = isExplicit ? integerIn(source) : undefined;
    return integer === undefined ? floatIn(source) : Number(integer);
  },
};

function scalarTags(kept: (source: string, value: GoValue) => unknown): ScalarTagDefinition[] {
  return Object.entries(RESOLVERS).map(([name, valueIn]) =>
    defineScalarTag<unknown>(`tag:yaml.org,2002:${name}`, {
      implicit: true,
      identify: () => false,
      resolve: (source, isExplicit) => {
        const value = valueIn(source, isExplicit);
        return value === undefined ? NOT_RESOLVED : kept(source, value);
      },
    }),
  );
}

const ANY_TAG = { matchByTagPrefix: true, identify: () => false };

/** Go's library takes no notice of a tag that it does not know. */
const UNKNOWN_TAGS = [
  defineScalarTag('', { ...ANY_TAG, resolve: (source) => source }),
  defineSequenceTag('', { ...seqTag, ...ANY_TAG }),
  defineMappingTag('', { ...mapTag, ...ANY_TAG }),
];

/** Bytes are no text of ours: they are refused. */
const BINARY = defineScalarTag('tag:yaml.org,2002:binary', { identify: () => false, resolve: () => NOT_RESOLVED });

const COMMON = [...FAILSAFE_SCHEMA.tags, nullCoreTag, mergeTag, BINARY, ...UNKNOWN_TAGS];

/** What a plain scalar is to Go. */
export const VALUES = new Schema([...COMMON, ...scalarTags((_, value) => value)]);

/** The same where the whole becomes JSON. */
export const VALUES_IN_JSON = new Schema([...COMMON, jsonKeys, ...scalarTags((_, value) => value)]);

/** Throws what the parser throws: its message quotes the text. */
export function readGoYaml(text: string): unknown {
  return onlyDocument(parsedAsByGo(text), VALUES);
}

/** The same in all forms of YAML: of a text that nobody reads but us. */
export function readOwnYaml(text: string): unknown {
  return onlyDocument(parsedIndented(text), VALUES);
}

/** Nothing is null. Go's library reads the first of several documents, and loses the others without a word. */
function onlyDocument({ source, events }: ParsedText, schema: Schema): unknown {
  const [document = null, ...others] = valuesOf(source, events, { schema });
  if (others.length > 0)
    YAMLException.throwAt(source, placeOfSecond(events), 'one document is read, and here are more');
  return document;
}

/** The values of all documents. Throws what the parser throws, and where a value holds itself or aliases make too much of it. */
export function valuesOf(
  source: string,
  events: Event[],
  options: Omit<Parameters<typeof constructFromEvents>[1], 'source'>,
): unknown[] {
  if (hasAliases(events)) checkNodes(source, events);
  try {
    return constructFromEvents(events, { ...options, source });
  } catch (error) {
    if (isComplexKey(error)) checkNodes(source, events);
    throw error;
  }
}

/** With keys as they are written. */
const writtenKeys = defineMappingTag(mapTag.tagName, {
  ...mapTag,
  addPair: (mapping, key, value) => mapTag.addPair(mapping, spellingOf(key), value),
  has: (mapping, key) => mapTag.has(mapping, spellingOf(key)),
});

function spellingOf(key: unknown): unknown {
  return key instanceof Written ? key.source : key;
}

const SPELLINGS = new Schema([...COMMON, writtenKeys, ...scalarTags((source, value) => new Written(source, value))]);

/** As `readGoYaml`, with the spelling of what is no text. */
export function readGoYamlAsWritten(text: string): unknown {
  return onlyDocument(parsedAsByGo(text), SPELLINGS);
}
