import { Secret } from 'cdk8s-plus-27';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const JOBS = `- job_name: other
- job_name: serviceMonitor/monitoring/web/0
`;

const declare: BadCase = (chart) => {
  new Secret(chart, 'more', { metadata: { name: 'more' }, stringData: { 'jobs.yaml': JOBS } });
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, additionalScrapeConfigs: { name: 'more', key: 'jobs.yaml' } },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'web' }] },
  });
};

export default declare;
