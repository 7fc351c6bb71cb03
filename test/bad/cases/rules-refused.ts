import { Prometheus, PrometheusRule } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, ruleSelector: {}, version: '2.53.0' },
  });
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: {
      groups: [
        {
          name: 'wrong',
          labels: { team: 'a' },
          rules: [
            { expr: 'up' },
            { record: 'sum by (job)', expr: 'sum by (job) (up)' },
            { record: 'job:up:sum', expr: 'sum(up', for: '5m' },
            { alert: 'Rate', expr: 'rate(http_requests_total)', labels: { 'app.kubernetes.io/name': 'web' } },
            { alert: 'RangeOfSum', expr: 'rate(sum by (job) (http_requests_total[5m])) > 1' },
            { alert: 'NoBrackets', expr: 'avg by (instance) rate(http_requests_total[5m]) > 1' },
            { alert: 'Template', expr: 'up[5m]', annotations: { summary: '{{ $labels.job | shout }}' } },
          ],
        },
      ],
    },
  });
};

export default declare;
