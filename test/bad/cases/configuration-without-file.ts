import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What is wrong beside it is said as well, and nothing of what the file would hold. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {}, containers: [{ name: 'Not_a_name' }] },
    config: ConfigSource.fromFile('no/such/file.yaml'),
  });
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { ruleSelector: {}, externalLabels: { 'not a label': 'x' } },
    config: ConfigSource.fromFile('test'),
  });
};

export default declare;
