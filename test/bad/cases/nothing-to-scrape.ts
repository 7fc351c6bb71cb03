import { ApiObject, type Chart } from 'cdk8s';
import { PodMonitor, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Another namespace; a slip in a label, another key for it; labels where they do not count. Others' Services are not guessed at. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, podMonitorSelector: {} },
  });
  service(chart, 'shop', { app: 'shop' }, 'backend');
  service(chart, 'frontend', { app: 'frontend', tier: 'web' });
  service(chart, 'search', { 'app.kubernetes.io/name': 'search' });
  service(chart, 'unlabelled', {});
  service(chart, 'web-1', { app: 'web-1' });
  const monitor = (name: string, matchLabels: Record<string, string>, matchNames?: string[]) =>
    new ServiceMonitor(chart, name, {
      metadata: { name },
      spec: {
        selector: { matchLabels },
        endpoints: [{ port: 'http' }],
        ...(matchNames && { namespaceSelector: { matchNames } }),
      },
    });
  monitor('elsewhere', { app: 'shop' });
  monitor('not-there-either', { app: 'shop' }, ['shop', 'web']);
  monitor('slip', { app: 'fronted', tier: 'web' });
  monitor('key', { app: 'search' });
  monitor('pods', { app: 'unlabelled' });
  service(chart, 'web', { app: 'web' });
  monitor('swapped', { app: 'wbe' });
  monitor('of-nobody-here', { app: 'web-2' });
  monitor('of-nobody-near', { app: 'payments' });
  new ApiObject(chart, 'job', {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'store', labels: { app: 'store' } },
    spec: { template: { metadata: { labels: { tier: 'store' } }, spec: { containers: [{ name: 'store' }] } } },
  });
  new PodMonitor(chart, 'store', {
    metadata: { name: 'store' },
    spec: { selector: { matchLabels: { app: 'store' } }, podMetricsEndpoints: [{}] },
  });
};

function service(chart: Chart, name: string, labels: Record<string, string>, namespace = 'monitoring'): void {
  new ApiObject(chart, `service-${name}`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels },
    spec: { selector: { app: name }, ports: [{ name: 'http', port: 80 }] },
  });
}

export default declare;
