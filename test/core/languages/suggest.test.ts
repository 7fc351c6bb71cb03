import { describe, expect, it } from 'vitest';
import { closest, didYouMean } from '../../../lib/core/languages/suggest';

const FIELDS = ['interval', 'scrapeTimeout', 'honorLabels', 'port', 'path'];

describe('a name that does not exist', () => {
  it.each([
    ['intervall', ['interval']],
    ['scrape_timeout', ['scrapeTimeout']],
    ['HonorLabels', ['honorLabels']],
    ['prot', ['port']],
    ['pth', ['path']],
    ['something', []],
    ['', []],
  ])('%j may have been %j', (given, names) => {
    expect(closest(given, FIELDS)).toEqual(names);
  });

  it('may have been two others that are as close, and no more than two', () => {
    expect(closest('rat', ['irate', 'rate', 'rad', 'rats'])).toEqual(['rad', 'rate']);
    expect(didYouMean('rat', ['rate', 'rad'])).toBe('Did you mean `rad` or `rate`?');
    expect(didYouMean('something', FIELDS)).toBeUndefined();
  });

  it('takes two letters that changed places for one slip', () => {
    expect(closest('absent_over_tiem', ['absent_over_time', 'present_over_time'])).toEqual(['absent_over_time']);
    expect(closest('mni', ['min', 'max'])).toEqual(['min']);
  });
});
