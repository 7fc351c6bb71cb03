import { Secret } from 'cdk8s-plus-27';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Secret(chart, 'more', {
    metadata: { name: 'more' },
    stringData: { 'jobs.yaml': '- job_name: $(NODE_NAME)' },
  });
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, additionalScrapeConfigs: { name: 'more', key: 'jobs.yaml' } },
  });
};

export default declare;
