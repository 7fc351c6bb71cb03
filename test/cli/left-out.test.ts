/**
 * One tenant never stops another: where instances leave out what is wrong, a document of somebody's that nobody can use is named,
 * and all else is written as it is without that.
 */

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIGURED_KINDS, INSTANCE_KINDS } from '../../lib/core/base/conventions';
import { knownKinds } from '../../lib/core/input/schema';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

const hostile = (kind: string, spec: string) => `apiVersion: monitoring.coreos.com/v1
kind: ${kind}
metadata:
  name: main
  namespace: monitoring
  annotations:
    cdk8s-prometheus.io/tenancy: hostile
spec: ${spec}
`;
const PLATFORM = [
  hostile('Prometheus', '{serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}, thanos: {}}'),
  hostile('Alertmanager', '{}'),
].join('---\n');
const TEAM = `${monitor('web').replace('namespace: monitoring', 'namespace: team')}---
apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: team}
data: {a: b}
`;
const GOOD = { 'platform.yaml': PLATFORM, 'team.yaml': TEAM };
const object = (kind: string, namespace: string, name: string, more = '', apiVersion = 'v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\n${more}`;
const RBAC = 'rbac.authorization.k8s.io/v1';
const [CONFIG_MAP, ROLE, BINDING] = [
  object('ConfigMap', 'team', 'own', 'data: {a: c}\n'),
  object('Role', 'team', 'prometheus-main.monitoring', '', RBAC),
  object('RoleBinding', 'team', 'prometheus-main.monitoring', '', RBAC),
];

/** What is wrong, and the place and the words that it is named by. */
const WRONG: Readonly<Record<string, readonly [text: string | Buffer, place: string, words: string]>> = {
  'text that is no YAML': ['a: [1\nb: 2\n', 'x.yaml:2:1', 'the whole document is left out'],
  'a bomb of aliases': [
    `l0: &l0 [x]\n${Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`).join('\n')}\n`,
    'x.yaml:7:41',
    'the whole document is left out',
  ],
  'bytes that are no text': [Buffer.from([0xc3, 0x28]), 'x.yaml:1:1', 'the whole file is left out'],
  'a text and no object': ['text\n', 'x.yaml:1:1', 'the whole object is left out'],
  'metadata that are a list': [
    'apiVersion: v1\nkind: ConfigMap\nmetadata: []\n',
    'x.yaml:3:1',
    'the whole object is left out',
  ],
  'an item of a list': [
    'apiVersion: v1\nkind: List\nitems:\n- {}\n',
    'x.yaml:4:3',
    'an object of Kubernetes has to say what it is; the whole object is left out',
  ],
  'a key that a monitor has twice': [
    monitor('more', '      port: other\n').replace('namespace: monitoring', 'namespace: team'),
    'x.yaml:10:7',
    'a mapping has this key twice, and only the last one would count; the whole document is left out',
  ],
  'an object that is there twice': [
    CONFIG_MAP,
    'x.yaml:3:12',
    '2 objects of kind ConfigMap have this namespace and name',
  ],
  'the name of a Role of an instance': [
    ROLE,
    'x.yaml:3:12',
    'Prometheus monitoring/main writes an object of this name',
  ],
  'the name of a binding of an instance': [BINDING, 'x.yaml:3:12', 'Prometheus monitoring/main writes'],
  'such an object in a list': [
    `apiVersion: v1\nkind: List\nitems:\n- ${JSON.stringify({ apiVersion: RBAC, kind: 'Role', metadata: { name: 'prometheus-main.monitoring', namespace: 'team' } })}\n`,
    'x.yaml:4:',
    'writes an object of this name',
  ],
  'such an object in what only kubectl takes for a list': [
    `apiVersion: v1\nkind: ConfigMap\nitems:\n- ${JSON.stringify({ apiVersion: RBAC, kind: 'Role', metadata: { name: 'prometheus-main.monitoring', namespace: 'team' } })}\n`,
    'x.yaml:4:',
    'writes an object of this name',
  ],
  'the Secret with the configuration of all': [
    object('Secret', 'monitoring', 'prometheus-main'),
    'x.yaml:3:12',
    'Prometheus monitoring/main writes an object of this name; the whole object is left out',
  ],
  'a kind that does not exist': [
    object('ServiceMonitr', 'team', 'a', '', 'monitoring.coreos.com/v1'),
    'x.yaml:2:1',
    'there is no such kind; the whole object is left out',
  ],
  'a monitor without a namespace': [
    monitor('other').replace('  namespace: monitoring\n', ''),
    'x.yaml:3:1',
    'the namespace says whose an object is',
  ],
  'a Secret without a namespace': [
    'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n',
    'x.yaml:3:1',
    'the namespace says whose an object is',
  ],
};

async function compiled(files: Readonly<Record<string, string | Buffer>>, ...more: readonly string[]) {
  const folder = folderWith(files);
  const { code, out, error } = await cli(['compile', '-q', '-f', folder, ...more]);
  const { code: checked, out: said } = await cli(['check', '-f', folder, ...more]);
  expect(checked).toBe(code);
  return { code, out, error, said: said.replaceAll(`${folder}/`, '') };
}

describe('what is wrong is named and left out, and all else is written as without it', () => {
  it.each(Object.entries(WRONG))('%s', async (_, [text, place, words]) => {
    const without = await compiled(GOOD, '-n', 'monitoring');
    const { code, out, said } = await compiled({ ...GOOD, 'x.yaml': text }, '-n', 'monitoring');
    const lines = said.split('\n').filter((line) => line.startsWith('x.yaml'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(place);
    expect(lines[0]).toContain(': warning: ');
    expect(lines[0]).toContain(words);
    expect(lines[0]).toContain('is left out');
    expect({ code, out }).toEqual({ code: 0, out: without.out });
  });

  it.each(Object.entries(WRONG))('beside instances that take nothing of anybody: %s', async (_, [text]) => {
    const bucket = 'objectStorageConfig';
    const ofBuckets = knownKinds().filter(({ schema }) => bucket in (schema.fields?.['spec']?.fields ?? {}));
    const takingNothing = INSTANCE_KINDS.filter((kind) => !CONFIGURED_KINDS.some((known) => known === kind));
    const others = takingNothing.map((kind) => {
      const spec = ofBuckets.some((each) => each.kind === kind) ? `{${bucket}: {name: bucket, key: config}}` : '{}';
      return `---\napiVersion: cdk8s-prometheus.io/v1alpha1\nkind: ${kind}\nmetadata: {name: x, namespace: monitoring}\nspec: ${spec}\n`;
    });
    const platform = { ...GOOD, 'platform.yaml': PLATFORM + others.join('') };
    const without = await compiled(platform, '-n', 'monitoring');
    expect({ code: without.code, error: without.error }).toEqual({ code: 0, error: '' });
    const { code, out } = await compiled({ ...platform, 'x.yaml': text }, '-n', 'monitoring');
    expect({ code, out }).toEqual({ code: 0, out: without.out });
  });

  it('a link that leads out of the folder', async () => {
    const without = await compiled(GOOD);
    const folder = folderWith(GOOD);
    symlinkSync('/etc/passwd', join(folder, 'x.yaml'));
    const { code, out } = await cli(['compile', '-q', '-f', folder]);
    expect({ code, out }).toEqual({ code: 0, out: without.out });
    expect((await cli(['check', '-f', folder])).out).toContain(
      'x.yaml:1:1: warning: this is a link that leads out of the folder; the whole file is left out',
    );
  });

  it('but of two objects that are one, the first is written', async () => {
    const { out } = await compiled({ ...GOOD, 'x.yaml': CONFIG_MAP });
    expect(out).toContain('data: {a: b}');
    expect(out).not.toContain('data: {a: c}');
  });
});

describe('what could be an instance is no less than an error, for without it a server would go', () => {
  it.each([
    ['that is no YAML', `${hostile('Prometheus', '{}')}  a: [\n`],
    ['that is no YAML, in one line', '{"kind": "ThanosRuler", "metadata": {\n'],
    ['that is no text', Buffer.from(hostile('Alertmanager', '{}'), 'utf16le')],
    ['that has a key twice', hostile('Prometheus', '{}').replace('kind:', 'kind: Prometheus\nkind:')],
    ['whose metadata are a list', 'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: []\n'],
    ['that is there twice', PLATFORM],
  ])('%s', async (_, text) => {
    const { code, out } = await compiled({ ...GOOD, 'x.yaml': text });
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

describe('an error for all is what is wrong', () => {
  it.each(Object.entries(WRONG).slice(0, -2))('where one instance does not leave it out: %s', async (_, [text]) => {
    const more = `---\n${PROMETHEUS.replace('{}', '{}\n  serviceMonitorNamespaceSelector: {}')}`;
    const { code, out } = await compiled({ ...GOOD, 'platform.yaml': PLATFORM + more, 'x.yaml': text });
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

describe('a namespace that is not said', () => {
  it.each([
    ['external-secrets.io/v1', 'ExternalSecret', false],
    ['external-secrets.io/v1', 'ClusterSecretStore', true],
    ['bitnami.com/v1alpha1', 'SealedSecret', false],
    ['argoproj.io/v1alpha1', 'Application', false],
    ['cert-manager.io/v1', 'Certificate', false],
    ['cert-manager.io/v1', 'ClusterIssuer', true],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute', false],
    ['extensions/v1beta1', 'Ingress', false],
    ['storage.k8s.io/v1', 'StorageClass', true],
  ])('is nobody’s in a group by which a namespace gets something: %s %s', async (apiVersion, kind, isKept) => {
    const object = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: unsaid}\n`;
    const { code, out } = await compiled({ 'platform.yaml': PLATFORM, 'x.yaml': object }, '-n', 'monitoring');
    expect([code, out.includes('name: unsaid')]).toEqual([0, isKept]);
  });

  const unsaid = monitor('own').replace('  namespace: monitoring\n', '');

  it('is that of the call where tenants are trusted, and of a release of Helm', async () => {
    const trusting = PLATFORM.replaceAll('tenancy: hostile', 'onInvalid: drop');
    const { code, out } = await compiled({ 'platform.yaml': trusting, 'x.yaml': unsaid }, '-n', 'monitoring');
    expect(code).toBe(0);
    expect(out).toContain('serviceMonitor/monitoring/own');
    const chart = `${PLATFORM}---\n${unsaid}`;
    const helm = await cli(['helm', '-q', '-n', 'monitoring'], { input: chart });
    expect(helm.code).toBe(0);
    expect(helm.out).toContain('serviceMonitor/monitoring/own');
  });

  it('takes no object of a tenant for the configuration of an instance', async () => {
    const platform = PLATFORM.replace('spec: {}', 'spec: {configSecret: mine}');
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: mine}\nstringData: {alertmanager.yaml: "x: y"}\n';
    const without = await compiled({ 'platform.yaml': platform }, '-n', 'monitoring');
    const { code, out } = await compiled({ 'platform.yaml': platform, 'x.yaml': secret }, '-n', 'monitoring');
    expect({ code, out }).toEqual({ code: without.code, out: without.out });
  });
});
