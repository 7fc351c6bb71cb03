import { Prometheus, PrometheusRule, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What the schema refuses of one item hides nothing of the others. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, ruleSelector: {} },
  });
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: {
      groups: [
        {
          name: 'first',
          rules: [
            { alert: 'NoExpression' } as never,
            { alert: 'Broken', expr: 'sum(' },
            { record: 'x', expr: 'rate(up)' },
          ],
        },
      ],
    },
  });
  new ServiceMonitor(chart, 'monitor', {
    metadata: { name: 'monitor' },
    spec: {
      selector: {},
      endpoints: [
        { port: 'web', interval: '5 minutes' },
        { port: 'admin', interval: '10s', scrapeTimeout: '20s' },
      ],
    },
  });
};

export default declare;
