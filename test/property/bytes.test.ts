/** What runs in Node and in browsers reads bytes as Node's own functions do. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf, textOf } from '../../lib/shared/bytes';

it('reads base64 as Node does, whatever else is in it', () => {
  const written = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64'));
  const letters = fc.string({ unit: fc.constantFrom(...'Aa9+/-_= \n"é\0') });
  fc.assert(
    fc.property(fc.oneof(written, letters, fc.string({ unit: 'binary-ascii' })), (text) => {
      expect([...bytesOf(text)]).toEqual([...Buffer.from(text, 'base64')]);
    }),
  );
});

it('reads bytes as the text that Node makes of them', () => {
  const marked = fc.string().map((text) => Buffer.from(`\ufeff${text}`));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), marked), (bytes) => {
      expect(textOf(bytes)).toBe(Buffer.from(bytes).toString('utf8'));
    }),
    { numRuns: 1_000 },
  );
});
