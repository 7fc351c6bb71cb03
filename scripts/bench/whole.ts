/** One measurement in a process of its own: `KIND N`, what a whole compilation of N such inputs costs; prints it as JSON. */

import { compile, DEFAULT_SETTINGS, Findings, gzip, type Kind, type RawResource, receive } from '../../lib/core';

interface Input {
  readonly apiVersion: string;
  readonly spec: (name: string) => object;
}

const INPUTS: Readonly<Partial<Record<Kind, Input>>> = {
  ServiceMonitor: {
    apiVersion: 'v1',
    spec: (name) => ({
      selector: { matchLabels: { app: name } },
      endpoints: [
        {
          port: 'web',
          interval: '30s',
          relabelings: [{ sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node', action: 'replace' }],
        },
      ],
    }),
  },
  PrometheusRule: {
    apiVersion: 'v1',
    spec: (name) => ({
      groups: [
        {
          name,
          rules: [
            { record: 'app:requests:rate5m', expr: `sum by (code) (rate(http_requests_total{app="${name}"}[5m]))` },
            {
              alert: 'Down',
              expr: `up{app="${name}"} == 0`,
              for: '5m',
              labels: { severity: 'page' },
              annotations: { summary: '{{ $labels.instance }} is down' },
            },
          ],
        },
      ],
    }),
  },
  AlertmanagerConfig: {
    apiVersion: 'v1alpha1',
    spec: (name) => ({
      route: { receiver: 'team', matchers: [{ name: 'app', value: name, matchType: '=' }] },
      receivers: [{ name: 'team', webhookConfigs: [{ url: `https://hooks.example.com/${name}` }] }],
    }),
  },
};

const INSTANCES = {
  Prometheus: { serviceMonitorSelector: {}, ruleSelector: {} },
  Alertmanager: { alertmanagerConfigSelector: {} },
} as const;

function raw(kind: Kind, version: string, name: string, spec: object): RawResource {
  return { apiVersion: `monitoring.coreos.com/${version}`, kind, metadata: { name, namespace: 'default' }, spec };
}

/** From what was read to objects: admission, selection, checks, text, sizes and compression. */
function compiled(inputs: readonly RawResource[], instance: RawResource): number {
  const before = process.cpuUsage();
  const findings = new Findings();
  const [admittedInstance, ...admitted] = [instance, ...inputs].map((each) => receive(each, 'wire').resource!);
  const settings = { ...DEFAULT_SETTINGS, ruleSlots: 64 };
  compile(
    {
      instances: [{ resource: admittedInstance!, settings, unit: 'bench' }],
      inputs: admitted,
      namespaces: new Map(),
      contentOf: () => undefined,
      compress: gzip,
    },
    findings,
  );
  const { user, system } = process.cpuUsage(before);
  const error = findings.all.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`the input is not clean: ${JSON.stringify(error)}`);
  return (user + system) / 1e6;
}

const [kind, n] = process.argv.slice(2) as [Kind, string];
const { apiVersion, spec } = INPUTS[kind]!;
const inputs = Array.from({ length: Number(n) }, (_, i) => `input-${String(i).padStart(6, '0')}`).map((name) =>
  raw(kind, apiVersion, name, spec(name)),
);
const instanceKind = kind === 'AlertmanagerConfig' ? 'Alertmanager' : 'Prometheus';
const cpuSeconds = compiled(inputs, raw(instanceKind, 'v1', 'bench', INSTANCES[instanceKind]));
console.log(JSON.stringify({ cpuSeconds, peakMiB: process.resourceUsage().maxRSS / 1024 }));
