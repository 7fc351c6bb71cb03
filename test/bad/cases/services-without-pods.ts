import { ApiObject, type Chart } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Labels that only the pods have; Services that nearly select pods, and those with a port that no container has. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  for (const name of ['shop', 'search', 'basket']) pods(chart, name);
  service(chart, 'shop', { labels: { app: 'shop' }, selector: { app: 'shop' } });
  monitor(chart, 'of-the-pods', { tier: 'shop-tier' });
  service(chart, 'unlabelled', { labels: {}, selector: { app: 'basket' } });
  monitor(chart, 'of-its-pods', { tier: 'basket-tier' });
  service(chart, 'slip', { labels: { app: 'slip' }, selector: { app: 'serach' } });
  monitor(chart, 'slip', { app: 'slip' });
  monitor(chart, 'told-once', { app: 'slip' });
  service(chart, 'key', { labels: { app: 'key' }, selector: { 'app.kubernetes.io/name': 'search' } });
  monitor(chart, 'key', { app: 'key' });
  service(chart, 'owner', { labels: { app: 'owner' }, selector: { owner: 'shop' } });
  monitor(chart, 'owner', { app: 'owner' });
  service(chart, 'target', { labels: { app: 'target' }, selector: { app: 'search' }, targetPort: 'metrics' });
  monitor(chart, 'target', { app: 'target' });
  // The pod that leads is given its label when it leads.
  service(chart, 'leader', { labels: { app: 'leader' }, selector: { app: 'search', role: 'leader' } });
  monitor(chart, 'leader', { app: 'leader' });
  service(chart, 'of-others', { labels: { app: 'others' }, selector: { app: 'payments' }, targetPort: 'metrics' });
  monitor(chart, 'of-others', { app: 'others' });
  service(chart, 'numbered', { labels: { app: 'numbered' }, selector: { app: 'search' }, targetPort: 9999 });
  monitor(chart, 'numbered', { app: 'numbered' });
  service(chart, 'unsaid', { labels: { app: 'unsaid' }, selector: { app: 'search' }, targetPort: null });
  monitor(chart, 'unsaid', { app: 'unsaid' });
  service(chart, 'bare', { labels: {}, selector: { app: 'checkout' } });
  pods(chart, 'checkout');
  monitor(chart, 'of-its-owner', { owner: 'checkout' });
  for (const name of ['twin', 'twin-headless'])
    service(chart, name, { labels: { app: 'twin' }, selector: { app: 'search' } });
  monitor(chart, 'twins', { app: 'twin' });
};

function monitor(chart: Chart, name: string, matchLabels: Record<string, string>): void {
  new ServiceMonitor(chart, name, {
    metadata: { name },
    spec: { selector: { matchLabels }, endpoints: [{ port: 'http' }] },
  });
}

function pods(chart: Chart, name: string): void {
  const containers = [{ name, image: name, ports: [{ name: 'http', containerPort: 8080 }] }];
  new ApiObject(chart, `pods-${name}`, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: { owner: name } },
    spec: {
      selector: { matchLabels: { app: name } },
      template: { metadata: { labels: { app: name, tier: `${name}-tier` } }, spec: { containers } },
    },
  });
}

interface ServiceOptions {
  readonly labels: Record<string, string>;
  readonly selector: Record<string, string>;
  /** Null: it says none. */
  readonly targetPort?: string | number | null;
}

function service(chart: Chart, name: string, { labels, selector, targetPort = 'http' }: ServiceOptions): void {
  new ApiObject(chart, `service-${name}`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels },
    spec: { selector, ports: [{ name: 'http', port: 80, ...(targetPort === null ? {} : { targetPort }) }] },
  });
}

export default declare;
