import { describe, expect, it } from 'vitest';
import { literalsOf } from '../../../../lib/core/languages/re2/literals';
import { compileRegex } from '../../../../lib/core/languages/re2/match';
import { readRegex } from '../../../../lib/core/languages/re2/re2';

function matching(pattern: string, texts: readonly string[]): readonly string[] {
  const compiled = compileRegex(pattern);
  if ('problem' in compiled) throw new Error(compiled.problem);
  return texts.filter(compiled.matches);
}

describe('expressions of RE2 match whole texts', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a|ab', ['a', 'ab'], ['b', 'abb', '']],
    ['(?i)crit.*', ['CRITICAL', 'crit'], ['a crit']],
    ['a(?i:b)c', ['abc', 'aBc'], ['Abc', 'abC']],
    ['(?i)a(?-i)b', ['ab', 'Ab'], ['aB']],
    ['(?i)k', ['k', 'K', '\u212a'], ['c']],
    ['.', ['a', 'é', '😀'], ['\n', 'ab', '']],
    ['(?s).', ['\n', 'a'], ['']],
    ['(?m)a$\\n^b', ['a\nb'], ['ab']],
    ['a$\\nb', [], ['a\nb']],
    ['\\pN+', ['12', '٣', 'Ⅷ'], ['a']],
    ['\\p{Greek}', ['α'], ['a']],
    ['\\PN', ['a'], ['1']],
    ['\\p{^Lu}', ['a', '1'], ['A']],
    ['(?i)\\PL', ['1'], ['a', 'A']],
    ['[[:alpha:]_]', ['a', '_'], ['1', 'é']],
    ['[^[:digit:]]', ['a'], ['1']],
    ['[]a]', [']', 'a'], ['b']],
    ['\\Qa.b\\E', ['a.b'], ['axb']],
    ['\\w\\W\\s\\S', ['a- b'], ['aa b']],
    ['x\\b-', ['x-'], ['xx']],
    ['\\Aab\\z', ['ab'], ['a']],
    ['a{2,3}', ['aa', 'aaa'], ['a', 'aaaa']],
    ['a{,2}', ['a{,2}'], ['a', 'aa']],
    ['(?P<name>a)(?<other>b)', ['ab'], []],
    ['\\x41\\x{3b1}\\101', ['AαA'], []],
  ])('%s', (pattern, texts, others) => {
    expect(matching(pattern, [...texts, ...others])).toEqual(texts);
  });

  it('in the time of the text, whatever the expression', () => {
    expect(matching('(a*)*(a*)*b', ['a'.repeat(5_000)])).toEqual([]);
  });

  it('not where it is so large that trying it out would take all memory', () => {
    expect(compileRegex(`(${'a'.repeat(1000)}){1000}`)).toMatchObject({
      problem: expect.stringContaining('100000 at most'),
    });
  });

  // Go's limit to the part: counted in parts that a repetition makes of what it repeats.
  it.each<[string, number]>([
    ['(?:TEXT){1000}', 3355],
    ['(TEXT){1000}', 3353],
    ['(?:TEXT|b){1000}', 3353],
    ['(?:TEXT){500,1000}', 3354],
    ['(?:TEXT){1000,}', 3355],
  ])('and none that Go takes for too large: %s', (pattern, longest) => {
    const repeated = (length: number) => pattern.replace('TEXT', 'a'.repeat(length));
    expect(readRegex(repeated(longest))).not.toHaveProperty('problem');
    expect(readRegex(repeated(longest + 1))).toMatchObject({ problem: expect.stringContaining('too large') });
  });

  it.each([
    '(?=a)',
    'a**',
    '(a',
    'a)',
    '[a',
    '[z-a]',
    '\\8',
    '\\ü',
    '\\C',
    '\\p{Nowhere}',
    '[[:nowhere:]]',
    'a{1001}',
    '(?x)a',
    '(?P<a>.)(?<a>.)',
  ])('and %s is none', (pattern) => {
    expect(compileRegex(pattern)).toEqual({ problem: expect.stringMatching(/\w/) });
  });
});

it('says whether the empty text matches', () => {
  const empty = (pattern: string) => (readRegex(pattern) as { readonly matchesEmpty: boolean }).matchesEmpty;
  expect(['', 'a*', 'a|', '(?i)', 'a{0}', '^$'].map(empty)).toEqual(Array(6).fill(true));
  expect(['a', 'a+', '.', '\\b', 'a|b'].map(empty)).toEqual(Array(5).fill(false));
});

it('lists the texts that match, where they are few', () => {
  expect(literalsOf('a|b(c|d)?')).toEqual(['a', 'b', 'bc', 'bd']);
  expect(literalsOf('a{1,2}[x]')).toEqual(['ax', 'aax']);
  expect(literalsOf('')).toEqual(['']);
  expect(['a.', 'a+', '[ab]', '(?i)a', '^a', '('].map(literalsOf)).toEqual(Array(6).fill(undefined));
});
