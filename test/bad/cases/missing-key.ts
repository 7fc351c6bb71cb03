import { ApiObject, type Chart } from 'cdk8s';
import { Alertmanager, ConfigSource, Prometheus, ServiceMonitor, WebConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Keys of Secrets of the app: of monitors, of instances, of configurations, and of files that these name. */
const declare: BadCase = (chart) => {
  secret(chart, 'login', { username: 'monitor', password: 'secret' });
  secret(chart, 'routes', { 'alertmanager.yml': 'route: { receiver: a }\nreceivers: [{ name: a }]\n' });
  secret(chart, 'web', { 'web.yaml': '' });
  secret(chart, 'certificates', { 'tls.crt': '', 'tls.key': '' });
  secret(chart, 'filled-by-others', {});
  secret(chart, 'token', { extra: 'a' }, 'kubernetes.io/service-account-token');
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      additionalScrapeConfigs: { name: 'login', key: 'jobs.yaml', optional: true },
      secrets: ['certificates'],
      thanos: { objectStorageConfig: { name: 'login', key: 'bucket.yaml' } },
      remoteWrite: [
        {
          url: 'https://example.com',
          basicAuth: { username: { name: 'login', key: 'user' }, password: { name: 'login', key: 'password' } },
        },
      ],
    },
    webConfig: WebConfigSource.fromSecretName('web', 'web.yml'),
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    config: ConfigSource.fromSecretName('routes', 'alertmanager.yaml'),
  });
  const credentials = (name: string, key: string, optional = false) => ({
    port: 'web',
    authorization: { credentials: { name, key, ...(optional ? { optional } : {}) } },
  });
  new ServiceMonitor(chart, 'shop', {
    metadata: { name: 'shop' },
    spec: {
      selector: {},
      endpoints: [
        credentials('login', 'Password'),
        credentials('login', 'token', true),
        credentials('filled-by-others', 'token'),
        credentials('token', 'token'),
        credentials('of-others', 'token'),
        { port: 'web', tlsConfig: { caFile: '/etc/prometheus/secrets/certificates/ca.crt' } },
        { port: 'web', tlsConfig: { caFile: '/etc/prometheus/secrets/certificates/tls.crt' } },
      ],
    },
  });
};

function secret(chart: Chart, name: string, stringData: Record<string, string>, type?: string): void {
  new ApiObject(chart, `secret-${name}`, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name },
    ...(type === undefined ? {} : { type }),
    stringData,
  });
}

export default declare;
