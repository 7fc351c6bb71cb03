import type { Chart } from 'cdk8s';
import { Alertmanager, Prometheus } from 'cdk8s-prometheus';

/** Claims that nothing can be written to, of a template and for one pod; and one that also has a mode for writing. */
export default function declare(chart: Chart): void {
  const resources = { requests: { storage: '50Gi' } };
  const claim = (accessModes: string[]) => ({ volumeClaimTemplate: { spec: { accessModes, resources } } });
  const prometheus = (name: string, storage: object) =>
    new Prometheus(chart, name, { metadata: { name }, spec: { serviceMonitorSelector: {}, storage } } as never);
  const readOnly = prometheus('read-only', claim(['ReadOnlyMany']));
  prometheus('both', claim(['ReadWriteOnce', 'ReadOnlyMany']));
  const alertmanager = new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { storage: { ephemeral: claim(['ReadOnlyMany']) } },
  } as never);
  readOnly.alertTo(alertmanager);
}
