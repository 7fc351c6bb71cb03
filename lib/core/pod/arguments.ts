/** Command-line arguments of the servers, and those that a user adds. */

import type { BuildContext } from '../base/context';
import type { ArgumentGate } from '../base/features';
import { describeGate, type Gate, isOpen } from '../base/gates';
import { nonEmpty } from '../base/values';
import { formatVersion } from '../base/version';
import { didYouMean } from '../languages/suggest';
import type { Argument } from './spec';

/** One argument; absent values leave it out, '' makes a switch of it, and a list says it once for each item. */
export interface ArgumentRow {
  readonly name: string;
  readonly value: string | number | readonly string[] | undefined;
  readonly gate?: Gate | undefined;
  /** The field that asks for it, for findings. */
  readonly from: string;
  /** What findings call it, where that is not its name. */
  readonly said?: string;
}

export function row(name: string, value: ArgumentRow['value'], from: string, gate?: Gate): ArgumentRow {
  return { name, value, from, gate };
}

/** `value` where `condition` holds: for switches and arguments that depend on something. */
export function when<T extends string | number>(condition: boolean | undefined, value: T): T | undefined {
  return condition === true ? value : undefined;
}

/** The items as one value; undefined where there are none. */
export function joined(items: readonly string[] | undefined): string | undefined {
  return nonEmpty(items)?.join(',');
}

export function positive(number: number | undefined): number | undefined {
  return number !== undefined && number > 0 ? number : undefined;
}

/** The rows that have a value and that the target's version knows. */
export function admitted(rows: readonly ArgumentRow[], context: BuildContext): Argument[] {
  return rows
    .filter(
      ({ value, gate, name, from, said = `--${name}` }) => value !== undefined && context.admits(gate, said, from),
    )
    .flatMap(({ name, value }) => [value].flat().map((one) => ({ name, value: String(one) })));
}

export interface AdditionalArguments {
  readonly given: readonly Argument[] | undefined;
  /** The field that holds them. */
  readonly at: string;
}

/** A container's `args`. A user may add arguments but not contradict those that are managed. */
export function containerArgs(
  managed: readonly Argument[],
  { given = [], at }: AdditionalArguments,
  context: BuildContext,
): string[] {
  const taken = new Set(managed.map(({ name }) => name));
  for (const [index, { name }] of given.entries()) {
    if (name.startsWith('-')) withDashes(name, context, `${at}[${index}].name`);
    const clash = [name, negated(name)].find((candidate) => taken.has(candidate));
    if (clash === undefined) continue;
    context.error(`${at}[${index}].name`, {
      code: 'managed-argument',
      message: 'this argument is written already, from fields of the spec',
      given: `--${name}`,
      allowed: 'arguments that no field of the spec writes',
      hint: `Remove it, and set the field that writes \`--${clash}\``,
    });
  }
  return [...managed, ...given].map(text);
}

/** Arguments of the command line by version: the server does not start with one that it does not know. */
export interface KnownArguments {
  readonly known: Readonly<Record<string, ArgumentGate>>;
  readonly mode?: 'server' | 'agent';
}

export function checkArguments(
  given: readonly Argument[] | undefined,
  of: KnownArguments,
  context: BuildContext,
): void {
  for (const [index, { name }] of (given ?? []).entries()) {
    if (name.startsWith('-')) continue;
    const problem = problemOf(name, of, context);
    if (problem === undefined) continue;
    context.warning(`spec.additionalArgs[${index}].name`, {
      code: 'doubtful-value',
      message: `${problem}, and the server does not start with it`,
      given: name,
      hint: hintOf(name, Object.keys(of.known)),
    });
  }
}

function problemOf(name: string, { known, mode }: KnownArguments, { target }: BuildContext): string | undefined {
  const row = [name, negated(name)].flatMap((each) => (Object.hasOwn(known, each) ? [known[each]!] : []))[0];
  if (row === undefined) return 'no version that this library knows has this argument';
  if (!isOpen(row, target.version)) {
    return `${target.product} has this argument ${describeGate(row)}, here it is ${formatVersion(target.version)}`;
  }
  return row.mode === undefined || row.mode === mode ? undefined : `this argument is for ${MODES[row.mode]} only`;
}

function hintOf(name: string, known: readonly string[]): string {
  if (known.includes(name)) return 'Remove it';
  return didYouMean(name, known) ?? 'Correct or remove it';
}

const MODES = { server: 'servers', agent: 'agents' } as const;

/** The server would know no argument of three or four dashes, and end at once. */
function withDashes(name: string, context: BuildContext, at: string): void {
  context.error(at, {
    code: 'invalid-value',
    message: 'the name of an argument is written without the dashes before it',
    given: name,
    allowed: 'only a name',
    hint: `Write \`${name.replace(/^-+/, '')}\``,
  });
}

function text({ name, value }: Argument): string {
  return value === undefined || value === '' ? `--${name}` : `--${name}=${value}`;
}

function negated(name: string): string {
  return name.startsWith('no-') ? name.slice('no-'.length) : `no-${name}`;
}
