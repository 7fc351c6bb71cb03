import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
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

  it('has a header without time', () => {
    expect([...gzip('a').subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  });

  it('has the same bytes everywhere and always', () => {
    const bytes = gzip(LINES.join(''));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'bc564a9d0fe27a9d23f3efb66756db46bdad0068463f7e3af7a47c86853ff1c7',
    );
    expect(bytes.length).toBeLessThan(LINES.join('').length / 6);
  });
});
