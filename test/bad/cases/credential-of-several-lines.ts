import { Secret } from 'cdk8s-plus-27';
import { Prometheus, ScrapeConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { scrapeConfigSelector: {} } });
  new Secret(chart, 'consul', {
    metadata: { name: 'consul' },
    stringData: { token: 'correct\nhorse', fine: 'correct #horse\n' },
  });
  const server = (key: string) => ({ server: 'consul:8500', tokenRef: { name: 'consul', key } });
  new ScrapeConfig(chart, 'services', {
    metadata: { name: 'services' },
    spec: { consulSDConfigs: [server('token'), server('fine')] },
  });
};

export default declare;
