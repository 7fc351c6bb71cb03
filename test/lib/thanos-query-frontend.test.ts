import { ApiObject, type Chart } from 'cdk8s';
import {
  GlobalView,
  GrafanaDatasource,
  Prometheus,
  ThanosQuery,
  ThanosQueryFrontend,
  ThanosRuler,
  WebConfigSource,
} from 'cdk8s-prometheus';
import { beforeEach, describe, expect, it } from 'vitest';
import { chartOf, messagesOf, objectOf, objectsOf } from './support';

const named = (name: string) => ({ metadata: { name } });
const FRONTEND = 'thanos-frontend-front';
const basicAuth = { username: { name: 'web', key: 'user' }, password: { name: 'web', key: 'password' } };
const withPassword = () => WebConfigSource.fromSecretName('web', 'web.yaml', { basicAuth });

let chart: Chart;

beforeEach(() => {
  chart = chartOf();
  new Prometheus(chart, 'main', { ...named('main'), spec: { serviceMonitorSelector: {}, thanos: {} } });
});

function argumentsOf(kind: string, name: string): readonly string[] {
  return objectOf(chart, kind, name)['spec'].template.spec.containers[0].args;
}

const own = (name = FRONTEND) => argumentsOf('Deployment', name);
const valuesOf = (args: readonly string[], argument: string) =>
  args.filter((arg) => arg.startsWith(`--${argument}=`)).map((arg) => arg.slice(argument.length + 3));
const behind = (name?: string) => valuesOf(own(name), 'query-frontend.downstream-url');

function queryAndFrontend(spec: object = {}, query: object = {}): void {
  new ThanosQuery(chart, 'query', { ...named('all'), ...query });
  new ThanosQueryFrontend(chart, 'frontend', { ...named('front'), spec });
}

describe('a ThanosQueryFrontend', () => {
  it('asks the only query of the app, and keeps answers in memory', () => {
    queryAndFrontend();
    expect(behind()).toEqual(['http://thanos-query-all-web.monitoring.svc:10902']);
    const inMemory = ['{"type":"IN-MEMORY","config":{"max_size":"100MB"}}'];
    expect(valuesOf(own(), 'query-range.response-cache-config')).toEqual(inMemory);
    expect(valuesOf(own(), 'labels.response-cache-config')).toEqual(inMemory);
  });

  it('asks the query that it names, where there are several', () => {
    queryAndFrontend({ query: { name: 'other' } });
    new ThanosQuery(chart, 'other', named('other'));
    expect(behind()).toEqual(['http://thanos-query-other-web.monitoring.svc:10902']);
  });

  it('asks one that is elsewhere, also without any in the app', () => {
    new ThanosQueryFrontend(chart, 'frontend', { ...named('front'), spec: { downstreamUrl: 'http://query:10902' } });
    expect(behind()).toEqual(['http://query:10902']);
  });

  it('says which query is meant, where there is none, or several', () => {
    new ThanosQueryFrontend(chart, 'frontend', named('front'));
    expect(messagesOf(chart).join()).toContain('the app has no query that it could ask');
    for (const name of ['one', 'two']) new ThanosQuery(chart, name, named(name));
    expect(messagesOf(chart).join()).toContain('the app has several queries');
  });

  it('has a cache elsewhere from a Secret, and none where it is told so', () => {
    queryAndFrontend({ responseCache: { config: { name: 'cache', key: 'cache.yaml' }, compression: 'snappy' } });
    const without = { responseCache: { enabled: false }, queryRange: { splitInterval: '0' } };
    new ThanosQueryFrontend(chart, 'without', { ...named('without'), spec: without });
    const path = valuesOf(own(), 'query-range.response-cache-config-file');
    expect(valuesOf(own(), 'labels.response-cache-config-file')).toEqual(path);
    const { containers, volumes } = objectOf(chart, 'Deployment', FRONTEND)['spec'].template.spec;
    const volume = volumes.find(({ secret }: { secret?: { secretName: string } }) => secret?.secretName === 'cache');
    const mount = containers[0].volumeMounts.find(({ name }: { name: string }) => name === volume.name);
    expect(path[0]!.startsWith(mount.mountPath)).toBe(true);
    expect(own()).toContain('--cache-compression-type=snappy');
    expect(own('thanos-frontend-without').filter((arg) => arg.includes('cache'))).toEqual([]);
  });

  it('calls a query that speaks HTTPS as it is told', () => {
    const tlsConfig = { keySecret: { name: 'web', key: 'key' }, cert: { secret: { name: 'web', key: 'cert' } } };
    queryAndFrontend(
      { downstreamTlsConfig: { caFile: '/etc/ca.pem', serverName: 'query' } },
      { spec: { web: { tlsConfig } } },
    );
    expect(behind()).toEqual(['https://thanos-query-all-web.monitoring.svc:10902']);
    const tripper = valuesOf(own(), 'query-frontend.downstream-tripper-config').map((text) => JSON.parse(text));
    expect(tripper).toMatchObject([{ tls_config: { ca_file: '/etc/ca.pem', server_name: 'query' } }]);
  });

  it('passes on paths that begin as those of the query do', () => {
    queryAndFrontend({ routePrefix: '/thanos' }, { spec: { routePrefix: '/thanos/' } });
    expect(behind()).toEqual(['http://thanos-query-all-web.monitoring.svc:10902']);
    new ThanosQueryFrontend(chart, 'other', { ...named('other'), spec: { routePrefix: '/other' } });
    expect(messagesOf(chart).join()).toContain('passes paths on as they are');
  });

  it('may connect to the query behind it, where only some may', () => {
    queryAndFrontend({}, { networkPolicy: {} });
    const { ingress } = objectOf(chart, 'NetworkPolicy', 'thanos-query-all')['spec'];
    const { labels } = objectOf(chart, 'Deployment', FRONTEND)['spec'].template.metadata;
    const rule = ingress.at(-1);
    expect(rule.ports).toEqual([{ port: 10902, protocol: 'TCP' }]);
    expect(labels).toMatchObject(rule.from[0].podSelector.matchLabels);
  });

  it('becomes the same objects from YAML', () => {
    const spec = { replicas: 2, queryRange: { splitInterval: '12h' }, labels: { partialResponse: false } };
    queryAndFrontend(spec);
    const typed = objectsOf(chart);
    chart = chartOf();
    new Prometheus(chart, 'main', { ...named('main'), spec: { serviceMonitorSelector: {}, thanos: {} } });
    new ThanosQuery(chart, 'query', named('all'));
    const declared = { apiVersion: 'cdk8s-prometheus.io/v1alpha1', kind: 'ThanosQueryFrontend', ...named('front') };
    new ApiObject(chart, 'frontend', { ...declared, spec });
    expect(objectsOf(chart)).toEqual(typed);
    expect(own()).toContain('--no-labels.partial-response');
  });
});

describe('who asks a query', () => {
  const rulerAsks = () => valuesOf(argumentsOf('StatefulSet', 'thanos-ruler-rules'), 'query');
  const grafanaAsks = (name: string) =>
    /url: (\S+)/.exec(
      Object.values(objectOf(chart, 'ConfigMap', `${name}-grafana-datasource`)['data'] as object)[0],
    )![1];

  beforeEach(() => {
    new ThanosRuler(chart, 'ruler', { ...named('rules'), spec: { ruleSelector: {}, alertmanagersUrl: [] } });
  });

  it('asks its frontend, where there is one that it can ask', () => {
    const query = new ThanosQuery(chart, 'query', named('all'));
    new GrafanaDatasource(chart, 'datasource', { instance: query });
    const ownUrl = 'http://thanos-query-all-web.monitoring.svc:10902';
    expect([rulerAsks(), grafanaAsks('thanos-query-all')]).toEqual([[ownUrl], ownUrl]);
    new ThanosQueryFrontend(chart, 'closed', { ...named('closed'), webConfig: withPassword() });
    expect([rulerAsks(), grafanaAsks('thanos-query-all')]).toEqual([[ownUrl], ownUrl]);
    new ThanosQueryFrontend(chart, 'frontend', named('front'));
    const url = 'http://thanos-frontend-front-web.monitoring.svc:10902';
    expect([rulerAsks(), grafanaAsks('thanos-query-all')]).toEqual([[url], url]);
  });

  it('asks the frontend of a view below the path where that is exposed', () => {
    const prometheus = new Prometheus(chart, 'viewed', { ...named('viewed'), spec: { serviceMonitorSelector: {} } });
    const view = new GlobalView(chart, 'view', { of: [prometheus], frontend: { spec: { replicas: 2 } } });
    view.frontend!.expose({ host: 'metrics.example.com', path: '/thanos' });
    new GrafanaDatasource(chart, 'datasource', { instance: view });
    expect(view.frontend!.url).toBe('http://thanos-frontend-view-web.monitoring.svc:10902/thanos');
    expect([rulerAsks(), grafanaAsks('thanos-query-view')]).toEqual([[view.frontend!.url], view.frontend!.url]);
    expect(behind('thanos-frontend-view')).toEqual(['http://thanos-query-view-web.monitoring.svc:10902']);
    expect(argumentsOf('Deployment', 'thanos-query-view')).toContain('--web.route-prefix=/thanos');
  });

  it('needs the password of a frontend before a query without one', () => {
    const prometheus = new Prometheus(chart, 'viewed', { ...named('viewed'), spec: { serviceMonitorSelector: {} } });
    const view = new GlobalView(chart, 'view', { of: [prometheus], frontend: { webConfig: withPassword() } });
    expect(() => new GrafanaDatasource(chart, 'datasource', { instance: view })).toThrow('asks for a password');
    const credentials = { usernameVariable: 'USERNAME', passwordVariable: 'PASSWORD' };
    new GrafanaDatasource(chart, 'other', { instance: view, credentials });
    expect(grafanaAsks('thanos-query-view')).toBe(view.frontend!.url);
  });
});
