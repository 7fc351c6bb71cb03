import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configObject } from '../../../lib/core/emit/config-object';
import { gzip } from '../../../lib/core/emit/gzip';
import { appliedSize, checkSize, escapedLength, SIZE_LIMIT } from '../../../lib/core/emit/size';

/** What Go's JSON writes where JavaScript's writes the character. */
function asGo(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const METADATA = { name: 'web', namespace: 'default', annotations: { note: '<é>' } };

describe('the size of an object', () => {
  it('is that of its JSON in UTF-8 as Go writes it', () => {
    expect(escapedLength('a é € 😀 <&> \u2028\u2029')).toBe(Buffer.byteLength(asGo('a é € 😀 <&> \u2028\u2029')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = JSON.stringify({ text });
        expect(escapedLength(json)).toBe(Buffer.byteLength(asGo(json)));
      }),
      { seed: 1 },
    );
  });

  it('counts the annotations beside the copy that kubectl keeps among them', () => {
    const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: METADATA, data: { a: 'b' } };
    const annotations = JSON.stringify(METADATA.annotations);
    expect(appliedSize(manifest)).toBe(Buffer.byteLength(asGo(JSON.stringify(manifest)) + asGo(annotations)));
  });

  it('is an error beyond what kubectl can apply', () => {
    const withData = (length: number) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: METADATA,
      data: { a: 'x'.repeat(length) },
    });
    const room = SIZE_LIMIT - appliedSize(withData(0));
    const ref = { kind: 'Prometheus', name: 'main' };
    expect(checkSize(withData(room), ref)).toEqual([]);
    expect(checkSize(withData(room + 1), ref)).toMatchObject([{ code: 'too-large', given: `${SIZE_LIMIT + 1} bytes` }]);
  });
});

describe('the object of a configuration', () => {
  const objectOf = (text: string) => configObject('Secret', METADATA, 'config', text, gzip);

  it('is plain up to the last byte that fits, and compressed under the same key from there', () => {
    const room = SIZE_LIMIT - appliedSize(objectOf(''));
    expect(objectOf('x'.repeat(room))).toMatchObject({ stringData: { config: 'x'.repeat(room) } });
    expect(objectOf('x'.repeat(room + 1))).toMatchObject({ data: { config: expect.stringMatching(/^H4sI/) } });
  });

  it('is compressed where the text is short enough and its escapes are not', () => {
    expect(objectOf('\n'.repeat(SIZE_LIMIT / 2))).toMatchObject({ data: { config: expect.any(String) } });
  });
});
