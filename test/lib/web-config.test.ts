import { Secret } from 'cdk8s-plus-27';
import {
  Alertmanager,
  ConfigSource,
  Prometheus,
  PrometheusAgent,
  ReloadMode,
  ThanosRuler,
  type WebConfigOptions,
  WebConfigSource,
} from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { chartOf, configurationOf, type KubernetesObject, objectOf, objectsOf, warningsOf } from './support';

const basicAuth = { username: { name: 'login', key: 'username' }, password: { name: 'login', key: 'password' } };
const metadata = { name: 'main' };
const config = ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] });
const spec = { serviceMonitorSelector: {} };

function declare(kind: string, options: WebConfigOptions = { basicAuth }) {
  const chart = chartOf();
  const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', options);
  if (kind === 'Prometheus') new Prometheus(chart, 'it', { metadata, spec, webConfig });
  if (kind === 'PrometheusAgent') new PrometheusAgent(chart, 'it', { metadata, spec, webConfig });
  if (kind === 'Alertmanager') new Alertmanager(chart, 'it', { metadata, config, webConfig });
  if (kind === 'ThanosRuler') {
    new ThanosRuler(chart, 'it', { metadata, spec: { queryEndpoints: ['q'], ruleSelector: {} }, webConfig });
  }
  const objects = objectsOf(chart);
  const pod = objects.find((object) => object.kind === 'StatefulSet')!['spec'].template.spec;
  const container = (name: string) => pod.containers.find((each: { name: string }) => each.name === name);
  return { chart, objects, pod, server: pod.containers[0], reloader: container('config-reloader') };
}

const SERVERS = [
  ['Prometheus', '--web.config.file=/etc/prometheus/web_config/web.yaml', 'localhost:9090'],
  ['PrometheusAgent', '--web.config.file=/etc/prometheus/web_config/web.yaml', 'localhost:9090'],
  ['Alertmanager', '--web.config.file=/etc/alertmanager/web_config/web.yaml', 'localhost:9093'],
  ['ThanosRuler', '--http.config=/etc/thanos/web_config/web.yaml', 'localhost:10902'],
] as const;

it.each(SERVERS)(
  'of a %s is the Secret that the user names, mounted as a whole for server and sidecar',
  (kind, arg) => {
    const { pod, server, reloader, objects } = declare(kind);
    expect(pod.volumes).toContainEqual({ name: 'web-config', secret: { secretName: 'web' } });
    const dir = arg.slice(arg.indexOf('=') + 1, arg.lastIndexOf('/'));
    for (const { volumeMounts } of [server, reloader]) {
      expect(volumeMounts).toContainEqual({ name: 'web-config', readOnly: true, mountPath: dir });
    }
    expect(server.args).toContain(arg);
    expect(reloader.args).toContain(`--web-config-file=${dir}/web.yaml`);
    expect(objects.filter(({ metadata: { name } }) => name.endsWith('-web-config'))).toEqual([]);
  },
);

it.each(SERVERS)('lets the sidecar of a %s ask with a password that Kubernetes hands in', (kind, _, host) => {
  const { reloader, objects } = declare(kind);
  const variables = '$(CDK8S_PROMETHEUS_WEB_USERNAME):$(CDK8S_PROMETHEUS_WEB_PASSWORD)';
  expect(reloader.args).toContain(`--reload-url=http://${variables}@${host}/-/reload`);
  expect(reloader.env).toContainEqual({
    name: 'CDK8S_PROMETHEUS_WEB_PASSWORD',
    valueFrom: { secretKeyRef: { name: 'login', key: 'password' } },
  });
  const init = objects.flatMap((object) => object['spec']?.template?.spec.initContainers ?? []);
  expect(JSON.stringify(init)).not.toContain('WEB_PASSWORD');
});

it('asks nobody for a password where none is set, and speaks HTTPS where that is set', () => {
  const { reloader } = declare('Prometheus', { https: true });
  expect(reloader.args).toContain('--reload-url=https://localhost:9090/-/reload');
  expect(JSON.stringify(reloader.env)).not.toContain('WEB_PASSWORD');
});

it.each(['Prometheus', 'PrometheusAgent', 'Alertmanager'])('has the kubelet look only at the port: %s', (kind) => {
  const { server } = declare(kind, { https: true, basicAuth });
  const probes = [server.startupProbe, server.readinessProbe, server.livenessProbe].filter(Boolean);
  expect(probes.length).toBeGreaterThan(1);
  for (const probe of probes) {
    expect(probe.tcpSocket).toEqual({ port: 'web' });
    expect(probe.httpGet).toBeUndefined();
  }
});

it('warns of a signal to a server with HTTPS, whose outcome the sidecar cannot ask for', () => {
  const chart = chartOf();
  const tls = { keySecret: { name: 'tls', key: 'key' }, cert: { secret: { name: 'tls', key: 'cert' } } };
  const signalled = { ...spec, reloadStrategy: 'ProcessSignal' as const };
  new Prometheus(chart, 'a', { metadata, spec: { ...signalled, web: { tlsConfig: tls } } });
  new Prometheus(chart, 'b', { metadata: { name: 'plain' }, spec: signalled });
  const printed = warningsOf(() => objectsOf(chart)).filter((line) => line.includes('spec.reloadStrategy'));
  expect(printed).toHaveLength(1);
  expect(printed[0]).toContain('gives up unless an authority of its image vouches for `localhost`');
});

it('lets the Thanos sidecar ask with the password, from a file', () => {
  const chart = chartOf();
  const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { basicAuth, https: true });
  new Prometheus(chart, 'it', { metadata, spec: { ...spec, thanos: {} }, webConfig });
  const { containers, volumes } = objectOf(chart, 'StatefulSet', 'prometheus-main')['spec'].template.spec;
  const { args, env } = containers.find(({ name }: { name: string }) => name === 'thanos-sidecar');
  const client = args.find((arg: string) => arg.startsWith('--prometheus.http-client='));
  expect(JSON.parse(client.slice(client.indexOf('=') + 1))).toEqual({
    basic_auth: { username: '$(CDK8S_PROMETHEUS_WEB_USERNAME)', password_file: '/etc/thanos/config/password' },
    tls_config: { insecure_skip_verify: true },
  });
  expect(env).toContainEqual({
    name: 'CDK8S_PROMETHEUS_WEB_USERNAME',
    valueFrom: { secretKeyRef: { name: 'login', key: 'username' } },
  });
  expect(volumes).toContainEqual({
    name: 'thanos-prometheus-http-client-file',
    secret: { secretName: 'login', items: [{ key: 'password', path: 'password' }] },
  });
});

it('is how others ask: alerts, and the scrapes of the stack itself', () => {
  const chart = chartOf();
  const webConfig = WebConfigSource.fromSecret(new Secret(chart, 'web', { metadata: { name: 'web' } }), 'web.yaml', {
    https: true,
    basicAuth,
  });
  const prometheus = new Prometheus(chart, 'prometheus', { metadata, spec, webConfig });
  const alertmanager = new Alertmanager(chart, 'alertmanager', { metadata, config, webConfig });
  prometheus.alertTo(alertmanager, { tlsConfig: { serverName: 'alerts.example' } });
  prometheus.monitorItself();
  const text = configurationOf(chart, 'main');
  const jobs = text.split('- job_name: ').slice(1);
  expect(jobs).toHaveLength(4);
  for (const job of [...jobs, text.slice(text.indexOf('alerting:'))]) {
    expect(job).toMatch(/basic_auth:\n\s+username_file: .*\/login\/username\n\s+password_file: .*\/login\/password\n/);
    expect(job).toContain('scheme: https');
  }
  expect(text).toContain('server_name: alerts.example');
  expect([prometheus.scheme, alertmanager.scheme]).toEqual(['https', 'https']);
});

it('leaves what is generated from the spec as it was', () => {
  const chart = chartOf();
  new Prometheus(chart, 'it', { metadata, spec: { ...spec, web: { httpConfig: { http2: false } } } });
  const { stringData } = objectOf(chart, 'Secret', 'prometheus-main-web-config') as KubernetesObject;
  expect(stringData).toEqual({ 'web-config.yaml': 'http_server_config:\n  http2: false\n' });
});

it.each([
  ['Prometheus', 'prometheus'],
  ['Alertmanager', 'alertmanager'],
] as const)(
  'lets the watching sidecar of a %s send a signal where no password is set, else read it from a file',
  (kind, name) => {
    const watching = (options: WebConfigOptions) => {
      const chart = chartOf();
      const reloader = { mode: ReloadMode.WATCHING };
      const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', options);
      if (kind === 'Prometheus') new Prometheus(chart, 'it', { metadata, spec, webConfig, reloader });
      else new Alertmanager(chart, 'it', { metadata, config, webConfig, reloader });
      return objectOf(chart, 'StatefulSet', `${name}-main`)['spec'].template.spec;
    };
    const signalled = watching({});
    expect(signalled.shareProcessNamespace).toBe(true);
    expect(signalled.containers[1].args).toContain(`--reload-process=${name}`);
    const asked = watching({ basicAuth });
    expect(asked.shareProcessNamespace ?? false).toBe(false);
    expect(asked.containers[1].args).toContain('--password-file=/etc/web-password/password');
    expect(asked.containers[1].env).toContainEqual({
      name: 'RELOAD_USERNAME',
      valueFrom: { secretKeyRef: { name: 'login', key: 'username' } },
    });
    expect(JSON.stringify(asked.containers[0])).not.toContain('web-password');
  },
);
