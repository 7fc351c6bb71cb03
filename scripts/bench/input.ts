/** The input of the benchmark: the same objects that the operator's program in test/oracle/cmd/bench makes. */

import { BuildContext } from '../../lib/core/base/context';
import { PROMETHEUS } from '../../lib/core/base/conventions';
import { Findings } from '../../lib/core/base/findings';
import type { References } from '../../lib/core/base/references';
import { type Resource, refOf } from '../../lib/core/base/resource';
import { parseVersion } from '../../lib/core/base/version';
import { ReferenceCollector } from '../../lib/core/input/mounted-references';
import { type PrometheusInstance, type PrometheusResource, resolveInstance } from '../../lib/core/prometheus/instance';
import { NEWEST } from '../../test/support/versions';

export function serviceMonitor(i: number): Resource {
  const name = `sm-${String(i).padStart(6, '0')}`;
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name, namespace: 'default', labels: { app: name } },
    spec: {
      selector: { matchLabels: { app: name } },
      endpoints: [
        {
          port: 'web',
          interval: '30s',
          relabelings: [
            { sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node', action: 'replace' },
            {
              sourceLabels: ['__meta_kubernetes_pod_label_team'],
              targetLabel: 'team',
              regex: '(.+)',
              replacement: '$1',
              action: 'replace',
            },
          ],
        },
      ],
    },
  };
}

const RESOURCE: PrometheusResource = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name: 'bench', namespace: 'default' },
  spec: {
    serviceMonitorSelector: {},
    scrapeInterval: '30s',
    evaluationInterval: '30s',
  },
};

export interface BenchInstance {
  readonly resource: PrometheusResource;
  readonly instance: PrometheusInstance;
  readonly monitorReferences: References;
  readonly findings: Findings;
}

/** `more`: what its spec says besides. */
export function benchInstance(more: object = {}): BenchInstance {
  const findings = new Findings();
  const resource: PrometheusResource = { ...RESOURCE, spec: { ...RESOURCE.spec, ...more } };
  const { namespace } = resource.metadata;
  const collector = new ReferenceCollector(namespace, PROMETHEUS.credentialsDir, () => undefined);
  const target = { product: 'Prometheus', version: parseVersion(NEWEST.Prometheus)! } as const;
  const context = new BuildContext(target, refOf(resource), collector.required(), findings);
  const instance = resolveInstance(resource, context, {
    endpointSliceSupported: true,
    topologySharding: false,
    retentionPolicies: false,
    podTopologyLabels: false,
  });
  return { resource, instance, monitorReferences: collector.optional(), findings };
}
