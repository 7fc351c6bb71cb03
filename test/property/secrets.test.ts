import { describe, expect, it } from 'vitest';
import { NOBODY } from '../../lib/core/alertmanager/generated-config';
import type { App } from '../../lib/core/base/app';
import { credentialPath } from '../../lib/core/base/conventions';
import { Findings } from '../../lib/core/base/findings';
import { compile } from '../../lib/core/compile';
import { gzip } from '../../lib/core/emit/gzip';
import { emitYaml } from '../../lib/core/emit/yaml';
import { variableOf } from '../../lib/core/input/mounted-references';
import { appOf, contentIn, isCustomResource } from '../conformance/app';
import type { Case, DataObject, InputObject } from '../conformance/case';
import { EVERYTHING, gathered, selectingAll } from '../conformance/everything';
import { stringsOf, textsIn } from '../support/hidden-text';
import { recordedCases, recordedComponents } from '../support/recorded';

const SHORTEST = 4;

/** Fields whose Secrets hold configuration, which has to be at hand, and becomes a part of the output. */
const CONFIGURATION_FIELDS = [
  'additionalScrapeConfigs',
  'additionalAlertRelabelConfigs',
  'additionalAlertManagerConfigs',
];

interface Selector {
  readonly name?: string;
  readonly key?: string;
}

/** `namespace/name/key` of what is configuration by where it is referred to. */
function configurationsOf({ objects }: Case): ReadonlySet<string> {
  const keys = objects.flatMap(({ kind, metadata: { namespace, name }, spec }) => {
    const fields = (spec ?? {}) as Readonly<Record<string, unknown>>;
    const selected = CONFIGURATION_FIELDS.flatMap((field) => {
      const selector = fields[field] as Selector | undefined;
      return selector === undefined ? [] : [`${namespace}/${selector.name}/${selector.key}`];
    });
    if (kind !== 'Alertmanager') return selected;
    const { configSecret = `alertmanager-${name}` } = fields;
    return [...selected, `${namespace}/${configSecret}/alertmanager.yaml`];
  });
  return new Set(keys);
}

/** Cases only of inputs get instances that take them. */
function withInstances({ objects, ...others }: Case): Case {
  if (objects.length === 0) return { ...others, objects: others.data.map(alertmanagerOf) };
  if (objects.some(({ kind }) => kind in EVERYTHING)) return { ...others, objects: objects.map(selectingAll) };
  const { namespace } = objects.find(isCustomResource)!.metadata;
  const added = ['Prometheus', 'Alertmanager'].map((kind) =>
    selectingAll({ apiVersion: 'monitoring.coreos.com/v1', kind, metadata: { namespace, name: 'added' } }),
  );
  return { ...others, objects: [...objects, ...added] };
}

/** An instance of a configuration that somebody else writes: it is mounted, and nothing of it is to be seen. */
function alertmanagerOf({ namespace, name: configSecret }: DataObject): InputObject {
  const metadata = { namespace, name: 'added' };
  return { apiVersion: 'monitoring.coreos.com/v1', kind: 'Alertmanager', metadata, spec: { configSecret } };
}

/** `value` and `secret` are words of the API, too: such values are made ones that nothing else can bring about. */
function withUncommonValues(testCase: Case): Case {
  const configurations = configurationsOf(testCase);
  const uncommon = (at: string, value: string) =>
    /^[a-z]{1,9}$/.test(value) && !configurations.has(at) ? `${value}-which-only-the-cluster-knows` : value;
  const data = testCase.data.map((object) => {
    if (object.kind !== 'Secret') return object;
    const at = (key: string) => `${object.namespace}/${object.name}/${key}`;
    return { ...object, data: new Map([...object.data].map(([key, value]) => [key, uncommon(at(key), value)])) };
  });
  return { ...testCase, data };
}

interface Secret {
  readonly namespace: string;
  readonly name: string;
  readonly key: string;
  readonly value: string;
}

/** Values, and the lines of those with several: a certificate would be recognized by any of them. */
function secretsOf({ data }: Case): Secret[] {
  return data
    .filter(({ kind }) => kind === 'Secret')
    .flatMap(({ namespace, name, data: values }) =>
      [...values].flatMap(([key, value]) => partsOf(value).map((part) => ({ namespace, name, key, value: part }))),
    );
}

/** Lines that only name the mapping below them are words of a configuration's language. */
function partsOf(value: string): string[] {
  const lines = value.split('\n').filter((line) => !/^[\s-]*\w+:$/.test(line));
  return [...new Set([value, ...lines].map((part) => part.trim()))].filter((part) => part.length >= SHORTEST);
}

interface Compiled {
  /** All that can be read out of the output, line by line. */
  readonly output: string;
  readonly manifests: number;
  /** Configuration that was read. */
  readonly read: readonly string[];
}

/** Findings are shown to people, and are in logs: they count as output. */
function compiled(testCase: Case, contentOf: App['contentOf']): Compiled {
  const configurations = configurationsOf(testCase);
  const read: string[] = [];
  const reading: App['contentOf'] = (source, namespace, name, key) => {
    const content = contentOf(source, namespace, name, key);
    if (content !== undefined && configurations.has(`${namespace}/${name}/${key}`)) read.push(content);
    return content;
  };
  const findings = new Findings();
  const app = appOf(testCase, findings, { settings: { onInvalid: 'drop' }, contentOf: reading });
  const manifests = compile(app, findings).flatMap((instance) => instance.manifests);
  const output = [...textsIn([manifests, findings.sorted()])].join('\n');
  return { output, manifests: manifests.length, read };
}

/** Of Secrets nothing is at hand. */
const blindly: App['contentOf'] = () => undefined;

/** A configuration that tells nobody is also what is written where none is known. */
const DEFAULT_CONFIGURATION = emitYaml({ ...NOBODY, templates: [] });

/** What the input says outside of Secrets may be said in the output. */
function publicTextOf({ objects, data }: Case): string {
  const configMaps = data.filter(({ kind }) => kind === 'ConfigMap').flatMap((object) => [...object.data].flat());
  return [...stringsOf(objects), ...data.map(({ name }) => name), ...configMaps, DEFAULT_CONFIGURATION].join('\n');
}

function leaksOf(testCase: Case, { output, read }: Compiled): string[] {
  const printed = [publicTextOf(testCase), ...read].join('\n');
  return secretsOf(testCase)
    .filter(({ value }) => !printed.includes(value) && output.includes(value))
    .map(({ namespace, name, key, value }) => `${testCase.name}: ${namespace}/${name}/${key} (${value})`);
}

/** Whether the pods are told where to find it: without that, it would be no wonder that nothing leaks. */
function isReferredTo({ namespace, name, key }: Secret, { output }: Compiled): boolean {
  const variable = variableOf({ source: 'Secret', name, key });
  return output.includes(credentialPath('Secret', namespace, name, key)) || output.includes(variable);
}

/**
 * Whether any object selects a key of one of the case's Secrets that is not configuration. ThanosRulers do not count:
 * nothing substitutes in their pods, so keys that Thanos reads from no file are refused.
 */
function selectsSecrets(testCase: Case): boolean {
  const configurations = configurationsOf(testCase);
  const keys = secretsOf(testCase)
    .filter(({ namespace, name, key }) => !configurations.has(`${namespace}/${name}/${key}`))
    .map(({ name, key }) => `${name}/${key}`);
  const selected = new Set(
    testCase.objects.flatMap(({ kind, spec }) => (kind === 'ThanosRuler' ? [] : selectorsIn(spec))),
  );
  return keys.some((key) => selected.has(key));
}

function selectorsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, key } = value as Selector;
  const own = typeof name === 'string' && typeof key === 'string' ? [`${name}/${key}`] : [];
  return [...own, ...Object.values(value).flatMap(selectorsIn)];
}

function casesOf(component: string): Case[] {
  return recordedCases(component)
    .filter(({ objects, data }) => objects.some(isCustomResource) || data.some(({ kind }) => kind === 'Secret'))
    .map((testCase) => withUncommonValues(withInstances(testCase)));
}

/** Components in which every object that refers to a Secret is one that is left out, with what it refers to. */
const ALL_DROPPED: ReadonlySet<string> = new Set(['select-PodMonitor']);

describe('no value of a Secret is in any output', () => {
  const components = recordedComponents().filter((component) => casesOf(component).length > 0);

  it('but for parts of configurations that are tested by themselves, every component has inputs', () => {
    expect(recordedComponents().filter((component) => !components.includes(component))).toEqual([
      'alertmanager-fragment',
    ]);
  });

  it.each(components)('%s', { timeout: 120_000 }, (component) => {
    const cases = casesOf(component);
    const together = cases.map(gathered);
    const runs = [
      ...cases.map((testCase) => ({ testCase, result: compiled(testCase, blindly) })),
      ...[...cases, ...together].map((testCase) => ({ testCase, result: compiled(testCase, contentIn(testCase)) })),
    ];
    expect(runs.flatMap(({ testCase, result }) => leaksOf(testCase, result))).toEqual([]);
    // Otherwise it would be no wonder.
    const answered = runs.filter(({ result }) => result.manifests > 0);
    const referred = runs.flatMap(({ testCase, result }) =>
      secretsOf(testCase).filter((secret) => isReferredTo(secret, result)),
    );
    expect(answered.length).toBeGreaterThanOrEqual(runs.length / 2);
    if (together.some(selectsSecrets) && !ALL_DROPPED.has(component)) expect(referred).not.toEqual([]);
  });
});

describe('a value is found', () => {
  const value = 'correct horse battery staple';
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it.each([
    ['plain', { stringData: { 'a.yaml': `password: ${value}\n` } }],
    ['as a key', { [value]: true }],
    ['within a line', { args: [`--password=${value}`] }],
    ['in base64', { data: { password: base64(value) } }],
    ['in base64 beside something else', { header: `Basic ${base64(`user:${value}`)}` }],
    ['URL-encoded', { url: `https://user:${encodeURIComponent(value)}@example.com` }],
    ['in folded YAML', { text: 'password: "correct horse\n  battery staple"\nuser: a\n' }],
    ['in gzip', { data: { 'a.yaml.gz': Buffer.from(gzip(`password: ${value}\n`)).toString('base64') } }],
    ['in base64 in gzip', { data: { a: Buffer.from(gzip(`password: ${base64(value)}\n`)).toString('base64') } }],
  ])('%s', (_, manifest) => {
    expect([...textsIn(manifest)].some((text) => text.includes(value))).toBe(true);
  });
});
