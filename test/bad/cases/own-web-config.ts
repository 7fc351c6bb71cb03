import { Alertmanager, ConfigSource, Prometheus, WebConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Beside settings that it replaces, with references that name nothing, and for a version that would not read it. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      listenLocal: true,
      reloadStrategy: 'ProcessSignal',
      web: { tlsConfig: { certFile: '/tls/tls.crt', keyFile: '/tls/tls.key' }, httpConfig: { http2: false } },
    },
    webConfig: WebConfigSource.fromSecretName('', 'web.yaml', {
      basicAuth: { username: { name: 'login', key: 'user' } },
    }),
  });
  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    spec: { version: 'v0.21.0' },
    config: ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] }),
    webConfig: WebConfigSource.fromSecretName('web', 'web.yaml'),
  });
};

export default declare;
