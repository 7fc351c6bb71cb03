import { Secret } from 'cdk8s-plus-27';
import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  // YAML has other ways to write a dollar; what is written anew has it again.
  new Secret(chart, 'more', {
    metadata: { name: 'more' },
    stringData: { 'jobs.yaml': '- job_name: "\\x24(CDK8S_PROMETHEUS_Secret__db__password)"' },
  });
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, additionalScrapeConfigs: { name: 'more', key: 'jobs.yaml' } },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromText(
      '{ route: { receiver: team, group_by: ["\\u0024(CDK8S_PROMETHEUS_Secret__db__password)"] }, receivers: [{ name: team }] }',
    ),
  });
};

export default declare;
