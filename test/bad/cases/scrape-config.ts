import { Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { scrapeConfigSelector: {} } });
  new ScrapeConfig(chart, 'scrape-config', {
    metadata: { name: 'elsewhere' },
    spec: {
      scrapeClass: 'none-such',
      scrapeInterval: '30s',
      scrapeTimeout: '1m',
      proxyFromEnvironment: true,
      proxyUrl: 'http://proxy',
      kubernetesSDConfigs: [
        {
          role: 'Node',
          apiServer: 'https://elsewhere',
          namespaces: { ownNamespace: true },
          selectors: [{ role: 'Pod', label: 'app in web', field: 'spec.nodeName' }],
        },
      ],
      dnsSDConfigs: [{ names: ['web.example.com'], type: 'A' }],
      azureSDConfigs: [{ subscriptionID: 'subscription' }],
      staticConfigs: [{ targets: ['web:80'], labels: { '': 'nameless' } }],
    },
  });
};

export default declare;
