/** What a command is, and how its arguments are read. */

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isUsageError, UsageError } from '../lib/shared/usage-error';
import type { ExitCode } from './exit';
import type { Io } from './io';

type ParsedOption = NonNullable<ParseArgsConfig['options']>[string];

export interface Option extends ParsedOption {
  /** How help calls its value. */
  readonly value?: string;
  /** All values that it takes. */
  readonly choices?: readonly string[];
  readonly help: string;
  /** Whether it says something without a value, too. */
  readonly mayBeEmpty?: true;
}

export type Options = Readonly<Record<string, Option>>;

export interface Values {
  readonly [option: string]: string | boolean | readonly (string | boolean)[] | undefined;
}

export interface Command {
  /** How help calls the positional arguments, with a blank before them. */
  readonly operands?: string;
  /** What a shell offers for the first positional argument: all of it, or how it begins. */
  readonly offers?: readonly string[];
  /** How many positional arguments it takes. */
  readonly takes: readonly [least: number, most: number];
  readonly help: string;
  readonly options: Options;
  /** Calls that can be copied. */
  readonly examples: readonly string[];
  run(call: Call, io: Io): ExitCode | Promise<ExitCode>;
}

export interface Call {
  readonly operands: readonly string[];
  readonly values: Values;
}

/** Options of every command. */
export const COMMON: Options = {
  quiet: { type: 'boolean', short: 'q', help: 'print errors only: no warnings, no progress' },
  help: { type: 'boolean', short: 'h', help: 'print this' },
};

export function parseCall(command: Command, args: readonly string[], suggest: Suggest): Call {
  const options = { ...command.options, ...COMMON };
  checkNames(args, options, suggest);
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      tokens: true,
    });
    if (values['help'] !== true) {
      checkOperands(command, positionals);
      checkValues(tokens, options);
    }
    return { operands: positionals, values };
  } catch (error) {
    if (isUsageError(error)) throw error;
    // Node's first sentence says what is wrong, and its others how to call other programs.
    throw new UsageError(
      String((error as Error).message)
        .split('. ')[0]!
        .replaceAll("'", '`'),
    );
  }
}

/** The known name that a name which does not exist was meant for, as a question. */
export type Suggest = (given: string, known: readonly string[]) => string | undefined;

function checkNames(args: readonly string[], options: Options, suggest: Suggest): void {
  const letters = new Set(Object.values(options).map(({ short }) => short));
  for (const arg of args) {
    if (arg === '--') return;
    // What is behind a known letter may be its value.
    const letter = /^-([^-])/.exec(arg)?.[1];
    if (letter !== undefined && !letters.has(letter)) throw unknownOption(`-${letter}`, options);
    const [name = ''] = arg.slice(2).split('=');
    if (!arg.startsWith('--') || Object.hasOwn(options, name)) continue;
    throw unknownOption(`--${name}`, options, suggest);
  }
}

/** `--out` of an option is enough to be understood, and not to be taken for it. */
const SHORTEST_BEGIN = '--ab'.length;

function unknownOption(given: string, options: Options, suggest?: Suggest): UsageError {
  const known = Object.keys(options).map((option) => `--${option}`);
  const begun = given.length < SHORTEST_BEGIN ? undefined : known.find((option) => option.startsWith(given));
  const meant = begun === undefined ? suggest?.(given, known) : `Did you mean \`${begun}\`?`;
  const all = Object.entries(options).map(([name, { short }]) => (short ? `-${short}, --${name}` : `--${name}`));
  return new UsageError(`there is no option \`${given}\`. ${meant ?? `There is ${all.join('; ')}`}`);
}

function checkOperands({ takes: [least, most], operands = '', options }: Command, given: readonly string[]): void {
  if (given.length < least) throw new UsageError(`what is asked for is missing:${operands}`);
  if (given.length <= most) return;
  // `prometheus main`, as other programs name objects.
  if (operands.includes('KIND/') && given.length === most + 1 && !given[0]!.includes('/'))
    throw new UsageError(`an object is one argument: \`${given.join('/')}\``);
  const files = options['filename'] === undefined ? '' : ': files are given with `-f`';
  const app =
    options['app'] === undefined
      ? ''
      : ", and a command with blanks is one argument in quotes: `--app 'npx tsx main.ts'`";
  throw new UsageError(`\`${given[most]}\` is too much${files}${app}`);
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** Of several values only the last would count, and the others would be forgotten without a word; and an empty one is a variable that is not set. */
function checkValues(tokens: readonly Token[], options: Options): void {
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    const { multiple, mayBeEmpty, choices } = options[token.name]!;
    if (token.value.trim() === '' && mayBeEmpty !== true)
      throw new UsageError(`\`--${token.name}\` is given without a value`);
    if (multiple === true) continue;
    const before = given.get(token.name);
    if (before !== undefined)
      throw new UsageError(
        `\`--${token.name}\` is given twice, as \`${before}\` and \`${token.value}\`: it takes one value`,
      );
    given.set(token.name, token.value);
    if (choices?.includes(token.value) === false)
      throw new UsageError(`there is no ${token.name} \`${token.value}\`: choose ${choices.join(', ')}`);
  }
}

/** What a table has for the value of an option that chooses of it. */
export function chosenBy<T>({ values }: Call, option: string, table: Readonly<Record<string, T>>, unsaid: string): T {
  return table[(values[option] as string | undefined) ?? unsaid]!;
}

/** The value of an option that is given once. */
export function textOf({ values }: Call, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}

/** The file or folder to write to; undefined for standard output. */
export function outputOf(call: Call): string | undefined {
  const output = textOf(call, 'output');
  return output === '-' ? undefined : output;
}

export function isSet({ values }: Call, option: string): boolean {
  return values[option] === true;
}

export function helpOf(name: string, { operands = '', help, options, examples }: Command): string {
  const all = Object.entries({ ...options, ...COMMON });
  const rows = all.map(([option, { short, choices, value = choices?.join('|'), help: text }]) => {
    const long = `--${option}${value === undefined ? '' : ` ${value}`}`;
    return [short === undefined ? `    ${long}` : `-${short}, ${long}`, text] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `usage: cdk8s-prometheus ${name}${operands} [options]`,
    '',
    help,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    examples.length === 1 ? 'example:' : 'examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
