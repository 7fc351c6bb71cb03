import { ApiObject } from 'cdk8s';
import { Alertmanager, ConfigSource, Prometheus, type PrometheusSpec } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Words of TLS that no server knows, and an Alertmanager and a Prometheus that are asked in another way than they are served. */
const declare: BadCase = (chart) => {
  const tls = { cert: { secret: { name: 'tls', key: 'tls.crt' } }, keySecret: { name: 'tls', key: 'tls.key' } };
  const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
  new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      routePrefix: '/alerts',
      web: {
        tlsConfig: {
          ...tls,
          minVersion: '1.3',
          maxVersion: 'TLS12',
          clientAuthType: 'RequireAndVerify',
          curvePreferences: ['P256'],
        },
      },
    },
    config,
  });
  const at = { namespace: 'monitoring', name: 'alertmanager-operated', port: 'web' };
  const prometheus = (name: string, spec: Partial<PrometheusSpec>) =>
    new Prometheus(chart, name, { metadata: { name }, spec: { serviceMonitorSelector: {}, ...spec } });
  prometheus('asks', { alerting: { alertmanagers: [at] } });
  prometheus('asks-right', { alerting: { alertmanagers: [{ ...at, scheme: 'https', pathPrefix: '/alerts/' }] } });
  const clients = { client_ca: { secret: { name: 'tls', key: 'ca.crt' } } };
  prometheus('served', {
    web: { tlsConfig: { ...tls, ...clients, minVersion: 'TLS13', maxVersion: 'TLS12', curvePreferences: ['X25519'] } },
  });
  // What leads to one server only.
  for (const name of ['taker', 'sender', 'right'])
    new ApiObject(chart, `${name}-service`, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { selector: { 'operator.prometheus.io/name': name }, ports: [{ name: 'web', port: 9090 }] },
    });
  const writes = (name: string) => ({ url: `http://${name}.monitoring.svc:9090/api/v1/write` });
  prometheus('taker', {});
  prometheus('right', { enableRemoteWriteReceiver: true });
  prometheus('sender', {
    remoteWrite: [writes('taker'), writes('sender'), writes('right')],
    remoteRead: [{ url: 'http://sender.monitoring.svc:9090/api/v1/read' }],
  });
};

export default declare;
