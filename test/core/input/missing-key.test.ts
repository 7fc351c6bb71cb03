import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../../lib/core/base/context';
import { Findings } from '../../../lib/core/base/findings';
import { keysOf } from '../../../lib/core/base/object-data';
import type { References } from '../../../lib/core/base/references';
import { parseVersion } from '../../../lib/core/base/version';
import { warnOfMissingKey } from '../../../lib/core/input/missing-key';
import { growthOf, isLinear } from '../../support/growth';
import { NEWEST } from '../../support/versions';

const OBJECT = { kind: 'Prometheus', namespace: 'monitoring', name: 'main' };

function contextWith(keys: number): { readonly context: BuildContext; readonly findings: Findings } {
  const data = { data: Object.fromEntries(Array.from({ length: keys }, (_, i) => [`k${i}`, ''])) };
  const references = { keys: () => keysOf(data) } as unknown as References;
  const target = { product: 'Prometheus' as const, version: parseVersion(NEWEST.Prometheus)! };
  const findings = new Findings();
  return { context: new BuildContext(target, OBJECT, references, findings), findings };
}

describe('keys of one Secret', () => {
  it.each([
    ['has', (i: number) => `k${i}`],
    ['lacks', (i: number) => `x${i}`],
  ])('are looked for in linear time, where it %s them', (_, keyOf) => {
    const prepare = (count: number) => {
      const { context } = contextWith(count);
      const keys = Array.from({ length: count }, (_, i) => keyOf(i));
      return () => {
        for (const key of keys) warnOfMissingKey('Secret', { name: 'a', key }, context, 'spec');
      };
    };
    expect(growthOf(prepare, 2_000)).toSatisfy(isLinear);
  });

  it('are named where one is missing, as many as fit a line', () => {
    const { context, findings } = contextWith(30);
    warnOfMissingKey('Secret', { name: 'a', key: 'k-3' }, context, 'spec');
    const { allowed, hint } = findings.all[0]!;
    expect(allowed).toMatch(/^(?:k\d+, ){19}k\d+ and 10 more$/);
    expect(hint).toContain('Did you mean `k3`?');
  });
});
