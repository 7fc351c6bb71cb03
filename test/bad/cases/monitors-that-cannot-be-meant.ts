import { ApiObject } from 'cdk8s';
import { PodMonitor, Probe, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Selectors that nothing can meet, and endpoints that name two ports; and such as are right beside them. */
const declare: BadCase = (chart) => {
  const impossible = {
    matchLabels: { app: 'shop' },
    matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['shop', 'web'] }],
  };
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      podMonitorSelector: {},
      probeSelector: {},
      ruleSelector: {
        matchExpressions: [
          { key: 'team', operator: 'Exists' },
          { key: 'team', operator: 'DoesNotExist' },
        ],
      },
    },
  });
  const endpoint = { port: 'web', targetPort: 8080 };
  new ServiceMonitor(chart, 'never', {
    metadata: { name: 'never' },
    spec: { selector: impossible, endpoints: [endpoint] },
  });
  new PodMonitor(chart, 'sets', {
    metadata: { name: 'sets' },
    spec: {
      selector: {
        matchExpressions: [
          { key: 'tier', operator: 'In', values: ['front', 'back'] },
          { key: 'tier', operator: 'In', values: ['middle'] },
        ],
      },
      podMetricsEndpoints: [{ port: 'web', portNumber: 8080, targetPort: 'web' }, { portNumber: 8080 }],
    },
  });
  new Probe(chart, 'probe', {
    metadata: { name: 'probe' },
    spec: { prober: { url: 'blackbox:9115' }, targets: { ingress: { selector: impossible } } },
  });
  new ServiceMonitor(chart, 'right', {
    metadata: { name: 'right' },
    spec: {
      selector: {
        matchLabels: { app: 'shop' },
        matchExpressions: [
          { key: 'app', operator: 'In', values: ['shop', 'web'] },
          { key: 'app', operator: 'Exists' },
          { key: 'app', operator: 'NotIn', values: ['web'] },
          { key: 'old', operator: 'DoesNotExist' },
          { key: 'old', operator: 'NotIn', values: ['yes'] },
        ],
      },
      endpoints: [{ port: 'web' }, { targetPort: 8080 }],
    },
  });
  const labels = { app: 'cart' };
  new ApiObject(chart, 'cart-service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'cart', labels },
    spec: { selector: labels, ports: [{ name: 'web', port: 80 }] },
  });
  for (const app of ['carrt', 'cart2', 'card']) {
    const selector = { matchLabels: { app } };
    new ServiceMonitor(chart, app, { metadata: { name: app }, spec: { selector, endpoints: [{ port: 'web' }] } });
  }
};

export default declare;
