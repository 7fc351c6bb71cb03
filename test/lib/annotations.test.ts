/** What the API has no field for: an annotation of YAML and a property of a construct say the same. */

import { ApiObject, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigObjectKind,
  ConfigSource,
  FileAccess,
  Findings,
  GoverningServicePolicy,
  InvalidInputPolicy,
  Monitoring,
  MonitoringOutput,
  Prometheus,
  ReloadMode,
  Tenancy,
  WebConfigSource,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { KubeletOptions, PrometheusProps } from '../../lib';
import { annotationOf, SETTING_ANNOTATIONS, type Setting } from '../../lib/core';
import { cli } from '../cli/support';
import { readDocuments } from '../conformance/yaml';
import { chartOf, type KubernetesObject, messagesOf, objectsOf } from './support';

const SPEC = { replicas: 2, serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}, ruleSelector: {} };
const KEY = { name: 'users', key: 'password' };

interface Said {
  readonly yaml: unknown;
  readonly props: PrometheusProps;
  readonly without?: readonly (keyof typeof SPEC)[];
}

/** All that a Prometheus can be told, but what is below. */
const SAID: Readonly<Partial<Record<Setting, Said>>> = {
  allowedFiles: { yaml: ['/etc/shared'], props: { allowedFiles: ['/etc/shared'] } },
  config: {
    yaml: { secretName: 'own', key: 'prometheus.yaml' },
    props: { config: ConfigSource.fromSecretName('own', 'prometheus.yaml') },
    without: ['serviceMonitorSelector', 'serviceMonitorNamespaceSelector', 'ruleSelector'],
  },
  configObjectKind: { yaml: 'ConfigMap', props: { configObjectKind: ConfigObjectKind.CONFIG_MAP } },
  fileAccess: { yaml: 'none', props: { fileAccess: FileAccess.NONE } },
  governingService: { yaml: 'existing', props: { governingService: GoverningServicePolicy.EXISTING } },
  networkPolicy: {
    yaml: { from: [{ namespaceLabels: { team: 'a' } }, { podLabels: { app: 'grafana' } }] },
    props: { networkPolicy: { from: [{ namespaceLabels: { team: 'a' } }, { podLabels: { app: 'grafana' } }] } },
  },
  onInvalid: { yaml: 'drop', props: { onInvalid: InvalidInputPolicy.DROP } },
  podDisruptionBudget: { yaml: false, props: { podDisruptionBudget: false } },
  reloader: {
    yaml: { mode: 'watching', image: 'node:22', resources: { requests: { cpu: '20m' } } },
    props: { reloader: { mode: ReloadMode.WATCHING, image: 'node:22', resources: { requests: { cpu: '20m' } } } },
  },
  ruleSlots: { yaml: 4, props: { ruleSlots: 4 } },
  scrapeConfigSlots: { yaml: 2, props: { scrapeConfigSlots: 2 } },
  service: { yaml: false, props: { service: false } },
  tenancy: { yaml: 'hostile', props: { tenancy: Tenancy.HOSTILE } },
  webConfig: {
    yaml: { secretName: 'web', key: 'web.yaml', https: true, basicAuth: { username: KEY, password: KEY } },
    props: {
      webConfig: WebConfigSource.fromSecretName('web', 'web.yaml', {
        https: true,
        basicAuth: { username: KEY, password: KEY },
      }),
    },
  },
};

function annotated(setting: Setting, value: unknown): Record<string, string> {
  return { [annotationOf(setting)]: typeof value === 'string' ? value : stringify(value) };
}

function resource(kind: string, annotations: Record<string, string>, spec: object = SPEC, version = 'v1') {
  const metadata = { name: 'main', namespace: 'monitoring', annotations };
  return { apiVersion: `monitoring.coreos.com/${version}`, kind, metadata, spec };
}

function sorted(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const name = ({ kind, metadata }: KubernetesObject) => `${kind}/${metadata.namespace}/${metadata.name}`;
  return [...objects].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** Of an app into which YAML came, and of the command line. */
async function objectsFrom(object: ReturnType<typeof resource>): Promise<(readonly KubernetesObject[])[]> {
  const chart = chartOf();
  new ApiObject(chart, 'main', object);
  // An app without any construct of the library does not know it.
  Findings.of(chart).list();
  const input = stringify(object);
  const { out, code } = await cli(['compile', '-q', '-f', '-'], { input });
  expect(code).toBe(0);
  return [sorted(Testing.synth(chart)), sorted(readDocuments(out) as KubernetesObject[])];
}

describe('an annotation and a property say the same', () => {
  it.each(Object.keys(SAID) as Setting[])('%s', async (setting) => {
    const { yaml, props, without = [] } = SAID[setting]!;
    const spec = Object.fromEntries(Object.entries(SPEC).filter(([field]) => !without.some((each) => each === field)));
    const constructed = chartOf();
    new Prometheus(constructed, 'main', { metadata: { name: 'main' }, spec, ...props });
    const expected = sorted(Testing.synth(constructed));
    for (const objects of await objectsFrom(resource('Prometheus', annotated(setting, yaml), spec))) {
      expect(objects).toEqual(expected);
    }
    const unsaid = chartOf();
    new Prometheus(unsaid, 'main', { metadata: { name: 'main' }, spec: SPEC });
    const isSilent = ['allowedFiles', 'fileAccess', 'onInvalid', 'governingService'].includes(setting);
    if (!isSilent) expect(expected).not.toEqual(sorted(Testing.synth(unsaid)));
  });

  it('expose', async () => {
    const constructed = chartOf();
    new Prometheus(constructed, 'main', { metadata: { name: 'main' }, spec: SPEC }).expose({
      host: 'metrics.example.com',
      path: 'prometheus/',
      tlsSecret: Secret.fromSecretName(constructed, 'tls', 'certificate'),
      className: 'nginx',
      annotations: { a: 'b' },
    });
    const said = {
      host: 'metrics.example.com',
      path: 'prometheus/',
      tlsSecretName: 'certificate',
      className: 'nginx',
      annotations: { a: 'b' },
    };
    for (const objects of await objectsFrom(resource('Prometheus', annotated('expose', said)))) {
      expect(objects).toEqual(sorted(Testing.synth(constructed)));
    }
  });

  it('alertTo, monitorItself and scrapeKubelets', async () => {
    const alertmanagers = (chart: ReturnType<typeof chartOf>) => ({
      near: new Alertmanager(chart, 'near', {
        metadata: { name: 'near' },
        spec: { routePrefix: '/am', portName: 'http', web: { tlsConfig: { keySecret: KEY, cert: { secret: KEY } } } },
      }),
      far: new Alertmanager(chart, 'far', {
        metadata: { name: 'far', namespace: 'other' },
        reloader: { mode: ReloadMode.WATCHING },
      }),
    });
    const spec = { ...SPEC, podMonitorSelector: { matchLabels: { team: 'a' } } };
    const constructed = chartOf();
    const { near, far } = alertmanagers(constructed);
    const prometheus = new Prometheus(constructed, 'main', { metadata: { name: 'main' }, spec });
    prometheus.alertTo(near, { tlsConfig: { serverName: 'near' } });
    prometheus.monitorItself({ alertmanagers: [far], alertLabels: { team: 'ops' } });
    const kubelets = {
      interval: '15s',
      cadvisor: { metricRelabelings: [{ sourceLabels: ['__name__'], regex: 'container_fs_.*', action: 'drop' }] },
      probes: { interval: '1m', relabelings: [{ targetLabel: 'zone', replacement: 'a' }] },
    };
    prometheus.scrapeKubelets(kubelets as KubeletOptions);
    const said = {
      ...annotated('alertTo', [{ name: 'near', tlsConfig: { serverName: 'near' } }]),
      ...annotated('monitorItself', {
        alertmanagers: [{ name: 'far', namespace: 'other' }],
        alertLabels: { team: 'ops' },
      }),
      ...annotated('scrapeKubelets', kubelets),
    };
    const expected = sorted(Testing.synth(constructed));
    // Beside constructs, in the tree of an app.
    const included = chartOf();
    alertmanagers(included);
    new ApiObject(included, 'main', resource('Prometheus', said, spec));
    expect(sorted(Testing.synth(included))).toEqual(expected);
    // All of it in YAML.
    const inYaml = chartOf();
    alertmanagers(inYaml);
    new Monitoring(inYaml, 'monitoring', { emit: MonitoringOutput.OPERATOR });
    const watching = (object: KubernetesObject) =>
      object.metadata.name === 'far'
        ? { ...object, metadata: { ...object.metadata, annotations: annotated('reloader', { mode: 'watching' }) } }
        : object;
    const objects = [...objectsOf(inYaml).map(watching), resource('Prometheus', said, spec)];
    const input = objects.map((object) => stringify(object, { aliasDuplicateObjects: false })).join('---\n');
    const { out, code, error } = await cli(['compile', '-q', '-f', '-'], { input });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(sorted(readDocuments(out) as KubernetesObject[])).toEqual(expected);
  });

  it.each([
    [
      'alertTo',
      [{ name: 'mian' }],
      {},
      'alertTo[0].name: the input has no such Alertmanager (given: monitoring/mian; allowed: monitoring/main',
    ],
    ['monitorItself', {}, { listenLocal: true }, 'monitorItself: with `spec.listenLocal`, no server can be scraped'],
    [
      'monitorItself',
      { alertmanagers: [{ name: 'main', namespace: 'other' }] },
      {},
      'monitorItself.alertmanagers[0].name: the input has no such',
    ],
    ['scrapeKubelets', { interval: 5 }, {}, 'scrapeKubelets'],
    ['scrapeKubelets', { cadvisor: { metricRelabeling: [] } }, {}, 'did you mean `metricRelabelings`?'],
  ] as const)('%s of %j beside %j is refused', async (setting, value, spec, message) => {
    const prometheus = resource('Prometheus', annotated(setting, value), { ...SPEC, ...spec });
    const input = [prometheus, resource('Alertmanager', {}, {})].map((object) => stringify(object)).join('---\n');
    const { code, out } = await cli(['check', '-f', '-'], { input });
    expect(code).toBe(1);
    expect(out).toContain(message);
  });

  it('a configuration of your own has no place for jobs that an annotation asks for', async () => {
    const said = {
      ...annotated('config', { secretName: 'own', key: 'prometheus.yaml' }),
      ...annotated('monitorItself', {}),
      ...annotated('scrapeKubelets', {}),
    };
    const { out } = await cli(['check', '-f', '-'], { input: stringify(resource('Prometheus', said, {})) });
    const named = (setting: string) => `\`cdk8s-prometheus.io/${setting}\``;
    for (const call of ['monitorItself', 'scrapeKubelets'])
      expect(out).toContain(`Remove ${named('config')} or ${named(call)}`);
  });

  it('extensions', async () => {
    const spec = { route: { receiver: 'chat' }, receivers: [{ name: 'chat' }] };
    const extensions = {
      receivers: [{ name: 'chat', mattermostConfigs: [{ webhookURL: { name: 'mattermost', key: 'url' } }] }],
    };
    const config = (chart: ReturnType<typeof chartOf>) =>
      new AlertmanagerConfig(chart, 'team', { metadata: { name: 'main' }, spec, extensions });
    const instance = (chart: ReturnType<typeof chartOf>) =>
      new Alertmanager(chart, 'instance', { metadata: { name: 'main' }, spec: { alertmanagerConfigSelector: {} } });
    const [constructed, included] = [chartOf(), chartOf()];
    config(constructed);
    instance(constructed);
    instance(included);
    new ApiObject(
      included,
      'team',
      resource('AlertmanagerConfig', annotated('extensions', extensions), spec, 'v1alpha1'),
    );
    const objects = sorted(Testing.synth(included));
    expect(objects).toEqual(sorted(Testing.synth(constructed)));
    expect(JSON.stringify(objects)).toContain('mattermost_configs');
  });

  it('and there is no other', () => {
    const covered = [...Object.keys(SAID), 'expose', 'extensions', 'alertTo', 'monitorItself', 'scrapeKubelets'].sort();
    expect(Object.keys(SETTING_ANNOTATIONS).sort()).toEqual(covered);
  });
});

describe('an annotation that is wrong is an error with its place', () => {
  const saying = async (annotations: Record<string, string>, kind = 'Prometheus') =>
    (await cli(['check', '-f', '-'], { input: stringify(resource(kind, annotations)) })).out;

  it.each<[Record<string, string>, string]>([
    [{ 'cdk8s-prometheus.io/onInvald': 'drop' }, 'Did you mean `cdk8s-prometheus.io/onInvalid`?'],
    [annotated('onInvalid', 'leave'), 'given: "leave"; allowed: one of error, drop'],
    [annotated('service', 'perhaps'), 'given: a string; allowed: true or false'],
    [annotated('service', ''), 'a required field is missing'],
    [annotated('reloader', { mod: 'watching' }), 'did you mean `mode`?'],
    [annotated('reloader', '{mode: watching'), 'its value cannot be read: '],
    [annotated('networkPolicy', { from: [{ podLabels: { a: 'b c' } }] }), 'networkPolicy.from[0].podLabels'],
    [annotated('expose', { host: 'https://a' }), 'this is no name of a host'],
    [annotated('expose', { host: 'a.example.com', className: 'A b' }), 'expose.className: '],
    [annotated('expose', {}), 'a required field is missing'],
    [annotated('ruleSlots', 2), 'allowed: at least 3'],
  ])('%j', async (annotations, text) => {
    const out = await saying(annotations);
    expect(out).toMatch(/^<stdin>:7:5: error: Prometheus monitoring\/main: /);
    expect(out).toContain(text);
  });

  it('of another kind', async () => {
    const out = await saying(annotated('ruleSlots', 4), 'Alertmanager');
    expect(out).toContain('there is no such annotation of this library for this kind');
  });

  it('on a construct, which has a property', () => {
    const chart = chartOf();
    const annotations = annotated('onInvalid', 'drop');
    new Prometheus(chart, 'main', { metadata: { name: 'main', annotations }, spec: SPEC });
    expect(messagesOf(chart).join()).toContain('Set `onInvalid` of the construct');
  });
});

it('annotations to us are not copied to what is written', async () => {
  const { out } = await cli(['compile', '-q', '-f', '-'], {
    input: stringify(resource('Prometheus', { ...annotated('service', false), kept: 'it is' })),
  });
  expect(out).toContain('kept:');
  expect(out).not.toContain('cdk8s-prometheus.io/service');
});
