/** YAML as Go's older library reads it, and with it the servers: YAML 1.1 without its numbers of base 60 and its times. */

import {
  defineScalarTag,
  FAILSAFE_SCHEMA,
  floatCoreTag,
  load,
  mergeTag,
  NOT_RESOLVED,
  nullCoreTag,
  Schema,
} from 'js-yaml';

const YES: ReadonlySet<string> = wordsIn('y yes on true');
const NO: ReadonlySet<string> = wordsIn('n no off false');

/** `yes`, `Yes` and `YES`, but not `yEs`. */
function wordsIn(words: string): ReadonlySet<string> {
  const spelled = (word: string) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()];
  return new Set(words.split(' ').flatMap(spelled));
}

const truth = defineScalarTag<boolean>('tag:yaml.org,2002:bool', {
  implicit: true,
  identify: () => false,
  resolve: (source) => (YES.has(source) ? true : NO.has(source) ? false : NOT_RESOLVED),
});

const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;

/** A leading zero makes a number octal; `_` may stand between digits. */
const integer = defineScalarTag<number>('tag:yaml.org,2002:int', {
  implicit: true,
  identify: () => false,
  resolve: (source) => {
    const match = /^[-+\d]/.test(source) ? INTEGER.exec(source.replaceAll('_', '')) : null;
    if (match === null) return NOT_RESOLVED;
    const [, sign, digits] = match as unknown as [string, string, string];
    const magnitude = Number(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
    if (!Number.isSafeInteger(magnitude)) return NOT_RESOLVED;
    return sign === '-' ? -magnitude : magnitude;
  },
});

const SCHEMA = new Schema([...FAILSAFE_SCHEMA.tags, nullCoreTag, truth, integer, floatCoreTag, mergeTag]);

/** Throws what the parser throws: its message quotes the text. */
export function readGoYaml(text: string): unknown {
  return load(text, { schema: SCHEMA });
}
