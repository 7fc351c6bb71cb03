import { PrometheusRule, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** An app without any instance: one line for all that it declares. */
const declare: BadCase = (chart) => {
  for (const name of ['web', 'api', 'shop']) {
    new ServiceMonitor(chart, name, { metadata: { name }, spec: { selector: {}, endpoints: [{ port: 'web' }] } });
  }
  new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec: {} });
};

export default declare;
