import { AlertmanagerConfig, PodMonitor, Prometheus, PrometheusRule, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** A label, a namespace, a selector that is absent, a kind of instance that the app has none of; and many at once. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'frontend', {
    metadata: { name: 'frontend' },
    spec: { serviceMonitorSelector: { matchLabels: { team: 'frontend' } }, podMonitorSelector: {} },
  });
  new Prometheus(chart, 'backend', {
    metadata: { name: 'backend' },
    spec: { serviceMonitorSelector: { matchLabels: { team: 'backend', tier: 'gold' } } },
  });
  const monitor = (name: string, labels?: Record<string, string>) =>
    new ServiceMonitor(chart, name, {
      metadata: { name, ...(labels === undefined ? {} : { labels }) },
      spec: { selector: {}, endpoints: [{ port: 'web' }] },
    });
  monitor('web', { team: 'frontend' });
  monitor('shop', { team: 'backend' });
  for (const name of ['a', 'b', 'c', 'd', 'e']) monitor(name, { team: `${name}-frontend` });
  new PodMonitor(chart, 'pods', {
    metadata: { name: 'pods', namespace: 'shop' },
    spec: { selector: {}, podMetricsEndpoints: [{ port: 'web' }] },
  });
  new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec: {} });
  new AlertmanagerConfig(chart, 'routes', {
    metadata: { name: 'routes' },
    spec: { receivers: [{ name: 'chat' }], route: { receiver: 'chat' } },
  });
};

export default declare;
