import { Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { scrapeConfigSelector: {}, remoteWrite: [{ url: 'https://example.com', sigv4: {} }] },
  });
  new ScrapeConfig(chart, 'cloud', {
    metadata: { name: 'cloud' },
    spec: { ec2SDConfigs: [{ port: 9100 }], lightSailSDConfigs: [{ port: 9100 }] },
  });
};

export default declare;
