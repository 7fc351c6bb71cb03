/** Looking for doubts takes time in proportion to a list: a tenant writes as many relabelings as fit an object. */

import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../../../lib/core/base/context';
import { Findings } from '../../../../lib/core/base/findings';
import { parseVersion } from '../../../../lib/core/base/version';
import { doubtsOf } from '../../../../lib/core/prometheus/relabel/doubtful';
import type { Relabeling } from '../../../../lib/core/prometheus/scrape-job';
import { growthOf, isLinear } from '../../../support/growth';
import { NEWEST } from '../../../support/versions';

const object = { kind: 'ServiceMonitor', namespace: 'shop', name: 'web' };
const target = { product: 'Prometheus', version: parseVersion(NEWEST.Prometheus)! } as const;
const context = new BuildContext(target, object, {} as BuildContext['references'], new Findings());

describe('a look for doubts', () => {
  it('is linear for relabelings that drop a label which is needed', () => {
    const ofList = (count: number) => {
      const list = Array.from({ length: count }, (): Relabeling => ({ action: 'labeldrop', regex: '__address__' }));
      return () => expect(doubtsOf(list, 'targets', context)).toHaveLength(count);
    };
    expect(growthOf(ofList, 10_000)).toSatisfy(isLinear);
  });
});
