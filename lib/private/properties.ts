import type { IConstruct } from 'constructs';
import { type Complaint, defined, isSettingOf, type Kind, unfitSettings, unknownProperties, visible } from '../core';
import type { WebConfigSource } from '../web-config-source';
import { OPTIONS } from './options.generated';
import { isPlain } from './plain';
import { Registry } from './registry';

/** An interface that users fill in. */
export type Filled = keyof typeof OPTIONS;

/** What a construct is given; nothing is as good as an object without properties, of which synth says what is missing. */
export function propertiesOf<T extends object>({ node }: IConstruct, kind: string, props: T | undefined | null): T {
  const given: unknown = props ?? {};
  if (typeof given === 'object' && !Array.isArray(given)) return given as T;
  throw new Error(
    `${node.path}: ${kind} takes \`{ metadata: { name: '…' }, spec: { … } }\`, and was given ${shown(given)}`,
  );
}

/** Reports what nothing reads of the properties of a construct, and what is no value of theirs. */
export function checkProperties(construct: IConstruct, kind: Kind, props: object): void {
  const { name: className } = construct.constructor;
  // Those of a class of the user's own are the user's.
  const filled = className.startsWith(kind) ? `${kind}Props` : `${className}Props`;
  if (!Object.hasOwn(OPTIONS, filled)) return;
  const properties = props as Readonly<Record<string, unknown>>;
  const isMethod = (name: string) => typeof (construct as unknown as Record<string, unknown>)[name] === 'function';
  const known = propertiesOfInterface(filled as Filled);
  const settings = Object.entries(properties).filter(
    ([name, value]) => known.includes(name) && isSettingOf(kind, name) && isPlain(value),
  );
  const complaints = [
    ...unknownProperties({ properties, known, kind, isMethod }),
    ...unfitSettings(kind, Object.fromEntries(settings)),
    ...((properties['webConfig'] as Partial<WebConfigSource> | undefined)?._complaints ?? []),
  ];
  Registry.of(construct).complain(construct, complaints);
}

/** The same of what a call is given, which is said of the construct that is called or made. */
export function checkOptions(construct: IConstruct, call: string, filled: Filled, options: object): void {
  Registry.of(construct).complain(construct, unknownOptions(call, filled, options));
}

/** Of calls that declare nothing, of which synth could say what is wrong. */
export function requireOptions(at: string, call: string, filled: Filled, options: unknown): void {
  const given = options ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    const names = propertiesOfInterface(filled).join(', ');
    throw new Error(`${at}\`${call}\` takes an object with ${names}, and was given ${shown(given)}`);
  }
  const [unknown] = unknownOptions(call, filled, given);
  if (unknown === undefined) return;
  const { message, given: name, allowed, hint } = unknown.problem;
  throw new Error(`${at}${message} (given: ${visible(name)}; allowed: ${allowed}). ${hint}`);
}

export function unknownOptions(call: string | undefined, filled: Filled, options: object): readonly Complaint[] {
  const properties = options as Readonly<Record<string, unknown>>;
  return unknownProperties({ properties, known: propertiesOfInterface(filled), ...defined({ call }) });
}

function propertiesOfInterface(filled: Filled): readonly string[] {
  return OPTIONS[filled].split(' ');
}

/** What was given in place of something else, in words. */
export function shown(given: unknown): string {
  if (given === undefined || given === null) return 'nothing';
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'function') return `the class or function \`${given.name}\``;
  if (typeof given !== 'object') return `the ${typeof given} ${JSON.stringify(given)}`;
  const { node } = given as Partial<IConstruct>;
  const { name } = given.constructor ?? { name: 'Object' };
  return node === undefined ? 'an object' : `the ${name} \`${node.path}\``;
}
