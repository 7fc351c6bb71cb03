import { expect, it } from 'vitest';
import { PROGRAM, PROGRAM_HASH } from '../../../../lib/core/reloading/watching/program.generated';
import { bundleSidecar, programHash } from '../../../../scripts/sidecar/bundle';

it('emits the sidecar as its sources are: npm run generate:sidecar', () => {
  // Hashes: nobody could read what a difference of the programs would print.
  expect(programHash(PROGRAM)).toBe(programHash(bundleSidecar()));
  expect(PROGRAM_HASH).toBe(programHash(PROGRAM));
});
it('fits into a ConfigMap with room to spare', () => {
  expect(PROGRAM.length).toBeLessThan(100_000);
});
