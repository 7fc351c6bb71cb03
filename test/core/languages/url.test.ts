import { describe, expect, it } from 'vitest';
import { readUrl, urlProblem } from '../../../lib/core/languages/url';

describe('a URL is read as Go reads it', () => {
  it.each([
    ['http://a', 'http', 'a'],
    ['HTTP://a:80/b?c=%zz', 'http', 'a:80'],
    ['http://u:p@a', 'http', 'a'],
    ['http://u@b:p@a', 'http', 'a'],
    ['http://u:p%40@a/', 'http', 'a'],
    ['http://[::1]:80', 'http', '[::1]:80'],
    ['http://[fe80::1%25en0]/', 'http', '[fe80::1%25en0]'],
    ['http://[fe80::1%25en%200]/', 'http', '[fe80::1%25en%200]'],
    ['http://[::ffff:1.2.3.4]', 'http', '[::ffff:1.2.3.4]'],
    ['http://ünï', 'http', 'ünï'],
    ['http://%C3%BC', 'http', '%C3%BC'],
    ['tcp://a:b:1', 'tcp', 'a:b:1'],
    ['mailto:a b', 'mailto', ''],
    ['//a', '', 'a'],
    ['a', '', ''],
    ['*', '', ''],
  ])('%s', (text, scheme, host) => {
    expect(readUrl(text)).toEqual({ scheme, host });
  });

  it.each([
    ['http://u:p%zz@a', 'a "%" in its user is not followed by two hexadecimal digits'],
    ['http://u%@a', 'a "%" in its user is not followed by two hexadecimal digits'],
    ['http://u%4:1@a', 'a "%" in its user is not followed by two hexadecimal digits'],
    ['http://u p@a', 'there is a character in its user that must be escaped'],
    ['http://ü@a', 'there is a character in its user that must be escaped'],
    ['http://[a]', 'the text in its brackets is not an IPv6 address'],
    ['http://[1.2.3.4]', 'the text in its brackets is not an IPv6 address'],
    ['http://[]', 'the text in its brackets is not an IPv6 address'],
    ['http://[::1%25]', 'the text in its brackets is not an IPv6 address'],
    ['http://[::1%en0]', 'the text in its brackets is not an IPv6 address'],
    ['http://[::1%25e n0]', '" " cannot be in a host'],
    ['http://[::1]a', 'the text after the "]" of its address is not a port'],
    ['http://[::1', 'the "[" of its address is not closed'],
    ['http://a[::1]', 'a "[" is in the middle of its host'],
    ['http://a:b:1', 'the text after the ":" of its host is not a port'],
    ['tcp://a:b:c', 'the text after the ":" of its host is not a port'],
    ['http://a%41', 'a "%" in its host is not followed by the digits of such a character'],
    ['http://a b', '" " cannot be in a host'],
  ])('%s: %s', (text, problem) => {
    expect(urlProblem(text)).toBe(problem);
  });
});
