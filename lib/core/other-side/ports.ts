/** Ports that are asked for, and those that there are. */

import type { Remark } from '../base/findings';
import { few } from '../base/listed';
import { compileRegex } from '../languages/re2/match';
import { closest } from '../languages/suggest';
import type { Group, Port, Target } from './label-index';

/** What several groups have together. */
export interface PortsOf {
  readonly groups: readonly Group<Target>[];
  /** Which they are. */
  readonly what: string;
}

/** Whether one has a port of the name, which is a regular expression as Prometheus reads it. */
export function hasName({ groups }: PortsOf, name: string): boolean {
  if (groups.some(({ names }) => names.has(name))) return true;
  if (PLAIN.test(name)) return false;
  const pattern = compileRegex(name);
  // What cannot be read is reported where it is read.
  if ('problem' in pattern) return true;
  return groups.some(({ names }) => [...names].some((each) => pattern.matches(each)));
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
    allowed: portsIn(ports),
  };
}

export function unknownNumber(ports: PortsOf, number: number): Pick<Remark, 'code' | 'message' | 'given' | 'allowed'> {
  return {
    code: 'unknown-port',
    message: `none of the ${ports.what} declares a port of this number`,
    given: String(number),
    allowed: portsIn(ports),
  };
}

const LISTED = 5;

function portsIn(ports: PortsOf): string {
  const texts = [...new Set(allPorts(ports).map(described))].sort();
  if (texts.length === 0) return 'none: they have no ports';
  return few(texts, LISTED);
}

function described({ name, number }: Port): string {
  return name === '' ? `${number}, which has no name` : `${name} (${number})`;
}

function allPorts({ groups }: PortsOf): readonly Port[] {
  return groups.flatMap(({ members }) => members.flatMap(({ ports }) => ports));
}

/** What was meant, where the ports tell: a name that is nearly the same, or that of the number. */
export function meantBy(ports: PortsOf, asked: string): string | undefined {
  const names = allPorts(ports).map(({ name }) => name);
  const same = allPorts(ports).find(
    ({ name, number, target = number }) => name !== '' && [number, target].map(String).includes(asked),
  );
  return same?.name ?? closest(asked, [...new Set(names.filter((name) => name !== ''))].sort())[0];
}

/** A port without a name, where there is nothing else to be named. */
export function nameless(ports: PortsOf): Port | undefined {
  const all = allPorts(ports);
  return all.every(({ name }) => name === '') ? all[0] : undefined;
}
