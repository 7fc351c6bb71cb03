import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arbitraryApp, filesOf, objectsOf } from './apps';

const RUNS = 25;

describe('an app has one output', () => {
  beforeEach(() => {
    // Warnings are none of this test's business.
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => vi.restoreAllMocks());

  it('synthesized twice, it is the same bytes', () => {
    fc.assert(
      fc.property(arbitraryApp, (app) => {
        expect(filesOf(app)).toEqual(filesOf(app));
      }),
      { numRuns: RUNS },
    );
  });

  it('declared in reverse, every object is the same bytes', () => {
    fc.assert(
      fc.property(arbitraryApp, (app) => {
        const reversed = filesOf(app, (items) => [...items].reverse());
        expect(objectsOf(reversed)).toEqual(objectsOf(filesOf(app)));
      }),
      { numRuns: RUNS },
    );
  });

  it('declared in any order, every object is the same bytes', () => {
    const shuffled = fc.tuple(arbitraryApp, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(shuffled, ([app, numbers]) => {
        const random = filesOf(app, (items) => byNumbers(items, numbers));
        expect(objectsOf(random)).toEqual(objectsOf(filesOf(app)));
      }),
      { numRuns: RUNS },
    );
  });

  it('the apps are worth trying: they select, scrape, alert and form meshes', () => {
    const texts = fc
      .sample(arbitraryApp, { numRuns: 40, seed: 1 })
      .map((app) => [...filesOf(app).values()].join('---\n'));
    for (const sign of [
      'job_name: serviceMonitor/',
      'kind: ClusterRole',
      'kind: Role\n',
      '--cluster.peer=',
      'api_version: v2',
      'kind: Ingress',
      'alertmanager/web_config/web.yaml',
    ]) {
      expect(texts.filter((text) => text.includes(sign)).length, sign).toBeGreaterThan(3);
    }
  });
});

function byNumbers<T>(items: readonly T[], numbers: fc.Stream<number>): T[] {
  const keys = [...numbers.take(items.length)];
  return items
    .map((item, index) => ({ item, key: keys[index]! }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
