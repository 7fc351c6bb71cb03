import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ServiceMonitor(chart, 'web', { metadata: { name: 'web' }, spec: { selector: {}, endpoints: [{ port: 'web' }] } });
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, version: 'v2.45.0', scrapeProtocols: ['PrometheusProto'] },
  });
};

export default declare;
