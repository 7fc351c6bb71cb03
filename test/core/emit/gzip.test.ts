import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GzipSink, gzip } from '../../../lib/core/emit/gzip';

const LINES = Array.from({ length: 20_000 }, (_, i) => `- job_name: serviceMonitor/default/é-${i}/0\n`);

describe('gzip', () => {
  it('unpacks to the text', () => {
    expect(gunzipSync(gzip(LINES.join(''))).toString('utf8')).toBe(LINES.join(''));
    expect(gunzipSync(gzip('')).toString('utf8')).toBe('');
  });

  it('unpacks to the text that came in pieces', () => {
    const sink = new GzipSink();
    for (const line of LINES) sink.write(line);
    expect(gunzipSync(sink.finish()).toString('utf8')).toBe(LINES.join(''));
  });

  it('unpacks whatever the text: repetitive or not, of one character or of all', () => {
    const repetitive = fc
      .tuple(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat({ max: 600 }))
      .map(([text, times]) => Array.from({ length: times }, (_, i) => `${text}${i % 7 === 0 ? i : ''}`).join(''));
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 3_000 }), repetitive);
    fc.assert(
      fc.property(text, fc.nat({ max: 100 }), (some, cut) => {
        const sink = new GzipSink();
        sink.write(some.slice(0, cut).replace(/[\ud800-\udbff]$/, ''));
        sink.write(some.slice(some.slice(0, cut).replace(/[\ud800-\udbff]$/, '').length));
        expect(gunzipSync(sink.finish()).toString('utf8')).toBe(Buffer.from(some, 'utf8').toString('utf8'));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('unpacks texts of many pieces and blocks that hardly repeat', () => {
    let state = 1;
    const random = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 8;
    };
    const text = Array.from({ length: 150_000 }, () => random().toString(36)).join('€');
    expect(gunzipSync(gzip(text)).toString('utf8')).toBe(text);
  });

  it('takes codes of the greatest length where letters are as rare as they can be', () => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 22) fibonacci.push(fibonacci.at(-1)! + fibonacci.at(-2)!);
    const letters = fibonacci.flatMap((times, i) => Array<string>(times).fill(String.fromCharCode(65 + i)));
    const shuffled = letters.map((letter, i) => [Math.imul(i + 1, 0x9e3779b1) >>> 0, letter] as const);
    const text = shuffled
      .sort(([a], [b]) => a - b)
      .map(([, letter]) => letter)
      .join('');
    expect(gunzipSync(gzip(text)).toString('utf8')).toBe(text);
  });

  it('packs a configuration about as well as others do', () => {
    const job = (i: number) => `- job_name: serviceMonitor/default/web-${i}/0\n  honor_timestamps: true\n`.repeat(20);
    const text = Array.from({ length: 3_000 }, (_, i) => job(i)).join('');
    expect(gzip(text).length).toBeLessThan(gzipSync(text).length * 1.25);
  });

  it('has a header without time', () => {
    expect([...gzip('a').subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  });

  it('has the same bytes everywhere and always', () => {
    const bytes = gzip(LINES.join(''));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'ed4f7d755277299b43ef3ad2990e323884cb1399b3e8d06d08283fdbd30be1ce',
    );
    expect(bytes.length).toBeLessThan(LINES.join('').length / 6);
  });
});
