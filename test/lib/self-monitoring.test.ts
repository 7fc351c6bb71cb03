import { ApiObject, Chart } from 'cdk8s';
import {
  Alertmanager,
  ConfigSource,
  GlobalView,
  type IInstance,
  LongTermStorage,
  Monitoring,
  Prometheus,
  type PrometheusSpec,
  ThanosQuery,
  ThanosRuler,
} from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { appOf, chartOf, configurationOf, jobsOf, objectsOf } from './support';

const config = ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] });

function stackIn(chart: Chart, spec: PrometheusSpec = { serviceMonitorSelector: {} }) {
  const alertmanager = new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, config });
  const prometheus = new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec });
  return { alertmanager, prometheus };
}

const JOBS = [
  'podMonitor/monitoring/self-monitoring-main-alertmanager-monitoring-alerts/0',
  'podMonitor/monitoring/self-monitoring-main-alertmanager-monitoring-alerts/1',
  'podMonitor/monitoring/self-monitoring-main/0',
  'podMonitor/monitoring/self-monitoring-main/1',
];

const rulesOf = (chart: Chart) =>
  objectsOf(chart)
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.startsWith('prometheus-main-rulefiles-'))
    .flatMap(({ data }) => Object.keys(data as object));

it.each<[string, PrometheusSpec]>([
  ['absent', { serviceMonitorSelector: {} }],
  ['empty', { podMonitorSelector: {}, ruleSelector: {} }],
  [
    'with labels',
    {
      podMonitorSelector: { matchLabels: { team: 'a' } },
      ruleSelector: {
        matchExpressions: [
          { key: 'role', operator: 'In', values: ['alerts', 'records'] },
          { key: 'tier', operator: 'Exists' },
          { key: 'legacy', operator: 'DoesNotExist' },
        ],
      },
    },
  ],
])('is selected whatever the selectors are: %s', (_, spec) => {
  const chart = chartOf();
  const { alertmanager, prometheus } = stackIn(chart, spec);
  prometheus.alertTo(alertmanager);
  prometheus.monitorItself();
  expect(jobsOf(chart, 'main').sort()).toEqual(JOBS);
  expect(rulesOf(chart)).toEqual(['monitoring-self-monitoring-main.yaml']);
});

it('does not select anything else where a selector was absent', () => {
  const chart = chartOf();
  const { prometheus } = stackIn(chart);
  new Prometheus(chart, 'other', { metadata: { name: 'other' }, spec: { serviceMonitorSelector: {} } }).monitorItself();
  expect(prometheus.monitorItself()).toBe(prometheus.monitorItself());
  expect(jobsOf(chart, 'main')).toEqual(JOBS.slice(2));
});

it('knows of Alertmanagers that are told of later, in other namespaces, and those that are named', () => {
  const chart = chartOf();
  const { alertmanager, prometheus } = stackIn(chart);
  const elsewhere = new Alertmanager(new Chart(appOf(chart), 'other', { namespace: 'other' }), 'alerts', {
    metadata: { name: 'alerts' },
    config,
  });
  prometheus.monitorItself({ alertmanagers: [elsewhere] });
  prometheus.alertTo(alertmanager);
  prometheus.alertTo(alertmanager);
  const jobs = jobsOf(chart, 'main').filter((job) => job.includes('alertmanager'));
  expect(jobs).toHaveLength(4);
  expect(configurationOf(chart, 'main')).toMatch(/- other\n/);
});

it('sends alerts to an Alertmanager once, however often it is called', () => {
  const chart = chartOf();
  const { alertmanager, prometheus } = stackIn(chart);
  prometheus.alertTo(alertmanager);
  prometheus.alertTo(alertmanager);
  expect(configurationOf(chart, 'main').match(/regex: alertmanager-operated\n/g)).toHaveLength(1);
});

it('scrapes servers where they serve', () => {
  const chart = chartOf();
  const { prometheus } = stackIn(chart, {
    serviceMonitorSelector: {},
    portName: 'http',
    routePrefix: '/prometheus/',
    web: { tlsConfig: { keySecret: { name: 'tls', key: 'key' }, cert: { secret: { name: 'tls', key: 'cert' } } } },
  });
  prometheus.monitorItself();
  const text = configurationOf(chart, 'main');
  expect(text).toContain('metrics_path: /prometheus/metrics');
  expect(text).toContain('scheme: https');
  expect(text).toContain('insecure_skip_verify: true');
});

it('puts labels on every alert', () => {
  const chart = chartOf();
  stackIn(chart).prometheus.monitorItself({ alertLabels: { team: 'platform' } });
  const text = objectsOf(chart).flatMap(({ kind, data }) =>
    kind === 'ConfigMap' ? Object.values(data as object) : [],
  );
  const [rules] = text as [string];
  expect(rules.match(/alert:/g)!.length).toBe(rules.match(/team: platform/g)!.length);
});

it('is refused where nothing could come of it', () => {
  const chart = chartOf();
  const own = new Prometheus(chart, 'own', {
    metadata: { name: 'own' },
    config: ConfigSource.fromSecretName('a', 'b'),
  });
  expect(() => own.monitorItself()).toThrow('monitoring/own: with `config`');
  const local = new Prometheus(chart, 'local', {
    metadata: { name: 'local' },
    spec: { serviceMonitorSelector: {}, listenLocal: true },
  });
  expect(() => local.monitorItself()).toThrow('monitoring/local: with `spec.listenLocal`');
});

const thanosJobsOf = (chart: Chart) =>
  jobsOf(chart, 'main')
    .filter((job) => job.includes('-thanos-'))
    .map((job) => job.replace('podMonitor/monitoring/self-monitoring-main-thanos-', ''))
    .sort();

const alertsOf = (chart: Chart) =>
  objectsOf(chart)
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.startsWith('prometheus-main-rulefiles-'))
    .flatMap(({ data }) =>
      [
        ...Object.values(data as object)
          .join()
          .matchAll(/alert: (\S+)/g),
      ].map(([, name]) => name!),
    );

it.each(['before', 'after'])(
  'monitors what of Thanos was made for the instance, declared %s it is asked to',
  (when) => {
    const chart = chartOf();
    const { prometheus } = stackIn(chart);
    if (when === 'before') prometheus.monitorItself();
    const objectStorage = { name: 'bucket', key: 'bucket.yaml' };
    const { storeGateway } = new LongTermStorage(chart, 'archive', { of: [prometheus], objectStorage });
    new GlobalView(chart, 'view', { of: [prometheus, storeGateway], frontend: {} });
    if (when === 'after') prometheus.monitorItself();
    expect(thanosJobsOf(chart)).toEqual([
      'compactor-monitoring-archive/0',
      'frontend-monitoring-view/0',
      'query-monitoring-view/0',
      'store-gateway-monitoring-archive/0',
    ]);
    // The server, the sidecar that reloads it, and that of Thanos.
    expect(jobsOf(chart, 'main').filter((job) => job.includes('/self-monitoring-main/'))).toHaveLength(3);
    expect(alertsOf(chart)).toContain('ThanosCompactorHalted');
  },
);

it('monitors components of Thanos that it is told of, and nothing else', () => {
  const chart = chartOf();
  const { prometheus } = stackIn(chart, { serviceMonitorSelector: {}, thanos: { listenLocal: true } });
  const stack = prometheus.monitorItself();
  expect(alertsOf(chart)).not.toContain('ThanosNotReady');
  const spec = { endpoints: ['elsewhere:10901'] };
  stack.addThanos(new ThanosQuery(chart, 'query', { metadata: { name: 'query' }, spec }));
  const ruler = { metadata: { name: 'rules' }, spec: { ruleSelector: {}, alertmanagersUrl: [] } };
  stack.addThanos(new ThanosRuler(chart, 'ruler', ruler));
  expect(thanosJobsOf(chart)).toEqual([
    'query-monitoring-query/0',
    'ruler-monitoring-rules/0',
    'ruler-monitoring-rules/1',
  ]);
  expect(alertsOf(chart)).toContain('ThanosNotReady');
  for (const given of [prometheus, undefined, {}]) {
    expect(() => stack.addThanos(given as unknown as IInstance)).toThrow('`monitorItself` takes ThanosRuler');
  }
});

it('monitors components of Thanos that an annotation names, as a call does', () => {
  const [typed, wire] = [chartOf(), chartOf()];
  const spec = { serviceMonitorSelector: {}, thanos: {} };
  for (const chart of [typed, wire]) new ThanosQuery(chart, 'query', { metadata: { name: 'query' } });
  const prometheus = new Prometheus(typed, 'main', { metadata: { name: 'main' }, spec });
  prometheus.monitorItself({ thanos: [typed.node.findChild('query') as ThanosQuery] });
  const annotations = { 'cdk8s-prometheus.io/monitorItself': '{thanos: [{kind: ThanosQuery, name: query}]}' };
  new ApiObject(wire, 'main', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name: 'main', annotations },
    spec,
  });
  expect(configurationOf(wire, 'main')).toBe(configurationOf(typed, 'main'));
  expect(alertsOf(wire)).toEqual(alertsOf(typed));
  expect(alertsOf(wire)).toContain('ThanosQueryWithoutEndpoints');
});

it('monitors by an annotation what of Thanos works on the data of the instance, as constructs do', () => {
  const [typed, wire] = [chartOf(), chartOf()];
  const bucket = { name: 'bucket', key: 'bucket.yaml' };
  const spec = { serviceMonitorSelector: {} };
  const prometheus = new Prometheus(typed, 'main', { metadata: { name: 'main' }, spec });
  const storage = new LongTermStorage(typed, 'archive', { of: [prometheus], objectStorage: bucket });
  new GlobalView(typed, 'view', { of: [prometheus, storage], frontend: {} });
  prometheus.monitorItself();
  const object = (kind: string, name: string, own: object, annotations: object = {}) =>
    new ApiObject(wire, `${kind}-${name}`, {
      apiVersion: kind === 'Prometheus' ? 'monitoring.coreos.com/v1' : 'cdk8s-prometheus.io/v1alpha1',
      kind,
      metadata: { name, annotations: { ...annotations } },
      spec: own,
    });
  new Monitoring(wire, 'monitoring');
  const asked = { 'cdk8s-prometheus.io/monitorItself': '{}' };
  object('Prometheus', 'main', { ...spec, thanos: { objectStorageConfig: bucket } }, asked);
  for (const kind of ['ThanosStoreGateway', 'ThanosCompactor'])
    object(kind, 'archive', { objectStorageConfig: bucket });
  object('ThanosQuery', 'view', { sources: [{ kind: 'Prometheus', name: 'main' }] });
  object('ThanosQueryFrontend', 'view', { query: { name: 'view' } });
  // What works on other data is nothing to it.
  object('ThanosStoreGateway', 'other', { objectStorageConfig: { ...bucket, name: 'other' } });
  object('ThanosQuery', 'other', { sources: [{ kind: 'ThanosStoreGateway', name: 'other' }] });
  object('ThanosQueryFrontend', 'other', { query: { name: 'other' } });
  expect(thanosJobsOf(wire)).toEqual(thanosJobsOf(typed));
  expect(thanosJobsOf(wire)).toHaveLength(4);
  expect(alertsOf(wire)).toEqual(alertsOf(typed));
});
