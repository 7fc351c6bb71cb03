/** Whatever refers to much else: compiling it takes time in proportion to it. `npm run growth` looks at every field as well. */

import { describe, expect, it } from 'vitest';
import { appOf, CHAINS } from '../support/chains';
import { compiled } from '../support/compiled';
import { growthOf, isLinear } from '../support/growth';

describe('a tenant has a build take linear time by', () => {
  it.each(CHAINS)('%s', { timeout: 120_000 }, (_, chain) => {
    const prepare = (size: number) => {
      const objects = appOf(chain, size);
      return () => compiled(objects, [], { onInvalid: 'drop' });
    };
    expect(growthOf(prepare, 1_500)).toSatisfy(isLinear);
  });
});
