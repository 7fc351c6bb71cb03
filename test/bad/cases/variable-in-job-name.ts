import { ApiObject } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { scrapeConfigSelector: {} } });
  new ApiObject(chart, 'input', {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'ScrapeConfig',
    metadata: { name: 'input' },
    spec: { jobName: '$(CDK8S_PROMETHEUS_Secret__db__password)', staticConfigs: [{ targets: ['example.com:80'] }] },
  });
};

export default declare;
