import { expect, it } from 'vitest';
import { PROGRAM_HASH, WATCHING_RELOADER } from '../../../lib/core/watching/bundle.generated';
import { bundleSidecar, programHash } from '../../../scripts/sidecar/bundle';

it('emits the sidecar as its sources are: npm run generate:sidecar', () => {
  // Hashes: nobody could read what a difference of the programs would print.
  expect(programHash(WATCHING_RELOADER)).toBe(programHash(bundleSidecar()));
  expect(PROGRAM_HASH).toBe(programHash(WATCHING_RELOADER));
});
it('fits into a ConfigMap with room to spare', () => {
  expect(WATCHING_RELOADER.length).toBeLessThan(100_000);
});
