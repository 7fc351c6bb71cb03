import {
  Alertmanager,
  ConfigSource,
  type NetworkPeer,
  Prometheus,
  PrometheusAgent,
  Tenancy,
  ThanosRuler,
} from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { chartOf, objectOf, objectsOf } from './support';

const config = ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] });
const metadata = { name: 'main' };
const spec = { serviceMonitorSelector: {} };
const tcp = (port: number) => ({ port, protocol: 'TCP' });

const scrapers = {
  namespaceSelector: {},
  podSelector: {
    matchExpressions: [
      {
        key: 'app.kubernetes.io/name',
        operator: 'In',
        values: ['prometheus', 'prometheus-agent', 'thanos-ruler'],
      },
    ],
  },
};

it('is not there unless it is asked for', () => {
  const chart = chartOf();
  new Prometheus(chart, 'prometheus', { metadata, spec });
  expect(objectsOf(chart).filter(({ kind }) => kind === 'NetworkPolicy')).toEqual([]);
});

it('of a Prometheus admits scrapers, and pods that the user names, to what they need', () => {
  const chart = chartOf();
  const from: NetworkPeer[] = [
    { podLabels: { app: 'grafana' } },
    { namespaceLabels: { tier: 'edge' } },
    { namespaceLabels: {} },
  ];
  new Prometheus(chart, 'prometheus', { metadata, spec: { ...spec, thanos: {} }, networkPolicy: { from } });
  const policy = objectOf(chart, 'NetworkPolicy', 'prometheus-main')['spec'];
  expect(policy.policyTypes).toEqual(['Ingress']);
  expect(policy.podSelector.matchLabels).toMatchObject({ 'app.kubernetes.io/instance': 'main', prometheus: 'main' });
  expect(policy.ingress).toEqual([
    { from: [scrapers], ports: [tcp(9090), tcp(8080), tcp(10902)] },
    {
      from: [
        { podSelector: { matchLabels: { app: 'grafana' } } },
        { namespaceSelector: { matchLabels: { tier: 'edge' } }, podSelector: {} },
        { namespaceSelector: { matchLabels: {} }, podSelector: {} },
      ],
      ports: [tcp(9090), tcp(10901)],
    },
  ]);
});

it('of an agent admits its scrapers', () => {
  const chart = chartOf();
  new PrometheusAgent(chart, 'agent', { metadata, spec: { podMonitorSelector: {} }, networkPolicy: {} });
  const policy = objectOf(chart, 'NetworkPolicy', 'prom-agent-main')['spec'];
  expect(policy.podSelector.matchLabels).toMatchObject({ 'operator.prometheus.io/name': 'main' });
  expect(policy.ingress).toEqual([{ from: [scrapers], ports: [tcp(9090), tcp(8080)] }]);
});

it('of a Thanos ruler admits pods that the user names to its API and to its series', () => {
  const chart = chartOf();
  new ThanosRuler(chart, 'ruler', {
    metadata,
    spec: { queryEndpoints: ['querier:10902'], ruleSelector: {} },
    networkPolicy: { from: [{ podLabels: { app: 'querier' } }] },
  });
  const { ingress } = objectOf(chart, 'NetworkPolicy', 'thanos-ruler-main')['spec'];
  expect(ingress).toEqual([
    { from: [scrapers], ports: [tcp(10902), tcp(8080)] },
    { from: [{ podSelector: { matchLabels: { app: 'querier' } } }], ports: [tcp(10902), tcp(10901)] },
  ]);
});

it('of an Alertmanager admits its peers to the mesh, by both protocols', () => {
  const chart = chartOf();
  new Alertmanager(chart, 'alertmanager', { metadata, config, networkPolicy: {} });
  const { ingress } = objectOf(chart, 'NetworkPolicy', 'alertmanager-main')['spec'];
  expect(ingress).toEqual([
    { from: [scrapers], ports: [tcp(9093), tcp(8080)] },
    {
      from: [{ podSelector: { matchLabels: expect.objectContaining({ alertmanager: 'main' }) } }],
      ports: [tcp(9094), { port: 9094, protocol: 'UDP' }],
    },
  ]);
});

it('admits Alertmanagers of everywhere to a mesh with peers elsewhere', () => {
  const chart = chartOf();
  const props = { metadata, config, networkPolicy: {}, spec: { additionalPeers: ['elsewhere:9094'] } };
  new Alertmanager(chart, 'alertmanager', props);
  const { ingress } = objectOf(chart, 'NetworkPolicy', 'alertmanager-main')['spec'];
  expect(ingress[1].from).toEqual([
    { namespaceSelector: {}, podSelector: { matchLabels: { 'app.kubernetes.io/name': 'alertmanager' } } },
  ]);
});

it('admits nobody to a server that listens only in its pod', () => {
  const chart = chartOf();
  const networkPolicy = { from: [{ podLabels: { app: 'grafana' } }] };
  new Prometheus(chart, 'prometheus', { metadata, spec: { ...spec, listenLocal: true }, networkPolicy });
  const { ingress } = objectOf(chart, 'NetworkPolicy', 'prometheus-main')['spec'];
  expect(ingress).toEqual([{ from: [scrapers], ports: [tcp(8080)] }]);
});

it('admits nobody for a label that pods of hostile tenants can have, neither to the API nor to the mesh', () => {
  const chart = chartOf();
  const [named] = [{ namespaceLabels: { tier: 'edge' }, podLabels: { app: 'grafana' } }];
  const networkPolicy = { from: [named] };
  const hostile = { metadata, networkPolicy, tenancy: Tenancy.HOSTILE };
  new Prometheus(chart, 'prometheus', { ...hostile, spec });
  new Alertmanager(chart, 'alertmanager', {
    ...hostile,
    config,
    spec: { additionalPeers: ['other.example.com:9094'] },
  });
  for (const name of ['prometheus-main', 'alertmanager-main']) {
    const { ingress } = objectOf(chart, 'NetworkPolicy', name)['spec'];
    const admitted = (ingress as { from: { namespaceSelector?: object }[] }[]).flatMap(({ from }) => from);
    expect(admitted).toContainEqual({ podSelector: scrapers.podSelector });
    const elsewhere = admitted.filter(({ namespaceSelector }) => namespaceSelector !== undefined);
    expect(new Set(elsewhere.map((peer) => JSON.stringify(peer)))).toEqual(
      new Set([
        JSON.stringify({
          namespaceSelector: { matchLabels: { tier: 'edge' } },
          podSelector: { matchLabels: { app: 'grafana' } },
        }),
      ]),
    );
  }
});
