import { Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { scrapeConfigSelector: {} } });
  new ScrapeConfig(chart, 'scrape-config', {
    metadata: { name: 'elsewhere' },
    spec: {
      kubernetesSDConfigs: [{ role: 'Node', attachMetadata: { node: true } }],
      ec2SDConfigs: [{ accessKey: { name: 'aws', key: 'access' } }],
      azureSDConfigs: [
        {
          subscriptionID: 'subscription',
          authenticationMethod: 'ManagedIdentity',
          environment: 'AzurePublicCloud',
          proxyUrl: 'http://proxy',
          enableHTTP2: true,
        },
      ],
    },
  });
};

export default declare;
