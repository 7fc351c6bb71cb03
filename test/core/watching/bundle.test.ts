import { expect, it } from 'vitest';
import { WATCHING_RELOADER } from '../../../lib/core/watching/bundle.generated';
import { bundleSidecar } from '../../../scripts/sidecar/bundle';

it('emits the sidecar as its sources are: npm run generate:sidecar', () => {
  expect(WATCHING_RELOADER).toBe(bundleSidecar());
});
it('fits into a ConfigMap with room to spare', () => {
  expect(WATCHING_RELOADER.length).toBeLessThan(100_000);
});
