import { type ApiObject, App, type IResolver, Lazy, resolve } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Problem } from '../core';

/** cdk8s puts these behind an app's own resolvers; plain data passes them unchanged. */
const BUILT_IN_RESOLVERS = 3;

/** Far more than any custom resource has, and far less than what exhausts the stack of whoever walks through it. */
const DEEPEST = 100;

/** The API server reads no larger request. */
const MOST_CHARACTERS = 3 * 1024 * 1024;

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
  if (isPlain(value) && resolvers.length <= BUILT_IN_RESOLVERS) return value;
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
  for (const key in value) {
    room.left -= key.length;
    if (!isPlain((value as Record<string, unknown>)[key], depth + 1, room)) return false;
  }
  return true;
}

/** The value, in which nothing is that only some of its readers would see. */
export function withoutHidden<T>(value: T): T {
  if (!isPlain(value)) refuseHidden(value, 0);
  return value;
}

/** Members of a prototype are fields to those who ask for them by name, and none to those who list them. */
function refuseHidden(value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth >= DEEPEST) throw new Unreadable(TOO_DEEP);
  if (Array.isArray(value)) {
    for (const item of value) refuseHidden(item, depth + 1);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const members = Object.values(value);
  if (prototype !== Object.prototype && prototype !== null) {
    if (!Object.hasOwn(prototype as object, 'constructor')) throw new Unreadable(hidden('a member `__proto__`'));
    if (members.length === 0) throw new Unreadable(hidden(`an object of class ${value.constructor.name}`));
  }
  for (const member of members) refuseHidden(member, depth + 1);
}

const TOO_DEEP: Problem = {
  code: 'invalid-value',
  message: 'its properties are nested too deeply',
  given: `more than ${DEEPEST} levels, or an object that holds itself`,
  allowed: `at most ${DEEPEST} levels`,
  hint: 'Nest them less deeply',
};

const TOO_LARGE: Problem = {
  code: 'too-large',
  message: 'its properties are larger than any object that an API server takes',
  given: `more than ${MOST_CHARACTERS} characters`,
  allowed: `at most ${MOST_CHARACTERS} characters`,
  hint: 'Make several objects of it',
};

function hidden(given: string): Problem {
  return {
    code: 'invalid-value',
    message: 'its properties are no plain data',
    given,
    allowed: 'objects with members of their own, lists, texts, numbers, true and false',
    hint: 'Write it as an object',
  };
}
