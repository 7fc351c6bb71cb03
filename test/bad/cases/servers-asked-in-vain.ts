import type { Chart } from 'cdk8s';
import { Alertmanager, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';

/** The label of the Service that is made for an instance. */
const INSTANCE = 'cdk8s-prometheus.io/instance';

const named = (name: string) => ({ metadata: { name } });

/** Servers that cannot be asked as others of the app ask them, or that cannot ask or write themselves. */
export default function declare(chart: Chart): void {
  const local = new Alertmanager(chart, 'local', { ...named('local'), spec: { listenLocal: true } });
  const requests = { resources: { requests: { storage: '10Gi' } } };
  const main = new Prometheus(chart, 'main', {
    ...named('main'),
    spec: {
      serviceMonitorSelector: {},
      automountServiceAccountToken: false,
      securityContext: { runAsUser: 1000, runAsNonRoot: true },
      storage: { volumeClaimTemplate: { spec: requests } },
      web: {
        tlsConfig: {
          cert: { secret: { name: 'certificate', key: 'tls.crt' } },
          keySecret: { name: 'certificate', key: 'tls.key' },
        },
      },
    },
  });
  main.alertTo(local);
  new Prometheus(chart, 'plain', {
    ...named('plain'),
    spec: { podMonitorSelector: {}, securityContext: { runAsUser: 1000 } },
  });
  const monitor = (name: string, prometheus: string, scheme?: 'http' | 'https') =>
    new ServiceMonitor(chart, name, {
      ...named(name),
      spec: {
        selector: { matchLabels: { [INSTANCE]: prometheus } },
        endpoints: [{ port: 'web', ...(scheme && { scheme }) }],
      },
    });
  monitor('without-tls', 'prometheus-main');
  monitor('with-tls', 'prometheus-main', 'https');
  monitor('of-plain', 'prometheus-plain', 'https');
}
