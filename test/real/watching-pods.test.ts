import { readFileSync, writeFileSync } from 'node:fs';
import type { Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  Prometheus,
  PrometheusRule,
  ReloadMode,
  ServiceMonitor,
  ThanosRuler,
} from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { chartOf, type KubernetesObject, objectsOf } from '../lib/support';
import { EmittedPod } from '../support/emitted-pod';
import { startAlertmanager, startPrometheus } from '../support/processes';
import { describeWith } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually, metric } from '../support/wait';

const reloader = { mode: ReloadMode.WATCHING };

function prometheusOf(teams: readonly string[], rules: readonly string[]): KubernetesObject[] {
  const chart = chartOf();
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    reloader,
    spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}, ruleSelector: {} },
  });
  for (const team of teams) {
    new ServiceMonitor(chart, team, {
      metadata: { name: 'shop', namespace: team },
      spec: {
        selector: { matchLabels: { app: 'shop' } },
        endpoints: [{ port: 'web', authorization: { credentials: { name: 'login', key: 'token' } } }],
      },
    });
  }
  declareRules(chart, rules);
  return objectsOf(chart);
}

function declareRules(chart: Chart, names: readonly string[]): void {
  for (const name of names) {
    const groups = [{ name, rules: [{ record: `${name}:up`, expr: 'up' }] }];
    new PrometheusRule(chart, `rule-${name}`, { metadata: { name }, spec: { groups } });
  }
}

describeWith([`prometheus-${NEWEST.Prometheus}`], 'the sidecar of an emitted Prometheus', () => {
  it('brings a new team, its credential and its rules into the pod that runs, with the rights that are emitted', async () => {
    const pod = await EmittedPod.of(prometheusOf(['cart'], ['first']));
    for (const team of ['cart', 'pay']) pod.api.put(`secret/${team}/login`, { data: { token: `token of ${team}` } });
    const credential = (team: string) =>
      readFileSync(pod.path(`/etc/prometheus/credentials/secret/${team}/login/token`), 'utf8');
    await pod.prepare();
    expect(credential('cart')).toBe('token of cart');
    expect(() => credential('pay')).toThrow('ENOENT');
    const prometheus = await startPrometheus(
      NEWEST.Prometheus,
      pod.path('/etc/prometheus/config_out/prometheus.env.yaml'),
    );
    await pod.start(prometheus);
    await eventually('it runs what it started with', () => served(prometheus.url, ['cart'], ['first']));

    pod.apply(prometheusOf(['cart', 'pay'], ['first', 'second']));
    await eventually('it runs what was added', () => served(prometheus.url, ['cart', 'pay'], ['first', 'second']));
    expect(credential('pay')).toBe('token of pay');
    expect(await metric(pod.sidecar.url, 'reloader_api_connected')).toBe(1);
  });
});

async function served(url: string, teams: readonly string[], rules: readonly string[]): Promise<boolean> {
  const get = async <T>(path: string) => ((await (await fetch(url + path)).json()) as { data: T }).data;
  const { yaml } = await get<{ yaml: string }>('/api/v1/status/config');
  const { groups } = await get<{ groups: { name: string }[] }>('/api/v1/rules');
  const jobs = [...yaml.matchAll(/job_name: serviceMonitor\/(\w+)\//g)].map(([, team]) => team);
  return (
    jobs.join() === teams.join() &&
    groups
      .map(({ name }) => name)
      .sort()
      .join() === rules.join()
  );
}

function alertmanagerOf(): KubernetesObject[] {
  const chart = chartOf();
  const templates = [{ configMap: { name: 'texts', key: 'mail.tmpl' } }];
  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    reloader,
    spec: {
      version: '0.28.1',
      alertmanagerConfigSelector: {},
      alertmanagerConfigNamespaceSelector: {},
      alertmanagerConfiguration: { name: 'base', templates },
      secrets: ['extra'],
    },
  });
  const none = { route: { receiver: 'none' }, receivers: [{ name: 'none' }] };
  new AlertmanagerConfig(chart, 'base', { metadata: { name: 'base' }, spec: none });
  // A credential that this version takes only from its configuration, and one from a file.
  const wechatConfigs = [{ corpID: 'shop', apiSecret: { name: 'chat', key: 'secret' } }];
  const pagerdutyConfigs = [{ routingKey: { name: 'pager', key: 'key' } }];
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team', namespace: 'shop' },
    spec: { route: { receiver: 'team' }, receivers: [{ name: 'team', wechatConfigs, pagerdutyConfigs }] },
  });
  return objectsOf(chart);
}

describeWith(['alertmanager-0.28.1'], 'the sidecar of an emitted Alertmanager', () => {
  it('brings in the credentials of teams and the templates, and reloads when they change', async () => {
    const pod = await EmittedPod.of(alertmanagerOf());
    const output = pod.path('/etc/alertmanager/config_out/alertmanager.env.yaml');
    const template = pod.path('/etc/alertmanager/templates/mail.tmpl');
    const text = (words: string) => ({ data: { 'mail.tmpl': `{{ define "mail" }}${words}{{ end }}`, other: '' } });
    pod.api.put('secret/shop/chat', { data: { secret: 'first-secret' } });
    pod.api.put('secret/shop/pager', { data: { key: 'first-key' } });
    pod.api.put('secret/monitoring/extra', { data: { file: 'first-file' } });
    pod.api.put('configmap/monitoring/texts', text('first'));
    await pod.prepare();
    const alertmanager = await startAlertmanager('0.28.1', output);
    await pod.start(alertmanager);
    await reloaded(alertmanager.url, pod, 1);
    expect(readFileSync(output, 'utf8')).toContain('first-secret');

    pod.api.put('secret/shop/chat', { data: { secret: 'second-secret' } });
    await reloaded(alertmanager.url, pod, 2);
    expect(readFileSync(output, 'utf8')).toContain('second-secret');

    pod.api.put('configmap/monitoring/texts', text('second'));
    await reloaded(alertmanager.url, pod, 3);
    expect(readFileSync(template, 'utf8')).toContain('second');

    pod.api.put('secret/monitoring/extra', { data: { file: 'second-file' } });
    await reloaded(alertmanager.url, pod, 4);
    expect(readFileSync(pod.path('/etc/alertmanager/secrets/extra/file'), 'utf8')).toBe('second-file');

    pod.api.put('secret/shop/pager', { data: { key: 'second-key' } });
    const key = pod.path('/etc/alertmanager/credentials/secret/shop/pager/key');
    await eventually('a file that is read when it is used is there', () => readFileSync(key, 'utf8') === 'second-key');

    pod.api.put('configmap/monitoring/texts', { data: { other: '' } });
    await eventually('a key that is gone is told of', () => pod.sidecar.output().includes('there is no such key'));
    expect(readFileSync(template, 'utf8')).toContain('second');
    expect(await metric(pod.sidecar.url, 'reloader_api_connected')).toBe(1);
  });

  it('leaves the configuration that runs where a template cannot be parsed', async () => {
    const pod = await EmittedPod.of(alertmanagerOf());
    const template = pod.path('/etc/alertmanager/templates/mail.tmpl');
    pod.api.put('configmap/monitoring/texts', { data: { 'mail.tmpl': '{{ define "mail" }}good{{ end }}' } });
    await pod.prepare();
    const alertmanager = await startAlertmanager(
      '0.28.1',
      pod.path('/etc/alertmanager/config_out/alertmanager.env.yaml'),
    );
    await pod.start(alertmanager);
    await reloaded(alertmanager.url, pod, 1);
    pod.api.put('configmap/monitoring/texts', { data: { 'mail.tmpl': '{{ define' } });
    await eventually(
      'it is refused',
      async () => (await metric(pod.sidecar.url, 'reloader_reloads_failed_total')) === 1,
    );
    expect(await metric(pod.sidecar.url, 'reloader_last_reload_successful')).toBe(0);
    expect(readFileSync(template, 'utf8')).toContain('good');
    pod.api.put('configmap/monitoring/texts', { data: { 'mail.tmpl': '{{ define "mail" }}mended{{ end }}' } });
    await eventually(
      'it is mended',
      async () => (await metric(pod.sidecar.url, 'reloader_last_reload_successful')) === 1,
    );
    expect(readFileSync(template, 'utf8')).toContain('mended');
  });
});

function rulerOf(rules: readonly string[], token: string): KubernetesObject[] {
  const chart = chartOf();
  const remoteWrite = [{ url: 'http://remote', authorization: { credentials: { name: token, key: 'token' } } }];
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'main' },
    reloader,
    spec: { ruleSelector: {}, queryEndpoints: ['http://query'], remoteWrite },
  });
  declareRules(chart, rules);
  return objectsOf(chart);
}

describeWith([`prometheus-${NEWEST.Prometheus}`], 'the sidecar of an emitted ThanosRuler', () => {
  it('brings rules and credentials, and no configuration: a Prometheus is in the place of the ruler', async () => {
    const pod = await EmittedPod.of(rulerOf(['first'], 'login'));
    for (const name of ['login', 'other']) pod.api.put(`secret/monitoring/${name}`, { data: { token: name } });
    await pod.prepare();
    const credential = (name: string) =>
      readFileSync(pod.path(`/etc/thanos/credentials/secret/monitoring/${name}/token`), 'utf8');
    expect(credential('login')).toBe('login');
    const config = pod.path('/prometheus.yaml');
    // Of which a glob may not be a folder.
    const folders = [0, 1, 2].map((slot) => pod.path(`/etc/thanos/rules/thanos-ruler-main-rulefiles-${slot}/*.yaml`));
    writeFileSync(config, `rule_files: ${JSON.stringify(folders)}\n`);
    const server = await startPrometheus(NEWEST.Prometheus, config);
    await pod.start(server);
    await eventually('it runs what it started with', () => served(server.url, [], ['first']));
    pod.apply(rulerOf(['first', 'second'], 'other'));
    await eventually('it runs what was added', () => served(server.url, [], ['first', 'second']));
    await eventually('the other credential is there', () => credential('other') === 'other');
    await eventually('the sidecar tells of it', async () => {
      return (await metric(pod.sidecar.url, 'reloader_last_reload_successful')) === 1;
    });
  });
});

/** So many reloads have been asked for, and the last one succeeded. */
function reloaded(url: string, pod: EmittedPod, times: number): Promise<unknown> {
  return eventually(`${times} reloads have succeeded`, async () => {
    const asked = await metric(pod.sidecar.url, 'reloader_reloads_total');
    const successful = await metric(pod.sidecar.url, 'reloader_last_reload_successful');
    const pending = await metric(pod.sidecar.url, 'reloader_config_pending');
    const ofServer = await metric(url, 'alertmanager_config_last_reload_successful');
    return asked === times && successful === 1 && pending === 0 && ofServer === 1;
  });
}
