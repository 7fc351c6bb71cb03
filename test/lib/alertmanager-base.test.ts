import { ApiObject, type Chart } from 'cdk8s';
import { Alertmanager, ConfigObjectKind, ConfigSource } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, messagesOf, objectOf, objectsOf, warningsOf } from './support';

const BASE = `templates: ['/etc/alertmanager/config/*.tmpl']
route: { receiver: team }
receivers:
  - name: team
    slack_configs: [{ api_url_file: /url, channel: c, title: '{{ template "team.title" . }}' }]
`;
const TEMPLATE = '{{ define "team.title" }}{{ .CommonLabels.alertname }}{{ end }}';
const encoded = (text: string) => Buffer.from(text).toString('base64');

function secret(chart: Chart, name: string, content: object): void {
  new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Secret', metadata: { name }, ...content });
}

const SELECTING = { alertmanagerConfigSelector: {} };
const alertmanager = (chart: Chart, spec: object, settings: object = {}) =>
  new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, spec, ...settings });
const mountedAsConfig = (chart: Chart) =>
  objectOf(chart, 'StatefulSet', 'alertmanager-main').spec.template.spec.volumes[0].secret.secretName;

describe('the Secret that a merged configuration begins with', () => {
  it.each([
    ['named by `spec.configSecret`', 'base', { ...SELECTING, configSecret: 'base' }, {}],
    ['of the default name', 'alertmanager-main', SELECTING, {}],
    ['named by `config`', 'base', SELECTING, { config: ConfigSource.fromSecretName('base', 'alertmanager.yaml') }],
  ])('%s gives all its further files to the pods', (_, name, spec, settings) => {
    const chart = chartOf();
    secret(chart, name, {
      stringData: { 'alertmanager.yaml': BASE, 'b.tmpl': TEMPLATE, a: 'as text' },
      data: { 'c.txt': encoded('as bytes'), a: encoded('which counts less') },
    });
    alertmanager(chart, spec, settings);
    expect(messagesOf(chart)).toEqual([]);
    const { stringData, data } = objectOf(chart, 'Secret', 'alertmanager-main-generated');
    expect(Object.keys(stringData)).toEqual(['a', 'alertmanager.yaml', 'b.tmpl']);
    expect(stringData).toMatchObject({ a: 'as text', 'b.tmpl': TEMPLATE });
    expect(data).toEqual({ 'c.txt': encoded('as bytes') });
  });

  it('gives none of them to a ConfigMap, which more people may read', () => {
    const chart = chartOf();
    secret(chart, 'base', { stringData: { 'alertmanager.yaml': BASE, 'b.tmpl': TEMPLATE }, data: { c: encoded('c') } });
    alertmanager(chart, { ...SELECTING, configSecret: 'base' }, { configObjectKind: ConfigObjectKind.CONFIG_MAP });
    expect(messagesOf(chart)).toEqual([
      expect.stringMatching(/configObjectKind: .*given: b\.tmpl, c;.*\[config-conflict\]/),
    ]);
  });

  it('is a ConfigMap where it has no other files', () => {
    const chart = chartOf();
    secret(chart, 'base', {
      stringData: { 'alertmanager.yaml': 'route: { receiver: a }\nreceivers: [{ name: a }]\n' },
    });
    alertmanager(chart, { ...SELECTING, configSecret: 'base' }, { configObjectKind: ConfigObjectKind.CONFIG_MAP });
    expect(Object.keys(objectOf(chart, 'ConfigMap', 'alertmanager-main-generated').data)).toEqual([
      'alertmanager.yaml',
    ]);
  });

  it('is mounted as it is where it is only known in the cluster and nothing is to be merged, with a warning', () => {
    const chart = chartOf();
    alertmanager(chart, { ...SELECTING, configSecret: 'from-vault' });
    expect(messagesOf(chart)).toEqual([]);
    expect(mountedAsConfig(chart)).toBe('from-vault');
    expect(objectsOf(chart).filter(({ metadata }) => metadata.name === 'alertmanager-main-generated')).toEqual([]);
  });
});

it.each([
  ['is the configuration where nothing is selected', 'alertmanager.yaml', 'alertmanager-main'],
  ['is none without the key of a configuration', 'other.yaml', 'alertmanager-main-generated'],
])('a Secret of the default name in the app %s', (_, key, mounted) => {
  const chart = chartOf();
  secret(chart, 'alertmanager-main', { stringData: { [key]: BASE, 'b.tmpl': TEMPLATE } });
  alertmanager(chart, {});
  expect(mountedAsConfig(chart)).toBe(mounted);
});

describe('a Secret of the app that is mounted as the configuration', () => {
  const messagesOfSecret = (config: string, spec: object = {}, content?: object) => {
    const chart = chartOf();
    secret(chart, 'base', content ?? { stringData: { 'alertmanager.yaml': config } });
    alertmanager(chart, { configSecret: 'base', ...spec });
    return messagesOf(chart);
  };
  const WRONG = 'route: { receiver: team }\nreceivers: [{ name: tema }]\n';

  it('is read as a text of `config` is, and errors name its key', () => {
    expect(messagesOfSecret(WRONG)).toEqual([
      'Secret monitoring/base: stringData["alertmanager.yaml"].route.receiver: there is no receiver of this name (given: team; allowed: tema). Correct the name, or define it [undefined-name]',
    ]);
  });

  it('names `data` where the content is there', () => {
    const content = { data: { 'alertmanager.yaml': encoded(WRONG) } };
    expect(messagesOfSecret('', {}, content)).toEqual([
      expect.stringMatching(/^Secret monitoring\/base: data\["alertmanager\.yaml"\]\.route\.receiver: /),
    ]);
  });

  it('has its errors told at the same place where AlertmanagerConfigs are merged into it', () => {
    expect(messagesOfSecret(WRONG, SELECTING)).toEqual(messagesOfSecret(WRONG));
  });

  it('says which fields the version does not know: nobody leaves them out', () => {
    const text =
      'route: { receiver: a }\nreceivers: [{ name: a, rocketchat_configs: [{ token_id_file: /a, token_file: /b }] }]\n';
    const warnings = warningsOf(() => expect(messagesOfSecret(text, { version: '0.27.0' })).toEqual([]));
    expect(warnings).toEqual([
      'warning: [monitoring/base] Secret monitoring/base: stringData["alertmanager.yaml"].receivers[0].rocketchat_configs: Alertmanager 0.27.0 does not know `rocketchat_configs`, and does not start with it (allowed: since 0.28.0). Remove it, or raise `spec.version` of the Alertmanager [unsupported-by-version]\n',
    ]);
  });

  it('shows nothing of its content but names', () => {
    const [message = '', ...others] = messagesOfSecret('route: { receiver: a\npassword: hunter2');
    expect(others).toEqual([]);
    expect(message).not.toContain('hunter2');
  });
});
