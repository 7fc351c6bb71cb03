import { ApiObject, type Chart } from 'cdk8s';
import { PodMonitor, Prometheus, PrometheusAgent, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Labels that nothing has, namespaces of which none is left, and ports that are scraped twice; and right ones beside them. */
const declare: BadCase = (chart) => {
  declareApp(chart);
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, podMonitorSelector: {}, replicas: 2 },
  });
  new PrometheusAgent(chart, 'agent', {
    metadata: { name: 'agent' },
    spec: {
      serviceMonitorSelector: { matchLabels: { agent: 'yes' } },
      remoteWrite: [{ url: 'https://a/api/v1/write' }],
    },
  });
  const web = { matchLabels: { app: 'web' } };
  const monitor = (name: string, spec: object, labels: object = {}) =>
    new ServiceMonitor(chart, name, {
      metadata: { name, ...labels },
      spec: { selector: web, endpoints: [{ port: 'http' }], ...spec },
    });
  monitor('labels', {
    jobLabel: 'job-name',
    targetLabels: ['tier', 'teams', 'app.kubernetes.io/part-of'],
    podTargetLabels: ['version', 'commit'],
    endpoints: [{ port: 'http', path: '/labels' }],
  });
  monitor('one', { jobLabel: 'app' });
  monitor('same', { jobLabel: 'app' });
  // Another job, another path, another parameter, a part of the samples: other series.
  monitor('job', {});
  monitor('path', {
    endpoints: [
      { port: 'http', path: '/other' },
      { port: 'http', params: { a: ['b'] } },
    ],
  });
  monitor('part', {
    endpoints: [{ port: 'http', metricRelabelings: [{ action: 'drop', sourceLabels: ['a'], regex: 'b' }] }],
  });
  monitor('itself', {
    endpoints: [
      { port: 'http', path: '/itself' },
      { port: 'http', path: '/itself', interval: '1m' },
    ],
  });
  const kept = (name: string, action: string, regex: string) =>
    monitor(name, {
      endpoints: [
        {
          port: 'http',
          path: `/${name}`,
          relabelings: [{ action, sourceLabels: ['__meta_kubernetes_namespace'], regex }],
        },
      ],
    });
  kept('kept', 'keep', 'monitor');
  kept('dropped', 'drop', 'monitoring|default');
  kept('left', 'keep', 'monit.*');
  monitor('beside', { selector: { matchLabels: { app: 'shop', tier: 'front' } } });
  new PodMonitor(chart, 'pods', {
    metadata: { name: 'pods' },
    spec: { selector: web, jobLabel: 'apps', podTargetLabels: ['version'], podMetricsEndpoints: [{ port: 'http' }] },
  });
};

function declareApp(chart: Chart): void {
  const service = (name: string, labels: object) =>
    new ApiObject(chart, `service-${name}`, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, labels: { app: name, ...labels } },
      spec: { selector: { app: name }, ports: [{ name: 'http', port: 80 }] },
    });
  service('web', { team: 'shop', 'app.kubernetes.io/part-of': 'shop', tier: 'front' });
  service('shop', {});
  new ApiObject(chart, 'deployment', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web', version: '1' } },
        spec: { containers: [{ name: 'web', image: 'web:1', ports: [{ name: 'http', containerPort: 80 }] }] },
      },
    },
  });
}

export default declare;
