import { Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      scrapeConfigSelector: {},
      apiserverConfig: { host: 'https://kubernetes.example.com', bearerToken: 'the-token' },
      remoteWrite: [{ url: 'https://user:the-password@example.com/write' }],
    },
  });
  new ScrapeConfig(chart, 'targets', {
    metadata: { name: 'targets' },
    spec: { proxyUrl: 'http://user:the-password@proxy:3128', staticConfigs: [{ targets: ['example.com'] }] },
  });
};

export default declare;
