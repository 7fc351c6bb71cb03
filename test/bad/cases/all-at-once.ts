import { Alertmanager, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, version: 'latest', retention: 'long', replicas: '2' as unknown as number },
  });
  new Prometheus(chart, 'second', { metadata: { name: 'second' }, spec: { externalLabels: { cluster: 'eu' } } });
  new Alertmanager(chart, 'alerts', { metadata: { name: 'Alerts' } });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: { selector: {}, endpoints: [{ interval: 'often' }, { interval: 'rarely' }] },
  });
  new ServiceMonitor(chart, 'twin', { metadata: { name: 'twin' }, spec: { selector: {}, endpoints: [] } });
  new ServiceMonitor(chart, 'other-twin', { metadata: { name: 'twin' }, spec: { selector: {}, endpoints: [] } });
};

export default declare;
