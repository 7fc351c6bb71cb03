/** Ports that are asked for, and those that there are. */

import type { Remark } from '../base/findings';
import { few } from '../base/listed';
import { memoized } from '../base/memoized';
import { triedOn } from '../languages/matchers';
import { spendUpTo } from '../languages/re2/match';
import { closest, comparable } from '../languages/suggest';
import type { Group, Port, Target } from './label-index';

/** What several groups have together. */
export interface PortsOf {
  readonly groups: readonly Group<Target>[];
  /** Which they are. */
  readonly what: string;
}

/** Each name once, as a Service has it. */
const byName = memoized(
  ({ ports }: Target): ReadonlyMap<string, Port> =>
    new Map([...ports].reverse().map((port) => [port.name, port] as const)),
);

export function portNamed(target: Target, name: string): Port | undefined {
  return byName(target).get(name);
}

/** What is spent on a name that is an expression: a thousand ports, and more than anybody writes. */
const MOST_STEPS = 50_000;

/** Whether one has a port of the name, which is a regular expression as Prometheus reads it. */
export function hasName({ groups }: PortsOf, name: string): boolean {
  if (groups.some(({ names }) => names.has(name))) return true;
  if (PLAIN.test(name)) return false;
  const spend = spendUpTo(MOST_STEPS);
  const matcher = { name: 'port', operator: '=~', value: name } as const;
  // What cannot be read is reported where it is read; what is too much to be tried out may match.
  if (triedOn(matcher, '', spend) === undefined) return true;
  return groups.some(({ names }) => [...names].some((each) => triedOn(matcher, each, spend) !== false));
}

export function hasNumber({ groups }: PortsOf, number: number): boolean {
  return groups.some(({ numbers }) => numbers.has(number));
}

const PLAIN = /^[\w-]*$/;

/** What to say of a name that none has. */
export function unknownName(ports: PortsOf, name: string): Pick<Remark, 'code' | 'message' | 'given' | 'allowed'> {
  return {
    code: 'unknown-port',
    message: `none of the ${ports.what} has a port of this name`,
    given: name,
    allowed: knownOf(ports.groups).listed,
  };
}

export function unknownNumber(ports: PortsOf, number: number): Pick<Remark, 'code' | 'message' | 'given' | 'allowed'> {
  return {
    code: 'unknown-port',
    message: `none of the ${ports.what} declares a port of this number`,
    given: String(number),
    allowed: knownOf(ports.groups).listed,
  };
}

const LISTED = 5;

interface Known {
  readonly listed: string;
  /** The first ones: nobody reads as far as the others. */
  readonly names: readonly string[];
  readonly nameOfNumber: ReadonlyMap<string, string>;
  readonly first: Port | undefined;
  readonly areNameless: boolean;
}

/** Thousands of endpoints may ask for ports of the same groups. */
const knownOf = memoized((groups: readonly Group<Target>[]): Known => {
  const all = groups.flatMap(({ members }) => members.flatMap(({ ports }) => ports));
  const texts = [...new Set(all.map(described))].sort();
  const named = all.filter(({ name }) => name !== '');
  const nameOfNumber = new Map<string, string>();
  for (const { name, number, target = number } of named)
    for (const each of [number, target].map(String)) if (!nameOfNumber.has(each)) nameOfNumber.set(each, name);
  return {
    listed: texts.length === 0 ? 'none: they have no ports' : few(texts, LISTED),
    names: comparable([...new Set(named.map(({ name }) => name))].sort()),
    nameOfNumber,
    first: all[0],
    areNameless: named.length === 0,
  };
});

function described({ name, number }: Port): string {
  return name === '' ? `${number}, which has no name` : `${name} (${number})`;
}

/** What was meant, where the ports tell: a name that is nearly the same, or that of the number. */
export function meantBy({ groups }: PortsOf, asked: string): string | undefined {
  const { names, nameOfNumber } = knownOf(groups);
  return nameOfNumber.get(asked) ?? closest(asked, names)[0];
}

/** A port without a name, where there is nothing else to be named. */
export function nameless({ groups }: PortsOf): Port | undefined {
  const { first, areNameless } = knownOf(groups);
  return areNameless ? first : undefined;
}
