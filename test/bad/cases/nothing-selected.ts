import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Another instance takes the monitor, so that nothing is to be said of it. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'all', { metadata: { name: 'all' }, spec: { serviceMonitorSelector: {} } });
  new Prometheus(chart, 'frontend', {
    metadata: { name: 'frontend' },
    spec: { serviceMonitorSelector: { matchLabels: { team: 'frontend' } }, probeSelector: { matchLabels: { a: 'b' } } },
  });
  new Prometheus(chart, 'shop', {
    metadata: { name: 'shop', namespace: 'shop' },
    spec: { serviceMonitorSelector: {} },
  });
  const metadata = { name: 'web', labels: { team: 'backend' } };
  new ServiceMonitor(chart, 'web', { metadata, spec: { selector: {}, endpoints: [{ port: 'web' }] } });
};

export default declare;
