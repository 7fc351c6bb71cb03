import { Alertmanager, AlertmanagerConfig, Prometheus, PrometheusRule } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Expressions and templates that every server takes, and that do not what they seem to; and such as are right beside them. */
const declare: BadCase = (chart) => {
  const main = new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, ruleSelector: {} },
  });
  const alerts = new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {} },
  });
  main.alertTo(alerts);
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: {
      groups: [
        {
          name: 'expressions',
          rules: [
            { alert: 'Always', expr: 'up == bool 0' },
            { alert: 'EverySeries', expr: 'rate(errors_total[5m])' },
            { alert: 'Never', expr: 'count(up{job="web"}) == 0' },
            { alert: 'Absent', expr: 'absent(up) == 0' },
            { alert: 'Infinite', expr: 'histogram_quantile(95, sum by (le) (rate(latency_bucket[5m]))) > 1' },
            { alert: 'NoBuckets', expr: 'histogram_quantile(0.95, sum by (job) (rate(latency_bucket[5m]))) > 1' },
            { alert: 'Unpaired', expr: 'sum(errors_total)\n  / sum by (job) (requests_total) > 0.1' },
            { alert: 'Pattern', expr: 'sum(rate(requests_total{code="5.."}[5m])) > 1' },
            { alert: 'Glob', expr: 'up{job=~"web-*"} == 0' },
            { alert: 'Variable', expr: 'up{namespace="$namespace"} == 0' },
            { alert: 'Both', expr: 'up{job="web",job="db"} == 0' },
            { alert: 'Dashes', expr: 'http-requests-total > 5' },
            { record: 'job-requests', expr: 'sum(requests_total)' },
            { record: 'job:requests:rate5m', expr: 'rate(requests_total[5m])' },
          ],
        },
        {
          name: 'texts',
          rules: [
            {
              alert: 'Texts',
              expr: 'sum by (job) (up) == 0',
              labels: { value: '{{ $value }}' },
              annotations: {
                summary: '$labels.job is down',
                description: '{{ .CommonLabels.job }} is down',
                count: '{{ printf "%d" $value }} of {{ $labels.instance }}',
                place: 'at {{ $labels.instance }} of {{ $labels.job }}',
              },
            },
          ],
        },
      ],
    },
  });
  const url = { name: 'slack', key: 'url' };
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: { receiver: 'team' },
      receivers: [
        {
          name: 'team',
          slackConfigs: [
            {
              apiURL: url,
              title: '{{ .Labels.severity }}',
              text: '{{ range .Alerts }}{{ .Labels.severity }}{{ end }}',
            },
            {
              apiURL: url,
              title: '{{ .CommonAnnotation.summary }}',
              text: '{{ range .Alerts.Firing }}{{ .Name }}{{ end }}',
            },
            { apiURL: url, title: '{{ $labels.severity }}' },
          ],
        },
      ],
    },
  });
};

export default declare;
