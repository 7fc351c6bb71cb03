import { ApiObject, type App, type Chart } from 'cdk8s';
import { GlobalView, LongTermStorage, Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { s3Arguments, s3Configuration } from '../support/buckets';
import { CREATE_BLOCKS, pastSamples } from '../support/past-samples';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';
import { answersOf, rangesOf, type Series } from './support/answers';
import { apply, chartOf, exampleApp, synthesize } from './support/app';
import { freshNamespace, kubectl, metricOf, ready } from './support/cluster';
import { RESTRICTED, RESTRICTED_CONTAINER } from './support/restricted';

const NAMESPACE = 'e2e-view';
const BUCKET = { name: 'bucket', key: 'bucket.yaml' };
/** Targets of one application, dealt out by this label: the same to the same shards in every run. */
const PARTS = [...'abcdefgh'];
const SETS = ['prometheus-main', 'prometheus-main-shard-1'];
const PODS = SETS.flatMap((set) => [`${set}-0`, `${set}-1`]);
const PAST = pastSamples();

/** An S3 server with a bucket, which is gone with its pod; and the configuration by which it is reached. */
function bucket(chart: Chart): void {
  const mounted = { volumeMounts: [{ name: 'data', mountPath: '/data' }], securityContext: RESTRICTED_CONTAINER };
  const made = { name: 'bucket', image: 'docker.io/library/busybox:1.35', ...mounted };
  const server = { name: 's3', image: 'localhost/s3-server:built', ...mounted };
  const selector = { app: 's3' };
  const spec = {
    automountServiceAccountToken: false,
    securityContext: RESTRICTED,
    initContainers: [{ ...made, command: ['sh', '-c', 'mkdir -p /data/objects/blocks /data/metadata'] }],
    containers: [{ ...server, args: s3Arguments(':9000', '/data') }],
    volumes: [{ name: 'data', emptyDir: {} }],
  };
  const objects = {
    Pod: { metadata: { name: 's3', labels: selector }, spec },
    Service: { metadata: { name: 's3' }, spec: { selector, ports: [{ port: 9000 }] } },
    Secret: {
      metadata: { name: BUCKET.name },
      stringData: { [BUCKET.key]: s3Configuration(`s3.${NAMESPACE}.svc:9000`) },
    },
    ConfigMap: { metadata: { name: 'past' }, data: { samples: PAST.text } },
  };
  for (const [kind, object] of Object.entries(objects))
    new ApiObject(chart, kind, { apiVersion: 'v1', kind, ...object });
}

/** Two shards of two replicas whose disks have blocks already, and what looks at them and at the bucket. */
function app(root: App): void {
  const chart = chartOf(root, NAMESPACE);
  bucket(chart);
  exampleApp(chart, 'web');
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      shards: 2,
      replicas: 2,
      scrapeConfigSelector: {},
      scrapeInterval: '1s',
      retention: '30d',
      volumes: [{ name: 'past', configMap: { name: 'past' } }],
      initContainers: [
        {
          name: 'past',
          image: `quay.io/prometheus/prometheus:v${NEWEST.Prometheus}`,
          command: ['/bin/promtool', ...CREATE_BLOCKS, '/past/samples', '/prometheus'],
          env: [{ name: 'TMPDIR', value: '/prometheus' }],
          securityContext: RESTRICTED_CONTAINER,
          volumeMounts: [
            { name: 'past', mountPath: '/past' },
            { name: 'prometheus-main-db', mountPath: '/prometheus' },
          ],
        },
      ],
    },
  });
  new ScrapeConfig(chart, 'parts', {
    metadata: { name: 'parts' },
    spec: {
      staticConfigs: PARTS.map((part) => ({ targets: [`web.${NAMESPACE}.svc:8080`], labels: { part } })),
      relabelings: [{ sourceLabels: ['part'], targetLabel: '__tmp_hash' }],
    },
  });
  const { storeGateway } = new LongTermStorage(chart, 'archive', {
    of: [prometheus],
    objectStorage: BUCKET,
    storeGateway: { additionalArgs: [{ name: 'sync-block-duration', value: '3s' }] },
    compactor: { consistencyDelay: '0s', additionalArgs: [{ name: 'wait-interval', value: '3s' }] },
  });
  new GlobalView(chart, 'view', { of: [prometheus] });
  new GlobalView(chart, 'past', { of: [storeGateway], frontend: {} });
}

const view = (query: string, more = '') => answersOf(NAMESPACE, 'services/thanos-query-view-web:web', query, more);
const past = (query: string, more = '') => answersOf(NAMESPACE, 'services/thanos-query-past-web:web', query, more);
const server = (pod: string, query: string) => answersOf(NAMESPACE, `pods/${pod}:9090`, query);

const UP = 'sum by (part) (up{part=~".+"})';
const partsOf = (series: readonly Series[]) =>
  series.map(({ metric, value: [, value] }) => `${metric['part']} ${value}`).sort();
const ALL = PARTS.map((part) => `${part} 1`);
const copies = (answer: readonly Series[]) => answer.length;

describe('a global view on a real cluster', () => {
  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    apply(synthesize(app));
    for (const query of ['view', 'past']) await ready('deployment', `thanos-query-${query}`, NAMESPACE);
    for (const set of SETS) await ready('statefulset', set, NAMESPACE);
  });

  it('finds all shards and replicas by DNS, and has each series once', async () => {
    const raw = () => view('up{part=~".+"}', '&dedup=false');
    await eventually('all replicas are seen', () => copies(raw()) === PARTS.length * 2, 120);
    const shards = SETS.map((set) => partsOf(server(`${set}-0`, UP)));
    for (const shard of shards) expect(shard.length).toBeGreaterThan(0);
    expect(shards.flat().sort()).toEqual(ALL);
    expect(partsOf(view(UP))).toEqual(ALL);
    expect(new Set(raw().map(({ metric }) => metric['prometheus_replica']))).toEqual(new Set(PODS));
  });

  it('serves from the bucket what all sidecars have uploaded, each series once', async () => {
    await ready('statefulset', 'thanos-store-gateway-archive', NAMESPACE);
    const at = `&time=${PAST.last}`;
    const replicas = () => past('measured', `${at}&dedup=false`).map(({ metric }) => metric['prometheus_replica']);
    await eventually('blocks of all are served', () => new Set(replicas()).size === PODS.length, 120);
    expect(partsOf(past('measured', at))).toEqual(['a', 'b'].map((part) => `${part} ${PAST.lastValue}`));
  });

  it('answers by its frontend as by its query, and the same when it is asked again', async () => {
    await ready('deployment', 'thanos-frontend-past', NAMESPACE);
    const span = { start: PAST.first, end: PAST.last, step: 3600 };
    const rangesBy = (service: string) => rangesOf(NAMESPACE, `services/${service}:web`, 'measured', span);
    const ofQuery = rangesBy('thanos-query-past-web');
    expect(ofQuery.map(({ metric }) => metric['part'])).toEqual(['a', 'b']);
    for (const _ of ['first', 'again']) expect(rangesBy('thanos-frontend-past-web')).toEqual(ofQuery);
  });

  it('has a compactor that makes less of what is old', async () => {
    await ready('statefulset', 'thanos-compactor-archive', NAMESPACE);
    const compactor = (name: string) => metricOf(NAMESPACE, 'thanos-compactor-archive-0', 10_902, name);
    await eventually('blocks are downsampled', () => Number(compactor('thanos_compact_downsample_total')) > 0, 120);
    expect(compactor('thanos_compact_halted')).toBe(0);
  });

  it('goes on without one replica', async () => {
    kubectl(['scale', 'statefulset', SETS[0]!, '-n', NAMESPACE, '--replicas=1']);
    const replicas = () => view('up{part=~".+"}', '&dedup=false').map(({ metric }) => metric['prometheus_replica']);
    const gone = `${SETS[0]}-1`;
    await eventually('the view is without it', () => !replicas().includes(gone), 120);
    expect(partsOf(view(UP))).toEqual(ALL);
  });
});
