import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const secret = { name: 'login', key: 'password' };
  const basicAuth = { username: { name: 'login', key: 'user' }, password: secret };
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      apiserverConfig: { host: 'https://%', basicAuth, bearerTokenFile: '/token' },
      nameEscapingScheme: 'AllowUTF8',
      nameValidationScheme: 'Legacy',
      alerting: { alertmanagers: [{ name: '[a', namespace: 'monitoring', port: '(' }] },
      remoteRead: [{ url: 'https://example.com', basicAuth, bearerTokenFile: '/token' }],
      remoteWrite: [
        { url: 'https://example.com', queueConfig: { minShards: 100, minBackoff: '10s', capacity: -1 } },
        { url: 'https://example.com', sigv4: { externalId: 'id' } },
        { url: 'https://example.com', azureAd: { managedIdentity: { clientId: 'id' } } },
      ],
      tracingConfig: { endpoint: 'collector:%' },
    } as object,
  });
};

export default declare;
