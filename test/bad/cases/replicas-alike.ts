import type { Chart } from 'cdk8s';
import { Prometheus, ScrapeConfig } from 'cdk8s-prometheus';

const named = (name: string) => ({ metadata: { name } });

/** Replicas that write the same series elsewhere; and such as are told apart, or are one. */
export default function declare(chart: Chart): void {
  new ScrapeConfig(chart, 'targets', { ...named('targets'), spec: { staticConfigs: [{ targets: ['web:80'] }] } });
  const common = {
    scrapeConfigSelector: {},
    alerting: { alertmanagers: [] },
    remoteWrite: [{ url: 'https://mimir.example.com/api/v1/push' }],
  };
  const alike = { ...common, replicaExternalLabelName: '' };
  new Prometheus(chart, 'alike', { ...named('alike'), spec: { ...alike, replicas: 2 } });
  new Prometheus(chart, 'one', { ...named('one'), spec: alike });
  new Prometheus(chart, 'labelled', { ...named('labelled'), spec: { ...common, replicas: 2 } });
}
