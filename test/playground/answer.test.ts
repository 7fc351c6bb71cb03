/** What the playground answers is what the command line answers, and its examples are those of the repository. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { askedIn, packed, unpacked, withAsked } from '../../playground/address';
import * as playground from '../../playground/answer';
import { ROOT } from '../../scripts/bundle/options';
import { readExamples } from '../../scripts/playground/examples';
import { cli, monitor, PROMETHEUS } from '../cli/support';
import { readDocuments } from '../conformance/yaml';
import { exampleNames } from '../support/examples';

const ALERTMANAGER = `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {configSecret: own}
---
apiVersion: v1
kind: Secret
metadata: {name: own, namespace: monitoring}
stringData: {alertmanager.yaml: "route: {receiver: on-duty}\\nreceivers: [{name: on-duty}]\\n"}
`;
const STACK = [
  PROMETHEUS.replace('spec:\n', 'spec:\n  ruleSelector: {}\n'),
  monitor('web'),
  `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring}
spec: {groups: [{name: g, rules: [{record: "a:b", expr: sum(a)}]}]}
`,
  ALERTMANAGER,
].join('---\n');

const answerTo = (text: string, namespace = '') => playground.answerTo({ text, namespace });
const said = async (...args: readonly string[]) => (await cli([...args, '-f', '-'], { input: STACK })).out;

describe('the playground answers as the command line does', () => {
  it('with the manifests of `compile`', async () => {
    const { written } = answerTo(STACK);
    expect(written!.manifests).toBe(await said('compile'));
    expect(written!.objects.map(({ text }) => text).join('---\n')).toBe(written!.manifests);
    expect(written!.objects.map(({ name }) => name)).toContain('StatefulSet monitoring/prometheus-k8s');
  });

  it('with the configurations of `config`', async () => {
    const [prometheus, alertmanager] = answerTo(STACK).written!.configurations;
    expect(prometheus!.main).toBe(await said('config', 'prometheus/monitoring/k8s'));
    expect(prometheus!.all).toBe(await said('config', 'prometheus/monitoring/k8s', '--all'));
    expect(prometheus!.all).toContain('a:b');
    expect(alertmanager!.name).toBe('Alertmanager monitoring/main');
    expect(alertmanager!.main).toBe('# no configuration is written for Alertmanager monitoring/main\n');
  });

  it('with the findings of `check`, at the same lines, and writes nothing where one is an error', async () => {
    const text = [PROMETHEUS, monitor('web', '      prot: x\n'), monitor('web'), '{{', monitor('a b')].join('---\n');
    const { marks, written, report } = answerTo(text);
    const { out } = await cli(['check', '--format', 'json', '-f', '-'], { input: text });
    const { findings } = JSON.parse(out) as { findings: readonly Record<string, unknown>[] };
    expect(marks.length).toBeGreaterThan(1);
    expect(marks.map(({ severity, code, line, column }) => ({ severity, code, line, column }))).toEqual(
      findings.map(({ severity, code, line, column }) => ({ severity, code, line, column })),
    );
    expect(report.findings).toHaveLength(findings.length);
    expect(written).toBeUndefined();
  });

  it('with the namespace of `-n` for objects that say none', async () => {
    const text = STACK.replaceAll(', namespace: monitoring', '').replaceAll('  namespace: monitoring\n', '');
    const { out } = await cli(['compile', '-n', 'shop', '-f', '-'], { input: text });
    expect(answerTo(text, 'shop').written!.manifests).toBe(out);
    expect(out).toContain('namespace: shop');
    expect(out).not.toContain('namespace: monitoring');
    expect(answerTo(text, ' ').written!.manifests).toBe(answerTo(text).written!.manifests);
    expect(() => answerTo(text, 'Shop 1')).toThrow(/is `Shop 1`, which is no name of a namespace/);
  });

  it('with the routes of a Secret that is in the text', () => {
    const alertmanager = answerTo(STACK).report.instances.find(({ kind }) => kind === 'Alertmanager')!;
    expect(alertmanager.routing!.file.route).toEqual({ receiver: 'on-duty' });
  });

  it.each(['', '\n', '# nothing', '{{', '- a', '\ud800', 'a: &a [*a]', '\0'])('and to %j as well', (text) => {
    expect(() => answerTo(text)).not.toThrow();
  });
});

describe('an example of the playground', async () => {
  // Another test may have run the examples, which happens once.
  vi.resetModules();
  const examples = await readExamples();
  it('is there of each that declares something to paste, the seed first', () => {
    const declaring = exampleNames().filter((name) =>
      /\b(Prometheus|PrometheusAgent|Alertmanager|ThanosRuler)\(/.test(
        readFileSync(join(ROOT, 'examples', name, 'main.ts'), 'utf8'),
      ),
    );
    expect(examples[0]!.name).toBe('seed');
    expect(examples.map(({ name }) => name).sort()).toEqual(declaring);
  });

  it('is short: the example of the seed has room in a message', () => {
    expect(packed(examples[0]!.text)!.length).toBeLessThan(700);
  });

  const named = (text: string) =>
    new Map(
      (readDocuments(text) as (Named | null)[])
        .filter((object) => object !== null)
        .map((object) => [`${object.kind} ${object.metadata.namespace}/${object.metadata.name}`, object] as const),
    );

  it.each(examples)('$name becomes the same objects as the app does', ({ name, text }) => {
    const { written, report } = answerTo(text);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [actual, expected] = [
      named(written!.manifests),
      named(readFileSync(join(ROOT, 'examples', name, 'expected.yaml'), 'utf8')),
    ];
    // What an app has at hand is in a Secret of the text, which passes through.
    const brought = [...actual.keys()].filter((each) => /^Secret .*-own$/.test(each));
    for (const each of brought) actual.delete(each);
    const hasSame = brought.length === 0;
    const others = [...expected.keys()].filter((each) => hasSame || !each.endsWith('-generated'));
    expect([...actual.keys()].filter((each) => hasSame || !each.endsWith('-generated')).sort()).toEqual(others.sort());
    if (hasSame) expect(actual).toEqual(expected);
  });
});

interface Named {
  readonly kind: string;
  readonly metadata: { readonly namespace?: string; readonly name: string };
}

describe('the address', () => {
  it('holds any text and namespace, beside what else it says', () => {
    const word = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(word, word, (text, namespace) => {
        expect(unpacked(packed(text)!)).toBe(text);
        const { hash, fits } = withAsked('#/routes?of=a%2Fb', { letters: packed(text), namespace });
        expect([fits, new URLSearchParams(hash.split('?')[1]).get('of')]).toEqual([true, 'a/b']);
        expect(askedIn(hash)).toEqual({ text, namespace });
      }),
    );
  });

  it('replaces what was asked before, and holds no text that is too long', () => {
    const older = withAsked('#/', { letters: packed('a'), namespace: 'shop' }).hash;
    const newer = withAsked(older, { letters: packed('b'), namespace: '' }).hash;
    expect(askedIn(newer)).toEqual({ text: 'b', namespace: '' });
    const random = Array.from({ length: 100_000 }, (_, i) => (i ** 5).toString(36)).join('');
    for (const text of [random, ' '.repeat(2 ** 20 + 1)]) {
      expect(packed(text)).toBeUndefined();
      expect(withAsked(older, { letters: packed(text), namespace: 'shop' })).toEqual({ hash: '#/', fits: false });
    }
    expect(withAsked('', { letters: packed('a'), namespace: 'shop' }).hash).toBe(older);
  });

  it('brings a megabyte at most, however few letters hold more', () => {
    const letters = (length: number) => Buffer.from(deflateSync(strToU8('a'.repeat(length)))).toString('base64url');
    expect(unpacked(letters(2 ** 20))).toHaveLength(2 ** 20);
    expect(unpacked(letters(2 ** 20 + 1))).toBeUndefined();
    expect(unpacked(letters(40_000_000))).toBeUndefined();
  });

  it('asks nothing where it holds no packed text', () => {
    for (const letters of ['', '!', 'abc', 'A'.repeat(1_000)]) {
      expect(unpacked(letters)).toBeUndefined();
      expect(askedIn(`#/?text=${letters}&namespace=shop`)).toBeUndefined();
    }
  });
});
