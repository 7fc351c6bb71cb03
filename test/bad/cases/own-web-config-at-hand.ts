import { Secret } from 'cdk8s-plus-27';
import { Prometheus, PrometheusAgent, WebConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** A Secret of the app itself: what its file says is not what others are told of it. */
const declare: BadCase = (chart) => {
  const secret = new Secret(chart, 'web', {
    metadata: { name: 'web' },
    stringData: {
      'users.yaml': 'basic_auth_users: {operations: $2b$04$abcdefghijklmnopqrstuu}\nauthentication: true\n',
      'tls.yaml': 'tls_server_config: {cert_file: tls.crt, key_file: tls.key}\n',
      'list.yaml': '- basic_auth_users\n',
    },
  });
  for (const [name, key] of [
    ['a', 'users.yaml'],
    ['b', 'tls.yaml'],
  ] as const) {
    new Prometheus(chart, name, {
      metadata: { name },
      spec: { podMonitorSelector: {} },
      webConfig: WebConfigSource.fromSecret(secret, key),
    });
  }
  new PrometheusAgent(chart, 'c', {
    metadata: { name: 'c' },
    spec: { podMonitorSelector: {} },
    webConfig: WebConfigSource.fromSecretName('web', 'list.yaml'),
  });
};

export default declare;
