import { readFileSync } from 'node:fs';
import { ApiObject, type Chart, JsonPatch } from 'cdk8s';
import { Deployment, Ingress, IngressBackend, Service } from 'cdk8s-plus-27';
import {
  Alertmanager,
  ConfigReloader,
  ConfigSource,
  FindingCode,
  FindingSeverity,
  Findings,
  type IAlertmanager,
  Monitoring,
  PodMonitor,
  Probe,
  Prometheus,
  PrometheusAgent,
  type PrometheusProps,
  ServiceMonitor,
  ThanosRuler,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { OPTIONS_FILE, renderOptions } from '../../scripts/options/read';
import { chartOf, messagesOf, objectOf, warningsOf } from './support';

/** As an object of which TypeScript has lost sight. */
// biome-ignore lint/suspicious/noExplicitAny: wrong arguments are what this is about
const loosely = (given: unknown) => given as any;

const prometheusOf = (chart: Chart, props: PrometheusProps = {}) =>
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} }, ...props });

it('the table of properties is that of the interfaces: `npm run generate:options` writes it', () => {
  expect(readFileSync(OPTIONS_FILE, 'utf8')).toBe(renderOptions());
});

describe('properties that nothing reads', () => {
  it('are those of a class that extends one of ours', () => {
    class Own extends Prometheus {
      public constructor(scope: Chart, props: PrometheusProps & { readonly team: string }) {
        super(scope, 'prometheus', props);
      }
    }
    const chart = chartOf();
    new Own(chart, { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} }, team: 'a' });
    expect(messagesOf(chart)).toEqual([]);
  });

  it('are none where they are undefined', () => {
    const chart = chartOf();
    prometheusOf(chart, loosely({ other: undefined, metadata: { name: 'main', other: undefined } }));
    expect(messagesOf(chart)).toEqual([]);
  });
});

describe('a construct without properties', () => {
  it.each([undefined, null, {}])('says what is missing: %o', (props) => {
    const chart = chartOf();
    new ServiceMonitor(chart, 'web', loosely(props));
    new ThanosRuler(chart, 'ruler', loosely(props));
    new Alertmanager(chart, 'alertmanager', loosely(props));
    const messages = messagesOf(chart).join('\n');
    for (const path of ['ServiceMonitor monitoring/(no name): spec.selector', 'metadata.name: the object has no name'])
      expect(messages).toContain(path);
    expect(messages).not.toContain('Cannot');
  });

  it('names what it was given in their place', () => {
    expect(() => new Prometheus(chartOf(), 'prometheus', loosely('main'))).toThrow(
      'monitoring/prometheus: Prometheus takes `{ metadata: { name: \'…\' }, spec: { … } }`, and was given the string "main"',
    );
  });
});

describe('a configuration that is no ConfigSource', () => {
  it.each([
    [{ route: {} }, 'an object. Write `ConfigSource.fromObject({ … })` for an object'],
    ['route: {}', 'the string "route: {}". Write `ConfigSource.fromText(…)` for a text'],
  ])('is told how to be one: %o', (config, said) => {
    for (const Kind of [Prometheus, PrometheusAgent, Alertmanager])
      expect(() => new Kind(chartOf(), 'x', loosely({ config }))).toThrow(
        `monitoring/x: \`config\` takes a ConfigSource, and was given ${said}`,
      );
  });

  it('is as well what should be a WebConfigSource', () => {
    expect(() => prometheusOf(chartOf(), loosely({ webConfig: { https: true } }))).toThrow(
      'monitoring/prometheus: `webConfig` takes a WebConfigSource, and was given an object. Write `WebConfigSource.fromSecretName(name, key)`',
    );
  });
});

describe('alertTo', () => {
  const CONFIG = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });

  it.each<[string, (chart: Chart, prometheus: Prometheus) => unknown, string]>([
    [
      'a ThanosRuler',
      (chart) => new ThanosRuler(chart, 'ruler', { metadata: { name: 'ruler' }, spec: {} }),
      'the ThanosRuler `monitoring/ruler`. Give an `Alertmanager` of this app',
    ],
    ['itself', (_, prometheus) => prometheus, 'the Prometheus `monitoring/prometheus`. Give'],
    [
      'another Prometheus',
      (chart) => Prometheus.fromPrometheusName(chart, 'other', 'other'),
      'the ExistingInstance `monitoring/other`. Give',
    ],
    ['a name', () => 'main', "\"main\". Write `Alertmanager.fromAlertmanagerName(chart, 'alertmanager', 'main')`"],
    ['nothing', () => undefined, 'nothing. Give an `Alertmanager` of this app'],
    ['a class', () => Alertmanager, 'the class or function `Alertmanager`. Give'],
  ])('refuses %s', (_, given, said) => {
    const chart = chartOf();
    const prometheus = prometheusOf(chart);
    const alertmanager = loosely(given(chart, prometheus));
    expect(() => prometheus.alertTo(alertmanager)).toThrow(said);
    expect(() => prometheus.monitorItself({ alertmanagers: [alertmanager] })).toThrow(said);
  });

  it('takes Alertmanagers of this app, of others, and what has all of one', () => {
    const chart = chartOf();
    const prometheus = prometheusOf(chart);
    prometheus.alertTo(new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, config: CONFIG }));
    prometheus.alertTo(Alertmanager.fromAlertmanagerName(chart, 'other', 'other'));
    const like = {
      name: 'like',
      namespace: 'ops',
      governingServiceName: 'like',
      portName: 'web',
      routePrefix: '/',
      scheme: 'http',
    };
    prometheus.alertTo(like as unknown as IAlertmanager);
    expect(messagesOf(chart)).toEqual([]);
  });
});

describe('what is scraped or probed', () => {
  it('has to be of the class that a method is for', () => {
    const chart = chartOf();
    const deployment = new Deployment(chart, 'app', { containers: [{ image: 'app', portNumber: 80 }] });
    const service = new Service(chart, 'service', { ports: [{ port: 80 }] });
    expect(() => ServiceMonitor.forService(loosely(deployment))).toThrow(
      '`ServiceMonitor.forService` takes a Service of cdk8s-plus, and was given the Deployment `monitoring/app`: a workload is for `PodMonitor.forWorkload`',
    );
    expect(() => ServiceMonitor.forService(loosely(Service))).toThrow('given the class or function `Service`');
    expect(() => PodMonitor.forWorkload(loosely(service))).toThrow('a Service is for `ServiceMonitor.forService`');
    expect(() => Probe.forIngress(loosely(service), { prober: { url: 'prober' } })).toThrow('takes an Ingress');
  });

  it('has one Probe, or several with names of their own', () => {
    const chart = chartOf();
    const ingress = new Ingress(chart, 'ingress');
    ingress.addHostRule(
      'a.example',
      '/',
      IngressBackend.fromService(new Service(chart, 's', { ports: [{ port: 80 }] })),
    );
    Probe.forIngress(ingress, { prober: { url: 'prober' } });
    Probe.forIngress(ingress, { prober: { url: 'prober' } });
    expect(messagesOf(chart)).toEqual([
      expect.stringMatching(/forIngress: `forIngress` has been called for it before.* `new Probe\(…\)`/),
    ]);
  });

  it('is scraped at the port that its endpoint names', () => {
    const chart = chartOf();
    prometheusOf(chart, { spec: { serviceMonitorSelector: {} } });
    const ports = [
      { name: 'http', port: 80 },
      { name: 'admin', port: 81 },
    ];
    const service = new Service(chart, 'service', { metadata: { name: 'web' }, ports });
    ServiceMonitor.forService(service, { endpoint: { port: 'admin' } });
    expect(messagesOf(chart)).toEqual([]);
    const { stringData } = objectOf(chart, 'Secret', 'prometheus-main');
    expect(stringData['prometheus.yaml']).toContain('regex: admin');
  });
});

describe('a second call', () => {
  it('of `expose` or `scrapeKubelets` is told that there was a first one', () => {
    const prometheus = prometheusOf(chartOf(), { spec: { serviceMonitorSelector: {}, scrapeConfigSelector: {} } });
    prometheus.expose({ host: 'a.example' });
    expect(() => prometheus.expose({ host: 'b.example' })).toThrow(
      'monitoring/prometheus: `expose` has been called before, and an instance has one address',
    );
    prometheus.scrapeKubelets();
    expect(() => prometheus.scrapeKubelets()).toThrow('monitoring/prometheus: `scrapeKubelets` has been called before');
  });

  it('of `expose` is none after one without a host', () => {
    const prometheus = prometheusOf(chartOf());
    expect(() => prometheus.expose(loosely({ hostname: 'a.example' }))).toThrow(
      "monitoring/prometheus: `expose` needs a `host`, the name that users type, such as `expose({ host: 'metrics.example.com' })` (given: hostname)",
    );
  });
});

describe('a patch', () => {
  it.each([
    ['without the object', [JsonPatch.replace('/spec/replicas', 3)], 'an object'],
    ['as an object', ['StatefulSet', 'prometheus-main', { spec: { replicas: 3 } }], 'an object'],
    ['of nothing', [undefined, 'prometheus-main'], 'nothing'],
  ])('%s is told what it takes', (_, given, said) => {
    const patch = loosely(prometheusOf(chartOf())).patch;
    expect(() => patch.apply(prometheusOf(chartOf()), given)).toThrow(
      `monitoring/prometheus: \`patch\` takes the kind and the name of an object, and operations: \`patch('StatefulSet', 'prometheus-main', JsonPatch.replace('/spec/replicas', 3))\`; it was given ${said}`,
    );
  });
});

describe('a ConfigReloader', () => {
  const reloaderOf = (chart: Chart) =>
    new ConfigReloader(chart, 'reloader', {
      configSecret: 'a',
      configKey: 'a.yml',
      reloadUrl: 'http://localhost/-/reload',
    });
  const deploymentOf = (chart: Chart, id: string) => new Deployment(chart, id, { containers: [{ image: id }] });

  it('says where it is beside no server', () => {
    const chart = chartOf();
    reloaderOf(chart);
    const warning =
      'warning: [monitoring/reloader] it is beside no server, and nothing of it is written. Call `addTo(workload, { container, mountPath })`, or put `container`, `initContainer` and `volumes` into a pod\n';
    expect(warningsOf(() => expect([...messagesOf(chart), ...messagesOf(chart)]).toEqual([]))).toEqual([warning]);
  });

  it.each<[string, (reloader: ConfigReloader, chart: Chart) => void]>([
    [
      'was added',
      (reloader, chart) => {
        const workload = deploymentOf(chart, 'app');
        reloader.addTo(workload, { container: workload.containers[0]!, mountPath: '/etc/app' });
      },
    ],
    [
      'was put into a pod',
      (reloader, chart) => {
        const spec = {
          containers: [reloader.container],
          initContainers: [reloader.initContainer],
          volumes: reloader.volumes,
        };
        new ApiObject(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' }, spec });
      },
    ],
  ])('says nothing where it %s', (_, use) => {
    const chart = chartOf();
    use(reloaderOf(chart), chart);
    expect(warningsOf(() => expect(messagesOf(chart)).toEqual([]))).toEqual([]);
  });

  it('is for a container of the workload, and for one workload', () => {
    const chart = chartOf();
    const [app, other] = [deploymentOf(chart, 'app'), deploymentOf(chart, 'other')];
    const reloader = reloaderOf(chart);
    const add = (workload: Deployment, from: Deployment) =>
      reloader.addTo(workload, { container: from.containers[0]!, mountPath: '/etc/app' });
    expect(() => add(app, other)).toThrow(
      'monitoring/reloader: `addTo` needs as `container` the one of monitoring/app that reads the configuration, and was given none of its containers (`main`)',
    );
    add(app, app);
    expect(() => add(other, other)).toThrow(
      'monitoring/reloader: `addTo` has been called for monitoring/app before: declare a ConfigReloader for each workload',
    );
  });
});

describe('a call that declares nothing says at once what it does not know', () => {
  const alertmanagerOf = (chart: Chart) => {
    const config = ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] });
    return new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, config });
  };

  it.each<[string, (chart: Chart) => unknown, string]>([
    [
      'routeTest',
      (chart) => alertmanagerOf(chart).routeTest(loosely({ label: { a: 'b' } })),
      'monitoring/alertmanager: `routeTest` has no such property, and nothing reads it: did you mean `labels`? (given: label; allowed: labels). Correct its name, or remove it',
    ],
    [
      'routeTest without labels',
      (chart) => alertmanagerOf(chart).routeTest(loosely({})),
      "monitoring/alertmanager: `routeTest` takes the labels of an alert, which are texts: `routeTest({ labels: { severity: 'critical' } })` (given: nothing)",
    ],
    [
      'routeTest with a number',
      (chart) => alertmanagerOf(chart).routeTest(loosely({ labels: { code: 500 } })),
      "monitoring/alertmanager: `routeTest` takes the labels of an alert, which are texts: `routeTest({ labels: { severity: 'critical' } })` (given: an object)",
    ],
    [
      'renderConfig',
      (chart) => prometheusOf(chart).renderConfig(loosely({ everything: true })),
      'monitoring/prometheus: `renderConfig` has no such property, and nothing reads it (given: everything; allowed: all). Remove it, or correct its name',
    ],
    [
      'renderConfig(true)',
      (chart) => prometheusOf(chart).renderConfig(loosely(true)),
      'monitoring/prometheus: `renderConfig` takes an object with all, and was given the boolean true',
    ],
    [
      'setSeverity',
      (chart) =>
        Findings.of(chart).setSeverity(FindingCode.COMPRESSED, FindingSeverity.IGNORED, loosely({ because: 'it is' })),
      '[monitoring] `Findings.setSeverity` has no such property, and nothing reads it (given: because; allowed: reason). Remove it, or correct its name',
    ],
    [
      'setSeverity without a reason',
      (chart) => Findings.of(chart).setSeverity(FindingCode.COMPRESSED, FindingSeverity.IGNORED, loosely(undefined)),
      '[monitoring] Findings.setSeverity: a severity is chosen for a reason',
    ],
    [
      'Monitoring.adopt',
      (chart) => Monitoring.adopt(chart, 'adopted', loosely({ file: 'a.yaml' })),
      'monitoring/adopted: `Monitoring.adopt` has no such property, and nothing reads it: did you mean `files`? (given: file; allowed: files, text, emit). Correct its name, or remove it',
    ],
    [
      'new Monitoring',
      (chart) => new Monitoring(chart, 'compiled', loosely({ output: 'operator' })),
      'monitoring/compiled: `Monitoring` has no such property, and nothing reads it (given: output; allowed: emit). Remove it, or correct its name',
    ],
  ])('%s', (_, call, message) => {
    expect(() => call(chartOf())).toThrow(message);
  });
});

describe('a word that an enum does not have', () => {
  const chart = chartOf;
  const wrong = 'operater' as never;

  it('is answered with those that there are', () => {
    expect(() => new Monitoring(chart(), 'all', { emit: wrong })).toThrow(
      'monitoring/all: `emit` takes MonitoringOutput.PLAIN or MonitoringOutput.OPERATOR, and was given the string "operater". Did you mean `MonitoringOutput.OPERATOR`?',
    );
    expect(() => Monitoring.adopt(chart(), 'all', { text: '', emit: 'other' as never })).toThrow(
      'Write one of them, or leave it out',
    );
  });

  it('is answered wherever one is taken', () => {
    expect(() => Prometheus.fromPrometheusName(chart(), 'other', 'main', { reloadMode: wrong })).toThrow(
      '`reloadMode` takes',
    );
    expect(() =>
      Findings.of(chart()).setSeverity('not-selectet' as never, FindingSeverity.IGNORED, { reason: 'a' }),
    ).toThrow('Did you mean `FindingCode.NOT_SELECTED`?');
    expect(() => Findings.of(chart()).setSeverity(FindingCode.NOT_SELECTED, wrong, { reason: 'a' })).toThrow(
      '`severity` takes',
    );
  });
});
