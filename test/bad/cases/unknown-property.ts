import { Ingress, IngressBackend, Service } from 'cdk8s-plus-27';
import {
  Alertmanager,
  ConfigReloader,
  ConfigSource,
  Probe,
  Prometheus,
  ServiceMonitor,
  WebConfigSource,
} from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** As an object of which TypeScript has lost sight. */
const loosely = (properties: object) => properties as never;

const declare: BadCase = (chart) => {
  const prometheus = new Prometheus(
    chart,
    'prometheus',
    loosely({
      metadata: { name: 'main', label: { team: 'a' } },
      spec: { serviceMonitorSelector: {} },
      replicas: 2,
      onInvald: 'drop',
      monitorItself: true,
      tenancy: 'friendly',
      webConfig: WebConfigSource.fromSecretName('web', 'web.yml', loosely({ htps: true })),
      reloader: { mod: 'watching' },
      networkPolicy: { from: [{ podLabel: { app: 'grafana' } }] },
    }),
  );
  prometheus.expose(loosely({ host: 'metrics.example.com', tls: true }));
  const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
  const alertmanager = new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, config });
  prometheus.alertTo(alertmanager, loosely({ tlsConfg: { serverName: 'alertmanager' } }));
  prometheus.alertTo(Alertmanager.fromAlertmanagerName(chart, 'other', 'other', loosely({ namspace: 'ops' })));
  prometheus.monitorItself(loosely({ labels: { team: 'a' } }));
  const service = new Service(chart, 'web', { metadata: { name: 'web' }, ports: [{ name: 'web', port: 80 }] });
  ServiceMonitor.forService(service, loosely({ endpoints: [{ path: '/metrics' }] }));
  const ingress = new Ingress(chart, 'ingress', { metadata: { name: 'shop' } });
  ingress.addHostRule('shop.example.com', '/', IngressBackend.fromService(service));
  Probe.forIngress(ingress, loosely({ prober: { url: 'blackbox:9115' }, lables: {}, targets: {} }));
  new ServiceMonitor(chart, 'api', loosely({ metadata: { name: 'api' }, labels: { team: 'a' }, spce: {} }));
  const reloader = {
    configSecret: 'a',
    configKey: 'a.yml',
    reloadUrl: 'http://localhost/-/reload',
    watchSecrets: ['b'],
  };
  void new ConfigReloader(chart, 'reloader', loosely(reloader)).container;
};

export default declare;
