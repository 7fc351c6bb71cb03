import { describe, expect, it } from 'vitest';
import { plainObject } from '../../../lib/core/emit/config-object';
import { misreadIn, misreadText } from '../../../lib/core/emit/manifest-text';

describe('a text that kubectl would misread', () => {
  it.each([
    ['a\u2028b', 'the character U+2028'],
    ['a\u0085b', 'the character U+0085'],
    ['\ufeffa', 'the character U+FEFF'],
    ['a\ud800', 'the character U+D800'],
    ['\ta\nb', 'several lines that begin with a tab'],
    [' \n', 'blank lines and nothing else'],
    ['0o17', 'a text that is read as a number'],
    ['1e_3', 'a text that is read as a number'],
  ])('%j is told from others', (text, reason) => {
    expect(misreadText(text)).toBe(reason);
  });

  it.each([
    '',
    'a b',
    '017',
    '0x1f',
    '1_000',
    '1e3',
    'a\tb',
    ' \ta\nb',
    '\n',
    'a\r\nb',
    '\u0000',
    '\u00a0',
    '😀',
    '<<',
  ])('%j is none', (text) => {
    expect(misreadText(text)).toBeUndefined();
  });

  it('is found wherever it is, among keys too', () => {
    expect(misreadIn({ a: [{ 'b\u2029': { '<<': 'c' } }] })).toEqual([
      { text: 'b\u2029', path: 'a[0]', reason: 'the character U+2029' },
      { text: '<<', path: 'a[0]["b\u2029"]', reason: 'the key <<, which merges what is below it' },
    ]);
  });
});

describe('a configuration of somebody else', () => {
  const text = 'a: "\u2028"\n';
  const encoded = Buffer.from(text).toString('base64');
  const metadata = { name: 'config' };

  it('is written as bytes where it would be misread, under the same key', () => {
    expect(plainObject('Secret', metadata, 'a.yaml', text)).toMatchObject({ data: { 'a.yaml': encoded } });
    expect(plainObject('ConfigMap', metadata, 'a.yaml', text)).toMatchObject({ binaryData: { 'a.yaml': encoded } });
  });

  it('is written as it is where it would not', () => {
    expect(plainObject('Secret', metadata, 'a.yaml', 'a: b\n')).toMatchObject({ stringData: { 'a.yaml': 'a: b\n' } });
  });
});
