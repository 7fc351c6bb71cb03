import { Alertmanager, ConfigSource, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Addresses that lead to one of three Alertmanagers, beside those that lead to all or to each. */
const declare: BadCase = (chart) => {
  const config = ConfigSource.fromObject({ route: { receiver: 'none' }, receivers: [{ name: 'none' }] });
  new Alertmanager(chart, 'three', { metadata: { name: 'three' }, spec: { replicas: 3 }, config });
  new Alertmanager(chart, 'only', { metadata: { name: 'only', namespace: 'other' }, spec: {}, config });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: {
      queryEndpoints: ['http://query.example.com'],
      alertmanagersUrl: [
        'http://alertmanager-operated.monitoring.svc:9093',
        'http://alertmanager-three-web.monitoring.svc:9093/alerts',
        'dns+http://alertmanager-operated.monitoring.svc:9093',
        'dnssrv+http://_web._tcp.alertmanager-operated.monitoring.svc',
        'http://alertmanager-three-0.alertmanager-operated.monitoring.svc:9093',
        'http://alertmanager-only-web.other.svc:9093',
        'http://alerts.example.com',
      ],
    },
  });
};

export default declare;
