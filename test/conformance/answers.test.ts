import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadCase } from './case';
import { componentOf, judge } from './suite';
import { type WorkloadMeta, withShard } from './workloads';

const root = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(root, { recursive: true }));

type Files = Readonly<Record<'input.yaml' | 'meta.yaml', object | undefined>> & { readonly 'expected.yaml': string };

async function complaints(component: string, files: Files): Promise<readonly string[]> {
  const directory = join(root, component, 'it');
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : content === undefined ? '' : stringify(content);
    writeFileSync(join(directory, name), text);
  }
  return judge(loadCase(directory), (await componentOf(component))!);
}

function resource(kind: string, spec: object): object {
  return { apiVersion: 'monitoring.coreos.com/v1', kind, metadata: { name: 'test', namespace: 'default' }, spec };
}

it.each([
  ['web-config', resource('Prometheus', {})],
  ['cluster-tls-config', resource('Alertmanager', {})],
])('takes an empty file of a %s for an answer', async (component, input) => {
  const files = { 'input.yaml': input, 'meta.yaml': { component, mountingDir: '/dir' } };
  expect(await complaints(component, { ...files, 'expected.yaml': '' })).toEqual([]);
  expect(await complaints(component, { ...files, 'expected.yaml': 'tls_server_config: {}' })).toHaveLength(1);
});

it('takes a ConfigMap without data for one without rules', async () => {
  const metadata = { name: 'prometheus-foo-rulefiles-0', labels: { 'prometheus-name': 'foo' } };
  const expected = stringify([{ apiVersion: 'v1', kind: 'ConfigMap', metadata }]);
  const meta = { component: 'rules', function: 'makeConfigMapsFromRules', namePrefix: 'prometheus-foo', ruleFiles: {} };
  const files = { 'input.yaml': undefined, 'meta.yaml': meta, 'expected.yaml': expected };
  expect(await complaints('rules', files)).toEqual([]);
});

it('makes the shard that was asked for, beyond those of the resource too', () => {
  const prometheus = { kind: 'Prometheus', metadata: { name: 'test', namespace: 'default' } } as const;
  const given = { apiVersion: 'monitoring.coreos.com/v1', ...prometheus, spec: { shards: 2 } };
  const shards = (shard?: number) => withShard(given, { shard } as WorkloadMeta).spec.shards;
  expect([shards(), shards(1), shards(4)]).toEqual([2, 2, 5]);
});

describe('a real stack', () => {
  const stack = (directory: string) => async () => judge(loadCase(directory), (await componentOf('realworld'))!);
  const recorded = join(__dirname, 'cases/realworld/credentials');

  it('is compared with the values of its Secrets in place, and without what the operator leaves out', async () => {
    expect(await stack(recorded)()).toEqual([]);
  });

  it('does not look at what is no object, and takes an object without metadata for one that the API server refuses', async () => {
    const directory = join(root, 'realworld', 'nameless');
    mkdirSync(directory, { recursive: true });
    const nameless = { apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus', spec: {} };
    writeFileSync(join(directory, 'input.yaml'), `${stringify(nameless)}---\n- a list\n---\njust: a mapping\n`);
    expect(await stack(directory)()).toEqual([]);
  });
});
