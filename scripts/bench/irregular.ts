/**
 * Monitors as a large cluster has them: names of people's choosing in many namespaces, in the shapes of the stacks that
 * most clusters run. The same number gives the same monitors.
 */

import type { Resource } from '../../lib/core/base/resource';

type Random = <T>(choices: readonly T[]) => T;

function randomOf(seed: number): Random {
  let state = seed;
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return choices[((mixed ^ (mixed >>> 14)) >>> 0) % choices.length]!;
  };
}

const TEAMS = 'payments checkout search identity growth logistics data-platform fraud ads media ledger catalog'.split(
  ' ',
);
const ENVIRONMENTS = ['prod', 'prod', 'staging', 'dev', 'prod-eu-west-1', 'prod-us-east-2', 'sandbox'];
const SUBJECTS =
  'order invoice cart session user price stock route parcel refund ranking index feed token profile quote audit event image mail webhook report voucher tax currency driver slot offer'.split(
    ' ',
  );
const ROLES =
  'api worker gateway cache consumer scheduler exporter db-proxy backend frontend indexer sync v2 batch'.split(' ');
const PORTS = ['metrics', 'metrics', 'metrics', 'http-metrics', 'http', 'web', 'prometheus', 'management'];
const INTERVALS = ['30s', '30s', '15s', '60s', '1m', undefined];
const PATHS = [undefined, undefined, undefined, '/metrics', '/actuator/prometheus', '/internal/metrics'];
const HEX = '0123456789abcdef'.split('');
const DROPPED = [
  'go_(gc|memstats|threads).*',
  'container_(network_tcp_usage_total|network_udp_usage_total|tasks_state|cpu_load_average_10s)',
  'jvm_(buffer|classes|gc_pause).*_(max|count)',
  'rest_client_request_duration_seconds_bucket|workqueue_.*_bucket',
  'envoy_cluster_(upstream_cx_length_ms|upstream_rq_time).*',
];

interface Place {
  readonly namespace: string;
  readonly name: string;
}

function placeOf(random: Random, i: number): Place {
  const [team, subject, role] = [random(TEAMS), random(SUBJECTS), random(ROLES)];
  const namespace = `${team}-${random(ENVIRONMENTS)}`;
  const hash = Array.from({ length: 5 }, () => random(HEX)).join('');
  const name = random([`${subject}-${role}`, `${team}-${subject}-${role}`, `${subject}-${role}-${hash}`]);
  // Two teams may think of one name.
  return { namespace, name: `${name}-${i.toString(36)}` };
}

type Shape = (place: Place, random: Random) => Pick<Resource, 'kind' | 'spec'>;

const application: Shape = ({ name }, random) => ({
  kind: 'ServiceMonitor',
  spec: {
    selector: { matchLabels: random([{ app: name }, { 'app.kubernetes.io/name': name }]) },
    endpoints: [defined({ port: random(PORTS), interval: random(INTERVALS), path: random(PATHS) })],
  },
});

const relabeled: Shape = ({ name, namespace }, random) => ({
  kind: 'ServiceMonitor',
  spec: {
    jobLabel: 'app.kubernetes.io/name',
    selector: { matchLabels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': `${name}-${namespace}` } },
    namespaceSelector: { matchNames: [namespace] },
    endpoints: [
      defined({
        port: random(PORTS),
        interval: random(INTERVALS),
        path: random(PATHS),
        honorLabels: random([true, undefined]),
        relabelings: [
          { sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node', action: 'replace' },
          { sourceLabels: ['__meta_kubernetes_pod_label_version'], targetLabel: 'version', regex: '(.+)' },
          { targetLabel: 'service_owner', replacement: random(TEAMS) },
        ],
        metricRelabelings: [{ sourceLabels: ['__name__'], regex: random(DROPPED), action: 'drop' }],
      }),
    ],
  },
});

const behindProxy: Shape = ({ name }, random) => ({
  kind: 'ServiceMonitor',
  spec: {
    selector: { matchLabels: { 'app.kubernetes.io/component': random(ROLES), 'app.kubernetes.io/name': name } },
    endpoints: ['https-main', 'https-self'].map((port) => ({
      port,
      interval: '30s',
      scrapeTimeout: '30s',
      scheme: 'https',
      tlsConfig: { insecureSkipVerify: true },
      relabelings: [{ action: 'labeldrop', regex: '(pod|service|endpoint|namespace)' }],
    })),
  },
});

const pods: Shape = ({ name }, random) => ({
  kind: 'PodMonitor',
  spec: {
    selector: { matchExpressions: [{ key: 'app', operator: 'In', values: [name, `${name}-canary`] }] },
    podMetricsEndpoints: [defined({ port: random(PORTS), interval: random(INTERVALS), path: random(PATHS) })],
  },
});

const probed: Shape = ({ name, namespace }, random) => ({
  kind: 'Probe',
  spec: {
    jobName: 'http-get',
    interval: '60s',
    module: random(['http_2xx', 'http_post_2xx', 'tcp_connect']),
    prober: { url: 'blackbox-exporter.monitoring:19115' },
    targets: { staticConfig: { static: [`https://${name}.${namespace}.example.com/healthz`] } },
  },
});

/** What an instance says to take all of them. */
export const EVERY_MONITOR = Object.fromEntries(
  ['serviceMonitor', 'podMonitor', 'probe'].flatMap((kind) => [
    [`${kind}Selector`, {}],
    [`${kind}NamespaceSelector`, {}],
  ]),
);

const SHAPES = [application, application, application, application, relabeled, relabeled, behindProxy, pods, probed];

/** In the order in which a compilation takes them. */
export function irregularMonitors(count: number): Resource[] {
  const random = randomOf(1);
  const monitors = Array.from({ length: count }, (_, i): Resource => {
    const place = placeOf(random, i);
    return { apiVersion: 'monitoring.coreos.com/v1', metadata: place, ...random(SHAPES)(place, random) } as Resource;
  });
  const key = ({ metadata }: Resource) => `${metadata.namespace}/${metadata.name}`;
  return monitors.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function defined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
