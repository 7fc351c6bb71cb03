import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownVariable } from '../../lib/core/emit/variables';
import { emitNode } from '../../lib/core/emit/yaml';
import { substituted } from '../../sidecar/content';
import { GoYaml } from '../support/go-yaml';
import { describeWith, GO_YAML } from '../support/tools';

const NAME = 'CDK8S_PROMETHEUS_Secret__db__password';
const credential = ownVariable(NAME);

/** A configuration with the credential wherever one may be, and others around it. */
const CONFIG = {
  scrape_configs: [
    { job_name: 'first', oauth2: { client_id: credential, client_secret_file: '/secret' } },
    { job_name: 'second', proxy_connect_header: { Authorization: [credential, 'other'] }, honor_labels: true },
    { job_name: 'third', nested: [[credential], [[credential]]] },
  ],
  last: { token: credential },
};
const TEXT = emitNode(CONFIG).text;
const holding = (value: string) =>
  JSON.parse(JSON.stringify(CONFIG), (_, member: unknown) => (member === credential ? value : member)) as unknown;

// biome-ignore format: in one glance
/** What looks like something else in YAML, or would leave its place. */
const NASTY = [
  '', ' ', 'abc #def', '#', '&x', '*x', '~', 'null', 'true', '0x1f', '1e3', '1_000', '2001-01-01', '- a', '- job_name: b',
  'a: b', 'a:', '? a', '{a', '[a', "'a", '"a', '"', '\\', '\\n', '\\"', '%', '@a', '`a', '|', '|2-', '>', '!!str a',
  '---', '...', '$(CDK8S_PROMETHEUS_Secret__db__password)', '$(HOME)', '$1', '$&', "$'", '\t', '\ta', 'a\t', '  a', 'a  ',
  '\n', 'a\n', 'a\n\n', '\na', 'a\nb', 'a\n  b', 'a\n        b', 'a\r', 'a\r\n', 'a\rb', 'a\u0085b', 'a\u2028b', 'a\u2029b',
  'x\u0085  - job_name: stolen\u0085    honor_labels: true', 'x\n  - job_name: stolen\n', '\ufeff', '\ufeffa', '\uffff',
  '\u0000', 'a\u0000b', '\u001b[0m', '\u007f', '\u00a0', 'é', '日本', '😀', '\u202e', 'a\n---\nb: c', 'a\n...\n', '"\n  b: "c',
];

const values = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 5 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 5 }).map((parts) => parts.join('\n')),
);
/** A line's end behind a value does not belong to it. */
const withoutEnd = (value: string) => value.replace(/[\r\n]+$/, '');

/** What the mounted sidecar's documentation asks for: a line of visible characters. */
const isFit = (value: string) => !/(?!\t)[\p{Cc}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u.test(withoutEnd(value));

describeWith([GO_YAML], 'the value of a Secret in a configuration, as the servers read it', () => {
  let go: GoYaml;
  beforeAll(() => {
    go = new GoYaml();
  });
  afterAll(() => go.stop());
  const watched = (value: string) => substituted(TEXT, { ofCredential: () => value, ofPod: () => undefined });
  /** As the mounted sidecar does it, which test/real shows. */
  const pasted = (value: string) => TEXT.replaceAll(`$(${NAME})`, () => value);

  it.each(NASTY)('is itself and nothing more: %j', async (value) => {
    expect(await go.read(watched(value))).toEqual({ value: holding(value) });
    if (isFit(value)) expect(await go.read(pasted(value))).toEqual({ value: holding(withoutEnd(value)) });
  });

  it('is itself and nothing more whatever it holds, in the watching mode', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        expect(await go.read(watched(value))).toEqual({ value: holding(value) });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is itself and nothing more if it is one visible line, in the mounted mode', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(values.filter(isFit), async (value) => {
        expect(await go.read(pasted(value))).toEqual({ value: holding(withoutEnd(value)) });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused with all around it where it holds what nobody can see, in the mounted mode', async () => {
    for (const value of [
      '\u0000',
      'a\u0007',
      '\u001b[0m',
      '\u007f',
      '\u0080',
      '\ufffe',
      '\uffff',
      '\nb',
      'a\n\u0085b',
    ]) {
      expect(await go.read(pasted(value)), JSON.stringify(value)).toHaveProperty('error');
    }
  });
});
