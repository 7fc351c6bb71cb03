import { ApiObject, type Chart } from 'cdk8s';
import { PodMonitor, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Ports by a name that is another's, by a number as text, of a Service that names none; of containers; and those that are right. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, podMonitorSelector: {} },
  });
  service(chart, 'shop', [
    { name: 'http', port: 80, targetPort: 8080 },
    { name: 'metrics', port: 9100 },
  ]);
  service(chart, 'bare', [{ port: 8080 }]);
  deployment(chart, 'shop', [
    { name: 'web', containerPort: 8080 },
    { name: 'metrics', containerPort: 9100 },
  ]);
  const monitor = (name: string, app: string, ...endpoints: object[]) =>
    new ServiceMonitor(chart, name, { metadata: { name }, spec: { selector: { matchLabels: { app } }, endpoints } });
  monitor('slip', 'shop', { port: 'metric' }, { port: 'metrics' });
  monitor('number', 'shop', { port: '9100' }, { port: '8080' });
  monitor('nameless', 'bare', { port: 'web' }, { port: '8080' });
  monitor(
    'container',
    'shop',
    { targetPort: 9000 },
    { targetPort: '8080' },
    { targetPort: 'http' },
    { targetPort: 8080 },
  );
  monitor('pattern', 'shop', { port: 'http|web' }, { port: 'web.*' });
  monitor('elsewhere', 'of-another-app', { port: '9100' }, { port: 'web' });
  new PodMonitor(chart, 'pods', {
    metadata: { name: 'pods' },
    spec: {
      selector: { matchLabels: { app: 'shop' } },
      podMetricsEndpoints: [{ port: '9100' }, { port: 'http-metrics' }, { portNumber: 9101 }, { port: 'metrics' }],
    },
  });
};

function service(chart: Chart, name: string, ports: readonly object[]): void {
  new ApiObject(chart, `service-${name}`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels: { app: name } },
    spec: { selector: { app: name }, ports },
  });
}

function deployment(chart: Chart, name: string, ports: readonly object[]): void {
  new ApiObject(chart, `deployment-${name}`, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      selector: { matchLabels: { app: name } },
      template: { metadata: { labels: { app: name } }, spec: { containers: [{ name, image: name, ports }] } },
    },
  });
}

export default declare;
