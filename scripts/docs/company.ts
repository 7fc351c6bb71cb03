/** The app around a probed object: instances that select it, and objects that it selects. */

import type { Kind } from '../../lib/core/base/resource';
import type { RawResource } from '../../lib/core/input/admission';

export const NAMESPACE = 'monitoring';
export const MAIN = 'probed';

export interface Company {
  /** What the probed object says besides. */
  readonly spec: object;
  readonly others: readonly RawResource[];
}

const V1 = 'monitoring.coreos.com/v1';
const V1ALPHA1 = 'monitoring.coreos.com/v1alpha1';

const resource = (apiVersion: string, kind: Kind, spec: object): RawResource => ({
  apiVersion,
  kind,
  metadata: { name: 'company', namespace: NAMESPACE, labels: { of: 'company' } },
  spec,
});

const SELECTORS = { serviceMonitorSelector: {}, podMonitorSelector: {}, probeSelector: {}, scrapeConfigSelector: {} };

const MONITORS: readonly RawResource[] = [
  resource(V1, 'ServiceMonitor', {
    selector: {},
    namespaceSelector: { any: true },
    endpoints: [{ port: 'web', scheme: 'https', honorLabels: true, tlsConfig: { caFile: '/etc/ca.pem' } }],
  }),
  resource(V1, 'PodMonitor', { selector: {}, podMetricsEndpoints: [{ port: 'web' }] }),
  resource(V1, 'Probe', { prober: { url: 'prober:9115' }, targets: { staticConfig: { static: ['http://web'] } } }),
  resource(V1ALPHA1, 'ScrapeConfig', { staticConfigs: [{ targets: ['web:80'] }] }),
];

const RULES = resource(V1, 'PrometheusRule', {
  groups: [{ name: 'company', rules: [{ alert: 'Down', expr: 'up == 0' }] }],
});

const ROUTES = resource(V1ALPHA1, 'AlertmanagerConfig', {
  route: { receiver: 'none' },
  receivers: [{ name: 'none' }],
});

const OTHER_ROUTES: RawResource = {
  ...ROUTES,
  metadata: { ...ROUTES.metadata, name: 'other' },
  spec: { route: { receiver: 'other' }, receivers: [{ name: 'other' }] },
};

const GRPC_TLS = { certFile: '/etc/cert.pem', keyFile: '/etc/key.pem' };
const WITH_SIDECAR = { thanos: { grpcServerTlsConfig: GRPC_TLS }, alerting: { alertmanagers: [] }, ...SELECTORS };

/** What a query can be told to ask, all with TLS. */
const ASKED: readonly RawResource[] = [
  ...MONITORS,
  resource(V1, 'Prometheus', WITH_SIDECAR),
  named('other', NAMESPACE, resource(V1, 'Prometheus', WITH_SIDECAR)),
  named('company', 'other', resource(V1, 'Prometheus', { ...WITH_SIDECAR, serviceMonitorNamespaceSelector: {} })),
  RULES,
  resource(V1, 'ThanosRuler', {
    ruleSelector: {},
    queryEndpoints: ['query:9090'],
    alertmanagersUrl: [],
    grpcServerTlsConfig: GRPC_TLS,
  }),
];

const QUERY = resource('cdk8s-prometheus.io/v1alpha1', 'ThanosQuery', {});

/** What can be behind a frontend. */
const BEHIND: readonly RawResource[] = [
  ...ASKED,
  QUERY,
  named('other', NAMESPACE, QUERY),
  named('company', 'other', QUERY),
];

function named(name: string, namespace: string, { metadata, ...rest }: RawResource): RawResource {
  return { ...rest, metadata: { ...metadata, name, namespace } };
}

const SCRAPE_CLASSES = [{ name: 'class', relabelings: [{ targetLabel: 'class', replacement: 'class' }] }];

export function companyOf(kind: Kind, version?: string): Company {
  const present = version === undefined ? {} : { version };
  switch (kind) {
    case 'Prometheus':
      return {
        spec: { ...present, ...SELECTORS, ruleSelector: {}, alerting: { alertmanagers: [] } },
        others: [...MONITORS, RULES],
      };
    case 'PrometheusAgent':
      return { spec: { ...present, ...SELECTORS }, others: MONITORS };
    case 'Alertmanager':
      return { spec: { ...present, alertmanagerConfigSelector: {} }, others: [ROUTES, OTHER_ROUTES] };
    case 'ThanosRuler':
      return {
        spec: { ...present, ruleSelector: {}, queryEndpoints: ['query:9090'], alertmanagersUrl: [] },
        others: [RULES],
      };
    case 'ThanosStoreGateway':
    case 'ThanosCompactor':
      return { spec: { ...present, objectStorageConfig: { name: 'bucket', key: 'bucket.yaml' } }, others: [] };
    case 'ThanosQuery':
      return { spec: present, others: ASKED };
    case 'ThanosQueryFrontend':
      return { spec: present, others: BEHIND };
    case 'AlertmanagerConfig':
      return { spec: {}, others: [resource(V1, 'Alertmanager', { ...present, alertmanagerConfigSelector: {} })] };
    default: {
      const alerting = { alertmanagers: [] };
      const prometheus = { ...present, ...SELECTORS, ruleSelector: {}, alerting, scrapeClasses: SCRAPE_CLASSES };
      return { spec: {}, others: [resource(V1, 'Prometheus', prometheus)] };
    }
  }
}

/** What the app's own Secrets hold, by key, where it has to become a part of the configuration. */
export const CONTENTS: Readonly<Record<string, string>> = {
  'jobs.yaml': '- job_name: more\n',
  'relabelings.yaml': '- action: labeldrop\n  regex: more\n',
  'alertmanagers.yaml': '- static_configs:\n  - targets: [more]\n',
};
