import { Prometheus, PrometheusRule } from 'cdk8s-prometheus';
import { NEWEST } from '../../support/versions';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      version: `v${NEWEST.Prometheus}`,
      serviceMonitorSelector: {},
      ruleSelector: {},
      enforcedNamespaceLabel: 'namespace',
      enableFeatures: ['promql-experimental-functions'],
    },
  });
  const queried = (text: string) => ({ alert: 'Queried', expr: 'up', annotations: { text } });
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: {
      groups: [
        {
          name: 'templates',
          rules: [
            queried('{{ $q := "up" }}{{ query $q }}'),
            queried('{{ with printf "up{job=~\'%s.*\'}" $labels.job | query }}{{ . | first | value }}{{ end }}'),
            queried('{{ query (printf "up{job=%q}" $labels.job $labels.pod) | first | value }}'),
            queried('{{ query "sum(up" }}'),
          ],
        },
        { name: 'information', labels: { namespace: 'payments' }, rules: [{ record: 'up:info', expr: 'info(up)' }] },
      ],
    },
  });
  const longer = { record: 'longer', expr: 'label_join(longer, "x", "", "x", "x")' };
  const row = [0, 1, 2, 3].map((i) => ({
    record: `row:${i + 1}`,
    expr: `label_join(row:${i}, "x", "", "x", "x")`,
  }));
  const spec = { groups: [{ name: 'growing', rules: [longer, ...row] }] };
  new PrometheusRule(chart, 'growing', { metadata: { name: 'growing' }, spec });
};

export default declare;
