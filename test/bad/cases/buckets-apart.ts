import type { Chart } from 'cdk8s';
import { Prometheus, PrometheusRule, ScrapeConfig, ThanosQuery, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const named = (name: string) => ({ metadata: { name } });

/** A bucket that is filled, and neither served nor compacted; and a ruler that records for nobody. */
const declare: BadCase = (chart) => {
  new ScrapeConfig(chart, 'targets', { ...named('targets'), spec: { staticConfigs: [{ targets: ['web:80'] }] } });
  const thanos = { objectStorageConfig: { name: 'blocks', key: 'bucket.yaml' } };
  for (const name of ['main', 'other']) {
    const spec = { scrapeConfigSelector: {}, alerting: { alertmanagers: [] }, thanos };
    new Prometheus(chart, name, { ...named(name), spec });
  }
  ruling(chart, 'seen');
  ruling(chart, 'unseen');
  const sources = [
    { kind: 'Prometheus', name: 'main' },
    { kind: 'ThanosRuler', name: 'seen' },
  ] as const;
  new ThanosQuery(chart, 'view', { ...named('view'), spec: { sources: [...sources] } });
};

function ruling(chart: Chart, scope: string): void {
  new PrometheusRule(chart, `rules-${scope}`, {
    metadata: { name: `rules-${scope}`, labels: { scope } },
    spec: { groups: [{ name: 'sums', rules: [{ record: 'job:up:sum', expr: 'sum by (job) (up)' }] }] },
  });
  const ruleSelector = { matchLabels: { scope } };
  new ThanosRuler(chart, scope, { ...named(scope), spec: { alertmanagersUrl: [], ruleSelector } });
}

export default declare;
