import { Secret } from 'cdk8s-plus-27';
import {
  Alertmanager,
  ConfigSource,
  Prometheus,
  PrometheusAgent,
  type PrometheusProps,
  ServiceMonitor,
  ThanosRuler,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { chartOf, configurationOf, jobsOf, messagesOf, objectOf, objectsOf } from './support';

const metadata = { name: 'main' };
const config = ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] });
const spec = { serviceMonitorSelector: {} };
const ruler = { queryEndpoints: ['dnssrv+_http._tcp.querier'], ruleSelector: {} };

const argsOf = (chart: ReturnType<typeof chartOf>, workload: string): string[] =>
  objectOf(chart, 'StatefulSet', workload)['spec'].template.spec.containers[0].args;

describe('the Service of an instance', () => {
  it.each([
    ['Prometheus', 'prometheus-main-web', 'web', 9090, 'prometheus'],
    ['PrometheusAgent', 'prom-agent-main-web', 'web', 9090, 'operator.prometheus.io/name'],
    ['Alertmanager', 'alertmanager-main-web', 'web', 9093, 'alertmanager'],
    ['ThanosRuler', 'thanos-ruler-main-web', 'web', 10902, 'thanos-ruler'],
  ] as const)('of a %s selects only its pods', (kind, name, port, number, label) => {
    const chart = chartOf();
    const instance = {
      Prometheus: () => new Prometheus(chart, 'it', { metadata, spec }),
      PrometheusAgent: () => new PrometheusAgent(chart, 'it', { metadata, spec }),
      Alertmanager: () => new Alertmanager(chart, 'it', { metadata, config }),
      ThanosRuler: () => new ThanosRuler(chart, 'it', { metadata, spec: ruler }),
    }[kind]();
    expect(instance.webServiceName).toBe(name);
    const service = objectOf(chart, 'Service', name)['spec'];
    expect(service.ports).toEqual([{ name: port, port: number, targetPort: port, protocol: 'TCP' }]);
    expect(service.clusterIP).toBeUndefined();
    expect(service.selector).toMatchObject({ 'app.kubernetes.io/instance': 'main', [label]: 'main' });
    const pods = objectsOf(chart).find((object) => object.kind === 'StatefulSet')!['spec'].template.metadata.labels;
    expect(pods).toMatchObject(service.selector);
  });

  it('is left out where the user has one, and where only the pod reaches the server', () => {
    const chart = chartOf();
    new Prometheus(chart, 'a', { metadata: { name: 'a' }, spec, service: false });
    new Prometheus(chart, 'b', { metadata: { name: 'b' }, spec: { ...spec, listenLocal: true } });
    expect(objectsOf(chart).filter(({ kind }) => kind === 'Service')).toHaveLength(1);
  });

  it('has the name of the port, and no label by which a monitor of the user would find the same pods once more', () => {
    const chart = chartOf();
    const labels = { team: 'platform' };
    new Prometheus(chart, 'it', { metadata: { name: 'main', labels }, spec: { ...spec, portName: 'http' } });
    new ServiceMonitor(chart, 'monitor', {
      metadata: { name: 'own' },
      spec: { selector: { matchLabels: labels }, endpoints: [{ port: 'http' }] },
    });
    const service = objectOf(chart, 'Service', 'prometheus-main-web');
    expect(service['spec'].ports[0]).toMatchObject({ name: 'http', targetPort: 'http' });
    expect(service.metadata.labels).not.toHaveProperty('team');
    expect(jobsOf(chart, 'main')).toHaveLength(1);
  });
});

describe('the governing Service of an instance', () => {
  it.each(['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'] as const)(
    'of a %s has the name that its spec says',
    (kind) => {
      const chart = chartOf();
      const serviceName = 'theirs';
      const instance = {
        Prometheus: () => new Prometheus(chart, 'it', { metadata, spec: { ...spec, serviceName } }),
        PrometheusAgent: () => new PrometheusAgent(chart, 'it', { metadata, spec: { ...spec, serviceName } }),
        Alertmanager: () => new Alertmanager(chart, 'it', { metadata, config, spec: { serviceName } }),
        ThanosRuler: () => new ThanosRuler(chart, 'it', { metadata, spec: { ...ruler, serviceName } }),
      }[kind]();
      expect(instance.governingServiceName).toBe('theirs');
      expect(objectsOf(chart).find((object) => object.kind === 'StatefulSet')!['spec'].serviceName).toBe('theirs');
    },
  );
});

describe('expose', () => {
  it('makes an Ingress that leads to the Service, and tells the server its address', () => {
    const chart = chartOf();
    const tlsSecret = Secret.fromSecretName(chart, 'tls', 'metrics-tls');
    const prometheus = new Prometheus(chart, 'it', { metadata, spec });
    prometheus.expose({
      host: 'metrics.example.com',
      path: '/prometheus/',
      tlsSecret,
      className: 'nginx',
      annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'HTTP' },
    });
    const ingress = objectOf(chart, 'Ingress', 'prometheus-main');
    expect(ingress['spec']).toEqual({
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'metrics.example.com',
          http: {
            paths: [
              {
                path: '/prometheus',
                pathType: 'Prefix',
                backend: { service: { name: 'prometheus-main-web', port: { number: 9090 } } },
              },
            ],
          },
        },
      ],
      tls: [{ hosts: ['metrics.example.com'], secretName: 'metrics-tls' }],
    });
    expect(ingress.metadata).toEqual({
      name: 'prometheus-main',
      namespace: 'monitoring',
      labels: { 'cdk8s-prometheus.io/managed': 'true', 'cdk8s-prometheus.io/instance': 'prometheus-main' },
      annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'HTTP' },
    });
    const args = argsOf(chart, 'prometheus-main');
    expect(args).toContain('--web.external-url=https://metrics.example.com/prometheus');
    expect(args).toContain('--web.route-prefix=/prometheus');
  });

  it('of an agent, an Alertmanager and a ruler likewise, of which the last knows only its prefix', () => {
    const chart = chartOf();
    new PrometheusAgent(chart, 'g', { metadata, spec }).expose({ host: 'agent.example.com', path: 'agent' });
    new Alertmanager(chart, 'a', { metadata, config }).expose({ host: 'alerts.example.com', https: true });
    new ThanosRuler(chart, 'r', { metadata, spec: ruler }).expose({ host: 'rules.example.com', path: 'ruler' });
    const backendOf = (name: string) => objectOf(chart, 'Ingress', name)['spec'].rules[0].http.paths[0].backend.service;
    expect(backendOf('prom-agent-main')).toEqual({ name: 'prom-agent-main-web', port: { number: 9090 } });
    expect(argsOf(chart, 'prom-agent-main')).toEqual(
      expect.arrayContaining(['--web.external-url=http://agent.example.com/agent', '--web.route-prefix=/agent']),
    );
    expect(backendOf('alertmanager-main')).toEqual({ name: 'alertmanager-main-web', port: { number: 9093 } });
    expect(backendOf('thanos-ruler-main')).toEqual({ name: 'thanos-ruler-main-web', port: { number: 10902 } });
    expect(argsOf(chart, 'alertmanager-main')).toContain('--web.external-url=https://alerts.example.com');
    expect(argsOf(chart, 'thanos-ruler-main')).toContain('--web.route-prefix=/ruler');
  });

  it('changes the paths by which others ask, in whatever order the calls are', () => {
    const chart = chartOf();
    const prometheus = new Prometheus(chart, 'p', { metadata, spec });
    const alertmanager = new Alertmanager(chart, 'a', { metadata, config });
    prometheus.alertTo(alertmanager);
    prometheus.monitorItself();
    prometheus.expose({ host: 'example.com', path: '/prometheus' });
    alertmanager.expose({ host: 'example.com', path: '/alerts' });
    const text = configurationOf(chart, 'main');
    expect(text).toContain('path_prefix: /alerts');
    expect(text).toContain('metrics_path: /prometheus/metrics');
    expect(text).toContain('metrics_path: /alerts/metrics');
  });

  it('agrees with a spec that says the same', () => {
    const chart = chartOf();
    const printed = { externalUrl: 'http://example.com/p/', routePrefix: '/p' };
    new Prometheus(chart, 'p', { metadata, spec: { ...spec, ...printed } }).expose({ host: 'example.com', path: '/p' });
    expect(argsOf(chart, 'prometheus-main')).toContain('--web.external-url=http://example.com/p/');
  });

  it.each(['https://example.com', 'example.com:443', 'example.com/p', 'Example.com', 'a_b.example.com', '10.0.0.1'])(
    'refuses a host that the API server would refuse: %j',
    (host) => {
      const chart = chartOf();
      new Prometheus(chart, 'p', { metadata, spec }).expose({ host });
      const messages = messagesOf(chart);
      expect(messages).toHaveLength(1);
      expect(messages[0]).toContain('Prometheus monitoring/main: expose.host: the API server would refuse the Ingress');
    },
  );

  it('takes the names of hosts, and all below a domain', () => {
    const chart = chartOf();
    new Prometheus(chart, 'p', { metadata, spec }).expose({ host: 'a-b.1.example.com' });
    new Alertmanager(chart, 'a', { metadata, config }).expose({ host: '*.example.com' });
    expect(messagesOf(chart)).toEqual([]);
  });

  it.each<[string, Partial<PrometheusProps>]>([
    ['spec.externalUrl', { spec: { ...spec, externalUrl: 'https://example.com' } }],
    ['spec.routePrefix', { spec: { ...spec, routePrefix: '/elsewhere' } }],
    ['service', { spec, service: false }],
    ['spec.listenLocal', { spec: { ...spec, listenLocal: true } }],
  ])('says what contradicts it: %s', (field, props) => {
    const chart = chartOf();
    new Prometheus(chart, 'p', { metadata, ...props }).expose({ host: 'example.com' });
    const messages = messagesOf(chart);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`Prometheus monitoring/main: ${field}: the Ingress that \`expose\` makes`);
  });
});
