import { type ApiObject, App, type IResolver, Lazy, resolve } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { MOST_CHARACTERS, type Place, type Problem, pathOf, TOO_LARGE } from '../core';

/** cdk8s puts these behind an app's own resolvers; plain data passes them unchanged. */
const BUILT_IN_RESOLVERS = 3;

/** Far more than any custom resource has, and far less than what exhausts the stack of a function that walks through it. */
const DEEPEST = 100;

/** Properties that are no object of the API, whatever the schema says. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/**
 * A spec with its tokens and Lazy values resolved, by the app's resolvers. Resolving copies leaf by leaf, so what is
 * plain already is returned as it is.
 */
export function plain<T>(value: T, owner: IConstruct): T {
  const resolvers: readonly IResolver[] = App.of(owner).resolvers ?? [];
  const isUsual = resolvers.length <= BUILT_IN_RESOLVERS;
  if (isPlain(value) && isUsual) return value;
  if (isUsual) refuseConstructs(value, 0);
  refuseLost(value, 0);
  // `resolve` reads nothing of its third argument but the place in the tree.
  return withoutHidden(resolve([], value, owner as ApiObject));
}

/** Whether a value is data and nothing else. Refuses more of it than a request to the API server could hold. */
export function isPlain(value: unknown, depth = 0, room = { left: MOST_CHARACTERS }): boolean {
  if (typeof value === 'string') room.left -= value.length;
  if (--room.left < 0) throw new Unreadable(TOO_LARGE);
  if (value === null || typeof value !== 'object') return typeof value !== 'function';
  if (depth >= DEEPEST) throw new Unreadable(TOO_DEEP);
  if (value instanceof Lazy) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1, room));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  let isEmpty = true;
  for (const key in value) {
    isEmpty = false;
    room.left -= key.length;
    if (!isPlain((value as Record<string, unknown>)[key], depth + 1, room)) return false;
  }
  return !isEmpty || Reflect.ownKeys(value).length === 0;
}

/** The value, in which nothing is that only some of its readers would see. */
export function withoutHidden<T>(value: T): T {
  if (!isPlain(value)) refuseHidden(value, 0);
  return value;
}

/** An object as cdk8s writes it. It looks for the end of what holds itself for minutes: that is refused before. */
export function written(object: ApiObject): unknown {
  const { props } = object as unknown as { readonly props?: unknown };
  isPlain(props, 0, { left: Number.POSITIVE_INFINITY });
  return object.toJson();
}

/** What is given to a function, which throws at once; it may be as large as it likes. */
export function plainData<T>(value: T, what: string): T {
  return atOnce(what, () => {
    if (!isPlain(value, 0, { left: Number.POSITIVE_INFINITY })) refuseHidden(value, 0);
    return value;
  });
}

/** As `plain`, of properties of a construct that is no custom resource, and throws at once. */
export function plainProps<T>(value: T, owner: IConstruct, name: string): T {
  return atOnce(`${owner.node.path}: ${name}`, () => plain(value, owner));
}

function atOnce<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { message, given, allowed } = error.problem;
    throw new Error(`${what}: ${message} (given: ${given}; allowed: ${allowed})`);
  }
}

/** Members of a prototype are fields to those who ask for them by name, and none to those who list them. */
function refuseHidden(value: unknown, depth: number, place?: Place): void {
  const refuse = (given: string) => {
    throw new Unreadable(hidden(place === undefined ? given : `${given}, at \`${pathOf(place)}\``, remedyFor(value)));
  };
  if (typeof value === 'function') refuse('a function');
  if (value === null || typeof value !== 'object') return;
  if (depth >= DEEPEST) throw new Unreadable(TOO_DEEP);
  if (value instanceof Lazy) refuse('a Lazy value, where nothing resolves it');
  const below = (step: string | number): Place => (place === undefined ? { step } : { parent: place, step });
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseHidden(item, depth + 1, below(index));
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const members = Object.entries(value);
  if (prototype !== Object.prototype && prototype !== null) {
    if (inherits(value)) refuse('a member `__proto__`');
    if (members.length === 0 || isScalarObject(value)) refuse(`an object of class ${value.constructor.name}`);
  }
  refuseUnlisted(value);
  for (const [name, member] of members) refuseHidden(member, depth + 1, below(name));
}

/** What people mean by objects of classes that every program has. */
function remedyFor(value: unknown): string | undefined {
  if (typeof value === 'function') return 'Call it: `NAME()`';
  if (value instanceof Map) return 'Write `Object.fromEntries(…)` around it';
  if (value instanceof Set) return 'Write it as a list: `[...NAME]`';
  if (value instanceof Date) return 'Write it as a text: `NAME.toISOString()`';
  return value instanceof Promise ? 'Wait for it: `await NAME`' : undefined;
}

function refuseUnlisted(value: object): void {
  if (Object.keys(value).length > 0 || Reflect.ownKeys(value).length === 0) return;
  throw new Unreadable(hidden('an object whose members are hidden from those who list them'));
}

/** A text, a number or bytes, as an object: its members are characters and the like. */
function isScalarObject(value: object): boolean {
  return ArrayBuffer.isView(value) || [String, Number, Boolean].some((scalar) => value instanceof scalar);
}

/** Whether an object has members of another one, which is no class. */
function inherits(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return false;
  return !Object.hasOwn(prototype as object, 'constructor');
}

/** What is inherited or hidden would be lost when tokens are resolved: a selector would select everything. */
function refuseLost(value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth >= DEEPEST) throw new Unreadable(TOO_DEEP);
  if (inherits(value)) throw new Unreadable(hidden('a member `__proto__`'));
  if (Array.isArray(value)) for (const item of value) refuseLost(item, depth + 1);
  // What a class holds is for its resolver.
  else if (value.constructor === Object) {
    refuseUnlisted(value);
    for (const member of Object.values(value)) refuseLost(member, depth + 1);
  }
}

/** A construct is no value, and only a resolver of the app's own would make one of it. */
function refuseConstructs(value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object' || depth >= DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) refuseConstructs(item, depth + 1);
  else if (Construct.isConstruct(value)) throw new Unreadable(held(value));
  else if (value.constructor === Object) for (const key in value) refuseConstructs(value[key as never], depth + 1);
}

function held(given: Construct): Problem {
  return {
    code: 'invalid-value',
    message: 'its properties hold a construct',
    given: `${given.node.path}, an object of class ${given.constructor.name}`,
    allowed: 'objects, lists, texts, numbers, true and false',
    hint: 'Write its name, which most constructs have as `name`',
  };
}

const TOO_DEEP: Problem = {
  code: 'invalid-value',
  message: 'its properties are nested too deeply',
  given: `more than ${DEEPEST} levels, or an object that holds itself`,
  allowed: `at most ${DEEPEST} levels`,
  hint: 'Nest them less deeply',
};

function hidden(given: string, hint = 'Write it as an object'): Problem {
  return {
    code: 'invalid-value',
    message: 'its properties are no plain data',
    given,
    allowed: 'objects with members of their own, lists, texts, numbers, true and false',
    hint,
  };
}
