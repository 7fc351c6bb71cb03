import { Alertmanager, ConfigSource, Prometheus, Tenancy, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      enforcedNamespaceLabel: 'tenant',
      enableAdminAPI: true,
      enableRemoteWriteReceiver: true,
      otlp: {},
      reloadStrategy: 'HTTP',
    },
    tenancy: Tenancy.HOSTILE,
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {}, replicas: 2 },
    config: ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] }),
    tenancy: Tenancy.HOSTILE,
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'main' },
    spec: { enforcedNamespaceLabel: 'tenant', queryEndpoints: ['http://query:9090'] },
    tenancy: Tenancy.HOSTILE,
  });
};

export default declare;
