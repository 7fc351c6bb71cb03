import type { Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  Prometheus,
  PrometheusRule,
  ScrapeConfig,
  ThanosQuery,
} from 'cdk8s-prometheus';

const named = (name: string) => ({ metadata: { name } });

/** What other tools call fields, and how they write amounts, words and references. Each answer has what is to be written. */
export default function declare(chart: Chart): void {
  new Prometheus(chart, 'main', {
    ...named('main'),
    spec: {
      serviceMonitorSelectorNilUsesHelmValues: false,
      ruleSelector: {},
      scrapeConfigSelector: {},
      retentionSize: '50Gi',
      scrapeInterval: '1 m',
      evaluationInterval: '30 seconds',
      image: { repository: 'prometheus', tag: 'v3' },
    } as never,
  });
  new Alertmanager(chart, 'alerts', { ...named('alerts'), spec: { retention: '5d' } });
  new ThanosQuery(chart, 'query', { ...named('query'), spec: { stores: ['store:10901'] } as never });
  new ScrapeConfig(chart, 'pods', {
    ...named('pods'),
    spec: { kubernetesSDConfigs: [{ role: 'pod' as never }] },
  });
  new AlertmanagerConfig(chart, 'team', {
    ...named('team'),
    spec: {
      route: { receiver: 'team' },
      receivers: [
        {
          name: 'team',
          slackConfigs: [{ apiURL: { secretKeyRef: { name: 'slack', key: 'url' } } as never }],
          emailConfigs: [{ to: 'team@example.com', authPassword: 'a-password' as never }],
        },
      ],
    },
  });
  new PrometheusRule(chart, 'rules', {
    ...named('rules'),
    spec: {
      groups: [
        {
          name: 'expressions',
          rules: [
            { alert: 'Chart', expr: 'errors > {{ .Values.threshold }}' },
            { alert: 'Held', expr: 'errors > 10 for 5m' },
            { alert: 'Escaped', expr: 'errors &gt; 10' },
            { alert: 'Quotes', expr: 'errors{job=“web”} > 10' },
            { alert: 'Condition', if: 'errors > 10' } as never,
          ],
        },
      ],
    },
  });
}
