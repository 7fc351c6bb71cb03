import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const headers = { Authorization: 'Bearer the-token', 'X-Scope-OrgID': 'team' };
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      remoteWrite: [{ url: 'https://example.com/write', headers }],
      remoteRead: [{ url: 'https://example.com/read', headers: { 'user-agent': 'me' } }],
      tracingConfig: { endpoint: 'example.com', headers: { Host: 'other' } },
    },
  });
};

export default declare;
