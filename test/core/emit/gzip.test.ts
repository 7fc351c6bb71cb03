import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../lib/core/base/resource';
import { GzipSink, gzip } from '../../../lib/core/emit/gzip';
import { selectInputs } from '../../../lib/core/input/selection';
import { generate } from '../../../lib/core/prometheus/generate';
import { benchInstance, serviceMonitor } from '../../../scripts/bench/input';
import { EVERY_MONITOR, irregularMonitors } from '../../../scripts/bench/irregular';

function configurationOf(monitors: readonly Resource[]): string {
  const { resource, instance, monitorReferences } = benchInstance(EVERY_MONITOR);
  return generate(instance, selectInputs(resource, monitors, new Map()), { onInvalid: 'error', monitorReferences })
    .text;
}

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

  it('packs configurations about as small as zlib does at its highest level', () => {
    const irregular = configurationOf(irregularMonitors(500));
    const regular = configurationOf(Array.from({ length: 1_000 }, (_, i) => serviceMonitor(i)));
    const ratios = [irregular, regular].map((text) => gzip(text).length / gzipSync(text, { level: 9 }).length);
    for (const ratio of ratios) expect(ratio).toBeLessThan(1.02);
  });

  it('has a header without time', () => {
    expect([...gzip('a').subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  });

  it('has the same bytes everywhere and always', () => {
    const bytes = gzip(LINES.join(''));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '29fbc07a54ded64c9f97a920b472ec885be1506cfd8072eed02641c80f2b11fb',
    );
    expect(bytes.length).toBeLessThan(LINES.join('').length / 6);
  });
});
