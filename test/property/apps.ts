/** Apps as data, so that the same one can be declared again, and in another order. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import {
  Alertmanager,
  ConfigSource,
  InvalidInputPolicy,
  Prometheus,
  type PrometheusSpec,
  ServiceMonitor,
  type ServiceMonitorSpec,
  WebConfigSource,
} from 'cdk8s-prometheus';
import fc from 'fast-check';

const NAMESPACES = ['monitoring', 'shop', 'bank'] as const;
const LABELS = [undefined, { team: 'a' }, { team: 'b' }, { team: 'a', tier: 'web' }] as const;
const SELECTORS = [
  undefined,
  {},
  { matchLabels: { team: 'a' } },
  { matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
];

interface Declared {
  /** Which chart, by number: charts differ in nothing but their names. */
  readonly chart: number;
  readonly name: string;
  readonly namespace: string;
}

export interface MonitorOfApp extends Declared {
  readonly labels: { readonly [name: string]: string } | undefined;
  readonly spec: ServiceMonitorSpec;
}

export interface AppData {
  readonly namespaces: readonly { readonly name: string; readonly labels: object | undefined }[];
  readonly prometheuses: readonly (Declared & {
    readonly spec: PrometheusSpec;
    readonly alerts: boolean;
    readonly exposed: boolean;
  })[];
  readonly alertmanagers: readonly (Declared & { readonly replicas: number; readonly asks: boolean })[];
  readonly monitors: readonly MonitorOfApp[];
}

const basicAuth = { password: { name: 'login', key: 'password' }, username: { name: 'login', key: 'user' } };

const endpoint = fc.record(
  {
    port: fc.constantFrom('web', 'metrics'),
    path: fc.constantFrom('/metrics', "/it's", '/a: b #c'),
    interval: fc.constantFrom('15s', '1m'),
    basicAuth: fc.constant(basicAuth),
    relabelings: fc.constant([{ action: 'replace' as const, targetLabel: 'x', replacement: '0x1f' }]),
  },
  { requiredKeys: ['port'] },
);

const monitorSpec: fc.Arbitrary<ServiceMonitorSpec> = fc.record(
  {
    selector: fc.constantFrom({}, { matchLabels: { app: 'web' } }),
    endpoints: fc.array(endpoint, { minLength: 1, maxLength: 2 }),
    namespaceSelector: fc.constantFrom({ any: true }, { matchNames: ['shop', 'bank'] }),
    targetLabels: fc.constant(['team']),
  },
  { requiredKeys: ['selector', 'endpoints'] },
) as fc.Arbitrary<ServiceMonitorSpec>;

const prometheusSpec: fc.Arbitrary<PrometheusSpec> = fc.record(
  {
    serviceMonitorSelector: fc.constantFrom(...SELECTORS.slice(1)),
    serviceMonitorNamespaceSelector: fc.constantFrom(...SELECTORS.slice(1, 3)),
    replicas: fc.integer({ min: 0, max: 3 }),
    shards: fc.integer({ min: 1, max: 2 }),
    externalLabels: fc.constant({ cluster: 'eu', region: 'no' }),
  },
  { requiredKeys: ['serviceMonitorSelector'] },
) as fc.Arbitrary<PrometheusSpec>;

/** Names are unique within a kind; instances share a chart, since one chart writes their governing Service. */
const unique = { selector: ({ name }: Declared) => name, maxLength: 4 };
const name = fc.constantFrom('a', 'b', 'c-d', 'c');
const namespace = fc.constantFrom(...NAMESPACES);
const instance = { chart: fc.constant(0), name, namespace };

export const arbitraryApp: fc.Arbitrary<AppData> = fc.record({
  namespaces: fc.uniqueArray(fc.record({ name: namespace, labels: fc.constantFrom(...LABELS) }), {
    selector: (one) => one.name,
  }),
  prometheuses: fc.uniqueArray(
    fc.record({ ...instance, spec: prometheusSpec, alerts: fc.boolean(), exposed: fc.boolean() }),
    {
      ...unique,
      minLength: 1,
    },
  ),
  alertmanagers: fc.uniqueArray(
    fc.record({ ...instance, replicas: fc.integer({ min: 1, max: 3 }), asks: fc.boolean() }),
    unique,
  ),
  monitors: fc.uniqueArray(
    fc.record({ chart: fc.nat(2), name, namespace, labels: fc.constantFrom(...LABELS), spec: monitorSpec }),
    { ...unique, maxLength: 6, selector: (one) => `${one.namespace}/${one.name}` },
  ),
});

/** One declaration after the other, each a function of the charts: their order is the caller's. */
function declarationsOf(data: AppData): ((charts: readonly Chart[]) => void)[] {
  return [
    ...data.namespaces.map(({ name, labels }) => ([chart]: readonly Chart[]) => {
      new ApiObject(chart!, `Namespace-${name}`, {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name, labels: { ...labels } },
      });
    }),
    ...data.prometheuses.map(({ chart, name, namespace, spec }) => (charts: readonly Chart[]) => {
      new Prometheus(charts[chart]!, `Prometheus-${name}`, {
        metadata: { name, namespace },
        spec,
        // Credentials of other namespaces cannot be had: such monitors are left out.
        onInvalid: InvalidInputPolicy.DROP,
      });
    }),
    ...data.alertmanagers.map(({ chart, name, namespace, replicas, asks }) => (charts: readonly Chart[]) => {
      const config = ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] });
      new Alertmanager(charts[chart]!, `Alertmanager-${name}`, {
        metadata: { name, namespace },
        spec: { replicas },
        config,
        ...(asks ? { webConfig: WebConfigSource.fromSecretName('web', 'web.yaml', { https: true, basicAuth }) } : {}),
      });
    }),
    ...data.monitors.map(({ chart, name, namespace, labels, spec }) => (charts: readonly Chart[]) => {
      const metadata = { name, namespace, ...(labels === undefined ? {} : { labels: { ...labels } }) };
      new ServiceMonitor(charts[chart]!, `ServiceMonitor-${namespace}-${name}`, { metadata, spec });
    }),
  ];
}

/** Connections are made when everything is declared, in the order of the data. */
function connect(data: AppData, charts: readonly Chart[]): void {
  const find = ({ chart, name }: Declared, kind: string) => charts[chart]!.node.findChild(`${kind}-${name}`);
  for (const prometheus of data.prometheuses.filter(({ exposed }) => exposed)) {
    (find(prometheus, 'Prometheus') as Prometheus).expose({ host: 'example.com', path: `/${prometheus.name}` });
  }
  for (const from of data.prometheuses.filter(({ alerts }) => alerts)) {
    for (const to of data.alertmanagers) {
      (find(from, 'Prometheus') as Prometheus).alertTo(find(to, 'Alertmanager') as Alertmanager);
    }
  }
}

/** The files that an app becomes, by name; `order` arranges its declarations. */
export function filesOf(data: AppData, order: <T>(items: readonly T[]) => readonly T[] = (items) => items) {
  const outdir = mkdtempSync(join(tmpdir(), 'property-'));
  const app = new App({ outdir });
  const charts = [0, 1, 2].map((number) => new Chart(app, `chart-${number}`));
  for (const declare of order(declarationsOf(data))) declare(charts);
  connect(data, charts);
  app.synth();
  const files = new Map(
    readdirSync(outdir)
      .sort()
      .map((file) => [file, readFileSync(join(outdir, file), 'utf8')]),
  );
  rmSync(outdir, { recursive: true });
  return files;
}

/** The documents of all files, sorted: cdk8s orders those of a file by declaration. */
export function objectsOf(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .flatMap(([file, text]) => text.split(/^---\n/m).map((object) => `# ${file}\n${object.trimEnd()}`))
    .sort();
}
