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
            { alert: 'BeyondAll', expr: 'up > 1' },
            { alert: 'Neither', expr: 'load > 90 and load < 80' },
            { alert: 'AnyNumber', expr: 'rate(errors_total[5m]) >= 0' },
            { alert: 'RateOfSum', expr: 'rate(sum by (job) (errors_total)[5m:]) > 1' },
            { alert: 'RateOfRate', expr: 'increase(job:requests:rate5m[1h]) > 1' },
            { alert: 'OneSample', expr: 'rate(errors_total[1m:5m]) > 1' },
            { alert: 'OtherRange', expr: 'rate(latency_sum[5m]) / rate(latency_count[1m]) > 1' },
            { alert: 'Many', expr: 'sum by (job, le) (a_bucket) / on (job) sum by (job) (a_count) > 1' },
            { alert: 'NotCopied', expr: 'up * on (job) group_left (pod) sum by (job) (info) > 1' },
            { alert: 'NoGroup', expr: 'label_replace(up, "a", "$2", "job", "(.*)") == 0' },
            { alert: 'NoSource', expr: 'label_replace(sum(up), "a", "$1", "job", "(.*)") == 0' },
            { alert: 'Letter', expr: 'sum by (namspace) (errors_total) > 1' },
            { alert: 'State', expr: 'ALERTS{alertstate="active"}' },
            { alert: 'Unset', expr: 'sum(up) > undefined' },
            { alert: 'UnsetText', expr: 'up{job="undefined"} == 0' },
            { alert: 'UnsetObject', expr: 'up{job="[object Object]",pod!="undefined"} == 0' },
            { alert: 'NoNumber', expr: 'sum(errors_total) > NaN' },
            { alert: 'UpOrDown', expr: 'up{job="web"}' },
            { alert: 'Quotes', expr: 'up{job="\'web\'"} == 0' },
          ],
        },
        {
          name: 'texts',
          rules: [
            {
              alert: 'Ratio',
              expr: 'sum(rate(errors_total[5m])) / sum(rate(requests_total[5m])) > 0.05',
              labels: { description: 'Too many requests fail, for more than an hour.' },
              annotations: { share: '{{ $value }}% fail', twice: '{{ $value | humanizePercentage }}% fail' },
            },
            {
              alert: 'Texts',
              expr: 'sum by (job) (up) == 0',
              labels: { value: '{{ $value }}' },
              annotations: {
                summary: '$labels.job is down',
                description: '{{ .CommonLabels.job }} is down',
                count: '{{ printf "%d" $value }} of {{ $labels.instance }}',
                escaped: '{{`{{ $labels.job }}`}} is down',
                place: 'at {{ $labels.instance }} of {{ $labels.job }}',
              },
            },
          ],
        },
        {
          name: 'places',
          labels: { severty: 'critical' },
          rules: [
            {
              alert: 'Percent of {{ $labels.job }}',
              expr: '100 * errors / requests > 5',
              labels: { team: '"web"' },
              annotations: { severity: 'critical', summary: '{{ $value | humanizePercentage }}' },
            },
            { record: 'job:up:sum', expr: 'sum by (job) (up)', labels: { team: '{{ $labels.team }}' } },
            { alert: 'Date', expr: 'time() - last > 60', annotations: { summary: '{{ $value | humanizeTimestamp }}' } },
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
