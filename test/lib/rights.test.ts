import { ApiObject, type Chart } from 'cdk8s';
import {
  ConfigSource,
  Prometheus,
  type PrometheusSpec,
  ScrapeConfig,
  type ScrapeConfigSpec,
  ServiceMonitor,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, objectsOf, warningsOf } from './support';

type KubernetesSd = NonNullable<ScrapeConfigSpec['kubernetesSDConfigs']>[number];

function instanceWith(spec: PrometheusSpec, discovery?: KubernetesSd): Chart {
  const chart = chartOf();
  const metadata = { name: 'main' };
  new Prometheus(chart, 'main', { metadata, spec: { scrapeConfigSelector: {}, serviceMonitorSelector: {}, ...spec } });
  if (discovery !== undefined)
    new ScrapeConfig(chart, 'found', { metadata, spec: { kubernetesSDConfigs: [discovery] } });
  return chart;
}

/** What the service account may look at, by namespace; `*` is the whole cluster. */
function rightsIn(chart: Chart): Record<string, string[]> {
  const roles = objectsOf(chart).filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  return Object.fromEntries(
    roles.map(({ metadata, rules }) => [
      metadata.namespace ?? '*',
      (rules as { resources: string[] }[]).flatMap(({ resources }) => resources),
    ]),
  );
}

it.each<[KubernetesSd, Record<string, string[]>]>([
  [{ role: 'Pod' }, { '*': ['pods'] }],
  [{ role: 'Node' }, { '*': ['nodes'] }],
  [{ role: 'Pod', namespaces: { names: ['shop'] } }, { shop: ['pods'] }],
  [{ role: 'Ingress', namespaces: { ownNamespace: true } }, { monitoring: ['ingresses'] }],
  [
    { role: 'Pod', namespaces: { names: ['shop'] }, attachMetadata: { node: true } },
    { '*': ['nodes'], shop: ['pods'] },
  ],
  [{ role: 'Pod', apiServer: 'https://elsewhere' }, {}],
])('a discovery of a ScrapeConfig has the rights that it needs: %j', (discovery, rights) => {
  expect(rightsIn(instanceWith({}, discovery))).toEqual(rights);
});

it('what the job does not ask for is not granted, whatever the ScrapeConfig says', () => {
  const chart = instanceWith({}, { role: 'Service', attachMetadata: { node: true } });
  const printed = warningsOf(() => expect(rightsIn(chart)).toEqual({ '*': ['services'] }));
  expect(printed.join('')).toContain('metadata of the node cannot be attached');
});

it('a ScrapeConfig asks the API server of the cluster, wherever the monitors of the instance look', () => {
  const chart = instanceWith({ apiserverConfig: { host: 'https://elsewhere' } }, { role: 'Pod' });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: { selector: {}, endpoints: [{ port: 'web' }] },
  });
  expect(rightsIn(chart)).toEqual({ '*': ['pods'] });
});

it('Alertmanagers are looked for with a right to their namespace', () => {
  const alertmanagers = [{ name: 'main', namespace: 'alerts', port: 'web' }];
  expect(Object.keys(rightsIn(instanceWith({ alerting: { alertmanagers } })))).toEqual(['alerts']);
});

describe('jobs as a text have the rights that they need', () => {
  const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';
  const sd = (discovery: object) => [{ job_name: 'found', kubernetes_sd_configs: [discovery] }];

  /** Once as a part of what is generated, and once as all of a configuration. */
  function bothWays(jobs: readonly object[]): Record<string, string[]>[] {
    const chart = instanceWith({ additionalScrapeConfigs: { name: 'jobs', key: 'jobs' } });
    const stringData = { jobs: JSON.stringify(jobs) };
    new ApiObject(chart, 'jobs', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'jobs' }, stringData });
    return [chart, ownWith(jobs)].map(rightsIn);
  }

  it.each<[object, Record<string, string[]>]>([
    [{ role: 'pod' }, { '*': ['pods'] }],
    [{ role: 'node' }, { '*': ['nodes'] }],
    [{ role: 'endpoints', namespaces: { names: ['shop'] } }, { shop: ['endpoints', 'pods', 'services'] }],
    [{ role: 'pod', namespaces: { own_namespace: true } }, { monitoring: ['pods'] }],
    [{ role: 'pod', api_server: 'https://elsewhere' }, {}],
  ])('%j', (discovery, rights) => {
    expect(bothWays(sd(discovery))).toEqual([rights, rights]);
  });

  it('what asks with the token of the account may be asked for, as of a monitor', () => {
    for (const job of [{ authorization: { credentials_file: TOKEN } }, { bearer_token_file: TOKEN }]) {
      const jobs = [{ job_name: 'kubelets', static_configs: [{ targets: ['node:10250'] }], ...job }];
      for (const rights of bothWays(jobs)) expect(rights['*']?.[0]).toBe('nodes/metrics');
    }
  });

  it('those of Alertmanagers as well', () => {
    const chart = instanceWith({ additionalAlertManagerConfigs: { name: 'more', key: 'more' } });
    const stringData = {
      more: JSON.stringify(sd({ role: 'pod', namespaces: { names: ['alerts'] } })).replace(/"job_name":"found",/, ''),
    };
    new ApiObject(chart, 'more', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'more' }, stringData });
    expect(rightsIn(chart)).toEqual({ alerts: ['pods'] });
  });

  it.each<[unknown]>([
    [{ role: 'pods' }],
    [{ role: ['pod'] }],
    [{ role: 'pod', namespaces: { names: ['a\u2028b'] } }],
    [{ role: 'pod', namespaces: { names: ['*'] } }],
    [{ role: 'pod', namespaces: { names: 'shop' } }],
    ['pod'],
  ])('and none for what has no sense: %j', (discovery) => {
    expect(rightsIn(ownWith(sd(discovery as object)))).toEqual({});
  });
});

function ownWith(jobs: readonly object[]): Chart {
  const chart = chartOf();
  new Prometheus(chart, 'own', {
    metadata: { name: 'own' },
    config: ConfigSource.fromObject({ scrape_configs: jobs }),
  });
  return chart;
}
