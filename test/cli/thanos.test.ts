import { describe, expect, it } from 'vitest';
import { cli } from './support';

const BUCKET = 'objectStorageConfig: {name: bucket, key: bucket.yaml}';

const object = (kind: string, name: string, spec: string) =>
  `apiVersion: ${['Prometheus', 'ThanosRuler'].includes(kind) ? 'monitoring.coreos.com/v1' : 'cdk8s-prometheus.io/v1alpha1'}
kind: ${kind}
metadata: {name: ${name}, namespace: monitoring}
spec: {${spec}}
`;

const ALL = [
  object('Prometheus', 'main', `thanos: {${BUCKET}}`),
  object('Prometheus', 'plain', ''),
  object('Prometheus', 'closed', 'thanos: {listenLocal: true}'),
  object('ThanosRuler', 'rules', 'alertmanagersUrl: []'),
  object('ThanosStoreGateway', 'archive', BUCKET),
  object('ThanosCompactor', 'archive', `${BUCKET}, storage: {emptyDir: {}}`),
  object('ThanosQuery', 'view', 'endpoints: ["gateway.example.com:10901"]'),
  object('ThanosQueryFrontend', 'view', ''),
].join('---\n');

const explained = async (name: string, ...args: readonly string[]) =>
  (await cli(['explain', name, '-q', '-f', '-', ...args], { input: ALL })).out;

describe('explain', () => {
  it('says what a query asks, and where, what it does not ask, and how it tells replicas apart', async () => {
    const text = await explained('query/monitoring/view');
    expect(text).toContain(
      [
        'it asks',
        '  Prometheus monitoring/main: dnssrv+_grpc._tcp.prometheus-main-grpc.monitoring.svc',
        '  ThanosRuler monitoring/rules: dnssrv+_grpc._tcp.thanos-ruler-rules-grpc.monitoring.svc',
        '  ThanosStoreGateway monitoring/archive: dnssrv+_grpc._tcp.thanos-store-gateway-archive-grpc.monitoring.svc',
        '  gateway.example.com:10901',
        '',
        'it does not ask',
        '  Prometheus monitoring/closed: the gRPC port of its sidecar is open only to its own pod: remove `listenLocal` and `grpcListenLocal`',
        '  Prometheus monitoring/plain: it has no sidecar of Thanos: add `thanos: {}` to its spec',
        '',
        'it makes one series of those that differ only by prometheus_replica, thanos_ruler_replica',
        '',
        'it is asked by',
        '  ThanosQueryFrontend monitoring/view',
      ].join('\n'),
    );
    expect(text).not.toContain('it takes nothing');
  });

  it('says what works on a bucket, and who fills it', async () => {
    expect(await explained('store/monitoring/archive')).toContain(
      [
        'it serves the blocks of the bucket in key bucket.yaml of Secret bucket',
        '  Prometheus monitoring/main uploads to it',
        '  ThanosCompactor monitoring/archive compacts it',
        '',
        'it is asked by',
        '  ThanosQuery monitoring/view',
      ].join('\n'),
    );
    expect(await explained('compactor/monitoring/archive')).toContain(
      [
        'it compacts the blocks of the bucket in key bucket.yaml of Secret bucket',
        '  Prometheus monitoring/main uploads to it',
        '  ThanosStoreGateway monitoring/archive serves it',
      ].join('\n'),
    );
    expect(await explained('prometheus/monitoring/main')).toContain(
      'it uploads blocks to the bucket in key bucket.yaml of Secret bucket',
    );
  });

  it('says who fills a bucket from another namespace, by a Secret of the same name', async () => {
    const elsewhere = object('Prometheus', 'shop', `thanos: {${BUCKET}}`).replace(
      'namespace: monitoring',
      'namespace: shop',
    );
    const input = [ALL, elsewhere].join('---\n');
    const { out } = await cli(['explain', 'compactor/monitoring/archive', '-q', '-f', '-'], { input });
    expect(out).toContain('  Prometheus monitoring/main uploads to it\n  Prometheus shop/shop uploads to it\n');
  });

  it('says what a ruler and a frontend ask', async () => {
    expect(await explained('frontend/monitoring/view')).toContain(
      'it asks\n  ThanosQuery monitoring/view: http://thanos-query-view-web.monitoring.svc:10902\n\nit is asked by\n  ThanosRuler monitoring/rules\n',
    );
    expect(await explained('ruler/monitoring/rules')).toContain(
      'it asks\n  ThanosQueryFrontend monitoring/view: http://thanos-frontend-view-web.monitoring.svc:10902\n',
    );
  });

  it('says that nothing asks a query, and nothing fills a bucket', async () => {
    const lonely = [
      object('ThanosQuery', 'view', 'endpoints: ["a:1"]'),
      object('ThanosStoreGateway', 'archive', BUCKET),
    ];
    const of = async (name: string) =>
      (await cli(['explain', name, '-q', '-f', '-'], { input: lonely.join('---\n') })).out;
    expect(await of('query/monitoring/view')).toContain('\nnothing here asks it\n');
    expect(await of('store/monitoring/archive')).toContain(
      '  nothing here uploads to it\n  nothing here compacts it\n',
    );
  });

  it('gives the same as data', async () => {
    const { thanos } = JSON.parse(await explained('store/monitoring/archive', '--format', 'json'));
    expect(thanos.bucket).toMatchObject({ name: 'bucket', key: 'bucket.yaml', servedBy: [] });
    const [uploader] = thanos.bucket.filledBy;
    expect(uploader).toMatchObject({ kind: 'Prometheus', namespace: 'monitoring', name: 'main', line: 1 });
  });
});

it.each(['ThanosQuery', 'thanosqueryfrontends', 'store', 'compactor'])(
  'config of a %s says that it has none, and what to ask instead',
  async (kind) => {
    const { code, error } = await cli(['config', `${kind}/monitoring/view`, '-f', '-'], { input: ALL });
    expect(code).toBe(2);
    expect(error).toMatch(/a Thanos\w+ has no configuration: .*`compile` writes; `explain` says what it asks/);
  },
);
