import { ApiObject, type Chart } from 'cdk8s';
import {
  GlobalView,
  LongTermStorage,
  Prometheus,
  PrometheusAgent,
  ScrapeConfig,
  ThanosCompactor,
  ThanosQuery,
  ThanosRuler,
  ThanosStoreGateway,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, messagesOf, objectOf, objectsOf } from './support';

const named = (name: string) => ({ metadata: { name } });
const objectStorage = { name: 'bucket', key: 'bucket.yaml' };

function prometheusIn(chart: Chart, spec: object = {}): Prometheus {
  new ScrapeConfig(chart, 'targets', { ...named('targets'), spec: { staticConfigs: [{ targets: ['web:80'] }] } });
  const selecting = { scrapeConfigSelector: {}, alerting: { alertmanagers: [] } };
  return new Prometheus(chart, 'prometheus', { ...named('main'), spec: { ...selecting, ...spec } });
}

function argumentsOf(chart: Chart, kind: string, name: string, container: string): string[] {
  const { containers } = objectOf(chart, kind, name)['spec'].template.spec;
  return containers.find((each: { readonly name: string }) => each.name === container).args;
}

const sidecarOf = (chart: Chart) => argumentsOf(chart, 'StatefulSet', 'prometheus-main', 'thanos-sidecar');
const gatewayOf = (chart: Chart, name = 'archive') =>
  argumentsOf(chart, 'StatefulSet', `thanos-store-gateway-${name}`, 'thanos-store-gateway');
const compactorOf = (chart: Chart) => argumentsOf(chart, 'StatefulSet', 'thanos-compactor-archive', 'thanos-compactor');

describe('a LongTermStorage', () => {
  it('has the sidecars upload, a gateway serve and one compactor work', () => {
    const chart = chartOf();
    const retention = { raw: '30d', fiveMinutes: '90d', oneHour: '1y' };
    new LongTermStorage(chart, 'archive', { of: [prometheusIn(chart)], objectStorage, retention });
    expect(sidecarOf(chart)).toContain('--objstore.config=$(OBJSTORE_CONFIG)');
    const bucket = '--objstore.config-file=/etc/thanos/config/objstorage-config/bucket.yaml';
    expect(gatewayOf(chart)).toEqual(expect.arrayContaining(['store', bucket]));
    expect(compactorOf(chart)).toEqual(
      expect.arrayContaining([
        'compact',
        '--wait',
        bucket,
        '--retention.resolution-raw=30d',
        '--retention.resolution-1h=1y',
      ]),
    );
    expect(objectOf(chart, 'StatefulSet', 'thanos-compactor-archive')['spec'].replicas).toBeUndefined();
  });

  it('keeps what the spec says of the sidecar', () => {
    const chart = chartOf();
    const own = { name: 'own', key: 'bucket' };
    const prometheus = prometheusIn(chart, { thanos: { logLevel: 'debug', objectStorageConfig: own } });
    new LongTermStorage(chart, 'archive', { of: [prometheus], objectStorage });
    const { containers } = objectOf(chart, 'StatefulSet', 'prometheus-main')['spec'].template.spec;
    const { env, args } = containers.find(({ name }: { readonly name: string }) => name === 'thanos-sidecar');
    expect(args).toContain('--log.level=debug');
    expect(env[0].valueFrom.secretKeyRef).toEqual(own);
  });

  it('deals out blocks to shards of the gateway, which are found by one Service', () => {
    const chart = chartOf();
    const prometheus = prometheusIn(chart);
    const storeGateway = { shards: 2, replicas: 2 };
    const storage = new LongTermStorage(chart, 'archive', { of: [prometheus], objectStorage, storeGateway });
    new GlobalView(chart, 'view', { of: [prometheus, storage.storeGateway] });
    const relabelings = ['archive', 'archive-shard-1'].map((name) => {
      const argument = gatewayOf(chart, name).find((arg) => arg.startsWith('--selector.relabel-config='))!;
      return JSON.parse(argument.slice('--selector.relabel-config='.length));
    });
    expect(relabelings.map(([hash, keep]) => [hash.modulus, keep.regex])).toEqual([
      [2, '0'],
      [2, '1'],
    ]);
    const { selector } = objectOf(chart, 'Service', 'thanos-store-gateway-archive-grpc')['spec'];
    const sets = objectsOf(chart).filter(
      ({ kind, metadata }) => kind === 'StatefulSet' && metadata.name.startsWith('thanos-store-gateway-'),
    );
    expect(sets).toHaveLength(2);
    for (const { spec } of sets) expect(spec.template.metadata.labels).toMatchObject(selector);
    expect(argumentsOf(chart, 'Deployment', 'thanos-query-view', 'thanos-query')).toContain(
      '--endpoint=dnssrv+_grpc._tcp.thanos-store-gateway-archive-grpc.monitoring.svc',
    );
  });

  it('is asked by a query that names nothing, and a compactor never is', () => {
    const chart = chartOf();
    new LongTermStorage(chart, 'archive', { of: [prometheusIn(chart)], objectStorage });
    new ThanosQuery(chart, 'query', named('all'));
    const asked = argumentsOf(chart, 'Deployment', 'thanos-query-all', 'thanos-query').filter((arg) =>
      arg.startsWith('--endpoint='),
    );
    expect(asked.sort()).toEqual(
      ['prometheus-main', 'thanos-store-gateway-archive'].map(
        (name) => `--endpoint=dnssrv+_grpc._tcp.${name}-grpc.monitoring.svc`,
      ),
    );
  });

  it('keeps what a ruler records as well', () => {
    const chart = chartOf();
    const spec = { queryEndpoints: ['query:10902'], alertmanagersUrl: [], ruleSelector: {} };
    const ruler = new ThanosRuler(chart, 'ruler', { ...named('rules'), spec });
    new LongTermStorage(chart, 'archive', { of: [prometheusIn(chart), ruler], objectStorage });
    expect(argumentsOf(chart, 'StatefulSet', 'thanos-ruler-rules', 'thanos-ruler')).toContain(
      '--objstore.config-file=/etc/thanos/config/objstorage-config/bucket.yaml',
    );
    expect(sidecarOf(chart)).toContain('--objstore.config=$(OBJSTORE_CONFIG)');
  });

  it('is asked by a view that names it, by its gateway', () => {
    const chart = chartOf();
    const prometheus = prometheusIn(chart);
    const storage = new LongTermStorage(chart, 'archive', { of: [prometheus], objectStorage });
    new GlobalView(chart, 'view', { of: [prometheus, storage] });
    expect(argumentsOf(chart, 'Deployment', 'thanos-query-view', 'thanos-query')).toContain(
      '--endpoint=dnssrv+_grpc._tcp.thanos-store-gateway-archive-grpc.monitoring.svc',
    );
    const { name, namespace, governingServiceName, portName, routePrefix, scheme, url, webServiceName } = storage;
    expect(storage.storeGateway).toMatchObject({
      ...{ name, namespace, governingServiceName, portName, routePrefix, scheme, url, webServiceName },
    });
    expect(url).toBe('http://thanos-store-gateway-archive-web.monitoring.svc:10902');
  });

  it('is that of what has blocks of its own', () => {
    const chart = chartOf();
    const agent = new PrometheusAgent(chart, 'agent', named('agent'));
    expect(() => new LongTermStorage(chart, 'archive', { of: [agent], objectStorage })).toThrow(
      "blocks are those of a Prometheus or a ThanosRuler of this app, and this is the PrometheusAgent `monitoring/agent`. What asks for them names this storage: `new GlobalView(chart, 'view', { of: [prometheus, storage] })`",
    );
    const spec = { queryEndpoints: ['query:10902'], remoteWrite: [{ url: 'https://example.com/api/v1/receive' }] };
    const ruler = new ThanosRuler(chart, 'ruler', { ...named('rules'), spec });
    expect(() => new LongTermStorage(chart, 'sent', { of: [ruler], objectStorage })).toThrow(
      'a ThanosRuler with `spec.remoteWrite` has no blocks',
    );
    const misspelt = { of: [], objectStorage, retentions: {} } as never;
    expect(() => new LongTermStorage(chart, 'other', misspelt)).toThrow('retentions');
  });
});

describe('compactors', () => {
  const problems = (first: object, second: object, more?: (chart: Chart) => void) => {
    const chart = chartOf();
    more?.(chart);
    for (const [name, spec] of Object.entries({ first, second }))
      new ThanosCompactor(chart, name, { ...named(name), spec });
    return messagesOf(chart).filter((message) => message.includes('another compactor works on this bucket'));
  };
  const other = { name: 'other', key: 'bucket.yaml' };

  it('are an error where two work on one bucket', () => {
    expect(problems({ objectStorageConfig: objectStorage }, { objectStorageConfig: objectStorage })).toHaveLength(2);
    expect(problems({ objectStorageConfig: objectStorage }, { objectStorageConfig: other })).toEqual([]);
  });

  it('are an error where two Secrets of the app name one bucket, of which nothing is shown', () => {
    const text = 'type: FILESYSTEM\nconfig: { directory: /private }\n';
    const secrets = (chart: Chart) => {
      for (const { name, key } of [objectStorage, other]) {
        const metadata = { name, namespace: 'monitoring' };
        new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { [key]: text } });
      }
    };
    const found = problems({ objectStorageConfig: objectStorage }, { objectStorageConfig: other }, secrets);
    expect(found).toHaveLength(2);
    expect(found.join()).not.toContain('private');
  });

  it('may share a bucket by relabelings of their own', () => {
    const own = {
      objectStorageConfig: objectStorage,
      additionalArgs: [{ name: 'selector.relabel-config', value: '[]' }],
    };
    expect(problems({ objectStorageConfig: objectStorage }, own)).toEqual([]);
  });
});

it('a ThanosStoreGateway becomes the same objects from YAML', () => {
  const spec = { objectStorageConfig: objectStorage, shards: 2, minTime: '-52w', indexCacheSize: '1GB' };
  const [typed, wire] = [chartOf(), chartOf()];
  new ThanosStoreGateway(typed, 'gateway', { ...named('archive'), spec });
  const apiVersion = 'cdk8s-prometheus.io/v1alpha1';
  new ApiObject(wire, 'gateway', { apiVersion, kind: 'ThanosStoreGateway', ...named('archive'), spec });
  new ThanosCompactor(wire, 'other', { ...named('other'), spec: { objectStorageConfig: objectStorage } });
  new ThanosCompactor(typed, 'other', { ...named('other'), spec: { objectStorageConfig: objectStorage } });
  expect(
    objectsOf(wire)
      .map(({ metadata }) => metadata.name)
      .sort(),
  ).toEqual(
    objectsOf(typed)
      .map(({ metadata }) => metadata.name)
      .sort(),
  );
  expect(gatewayOf(wire)).toEqual(gatewayOf(typed));
});
