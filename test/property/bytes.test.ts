/** What runs in Node and in browsers reads bytes as Node's own functions do. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../lib/core/base/base64';
import { LENIENT_UTF8 } from '../../lib/core/base/utf8';
import { bytesObject, textLength } from '../../lib/core/emit/config-object';
import { gzip } from '../../lib/core/emit/gzip';

it('writes base64 as Node does, of many bytes as well', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
  const many = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 31) >>> 3);
  expect(toBase64(many)).toBe(Buffer.from(many).toString('base64'));
});

it('reads base64 as Node does, whatever else is in it', () => {
  const written = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64'));
  const letters = fc.string({ unit: fc.constantFrom(...'Aa9+/-_= \n"é\0') });
  fc.assert(
    fc.property(fc.oneof(written, letters, fc.string({ unit: 'binary-ascii' })), (text) => {
      expect([...fromBase64(text)]).toEqual([...Buffer.from(text, 'base64')]);
    }),
  );
});

it('knows the length of a packed text without unpacking it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 1_000 }), (text) => {
      const packed = bytesObject('Secret', { name: 'a' }, 'key', gzip(text));
      expect(textLength(packed, 'key')).toBe(text.length);
    }),
  );
});

it('reads bytes as the text that Node makes of them', () => {
  const marked = fc.string().map((text) => Buffer.from(`\ufeff${text}`));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), marked), (bytes) => {
      expect(LENIENT_UTF8.decode(bytes)).toBe(Buffer.from(bytes).toString('utf8'));
    }),
    { numRuns: 1_000 },
  );
});
