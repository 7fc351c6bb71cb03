import { ApiObject, type Chart } from 'cdk8s';
import { Alertmanager, Prometheus } from 'cdk8s-prometheus';

const HTTP = { pathType: 'Prefix' };

/** Objects that people write beside an instance, with labels, names and paths of other operators and charts; and such as are right. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  const prometheus = new Prometheus(chart, 'main', { ...named('main'), spec: { serviceMonitorSelector: {} } });
  const alerts = new Alertmanager(chart, 'alerts', {
    ...named('alerts'),
    spec: { externalUrl: 'https://example.com/alerts' },
  });
  prometheus.alertTo(alerts);
  const object = (kind: string, apiVersion: string, name: string, spec: object) =>
    new ApiObject(chart, `${kind}-${name}`, { kind, apiVersion, ...named(name), spec });
  const service = (name: string, selector: Record<string, string>) =>
    object('Service', 'v1', name, { selector, ports: [{ port: 9090 }] });
  service('old', { app: 'prometheus', prometheus: 'main' });
  service('other-name', { alertmanager: 'main' });
  service('right', { 'app.kubernetes.io/name': 'prometheus' });
  service('of-others', { app: 'shop' });
  object('NetworkPolicy', 'networking.k8s.io/v1', 'old', { podSelector: { matchLabels: { app: 'alertmanager' } } });
  object('PodDisruptionBudget', 'policy/v1', 'old', { selector: { matchLabels: { app: 'prometheus' } } });
  const ingress = (name: string, path: string, to: object, annotations = {}) =>
    new ApiObject(chart, `ingress-${name}`, {
      kind: 'Ingress',
      apiVersion: 'networking.k8s.io/v1',
      metadata: { name, annotations },
      spec: { rules: [{ http: { paths: [{ ...HTTP, path, backend: { service: to } }] } }] },
    });
  ingress('workload', '/', { name: 'prometheus-main', port: { number: 9090 } });
  ingress('chart', '/', { name: 'stack-kube-prometheus-alertmanager', port: { number: 9093 } });
  ingress('port', '/', { name: 'prometheus-main-web', port: { number: 80 } });
  ingress('path', '/prometheus', { name: 'prometheus-main-web', port: { name: 'web' } });
  ingress(
    'rewritten',
    '/prometheus',
    { name: 'prometheus-main-web', port: { name: 'web' } },
    {
      'nginx.ingress.kubernetes.io/rewrite-target': '/',
    },
  );
  ingress('served', '/alerts', { name: 'alertmanager-alerts-web', port: { name: 'web' } });
  ingress('of-others', '/shop', { name: 'shop', port: { number: 80 } });
  object('HTTPRoute', 'gateway.networking.k8s.io/v1', 'port', {
    rules: [{ backendRefs: [{ name: 'alertmanager-alerts-web', port: 9090 }] }],
  });
}
