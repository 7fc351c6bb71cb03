import { Prometheus, PrometheusRule } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, ruleSelector: {} },
  });
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    new PrometheusRule(chart, name, {
      metadata: { name },
      spec: {
        groups: [
          { name, rules: [{ record: `a:${name}`, expr: 'vector(1)', labels: { filler: 'x'.repeat(150_000) } }] },
        ],
      },
    });
  }
};

export default declare;
