import type { JsonPatch } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { few, type Manifest } from '../core';
import { plainData } from './plain';
import { shown } from './properties';

/** Operations on an object that may not exist yet. */
export interface Patch {
  readonly kind: string;
  readonly name: string;
  readonly operations: readonly JsonPatch[];
}

/** cdk8s copies the values by way of JSON, in which a Map is an object without members. */
export function patchOf(owner: IConstruct, kind: string, name: string, operations: readonly JsonPatch[]): Patch {
  requireOperations(owner, kind, name, operations);
  requirePaths(owner, operations);
  for (const operation of operations) {
    const { path, value } = operation._toJson() as { readonly path: string; readonly value?: unknown };
    plainData(value, `${owner.node.path}: the patch of ${kind} ${name} at ${path}`);
  }
  return { kind, name, operations };
}

function requireOperations({ node }: IConstruct, kind: unknown, name: unknown, operations: readonly unknown[]): void {
  const isOperation = (each: unknown) => typeof (each as JsonPatch | undefined)?._toJson === 'function';
  const wrong = [
    ...[kind, name].filter((each) => typeof each !== 'string'),
    ...operations.filter((each) => !isOperation(each)),
  ];
  if (wrong.length === 0) return;
  throw new Error(
    `${node.path}: \`patch\` takes the kind and the name of an object, and operations: \`patch('StatefulSet', 'prometheus-main', JsonPatch.replace('/spec/replicas', 3))\`; it was given ${shown(wrong[0])}`,
  );
}

/** What does not begin with a slash would be taken for the whole object. */
function requirePaths({ node }: IConstruct, operations: readonly JsonPatch[]): void {
  for (const operation of operations) {
    const { path, from = '' } = operation._toJson() as { readonly path: string; readonly from?: string };
    const wrong = [path, from].find((each) => each !== '' && !each.startsWith('/'));
    if (wrong === undefined) continue;
    throw new Error(
      `${node.path}: the path of an operation of \`patch\` begins with \`/\` (given: ${wrong}; allowed: such as \`/spec/replicas\`). Write \`/${wrong.replaceAll('.', '/')}\``,
    );
  }
}

/** As far as the object has the path, and what is there; the path is the user's, and only names are shown. */
export function pointerHint(manifest: Manifest, path: string): string | undefined {
  if (path === '') return undefined;
  const steps = path.split('/').slice(1);
  let at: unknown = manifest;
  for (const [index, step] of steps.entries()) {
    const holder = at as Readonly<Record<string, unknown>>;
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = typeof at === 'object' && at !== null && Object.hasOwn(holder, name) ? holder[name] : undefined;
    if (next === undefined) return missingStep(steps, index, at);
    at = next;
  }
  return undefined;
}

function missingStep(steps: readonly string[], index: number, at: unknown): string | undefined {
  const [before, after] = [steps.slice(0, index), steps.slice(index)];
  const isMapping = typeof at === 'object' && at !== null && !Array.isArray(at);
  // Names of labels and annotations have a dot before the slash, and fields have none.
  if (isMapping && after.length === 2 && after[0]!.includes('.'))
    return `A \`/\` within a name is written \`~1\`: \`/${[...before, after.join('~1')].join('/')}\``;
  if (after.some((step) => /~(?![01])/.test(step))) return 'A `~` within a name is written `~0`, and a `/` is `~1`';
  const there = Array.isArray(at)
    ? `items 0 to ${at.length - 1}`
    : isMapping
      ? few(Object.keys(at).sort(), LISTED)
      : '';
  return there === '' ? undefined : `\`/${before.join('/')}\` has ${there}`;
}

const LISTED = 10;
