import { Chart } from 'cdk8s';
import {
  Alertmanager,
  GlobalView,
  GrafanaDatasource,
  Prometheus,
  PrometheusAgent,
  ThanosQuery,
  WebConfigSource,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appOf, chartOf, configurationOf, objectOf } from './support';

const named = (name: string) => ({ metadata: { name } });
const spec = { scrapeConfigSelector: {}, alerting: { alertmanagers: [] } };

function sourceIn(chart: Chart, name: string) {
  const { metadata, data } = objectOf(chart, 'ConfigMap', `${name}-grafana-datasource`);
  const { apiVersion, datasources } = parse(data[`${name}.yaml`]);
  expect(apiVersion).toBe(1);
  expect(datasources).toHaveLength(1);
  return { ...datasources[0], labels: metadata.labels, namespace: metadata.namespace };
}

describe('a GrafanaDatasource', () => {
  it('tells Grafana of a Prometheus, a query and an Alertmanager, each by its Service', () => {
    const chart = chartOf();
    const prometheus = new Prometheus(chart, 'prometheus', { ...named('main'), spec });
    const view = new GlobalView(chart, 'view', { of: [prometheus] });
    const alertmanager = new Alertmanager(chart, 'alertmanager', named('alerts'));
    prometheus.alertTo(alertmanager);
    const sources = { prometheus, view, alertmanager };
    for (const [id, instance] of Object.entries(sources)) {
      new GrafanaDatasource(chart, `${id}-source`, { instance, isDefault: id === 'view' });
    }
    view.expose({ host: 'metrics.example.com', path: '/thanos' });
    expect(sourceIn(chart, 'prometheus-main')).toMatchObject({
      name: 'main',
      type: 'prometheus',
      url: 'http://prometheus-main-web.monitoring.svc:9090',
      isDefault: false,
      labels: { grafana_datasource: '1' },
    });
    expect(sourceIn(chart, 'thanos-query-view')).toMatchObject({
      url: 'http://thanos-query-view-web.monitoring.svc:10902/thanos',
      isDefault: true,
      // Else an answer has no data that there is downsampled only.
      jsonData: { prometheusType: 'Thanos', customQueryParameters: 'max_source_resolution=auto' },
    });
    expect(sourceIn(chart, 'alertmanager-alerts')).toMatchObject({
      type: 'alertmanager',
      jsonData: { implementation: 'prometheus' },
    });
  });

  it('is the only default of its Grafana, which is known by its namespace and labels', () => {
    const chart = chartOf();
    const instance = new Prometheus(chart, 'prometheus', { ...named('main'), spec });
    const add = (id: string, more: object = {}) =>
      new GrafanaDatasource(chart, id, { instance, isDefault: true, ...more });
    add('first');
    add('elsewhere', { namespace: 'grafana' });
    add('other', { labels: { team: 'shop' } });
    expect(() => add('second')).toThrow(
      'monitoring/second: Grafana has one default and refuses two, and `monitoring/first` is it: remove `isDefault` from one of them; for another Grafana, name its `namespace` or `labels`',
    );
    expect(() => add('no default', { isDefault: false })).not.toThrow();
  });

  it('tells Grafana how often targets are scraped, of a view by its slowest server', () => {
    const chart = chartOf();
    const named_ = (name: string, scrapeInterval?: string) =>
      new Prometheus(chart, name, { ...named(name), spec: { ...spec, ...(scrapeInterval && { scrapeInterval }) } });
    const [fast, usual, slow] = [named_('fast', '15s'), named_('usual'), named_('slow', '2m')];
    const view = new GlobalView(chart, 'view', { of: [fast, usual], frontend: {} });
    const all = new ThanosQuery(chart, 'all', named('all'));
    const alertmanager = new Alertmanager(chart, 'alertmanager', named('alerts'));
    for (const [id, instance] of Object.entries({ fast, usual, slow, view, all, alertmanager }))
      new GrafanaDatasource(chart, `${id}-source`, { instance });
    const intervalOf = (name: string) => sourceIn(chart, name).jsonData.timeInterval;
    expect(['fast', 'usual', 'slow'].map((name) => intervalOf(`prometheus-${name}`))).toEqual(['15s', '30s', '2m']);
    expect(configurationOf(chart, 'usual')).toContain('scrape_interval: 30s');
    expect(intervalOf('thanos-query-view')).toBe('30s');
    // One without a sidecar is nothing to it.
    expect(intervalOf('thanos-query-all')).toBe('30s');
    expect(intervalOf('alertmanager-alerts')).toBeUndefined();
  });

  it('is told how often, where monitors say otherwise', () => {
    const chart = chartOf();
    const instance = new Prometheus(chart, 'prometheus', { ...named('main'), spec });
    new GrafanaDatasource(chart, 'source', { instance, timeInterval: '5m' });
    expect(sourceIn(chart, 'prometheus-main').jsonData.timeInterval).toBe('5m');
  });

  it('has an id that dashboards can name, which says the instance and is no longer than Grafana takes', () => {
    const chart = chartOf();
    const uidOf = (name: string) => {
      const instance = new Prometheus(chart, name, { ...named(name), spec });
      new GrafanaDatasource(chart, `${name}-source`, { instance, title: 'Metrics' });
      return sourceIn(chart, `prometheus-${name}`).uid;
    };
    expect(uidOf('main')).toBe('prometheus-main-monitoring');
    const long = ['a', 'b'].map((end) => uidOf(`of-a-team-with-a-long-name-${end}`));
    expect(new Set(long).size).toBe(2);
    for (const uid of long) expect(uid).toMatch(/^prometheus-of-a-team-with-a-lon-[0-9a-f]{8}$/);
  });

  it('is where and what the sidecar of Grafana looks for', () => {
    const chart = chartOf();
    const grafana = new Chart(appOf(chart), 'grafana', { namespace: 'grafana' });
    const instance = new Prometheus(chart, 'prometheus', { ...named('main'), spec });
    new GrafanaDatasource(grafana, 'source', { instance, title: 'Metrics', labels: { source: 'yes' } });
    const { name, namespace, labels } = sourceIn(grafana, 'prometheus-main');
    expect([name, namespace, labels.source, labels.grafana_datasource]).toEqual([
      'Metrics',
      'grafana',
      'yes',
      undefined,
    ]);
  });

  it('knows a password by names of variables only', () => {
    const chart = chartOf();
    const basicAuth = { username: { name: 'web', key: 'user' }, password: { name: 'web', key: 'password' } };
    const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { https: true, basicAuth });
    const instance = new Prometheus(chart, 'prometheus', { ...named('main'), spec, webConfig });
    expect(() => new GrafanaDatasource(chart, 'open', { instance })).toThrow('asks for a password');
    const credentials = { usernameVariable: 'PROMETHEUS_USER', passwordVariable: 'PROMETHEUS_PASSWORD' };
    new GrafanaDatasource(chart, 'source', { instance, credentials, skipVerify: true });
    expect(sourceIn(chart, 'prometheus-main')).toMatchObject({
      url: 'https://prometheus-main-web.monitoring.svc:9090',
      basicAuth: true,
      basicAuthUser: '$PROMETHEUS_USER',
      secureJsonData: { basicAuthPassword: '$PROMETHEUS_PASSWORD' },
      jsonData: { tlsSkipVerify: true },
    });
  });

  it('refuses what Grafana could not ask', () => {
    const chart = chartOf();
    const agent = new PrometheusAgent(chart, 'agent', named('agent'));
    const hidden = new Prometheus(chart, 'prometheus', { ...named('main'), spec, service: false });
    expect(() => new GrafanaDatasource(chart, 'a', { instance: agent })).toThrow('Grafana asks');
    expect(() => new GrafanaDatasource(chart, 'b', { instance: hidden })).toThrow('has no Service');
    expect(() => new GrafanaDatasource(chart, 'c', { instance: hidden, tittle: 'x' } as never)).toThrow('tittle');
  });
});
