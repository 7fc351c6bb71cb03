import { ApiObject, type Chart } from 'cdk8s';
import { PodMonitor, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';

const SCRAPED = { annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '8080' } };

/** The annotation of old: on what a monitor takes, on what none does, and one that says no. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  new Prometheus(chart, 'main', { ...named('main'), spec: { serviceMonitorSelector: {}, podMonitorSelector: {} } });
  const deployment = (name: string, annotations: object) =>
    new ApiObject(chart, `pods-${name}`, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      ...named(name),
      spec: {
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels: { app: name }, ...annotations },
          spec: { containers: [{ name, image: name }] },
        },
      },
    });
  deployment('left', SCRAPED);
  deployment('taken', SCRAPED);
  deployment('unasked', { annotations: { 'prometheus.io/scrape': 'false' } });
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'front', labels: { app: 'front' }, ...SCRAPED },
    spec: { selector: { app: 'front' }, ports: [{ name: 'http', port: 80 }] },
  });
  new ServiceMonitor(chart, 'front', {
    ...named('front'),
    spec: { selector: { matchLabels: { app: 'front' } }, endpoints: [{ targetPort: '8080' }] },
  });
  new PodMonitor(chart, 'taken', {
    ...named('taken'),
    spec: { selector: { matchLabels: { app: 'taken' } }, podMetricsEndpoints: [{}] },
  });
}
