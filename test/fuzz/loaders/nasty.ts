/** Values that nobody means and a server may stumble over, by the type of the field that they are put into. */

import { schemaOf } from '../../../lib/core/input/schema';
import type { Schema } from '../../../lib/core/input/schema/schema';
import { validate } from '../../../lib/core/input/schema/validate';

const LONG = 'x'.repeat(5000);

const WORDS = [
  '',
  ' ',
  '~',
  'null',
  'true',
  'no',
  'on',
  '.',
  '..',
  '-',
  '_',
  '__proto__',
  'constructor',
  '$',
  '$$',
  '{}',
];

/** Characters that readers of YAML, of JSON or of lines treat in ways of their own. */
const CHARACTERS = [
  'a\0b',
  'a\u2028b',
  'a\u0085b',
  'a\u007fb',
  'a\u001bb',
  'a\tb',
  'a\nb',
  'a\r\nb',
  'two\nlines\n',
  '\uFEFFa',
  'ünï',
  '日本',
  '\u{1F600}',
  '\u{10FFFF}',
  '\uD800',
  ' a',
  'a ',
  LONG,
];

const YAML = [
  'a: b',
  '- a',
  '[a',
  '{a',
  '#a',
  'a #b',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '%a',
  '@a',
  '`a',
  "'",
  '"',
  '---',
  '...',
  '<<',
];

const NUMBERS_AS_TEXT = [
  '0',
  '-1',
  '1',
  '00',
  '0x1F',
  '1_000',
  '1.5',
  '.5',
  '1e3',
  '1e20',
  '1e400',
  'NaN',
  'Inf',
  '-0',
  '+1',
  '65535',
  '65536',
  '2147483648',
  '9223372036854775807',
  '9223372036854775808',
  '18446744073709551616',
  '99999999999999999999999999999999999999',
];

const EXPRESSIONS = [
  '(',
  ')',
  '[',
  ']',
  '[[:alpha:]]',
  '[[:nope:]]',
  '[b-a]',
  '*',
  '+',
  '?',
  'a**',
  'a{1001}',
  'a{2,1}',
  '\\',
  '\\Q',
  '\\Q(',
  '\\Qx',
  '\\E',
  '\\Q\\E',
  '\\8',
  '\\pX',
  '\\p{Greek}',
  '\\C',
  '\\z',
  '\\Z',
  '\\x{110000}',
  '(?<a>b)',
  '(?P<a>b)(?P<a>c)',
  '(?=a)',
  '(?z)',
  '(?i',
  '^a$|b',
  '$1',
  '${1}',
  '${a',
  '$0$',
  'a|(b',
  '.*',
];

const LABELS = [
  'a',
  '__name__',
  '__address__',
  'job',
  'le',
  'a-b',
  'a.b',
  'a:b',
  'a b',
  '0a',
  'a{}',
  '{__name__="a"}',
  'le="1"',
];

const VARIABLES = [
  '$(X)',
  '$(HOSTNAME)',
  '$((X))',
  '$$(X)',
  '${X}',
  '$X',
  '%d',
  '%(a)s',
  '{{',
  '{{ . }}',
  '{{ $x }}',
  '{{ end }}',
];

const DURATIONS = [
  '0',
  '0s',
  '0ms',
  '1ms',
  '1s',
  '30s',
  '1m',
  '1h30m',
  '1d12h',
  '1w',
  '292y',
  '293y',
  '9999y',
  '106751d',
  '106752d',
  '2562048h',
  '153722868m',
  '9223372037s',
  '9223372036855ms',
  '99999999999999999999s',
  '0099999999999s',
  '1y1w1d1h1m1s1ms',
  '-1s',
  '+1s',
  '1.5h',
  '1h 30m',
  '1ns',
  '1us',
  'infinity',
];

const SIZES = [
  '0',
  '0B',
  '1B',
  '.5KB',
  '.B',
  '1.5GiB',
  '1.5.5MB',
  'foo10MB',
  '10MBfoo',
  '10mb',
  '7EB',
  '8EiB',
  '16EB',
  '99999999EB',
  '99999999999999999999B',
  '1KiB1KiB',
  '500m',
  '1Ki',
  '1e3',
  '1e-1',
  '1E400',
  '1e.5',
  '0.0000000001',
];

const ADDRESSES = [
  'a',
  'a:1',
  'a:65536',
  'a:-1',
  'a:',
  'a:b',
  ':1',
  '::1',
  '[::1]',
  '[::1]:80',
  '[::1',
  '1.2.3.4',
  'a/b',
  '/a',
  '//a',
  '//a/b',
  'a?b',
  'a#b',
  'a%zz',
  'a%',
  'http:',
  'http:a',
  'http:/a',
  'http://',
  'http:///a',
  'http://a',
  'http://a:b',
  'http://a:99999',
  'http://a b',
  'http://a/ b',
  'http://a%zz',
  'http://a/%zz',
  'http://[::1',
  'http://[fe80::1%25a]/',
  'http://[fe80::1%a]/',
  'http://u:p@a/',
  'http://u:p%zz@a/',
  'http://a?b=%zz;c',
  'http://a#%zz',
  'http://a\u0000b',
  'http://ünï',
  'http://日本/',
  'http://$(X)',
  'HTTP://A',
  'https://a',
  'ftp://a',
  'unix:///a',
  'tcp://a:1',
  'socks5://a',
  'socks5h://a',
  'mailto:a@b',
  'a@b',
  'a@b@c',
  'javascript:a',
];

const PATHS = [
  '/',
  '/a',
  'a/b',
  '../a',
  '/a/../b',
  '/a/*',
  '/a/[',
  '/a/[b',
  'a.yaml',
  '*.yaml',
  '/a/*.json',
  '/a\\.yml',
  '/a/b*c.yml',
  '\\',
  'C:\\a',
];

const LISTS = [
  'a,b',
  ',',
  'a,',
  ',,',
  'a=b',
  'a=',
  '=b',
  'a!=b',
  'a in (b)',
  'a notin (b,c)',
  '!a',
  'a==b',
  'metadata.name=a',
  'status.phase!=Running',
  'a=b,c',
];

const IDENTIFIERS = [
  '00000000-0000-0000-0000-000000000000',
  '00000000000000000000000000000000',
  '0-0-0-0-0',
  'arn:aws:iam::1:role/a',
  'us-east-1',
  'eu-west-1a',
  'AzurePublic',
  'Azurepublic',
];

const CERTIFICATES = [
  '-----BEGIN CERTIFICATE-----',
  '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n',
  '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
];

const QUERIES = [
  'up',
  'up{',
  'up{a="b"}',
  '{a=~"("}',
  '{}',
  '1',
  'sum(',
  'rate(up[5m])',
  '["=", "a", "b"]',
  '["=",',
  'resources {}',
  'ñ{}',
];

const TIMES = [
  '00:00',
  '24:00',
  '23:59',
  '2024',
  '2024:2023',
  'monday',
  'monday:friday',
  'saturday:sunday',
  '12:1',
  'Europe/Berlin',
  'Local',
  'Nowhere/City',
];

export const TEXTS: readonly string[] = [
  ...new Set([
    ...WORDS,
    ...CHARACTERS,
    ...YAML,
    ...NUMBERS_AS_TEXT,
    ...EXPRESSIONS,
    ...LABELS,
    ...VARIABLES,
    ...DURATIONS,
    ...SIZES,
    ...ADDRESSES,
    ...PATHS,
    ...LISTS,
    ...IDENTIFIERS,
    ...CERTIFICATES,
    ...QUERIES,
    ...TIMES,
  ]),
];

const INTEGERS = [
  0,
  -0,
  1,
  -1,
  2,
  100,
  65535,
  65536,
  1_000_000,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 32,
  2 ** 53,
  2 ** 63 - 1024,
  2 ** 63,
  -(2 ** 63),
  2 ** 64,
  1e20,
  1e21,
  1e300,
];
const NUMBERS = [
  ...INTEGERS,
  0.5,
  -0.5,
  1.1,
  1e-7,
  1e-320,
  5e-324,
  Number.MAX_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

/** All that may be put into a field of a type, for the schema to refuse or not. */
function anyOf({ type, enum: values = [] }: Schema): readonly unknown[] {
  switch (type) {
    case 'string':
      return [...values, ...TEXTS];
    case 'integer':
      return INTEGERS;
    case 'number':
      return NUMBERS;
    case 'int-or-string':
      return [...INTEGERS, ...TEXTS];
    case 'boolean':
      return [true, false];
    case 'list':
      return [[]];
    case 'map':
      return [{}];
    case 'object':
      return [{}];
    case 'any':
      return [{}, [], null, '', 1, { a: { b: [1, null, 'x'] } }];
  }
}

/** What texts are put together of: each is something to some reader. */
export const PIECES: readonly string[] = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '|',
    '*',
    '+',
    '?',
    '.',
    '^',
    '$',
    '\\',
    '-',
    ',',
    ':',
    ';',
    '/',
    '#',
    '%',
    '&',
    '=',
    '!',
    '"',
    "'",
    '`',
  ],
  ...['a', 'B', '0', '9', '_', ' ', '\n', '\t', 'é', '\u{1F600}', '\u2028', '~', '@', '<', '>'],
  ...[
    '\\Q',
    '\\E',
    '\\d',
    '\\pL',
    '\\x41',
    '\\z',
    '\\b',
    '(?i)',
    '(?:',
    '(?P<a>',
    '(?s-i:',
    '[^',
    '[:alpha:]',
    '{2}',
    '{2,',
    '${1}',
    '$a',
  ],
  ...['30s', '1h', 'MB', '://', 'http://a', '[::1]', '127.0.0.1', ':80', '%41', '?a=b', '--', '{{', '}}', '{{ .a }}'],
];

/** Keys of mappings, which no schema says anything about. */
export const KEYS: readonly string[] = TEXTS;

const fitting = new WeakMap<Schema, readonly unknown[]>();

/** The values that the schema of the field lets through. */
export function nastyValues(schema: Schema): readonly unknown[] {
  const known = fitting.get(schema);
  if (known !== undefined) return known;
  const kind = schemaOf('monitoring.coreos.com/v1', 'Prometheus')!;
  const values = anyOf(schema).filter((value) => validate({ ...kind, schema }, value as object).length === 0);
  fitting.set(schema, values);
  return values;
}
