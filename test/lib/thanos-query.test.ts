import { ApiObject, type Chart } from 'cdk8s';
import {
  GlobalView,
  type IInstance,
  Monitoring,
  MonitoringOutput,
  Prometheus,
  ServiceMonitor,
  ThanosQuery,
  ThanosRuler,
  ThanosStoreGateway,
  WebConfigSource,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, messagesOf, objectOf, objectsOf } from './support';

const SELECTING = { serviceMonitorSelector: {}, alerting: { alertmanagers: [] } };
const named = (name: string) => ({ metadata: { name } });

/** Prometheus instances by name; a monitor, so that each has something to scrape. */
function prometheuses(chart: Chart, specs: Readonly<Record<string, object>>): Prometheus[] {
  new ServiceMonitor(chart, 'monitor', {
    ...named('monitor'),
    spec: { selector: {}, namespaceSelector: { any: true }, endpoints: [{ port: 'web' }] },
  });
  return Object.entries(specs).map(
    ([name, spec]) => new Prometheus(chart, name, { ...named(name), spec: { ...SELECTING, ...spec } }),
  );
}

function argumentsOf(chart: Chart, query: string): string[] {
  return objectOf(chart, 'Deployment', `thanos-query-${query}`)['spec'].template.spec.containers[0].args;
}

const valuesOf = (args: readonly string[], argument: string) =>
  args.filter((arg) => arg.startsWith(`--${argument}=`)).map((arg) => arg.slice(argument.length + 3));

const endpointsOf = (chart: Chart, query: string) => valuesOf(argumentsOf(chart, query), 'endpoint').sort();
const found = (service: string, namespace = 'monitoring') => `dnssrv+_grpc._tcp.${service}.${namespace}.svc`;

const storeServicesOf = (chart: Chart) =>
  objectsOf(chart)
    .filter(({ kind, metadata }) => kind === 'Service' && metadata.name.endsWith('-grpc'))
    .map(({ metadata }) => metadata.name)
    .sort();

function rulerIn(chart: Chart): ThanosRuler {
  return new ThanosRuler(chart, 'ruler', {
    ...named('rules'),
    spec: { queryEndpoints: ['query:10902'], alertmanagersUrl: [] },
  });
}

describe('a ThanosQuery', () => {
  it('asks every Prometheus with a sidecar and every ruler, each by a Service of its own', () => {
    const chart = chartOf();
    prometheuses(chart, { plain: {}, viewed: { thanos: {}, shards: 2 } });
    rulerIn(chart);
    new ThanosQuery(chart, 'query', named('all'));
    expect(endpointsOf(chart, 'all')).toEqual([found('prometheus-viewed-grpc'), found('thanos-ruler-rules-grpc')]);
    expect(storeServicesOf(chart)).toEqual(['prometheus-viewed-grpc', 'thanos-ruler-rules-grpc']);
    const service = objectOf(chart, 'Service', 'prometheus-viewed-grpc')['spec'];
    expect(service.clusterIP).toBe('None');
    for (const { kind, metadata, spec } of objectsOf(chart)) {
      if (kind !== 'StatefulSet' || !metadata.name.startsWith('prometheus-')) continue;
      const isFound = Object.entries(service.selector).every(
        ([label, value]) => spec.template.metadata.labels[label] === value,
      );
      expect([metadata.name, isFound]).toEqual([metadata.name, metadata.name.startsWith('prometheus-viewed')]);
    }
  });

  it('asks only those that it is told, and there are no Services for the others', () => {
    const chart = chartOf();
    const [, second] = prometheuses(chart, { first: { thanos: {} }, second: { thanos: {} } });
    const query = new ThanosQuery(chart, 'query', named('some'));
    query.ask(second!, Prometheus.fromPrometheusName(chart, 'other', 'other', { namespace: 'elsewhere' }));
    expect(endpointsOf(chart, 'some')).toEqual([
      found('prometheus-operated', 'elsewhere'),
      found('prometheus-second-grpc'),
    ]);
    expect(storeServicesOf(chart)).toEqual(['prometheus-second-grpc']);
  });

  it('tells replicas apart by the labels that the instances have for it', () => {
    const chart = chartOf();
    prometheuses(chart, { usual: { thanos: {} }, own: { thanos: {}, replicaExternalLabelName: 'copy' } });
    rulerIn(chart);
    new ThanosQuery(chart, 'query', { ...named('all'), spec: { replicaLabels: ['more'] } });
    const labels = valuesOf(argumentsOf(chart, 'all'), 'query.replica-label');
    expect(labels).toEqual(['copy', 'more', 'prometheus_replica', 'thanos_ruler_replica']);
  });

  it('tells replicas apart in what gateways and other queries give on', () => {
    const chart = chartOf();
    const key = 'bucket.yaml';
    const thanos = (name: string) => ({ objectStorageConfig: { name, key } });
    const [main] = prometheuses(chart, {
      main: { thanos: thanos('first'), replicaExternalLabelName: 'copy' },
      other: { thanos: thanos('second'), replicaExternalLabelName: 'elsewhere' },
    });
    const gateway = (name: string) =>
      new ThanosStoreGateway(chart, name, { ...named(name), spec: { objectStorageConfig: { name, key } } });
    const [first, unknown] = [gateway('first'), gateway('unknown')];
    new ThanosRuler(chart, 'ruler', {
      ...named('rules'),
      spec: { queryEndpoints: ['query:10902'], alertmanagersUrl: [], objectStorageConfig: { name: 'first', key } },
    });
    const past = new GlobalView(chart, 'past', { of: [first], spec: { replicaLabels: ['more'] } });
    const now = new GlobalView(chart, 'now', { of: [main!] });
    new GlobalView(chart, 'both', { of: [past, now] });
    new GlobalView(chart, 'filled-elsewhere', { of: [unknown] });
    const labels = (query: string) => valuesOf(argumentsOf(chart, query), 'query.replica-label');
    expect(Object.fromEntries(['past', 'now', 'both', 'filled-elsewhere'].map((name) => [name, labels(name)]))).toEqual(
      {
        past: ['copy', 'more', 'thanos_ruler_replica'],
        now: ['copy'],
        both: ['copy', 'more', 'thanos_ruler_replica'],
        'filled-elsewhere': ['prometheus_replica'],
      },
    );
  });

  it('takes downsampled data for wide steps where it gets blocks of a bucket, unless the spec says otherwise', () => {
    const chart = chartOf();
    const [main] = prometheuses(chart, { main: { thanos: {} } });
    const objectStorageConfig = { name: 'bucket', key: 'bucket.yaml' };
    const gateway = new ThanosStoreGateway(chart, 'gateway', { ...named('gateway'), spec: { objectStorageConfig } });
    const past = new GlobalView(chart, 'past', { of: [gateway] });
    new GlobalView(chart, 'now', { of: [main!] });
    new GlobalView(chart, 'above', { of: [past] });
    new GlobalView(chart, 'raw', { of: [gateway], spec: { query: { autoDownsampling: false } } });
    const queries = ['past', 'now', 'above', 'raw'];
    const downsampled = queries.filter((name) => argumentsOf(chart, name).includes('--query.auto-downsampling'));
    expect(downsampled).toEqual(['past', 'above']);
  });

  it('calls with TLS where those that it asks want it', () => {
    const chart = chartOf();
    const grpcServerTlsConfig = { certFile: '/etc/tls/tls.crt', keyFile: '/etc/tls/tls.key' };
    prometheuses(chart, { main: { thanos: { grpcServerTlsConfig } } });
    new ThanosQuery(chart, 'query', named('all'));
    const verifying = { caFile: '/etc/tls/ca.crt', serverName: 'thanos' };
    new ThanosQuery(chart, 'verifying', { ...named('verifying'), spec: { grpcClientTlsConfig: verifying } });
    const tls = (query: string) => argumentsOf(chart, query).filter((arg) => arg.startsWith('--grpc-client'));
    expect(tls('all')).toEqual(['--grpc-client-tls-secure']);
    expect(tls('verifying')).toEqual([
      '--grpc-client-tls-secure',
      '--grpc-client-tls-ca=/etc/tls/ca.crt',
      '--grpc-client-server-name=thanos',
    ]);
  });

  it('is told what it asks in one configuration, by versions that lost the arguments for it', () => {
    const chart = chartOf();
    const grpcServerTlsConfig = { certFile: '/etc/tls/tls.crt', keyFile: '/etc/tls/tls.key' };
    prometheuses(chart, { main: { thanos: { grpcServerTlsConfig } } });
    const spec = { version: 'v0.44.0', grpcClientTlsConfig: { caFile: '/etc/tls/ca.crt', serverName: 'thanos' } };
    new ThanosQuery(chart, 'query', { ...named('all'), spec });
    const args = argumentsOf(chart, 'all');
    expect(args.filter((arg) => arg.startsWith('--grpc-client') || arg.startsWith('--endpoint='))).toEqual([]);
    expect(valuesOf(args, 'endpoint.sd-config').map((text) => JSON.parse(text))).toEqual([
      {
        default_client_config: {
          tls_config: { enabled: true, ca_file: '/etc/tls/ca.crt' },
          server_name: 'thanos',
        },
        endpoints: [{ address: found('prometheus-main-grpc') }],
      },
    ]);
  });

  it('asks another query by one address, and only where it is named', () => {
    const chart = chartOf();
    const [prometheus] = prometheuses(chart, { main: { thanos: {} } });
    const below = new ThanosQuery(chart, 'below', { ...named('below'), spec: { replicas: 2 } });
    below.ask(prometheus!);
    new ThanosQuery(chart, 'above', named('above')).ask(below);
    expect(endpointsOf(chart, 'above')).toEqual([found('thanos-query-below-grpc')]);
    expect(objectOf(chart, 'Service', 'thanos-query-below-grpc')['spec'].clusterIP).toBeUndefined();
    expect(endpointsOf(chart, 'below')).toEqual([found('prometheus-main-grpc')]);
  });

  it('may connect to what it asks, where only some may', () => {
    const chart = chartOf();
    const [prometheus] = prometheuses(chart, {});
    expect(prometheus).toBeUndefined();
    new Prometheus(chart, 'main', { ...named('main'), spec: { ...SELECTING, thanos: {} }, networkPolicy: {} });
    new ThanosQuery(chart, 'query', named('all'));
    const { ingress } = objectOf(chart, 'NetworkPolicy', 'prometheus-main')['spec'];
    const rule = ingress.find(({ ports }: { ports: { port: number }[] }) => ports.some(({ port }) => port === 10901));
    const pods = objectOf(chart, 'Deployment', 'thanos-query-all')['spec'].template.metadata.labels;
    expect(pods).toMatchObject(rule.from[0].podSelector.matchLabels);
    expect(rule.from[0].namespaceSelector.matchLabels).toEqual({ 'kubernetes.io/metadata.name': 'monitoring' });
  });

  it('spreads its replicas over nodes, unless the spec says how', () => {
    const chart = chartOf();
    prometheuses(chart, { main: { thanos: {} } });
    const affinity = { nodeAffinity: {} };
    new ThanosQuery(chart, 'one', named('one'));
    new ThanosQuery(chart, 'two', { ...named('two'), spec: { replicas: 2 } });
    new ThanosQuery(chart, 'own', { ...named('own'), spec: { replicas: 2, affinity } });
    const affinityOf = (query: string) =>
      objectOf(chart, 'Deployment', `thanos-query-${query}`)['spec'].template.spec.affinity;
    expect(affinityOf('one')).toBeUndefined();
    expect(Object.keys(affinityOf('two'))).toEqual(['podAntiAffinity']);
    expect(affinityOf('own')).toEqual(affinity);
    const budgets = objectsOf(chart).filter(({ kind }) => kind === 'PodDisruptionBudget');
    expect(budgets.map(({ metadata }) => metadata.name).sort()).toEqual(['thanos-query-own', 'thanos-query-two']);
  });

  it('is reached below a path, and asked for its health without it', () => {
    const chart = chartOf();
    prometheuses(chart, { main: { thanos: {} } });
    const query = new ThanosQuery(chart, 'query', named('all'));
    query.expose({ host: 'metrics.example.com', path: '/thanos' });
    expect(query.url).toBe('http://thanos-query-all-web.monitoring.svc:10902/thanos');
    expect(argumentsOf(chart, 'all')).toEqual(
      expect.arrayContaining(['--web.route-prefix=/thanos', '--web.external-prefix=/thanos']),
    );
    const { livenessProbe } = objectOf(chart, 'Deployment', 'thanos-query-all')['spec'].template.spec.containers[0];
    expect(livenessProbe.httpGet.path).toBe('/-/healthy');
  });

  it('becomes the same objects from YAML', () => {
    const spec = { replicas: 2, query: { timeout: '1m', maxConcurrency: 5, partialResponse: false } };
    const [typed, wire] = [chartOf(), chartOf()];
    for (const chart of [typed, wire]) prometheuses(chart, { main: { thanos: {} } });
    new ThanosQuery(typed, 'query', { ...named('all'), spec });
    const declared = { apiVersion: 'cdk8s-prometheus.io/v1alpha1', kind: 'ThanosQuery', ...named('all'), spec };
    new ApiObject(wire, 'query', declared);
    expect(objectsOf(wire)).toEqual(objectsOf(typed));
    expect(argumentsOf(wire, 'all')).toContain('--no-query.partial-response');
  });

  it('asks what an operator runs by the Service that it shares', () => {
    const chart = chartOf();
    prometheuses(chart, {});
    const operated = new Monitoring(chart, 'operated', { emit: MonitoringOutput.OPERATOR });
    new Prometheus(operated, 'main', { ...named('main'), spec: { ...SELECTING, thanos: {} } });
    new ThanosQuery(chart, 'query', named('all'));
    expect(endpointsOf(chart, 'all')).toEqual([found('prometheus-operated')]);
    expect(storeServicesOf(chart)).toEqual([]);
  });

  it('refuses to ask what does not answer', () => {
    const chart = chartOf();
    const query = new ThanosQuery(chart, 'query', named('all'));
    for (const given of ['prometheus', undefined, {}]) {
      expect(() => query.ask(given as unknown as IInstance)).toThrow('a Thanos query asks');
    }
  });
});

describe('a ThanosRuler without a query of its own', () => {
  const queryOf = (chart: Chart) =>
    valuesOf(objectOf(chart, 'StatefulSet', 'thanos-ruler-rules')['spec'].template.spec.containers[0].args, 'query');
  const ruler = (chart: Chart, spec: object = {}) =>
    new ThanosRuler(chart, 'ruler', { ...named('rules'), spec: { alertmanagersUrl: [], ...spec } });

  it('asks the one that the app has, by its Service and below its path', () => {
    const chart = chartOf();
    prometheuses(chart, { main: { thanos: {} } });
    ruler(chart);
    new ThanosQuery(chart, 'query', named('all')).expose({ host: 'metrics.example.com', path: '/thanos' });
    expect(queryOf(chart)).toEqual(['http://thanos-query-all-web.monitoring.svc:10902/thanos']);
    expect(objectOf(chart, 'Service', 'thanos-query-all-web')['spec'].ports[0].port).toBe(10902);
  });

  it('asks those that it names all the same', () => {
    const chart = chartOf();
    prometheuses(chart, { main: { thanos: {} } });
    ruler(chart, { queryEndpoints: ['elsewhere:10902'] });
    new ThanosQuery(chart, 'query', named('all'));
    expect(queryOf(chart)).toEqual(['elsewhere:10902']);
  });

  it('has to name one where the app has none, several, or one that it cannot ask so', () => {
    const problemIn = (queries: Readonly<Record<string, object>>) => {
      const chart = chartOf();
      prometheuses(chart, { main: { thanos: {} } });
      ruler(chart);
      for (const [name, props] of Object.entries(queries)) new ThanosQuery(chart, name, { ...named(name), ...props });
      return messagesOf(chart).join();
    };
    const basicAuth = { username: { name: 'web', key: 'user' }, password: { name: 'web', key: 'password' } };
    const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { basicAuth });
    expect(problemIn({})).toContain('it must know which servers to query');
    expect(problemIn({ one: {}, two: {} })).toContain('several queries');
    expect(problemIn({ one: { webConfig } })).toContain('asks for a password');
    expect(problemIn({ one: { service: false } })).toContain('has no Service');
    expect(problemIn({ one: {} })).toBe('');
  });
});

describe('a GlobalView', () => {
  it('adds a sidecar where there is none, and keeps the one that there is', () => {
    const chart = chartOf();
    const [plain, own] = prometheuses(chart, { plain: { shards: 2 }, own: { thanos: { version: 'v0.39.2' } } });
    new GlobalView(chart, 'view', { of: [plain!, own!] });
    const imagesOf = (name: string) =>
      objectOf(chart, 'StatefulSet', name)
        ['spec'].template.spec.containers.filter((each: { name: string }) => each.name === 'thanos-sidecar')
        .map(({ image }: { image: string }) => image);
    expect(imagesOf('prometheus-plain')).toHaveLength(1);
    expect(imagesOf('prometheus-plain-shard-1')).toEqual(imagesOf('prometheus-plain'));
    expect(imagesOf('prometheus-own')).toEqual(['quay.io/thanos/thanos:v0.39.2']);
    expect(endpointsOf(chart, 'view')).toEqual([found('prometheus-own-grpc'), found('prometheus-plain-grpc')]);
  });

  it('says of its properties what it says of those of others', () => {
    const chart = chartOf();
    const [plain] = prometheuses(chart, { plain: {} });
    new GlobalView(chart, 'view', { of: [plain!], replicas: 2 } as never);
    expect(messagesOf(chart).join()).toContain('ThanosQuery monitoring/view: replicas: ');
  });
});
