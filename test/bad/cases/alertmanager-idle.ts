import { Alertmanager, ConfigSource, Prometheus, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Two behind one Service, of which a Prometheus sends to one; and what it would take for the other. */
const declare: BadCase = (chart) => {
  const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
  const used = new Alertmanager(chart, 'used', { metadata: { name: 'used' }, config });
  new Alertmanager(chart, 'idle', { metadata: { name: 'idle' }, config });
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'prometheus' },
    spec: { serviceMonitorSelector: {} },
  });
  prometheus.alertTo(used);
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: { queryEndpoints: ['http://query'], alertmanagersUrl: [] },
  });
};

export default declare;
