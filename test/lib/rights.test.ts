import type { Chart } from 'cdk8s';
import { Prometheus, type PrometheusSpec, ScrapeConfig, type ScrapeConfigSpec, ServiceMonitor } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
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
