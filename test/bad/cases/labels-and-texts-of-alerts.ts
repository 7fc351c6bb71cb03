import type { Chart } from 'cdk8s';
import { Probe, Prometheus, PrometheusRule, ScrapeConfig, ThanosRuler } from 'cdk8s-prometheus';

const named = (name: string) => ({ metadata: { name } });

/** Quotes within labels, texts for people among labels, and percent signs behind a part of 1; and such as are right. */
export default function declare(chart: Chart): void {
  const labels = { cluster: '"prod"', region: 'eu', note: 'the "best"' };
  new Prometheus(chart, 'main', {
    ...named('main'),
    spec: { scrapeConfigSelector: {}, probeSelector: {}, ruleSelector: {}, externalLabels: labels },
  });
  new ThanosRuler(chart, 'ruler', {
    ...named('ruler'),
    spec: {
      ruleSelector: { matchLabels: { of: 'ruler' } },
      queryEndpoints: ['query:9090'],
      labels,
      alertmanagersUrl: [],
    },
  });
  new ScrapeConfig(chart, 'static', {
    ...named('static'),
    spec: { staticConfigs: [{ targets: ['web:80'], labels }] },
  });
  new Probe(chart, 'probe', {
    ...named('probe'),
    spec: { prober: { url: 'blackbox:9115' }, targets: { staticConfig: { static: ['example.com'], labels } } },
  });
  const ratio = (alert: string, expr: string, summary: string) => ({ alert, expr, annotations: { summary } });
  new PrometheusRule(chart, 'rules', {
    ...named('rules'),
    spec: {
      groups: [
        {
          name: 'texts',
          rules: [
            {
              alert: 'Labels',
              expr: 'up == 0',
              labels: { severity: 'critical', description: 'It is down', runbook_url: 'https://runbooks.example.com' },
            },
            ratio('Sign', 'errors / requests > 0.05', 'At {{ $value }}%'),
            ratio('Format', 'sum(errors) / sum(requests) > 0.05', 'At {{ printf "%.2f%%" .Value }}'),
            ratio('Rest', '1 - avg(free / size) > 0.9', 'At {{ $value | humanize }}% of it'),
            ratio('Twice', 'errors / requests > 0.05', 'At {{ $value | humanizePercentage }}%'),
            {
              alert: 'Letter',
              expr: 'sum by (instance) (up) == 0',
              annotations: { summary: 'Of {{ $labels.instace }}' },
            },
            ratio('Right', 'errors / requests > 0.05', 'At {{ $value | humanizePercentage }}'),
            ratio('Percent', '100 * errors / requests > 0.5', 'At {{ $value }}%'),
            ratio('Seconds', 'sum / count > 5', 'At {{ $value }}%'),
          ],
        },
      ],
    },
  });
}
