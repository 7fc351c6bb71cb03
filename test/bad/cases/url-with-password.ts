import { Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      scrapeConfigSelector: {},
      remoteWrite: [{ url: 'https://user:the-password@example.com/%zz' }],
      remoteRead: [{ url: 'https://user:the-password@example.com:https/' }],
    },
  });
  new ScrapeConfig(chart, 'targets', {
    metadata: { name: 'targets' },
    spec: { httpSDConfigs: [{ url: 'http://user:the-password@exam ple.com/' }] },
  });
};

export default declare;
