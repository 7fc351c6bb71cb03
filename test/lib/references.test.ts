import { type App, Chart } from 'cdk8s';
import {
  Alertmanager,
  ConfigSource,
  type IInstance,
  Prometheus,
  PrometheusAgent,
  type PrometheusSpec,
  ReloadMode,
  ThanosRuler,
  WebConfigSource,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, configurationOf, jobsOf, messagesOf, objectOf, objectsOf } from './support';

const metadata = { name: 'main' };
const config = ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] });
const spec = { serviceMonitorSelector: {} };
const ruler = { queryEndpoints: ['dnssrv+_http._tcp.querier'], ruleSelector: {} };
const password = { username: { name: 'login', key: 'user' }, password: { name: 'login', key: 'password' } };

const KINDS = {
  Prometheus: (chart: Chart, more: object) => new Prometheus(chart, 'it', { metadata, spec: { ...spec, ...more } }),
  PrometheusAgent: (chart: Chart, more: object) =>
    new PrometheusAgent(chart, 'it', { metadata, spec: { ...spec, ...more } }),
  Alertmanager: (chart: Chart, more: object) => new Alertmanager(chart, 'it', { metadata, config, spec: more }),
  ThanosRuler: (chart: Chart, more: object) => new ThanosRuler(chart, 'it', { metadata, spec: { ...ruler, ...more } }),
} as const;
const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];

function answersOf(instance: IInstance) {
  const { name, namespace, governingServiceName, webServiceName, portName, routePrefix } = instance;
  const { scheme, basicAuth, reloadMode, url, externalUrl } = instance;
  const names = { name, namespace, governingServiceName, webServiceName, portName };
  return { ...names, routePrefix, scheme, basicAuth, reloadMode, url, externalUrl };
}

describe('the URL of an instance', () => {
  it.each(kinds)('of a %s is that of its Service', (kind) => {
    const chart = chartOf();
    const instance = KINDS[kind](chart, {});
    const { port } = objectOf(chart, 'Service', instance.webServiceName!)['spec'].ports[0];
    expect(instance.url).toBe(`http://${instance.webServiceName}.monitoring.svc:${port}`);
  });

  it.each(kinds)('of a %s is undefined, with the name, where only its pod reaches it', (kind) => {
    const chart = chartOf();
    const instance: IInstance = KINDS[kind](chart, { listenLocal: true });
    expect(instance.webServiceName).toBeUndefined();
    expect(instance.url).toBeUndefined();
    expect(objectsOf(chart).filter(({ kind, metadata }) => kind === 'Service' && /-web$/.test(metadata.name))).toEqual(
      [],
    );
  });

  it('is undefined without a Service', () => {
    const instance = new Prometheus(chartOf(), 'it', { metadata, spec, service: false });
    expect([instance.webServiceName, instance.url]).toEqual([undefined, undefined]);
  });

  it.each<[PrometheusSpec, string]>([
    [{ routePrefix: '/metrics/' }, 'http://prometheus-main-web.monitoring.svc:9090/metrics'],
    [{ routePrefix: 'metrics' }, 'http://prometheus-main-web.monitoring.svc:9090/metrics'],
    [
      {
        web: { tlsConfig: { keySecret: { name: 'tls', key: 'key' }, cert: { secret: { name: 'tls', key: 'cert' } } } },
      },
      'https://prometheus-main-web.monitoring.svc:9090',
    ],
  ])('has the scheme and the path of the server: %j', (more, url) => {
    expect(new Prometheus(chartOf(), 'it', { metadata, spec: { ...spec, ...more } }).url).toBe(url);
  });

  it('has HTTPS where a web configuration of the user has', () => {
    const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { https: true });
    const { url } = new Alertmanager(chartOf(), 'it', { metadata, config, webConfig });
    expect(url).toBe('https://alertmanager-main-web.monitoring.svc:9093');
  });
});

describe('the URL for people', () => {
  it('is undefined, that of the spec, or that of the Ingress', () => {
    const chart = chartOf();
    const instance = KINDS.Prometheus(chart, {});
    expect(instance.externalUrl).toBeUndefined();
    instance.expose({ host: 'metrics.example.com', path: 'p', https: true });
    expect(instance.externalUrl).toBe('https://metrics.example.com/p');
    expect(instance.url).toBe('http://prometheus-main-web.monitoring.svc:9090/p');
    const args = objectOf(chart, 'StatefulSet', 'prometheus-main')['spec'].template.spec.containers[0].args;
    expect(args).toContain(`--web.external-url=${instance.externalUrl}`);
    const printed = new Prometheus(chartOf(), 'it', {
      metadata,
      spec: { ...spec, externalUrl: 'https://m.example.com' },
    });
    expect(printed.externalUrl).toBe('https://m.example.com');
  });
});

describe('an instance of another app', () => {
  it('is alerted to as if it were of this one', () => {
    const alerting = (of: (chart: Chart) => Parameters<Prometheus['alertTo']>[0]) => {
      const chart = chartOf();
      const prometheus = new Prometheus(chart, 'prometheus', { metadata, spec: { ...spec, podMonitorSelector: {} } });
      prometheus.alertTo(of(chart));
      prometheus.monitorItself();
      const roles = objectsOf(chart).filter(({ kind, metadata }) => kind === 'Role' && metadata.namespace === 'alerts');
      return { text: configurationOf(chart, 'main'), jobs: jobsOf(chart, 'main'), roles };
    };
    const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { https: true, basicAuth: password });
    const own = alerting((chart) => {
      const other = new Chart(chart.node.root as App, 'alerts', { namespace: 'alerts' });
      const routes = { portName: 'http', routePrefix: '/alerts' };
      return new Alertmanager(other, 'it', { metadata: { name: 'shared' }, config, webConfig, spec: routes });
    });
    const existing = alerting((chart) =>
      Alertmanager.fromAlertmanagerName(chart, 'shared', 'shared', {
        namespace: 'alerts',
        portName: 'http',
        routePrefix: '/alerts',
        https: true,
        basicAuth: password,
      }),
    );
    expect(existing).toEqual(own);
    expect(existing.text).toContain('regex: shared\n');
    expect(existing.jobs).toHaveLength(4);
    expect(existing.roles).toHaveLength(1);
  });

  it('is in the namespace of the chart, has the defaults of its kind, and no objects', () => {
    const chart = chartOf();
    const alertmanager = Alertmanager.fromAlertmanagerName(chart, 'a', 'main');
    expect(alertmanager).toMatchObject({
      name: 'main',
      namespace: 'monitoring',
      governingServiceName: 'alertmanager-operated',
      webServiceName: 'alertmanager-main-web',
      portName: 'web',
      routePrefix: '/',
      scheme: 'http',
      reloadMode: ReloadMode.MOUNTED,
      url: 'http://alertmanager-main-web.monitoring.svc:9093',
    });
    expect(alertmanager.externalUrl).toBeUndefined();
    const prometheus = Prometheus.fromPrometheusName(chart, 'p', 'main', {
      namespace: 'other',
      webServiceName: 'metrics',
      externalUrl: 'https://metrics.example.com',
    });
    expect(prometheus.url).toBe('http://metrics.other.svc:9090');
    expect(prometheus.governingServiceName).toBe('prometheus-operated');
    expect(prometheus.externalUrl).toBe('https://metrics.example.com');
    expect(objectsOf(chart)).toEqual([]);
  });

  it('says of itself what one of this app says', () => {
    const own = new Alertmanager(chartOf(), 'it', { metadata, config });
    const existing = Alertmanager.fromAlertmanagerName(chartOf(), 'it', 'main');
    expect(answersOf(existing)).toEqual(answersOf(own));
  });

  it('needs a name', () => {
    expect(() => Alertmanager.fromAlertmanagerName(chartOf(), 'it', '')).toThrow(
      'monitoring/it: the name is empty; give the name of the Alertmanager',
    );
  });

  it('is checked where it is used', () => {
    const chart = chartOf();
    const prometheus = new Prometheus(chart, 'prometheus', { metadata, spec });
    prometheus.alertTo(Alertmanager.fromAlertmanagerName(chart, 'it', 'main', { namespace: 'No Namespace' }));
    expect(messagesOf(chart).join()).toContain('No Namespace');
  });
});
