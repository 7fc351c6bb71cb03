/** Where findings are written is found in linear time: a tenant writes lists whose items alternate, in the order of names. */

import { expect, it } from 'vitest';
import { locate } from '../../cli/output/findings';
import type { Finding } from '../../lib/core';
import { Input } from '../../lib/shared/input/objects';
import { growthOf, isLinear } from '../support/growth';
import { monitor } from './support';

const indented = (text: string) => text.trimEnd().replaceAll('\n', '\n  ');
const listOf = (names: readonly string[]) =>
  `apiVersion: v1\nkind: List\nitems:\n${names.map((name) => `- ${indented(monitor(name))}\n`).join('')}`;

function inputOf(count: number): { readonly input: Input; readonly findings: readonly Finding[] } {
  const names = Array.from({ length: count }, (_, i) => `a${i}`);
  const texts = [0, 1].map((odd) => listOf(names.filter((_, i) => i % 2 === odd)));
  const input = Input.of([{ name: 'lists.yaml', bytes: () => Buffer.from(texts.join('---\n')) }]);
  const origins = new Map(input.objects.map(({ object, origin }) => [nameOf(object), origin]));
  const findings = names.map(
    (name) =>
      ({ object: { kind: 'ServiceMonitor', name, origin: origins.get(name)! }, path: 'spec.selector' }) as Finding,
  );
  return { input, findings };
}

function nameOf({ metadata }: { readonly metadata?: unknown }): string {
  return (metadata as { readonly name: string }).name;
}

it('finds the places of items of two lists in turns', () => {
  const prepare = (count: number) => {
    const { input, findings } = inputOf(count);
    return () => expect(locate(findings, input).every(({ place }) => place !== undefined)).toBe(true);
  };
  expect(growthOf(prepare, 200)).toSatisfy(isLinear);
});
