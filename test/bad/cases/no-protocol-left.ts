import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { version: 'v2.53.3', serviceMonitorSelector: {}, scrapeProtocols: ['PrometheusText1.0.0'] },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      selector: {},
      endpoints: [{ port: 'web' }],
      scrapeProtocols: ['PrometheusText1.0.0', 'PrometheusText0.0.4'],
    },
  });
};

export default declare;
