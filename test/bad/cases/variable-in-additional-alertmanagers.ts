import { Secret } from 'cdk8s-plus-27';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Secret(chart, 'more', {
    metadata: { name: 'more' },
    stringData: { 'more.yaml': '- path_prefix: /$(CDK8S_PROMETHEUS_Secret__db__password)' },
  });
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, additionalAlertManagerConfigs: { name: 'more', key: 'more.yaml' } },
  });
};

export default declare;
