import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outgrown } from '../../../../lib/core/prometheus/relabel/growth';
import type { Relabeling } from '../../../../lib/core/prometheus/scrape-job';

const twice = (source_labels: readonly string[], replacement: string, more: Relabeling = {}): Relabeling => ({
  source_labels,
  target_label: 'x',
  replacement,
  ...more,
});
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('relabelings that make ever more of a text', () => {
  it.each<[string, readonly Relabeling[]]>([
    ['by a reference that is there twice', times(28, () => twice(['x'], '$1$1'))],
    ['by a name in braces', times(28, () => twice(['x'], `\${a}\${a}`, { regex: '(?P<a>.*)' }))],
    ['by all of it, and by a part of it', times(28, () => twice(['x'], '$0$1'))],
    ['by groups in groups', times(28, () => twice(['x'], '$1$2$3', { regex: '((.*)(.*))' }))],
    ['by a source that is there twice', times(28, () => twice(['x', 'x'], '$1'))],
    ['by the sum of the two before', times(60, (i) => twice(['a', 'b'], '$1', { target_label: 'ab'[i % 2]! }))],
    ['in upper case', times(28, () => ({ action: 'uppercase', source_labels: ['x', 'x'], target_label: 'x' }))],
    ['at once', [twice(['x'], '$1'.repeat(100_000))]],
    [
      'from a long text that says nothing',
      [{ target_label: 'x', replacement: 'a'.repeat(600_000) }, twice(['x'], '$1$1')],
    ],
    ['by a name that is made of it', [twice(['x'], 'a', { target_label: '$1'.repeat(300) })]],
    ['under names that nobody knows', times(40, () => twice(['y'], '$1$1', { target_label: '${1}y' }))],
    ['by maps of all labels', times(28, (i) => ({ action: 'labelmap', regex: '(.+)', replacement: `a${i}_$1` }))],
    [
      'by maps of what is mapped',
      times(28, (i) => ({ action: 'labelmap', regex: '__meta_(.+)', replacement: `__meta_${i}$1` })),
    ],
  ])('are found: %s', (_, list) => {
    expect(outgrown(list)).toBeGreaterThanOrEqual(0);
  });

  it.each<[string, readonly Relabeling[]]>([
    ['one after the other', times(500, (i) => twice([`a${i}`], '$1', { target_label: `b${i}` }))],
    [
      'from two labels each',
      times(200, (i) => twice(['a', 'b'], '$1-$2', { target_label: `b${i}`, regex: '(.*);(.*)' })),
    ],
    ['again and again from what there is', times(500, () => twice(['a', 'b'], '$1:$2', { regex: '(.+);(.+)' }))],
    [
      'of an address and a port, twice',
      times(2, () => twice(['x', 'port'], '$1:$2', { regex: '(.+?)(?::\\d+)?;(\\d+)' })),
    ],
    ['copied on and on', times(500, (i) => twice([`a${i}`], '$1', { target_label: `a${i + 1}` }))],
    ['of all labels, some times', times(9, (i) => ({ action: 'labelmap', regex: `${i}_(.+)` }))],
    ['of labels of a discovery', times(50, (i) => ({ action: 'labelmap', regex: `__meta_kubernetes_${i}_(.+)` }))],
    ['that drop and keep', times(500, () => ({ action: 'labeldrop', regex: '(a|b)' }))],
    ['with dollars that are texts', times(28, () => twice(['x'], '$$$$$$$$'))],
  ])('are none: %s', (_, list) => {
    expect(outgrown(list)).toBeUndefined();
  });
});

/** What a server makes of it, as lengths only: every expression matches all. */
function largestOf(list: readonly Relabeling[]): number {
  const lengths = new Map([
    ['x', 1],
    ['y', 1],
    ['z', 1],
  ]);
  for (const { source_labels: sources = [], replacement = '$1', target_label: target = '' } of list) {
    const source = sources.reduce((sum, label) => sum + (lengths.get(label) ?? 0), 0);
    lengths.set(target, (replacement.match(/\$1/g) ?? []).length * source);
  }
  return Math.max(...lengths.values());
}

it('finds every list that makes more than a thousand copies of a label', () => {
  const label = fc.constantFrom('x', 'y', 'z');
  const relabeling = fc.record({
    source_labels: fc.array(label, { maxLength: 3 }),
    target_label: label,
    replacement: fc.constantFrom('$1', '$1$1', 'a', '$1-$1-$1'),
  });
  fc.assert(
    fc.property(fc.array(relabeling, { maxLength: 20 }), (list) => {
      if (largestOf(list) > 1_000) expect(outgrown(list)).toBeDefined();
    }),
  );
});
