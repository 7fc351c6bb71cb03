import { Alertmanager, AlertmanagerConfig, Prometheus, ReloadMode, ServiceMonitor, Tenancy } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What is trusted is written, and what is not is left out. */
const declare: BadCase = (chart) => {
  const spec = { serviceMonitorSelector: { matchLabels: { team: 'shop' } }, serviceMonitorNamespaceSelector: {} };
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec });
  new ServiceMonitor(chart, 'many-endpoints', {
    metadata: { name: 'many-endpoints', namespace: 'shop', labels: { team: 'shop' } },
    spec: { selector: {}, endpoints: Array.from({ length: 3_000 }, () => ({ port: 'web' })) },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
    reloader: { mode: ReloadMode.WATCHING },
    tenancy: Tenancy.HOSTILE,
  });
  const webhookConfigs = Array.from({ length: 3_100 }, (_, i) => ({ urlSecret: { name: `hook-${i}`, key: 'url' } }));
  new AlertmanagerConfig(chart, 'many-references', {
    metadata: { name: 'many-references', namespace: 'pay' },
    spec: { route: { receiver: 'all' }, receivers: [{ name: 'all', webhookConfigs }] },
  });
};

export default declare;
