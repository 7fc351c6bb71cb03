import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Relabelings, nodes, containers and room that are chosen otherwise than it is written; and such as are right beside them. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      remoteWrite: [
        {
          url: 'https://store.example.com/api/v1/push',
          writeRelabelConfigs: [
            { sourceLabels: ['__name__'], regex: 'up, down', action: 'keep' },
            { sourceLabels: ['job'], action: 'keep' },
            { sourceLabels: ['a', 'b'], separator: ',', regex: 'a,b', action: 'keep' },
            { sourceLabels: ['a'], regex: 'a{1,2}|b', action: 'drop' },
          ],
        },
      ],
      nodeSelector: { 'kubernetes.io/os': 'Linux', 'kubernetes.io/arch': 'x86_64', disk: 'Fast' },
      containers: [
        { name: 'promethues', image: 'example.com/prometheus:v1' },
        { name: 'proxy', image: 'example.com/proxy:1' },
      ],
      retentionSize: '50GB',
      storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '50Gi' } } } } },
    },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      endpoints: [
        {
          port: 'web',
          relabelings: [{ sourceLabels: ['__meta_kubernetes_pod_node_name'], regex: 'node-1,node-2', action: 'drop' }],
          metricRelabelings: [{ sourceLabels: ['__name__'], action: 'drop' }],
        },
      ],
    },
  });
};

export default declare;
