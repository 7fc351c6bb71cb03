import { ConfigSource, Prometheus, type PrometheusSpec } from 'cdk8s-prometheus';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { chartOf, configurationOf, jobsOf, messagesOf, objectsOf } from './support';

const JOBS = ['', '-cadvisor', '-probes'].map((suffix) => `scrapeConfig/monitoring/kubelets-main${suffix}`);

function prometheusWith(spec: PrometheusSpec) {
  const chart = chartOf();
  return { chart, prometheus: new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec }) };
}

it.each<[string, PrometheusSpec]>([
  ['absent', {}],
  ['empty', { scrapeConfigSelector: {} }],
  ['with labels', { scrapeConfigSelector: { matchLabels: { team: 'a' } } }],
])('are scraped whatever the selector is: %s', (_, spec) => {
  const { chart, prometheus } = prometheusWith(spec);
  prometheus.scrapeKubelets({ interval: '1m' });
  expect(jobsOf(chart, 'main')).toEqual(JOBS);
  const text = configurationOf(chart, 'main');
  expect(text.match(/scrape_interval: 1m/g)).toHaveLength(3);
  expect(text.match(/role: node/g)).toHaveLength(3);
  expect(text.match(/credentials_file: \/var\/run\/secrets\/kubernetes.io\/serviceaccount\/token/g)).toHaveLength(3);
});

it('take relabelings and an interval for each path, and what is misspelt there is said', () => {
  const { chart, prometheus } = prometheusWith({});
  const drop = { action: 'drop' as const, sourceLabels: ['__name__'], regex: 'container_fs_.*' };
  prometheus.scrapeKubelets({
    interval: '1m',
    cadvisor: { interval: '10s', metricRelabelings: [drop] },
    probes: { relabelings: [{ targetLabel: 'zone', replacement: 'a' }] },
  });
  const { scrape_configs: jobs } = load(configurationOf(chart, 'main')) as {
    scrape_configs: Readonly<Record<string, unknown>>[];
  };
  expect(jobs.map((job) => job['scrape_interval'])).toEqual(['1m', '10s', '1m']);
  expect(jobs.map((job) => job['metric_relabel_configs'])).toEqual([
    undefined,
    [{ source_labels: ['__name__'], regex: 'container_fs_.*', action: 'drop' }],
    undefined,
  ]);
  expect(jobs.map((job) => JSON.stringify(job).includes('"target_label":"zone"'))).toEqual([false, false, true]);
  const slip = prometheusWith({});
  slip.prometheus.scrapeKubelets({ cadvisor: { metricRelabeling: [] } } as never);
  expect(messagesOf(slip.chart)).toEqual([
    expect.stringContaining('scrapeKubelets.cadvisor.metricRelabeling: `scrapeKubelets.cadvisor` has no such property'),
  ]);
});

it('come with the right to list nodes and to read their metrics', () => {
  const { chart, prometheus } = prometheusWith({});
  prometheus.scrapeKubelets();
  const [role] = objectsOf(chart).filter(({ kind }) => kind === 'ClusterRole');
  expect(role!['rules']).toEqual(
    expect.arrayContaining([
      { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list', 'watch'] },
      { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
    ]),
  );
});

it('are not trusted for their certificates unless that is asked for', () => {
  const lenient = prometheusWith({});
  lenient.prometheus.scrapeKubelets();
  expect(configurationOf(lenient.chart, 'main').match(/insecure_skip_verify: true/g)).toHaveLength(3);
  const strict = prometheusWith({});
  strict.prometheus.scrapeKubelets({ verifyCertificates: true });
  expect(configurationOf(strict.chart, 'main')).not.toContain('insecure_skip_verify: true');
});

it('are refused beside a configuration of the user', () => {
  const config = ConfigSource.fromSecretName('a', 'b');
  const own = new Prometheus(chartOf(), 'own', { metadata: { name: 'own' }, config });
  expect(() => own.scrapeKubelets()).toThrow('monitoring/own: with `config`');
});
