import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, additionalScrapeConfigs: { name: 'more', key: 'jobs.yaml' } },
  });
};

export default declare;
