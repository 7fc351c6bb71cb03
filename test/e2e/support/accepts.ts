/** What a real API server says of objects that are only tried. */

import { spawnSync } from 'node:child_process';
import { kubectl } from './cluster';

export interface Tried {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** Namespaces are made for real: an object of a namespace that is only tried is refused. */
export function ensureNamespaces(objects: readonly Tried[]): void {
  const names = new Set(objects.flatMap(({ metadata: { namespace } }) => (namespace === undefined ? [] : [namespace])));
  for (const name of names) {
    kubectl(['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
  }
}

/** The server's words on those objects that it refuses, field validation included; a line each. */
export function refusals(objects: readonly Tried[]): string[] {
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  const { status, stderr, error } = spawnSync(
    'kubectl',
    ['apply', '--dry-run=server', '--validate=strict', '-f', '-'],
    { input: list, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (error !== undefined) throw error;
  const lines = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('Warning:'));
  return status === 0 ? [] : lines;
}
