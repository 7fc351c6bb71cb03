import { ApiObject } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** A Service that is another name for a host, beside one of the same labels that has pods. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  const service = (name: string, app: string, spec: object) =>
    new ApiObject(chart, name, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, labels: { app } },
      spec: { ports: [{ name: 'web', port: 80 }], ...spec },
    });
  service('database', 'database', { type: 'ExternalName', externalName: 'db.example.com' });
  service('shop', 'shop', { selector: { app: 'shop' } });
  service('old-shop', 'shop', { type: 'ExternalName', externalName: 'shop.example.com' });
  for (const app of ['database', 'shop'])
    new ServiceMonitor(chart, `${app}-monitor`, {
      metadata: { name: app },
      spec: { selector: { matchLabels: { app } }, endpoints: [{ port: 'web' }] },
    });
};

export default declare;
