import { ApiObject, type Chart } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';

/** Endpoints of hosts outside of the cluster: ports without a name, with another one, with the right one; and a port that no monitor asks for. */
export default function declare(chart: Chart): void {
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  new ServiceMonitor(chart, 'hosts', {
    metadata: { name: 'hosts' },
    spec: { selector: { matchLabels: { app: 'hosts' } }, endpoints: [{ port: 'metrics' }] },
  });
  const object = (kind: string, apiVersion: string, name: string, content: object, labels: Record<string, string>) =>
    new ApiObject(chart, `${kind}-${name}`, { kind, apiVersion, metadata: { name, labels }, ...content } as never);
  const hosts = (name: string, port: object, servicePorts: readonly object[] = [{ name: 'metrics', port: 9100 }]) => {
    const labels = { app: 'hosts' };
    object('Service', 'v1', name, { spec: { clusterIP: 'None', ports: servicePorts } }, labels);
    object('Endpoints', 'v1', name, { subsets: [{ addresses: [{ ip: '10.0.0.1' }], ports: [port] }] }, labels);
  };
  hosts('unnamed', { port: 9100 });
  hosts('other-name', { name: 'http', port: 9100 });
  hosts('right', { name: 'metrics', port: 9100 });
  hosts('only-one-of-two', { name: 'web', port: 80 }, [
    { name: 'metrics', port: 9100 },
    { name: 'web', port: 80 },
  ]);
  object(
    'Service',
    'v1',
    'slice',
    { spec: { ports: [{ name: 'metrics', port: 80, targetPort: 9100 }] } },
    { app: 'hosts' },
  );
  object(
    'EndpointSlice',
    'discovery.k8s.io/v1',
    'slice-1',
    { addressType: 'IPv4', endpoints: [{ addresses: ['10.0.0.1'] }], ports: [{ name: '', port: 9100 }] },
    { 'kubernetes.io/service-name': 'slice' },
  );
}
