import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Lazy } from 'cdk8s';
import { ConfigMap, Deployment, Job, Namespace, Secret, Service, ServiceAccount, ServiceType } from 'cdk8s-plus-27';
import { Alertmanager, ConfigSource, PodMonitor, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { chartOf, configurationOf, jobsOf, messagesOf, objectOf, objectsOf, warningsOf } from './support';

const everyMonitor = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };

// biome-ignore lint/suspicious/noExplicitAny: a configuration is looked into
const parsed = (text: string) => load(text) as any;

describe('ServiceMonitor.forService', () => {
  it('finds a Service by its own labels and names its only port', () => {
    const chart = chartOf();
    const service = new Service(chart, 'service', {
      metadata: { name: 'web', labels: { app: 'web' } },
      ports: [{ port: 80 }],
    });
    const monitor = ServiceMonitor.forService(service, {
      labels: { team: 'a' },
      endpoint: { path: '/m' },
    });
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { serviceMonitorSelector: { matchLabels: { team: 'a' } } },
    });
    expect(monitor.name).toBe('web');
    expect(objectOf(chart, 'Service', 'web')['spec'].ports[0].name).toBe('metrics');
    const [job] = parsed(configurationOf(chart, 'main')).scrape_configs;
    expect(job.metrics_path).toBe('/m');
    expect(JSON.stringify(job.relabel_configs)).toContain('(web);true');
    expect(JSON.stringify(job.relabel_configs)).toContain('"regex":"metrics"');
  });

  it('gives a label to a Service that has none to be found by', () => {
    const chart = chartOf();
    const service = new Service(chart, 'service', { metadata: { name: 'web' }, ports: [{ port: 80, name: 'http' }] });
    ServiceMonitor.forService(service);
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(objectOf(chart, 'Service', 'web').metadata.labels).toEqual({ 'app.kubernetes.io/name': 'web' });
    expect(configurationOf(chart, 'main')).toContain('__meta_kubernetes_service_label_app_kubernetes_io_name');
  });

  it('scrapes a Service of another namespace there', () => {
    const chart = chartOf();
    const service = new Service(chart, 'service', {
      metadata: { name: 'web', namespace: 'shop' },
      ports: [{ port: 80, name: 'http' }],
    });
    ServiceMonitor.forService(service);
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/shop/web/0']);
  });

  it('makes several monitors of one Service, by ids', () => {
    const chart = chartOf();
    const service = new Service(chart, 'service', {
      metadata: { name: 'web' },
      ports: [
        { port: 80, name: 'http' },
        { port: 81, name: 'admin' },
      ],
    });
    ServiceMonitor.forService(service, { port: 'http' });
    const second = ServiceMonitor.forService(service, { port: 'admin', id: 'admin' });
    expect(second.node.path).toBe(`${service.node.path}/ServiceMonitor-admin`);
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/web/0', 'serviceMonitor/monitoring/web-admin/0']);
  });

  it('gives an only port without a name the one that is asked for', () => {
    const chart = chartOf();
    const service = new Service(chart, 'service', { metadata: { name: 'web' }, ports: [{ port: 80 }] });
    ServiceMonitor.forService(service, { port: 'http' });
    expect(objectOf(chart, 'Service', 'web')['spec'].ports[0].name).toBe('http');
  });

  it('says at synth, all at once, what no call can be answered by', () => {
    const chart = chartOf();
    const one = new Service(chart, 'one', { metadata: { name: 'one' }, ports: [{ port: 80, name: 'http' }] });
    const two = new Service(chart, 'two', {
      metadata: { name: 'two' },
      ports: [{ port: 80, name: 'http' }, { port: 81 }],
    });
    const none = new Service(chart, 'none', { type: ServiceType.EXTERNAL_NAME, externalName: 'a.example' });
    ServiceMonitor.forService(one, { port: 'htp' });
    ServiceMonitor.forService(one, { id: 'b', endpoint: { port: 'admin' } });
    ServiceMonitor.forService(one, { id: 'c', port: 'http', endpoint: { port: 'admin' } });
    ServiceMonitor.forService(one, { id: 'd', port: 'http', endpoint: { targetPort: 9000 } });
    ServiceMonitor.forService(one, { id: 'd' });
    ServiceMonitor.forService(two);
    ServiceMonitor.forService(none);
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    const printed = warningsOf(() => messagesOf(chart));
    expect(printed).toEqual([]);
    expect(messagesOf(chart).map((message) => message.replace(/^.*?ServiceMonitor monitoring\//, ''))).toEqual([
      expect.stringMatching(
        /^one: forService.port: the Service has no port of this name \(given: htp; allowed: http\). Did you mean `http`/,
      ),
      expect.stringMatching(/^one-b: forService.endpoint.port: the Service has no port of this name \(given: admin/),
      expect.stringMatching(/^one-c: forService.endpoint.port: the call says another port by `port`: `http`/),
      expect.stringMatching(/^one-d: forService.endpoint.targetPort: the call says another port by `port`/),
      expect.stringMatching(/^one-d: forService.id: `forService` has been called for it before/),
      expect.stringMatching(
        /^two: forService.port: the Service has 2 ports, and nothing says which .* allowed: http, \(unnamed 81\)/,
      ),
      expect.stringMatching(/: forService.port: the Service has no port \(given: nothing/),
    ]);
  });

  it('scrapes the port that the endpoint says, by its name or by the one of the containers', () => {
    const chart = chartOf();
    const unnamed = new Service(chart, 'unnamed', { metadata: { name: 'unnamed' }, ports: [{ port: 80 }] });
    const one = new Service(chart, 'one', { metadata: { name: 'one' }, ports: [{ port: 80, name: 'http' }] });
    ServiceMonitor.forService(unnamed, { endpoint: { port: 'web' } });
    ServiceMonitor.forService(unnamed, { id: 'again' });
    ServiceMonitor.forService(one, { endpoint: { targetPort: 9000 } });
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(objectOf(chart, 'Service', 'unnamed')['spec'].ports[0].name).toBe('web');
    const jobs = parsed(configurationOf(chart, 'main')).scrape_configs as object[];
    const texts = jobs.map((job) => JSON.stringify(job));
    expect(texts.filter((text) => text.includes('"regex":"web"'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('container_port_number"],"regex":9000'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('"regex":"http"'))).toEqual([]);
  });

  it('gives the only port of a Service one name, whatever a second call asks', () => {
    const chart = chartOf();
    const service = new Service(chart, 'service', { metadata: { name: 'web' }, ports: [{ port: 80 }] });
    ServiceMonitor.forService(service, { port: 'http' });
    ServiceMonitor.forService(service, { id: 'b', port: 'admin' });
    expect(messagesOf(chart)).toEqual([expect.stringContaining('given: admin; allowed: http')]);
    expect(ApiObject.of(service).toJson()).toMatchObject({ spec: { ports: [{ name: 'http' }] } });
  });

  it('a Service that a Deployment exposes', () => {
    const chart = chartOf();
    const deployment = new Deployment(chart, 'web', { containers: [{ image: 'web', portNumber: 8080 }] });
    ServiceMonitor.forService(deployment.exposeViaService({ name: 'web' }));
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/web/0']);
  });
});

describe('PodMonitor.forWorkload', () => {
  const everyPod = { podMonitorSelector: {}, podMonitorNamespaceSelector: {} };

  it('scrapes the port that the endpoint says, by name or by number', () => {
    const chart = chartOf();
    const ports = [
      { number: 8080, name: 'http' },
      { number: 9090, name: 'metrics' },
    ];
    const web = new Deployment(chart, 'web', { metadata: { name: 'web' }, containers: [{ image: 'web', ports }] });
    PodMonitor.forWorkload(web, { endpoint: { port: 'metrics' } });
    PodMonitor.forWorkload(web, { id: 'number', endpoint: { portNumber: 8080 } });
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyPod });
    expect(messagesOf(chart)).toEqual([]);
    const jobs = parsed(configurationOf(chart, 'main')).scrape_configs as object[];
    const [named, numbered] = jobs.map((job) => JSON.stringify(job));
    expect(named).toContain('"regex":"metrics"');
    expect(numbered).toContain('"regex":8080');
  });

  it('says at synth, all at once, what no call can be answered by', () => {
    const chart = chartOf();
    const ports = [{ number: 8080, name: 'http' }, { number: 9090 }];
    const web = new Deployment(chart, 'web', { metadata: { name: 'web' }, containers: [{ image: 'web', ports }] });
    PodMonitor.forWorkload(web);
    PodMonitor.forWorkload(web, { id: 'b', port: 'http', endpoint: { portNumber: 9090 } });
    PodMonitor.forWorkload(web, { id: 'b', port: 'http' });
    PodMonitor.forWorkload(new Job(chart, 'job', { metadata: { name: 'job' }, containers: [{ image: 'job' }] }));
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyPod });
    const printed = warningsOf(() => messagesOf(chart));
    expect(printed).toEqual([]);
    expect(messagesOf(chart).map((message) => message.replace(/^.*?PodMonitor monitoring\//, ''))).toEqual([
      expect.stringMatching(/^web: forWorkload.port: the workload has 2 ports, and nothing says which/),
      expect.stringMatching(/^web-b: forWorkload.endpoint.portNumber: the call says another port by `port`: `http`/),
      expect.stringMatching(/^web-b: forWorkload.id: `forWorkload` has been called for it before/),
      expect.stringMatching(/^job: forWorkload.port: the workload has no port/),
    ]);
  });
});

describe('objects of cdk8s-plus', () => {
  it('a Namespace gives its name, and its labels to selectors', () => {
    const chart = chartOf();
    const shop = new Namespace(chart, 'shop', { metadata: { name: 'shop', labels: { team: 'a' } } });
    new Namespace(chart, 'bank', { metadata: { name: 'bank' } });
    const spec = { selector: {}, endpoints: [{ port: 'web' }] };
    new ServiceMonitor(chart, 'in-shop', { metadata: { name: 'web', namespace: shop.name }, spec });
    new ServiceMonitor(chart, 'in-bank', { metadata: { name: 'web', namespace: 'bank' }, spec });
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { ...everyMonitor, serviceMonitorNamespaceSelector: { matchLabels: { team: 'a' } } },
    });
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/shop/web/0']);
  });

  it('a Secret holds the configuration of an instance, and stays its own', () => {
    const chart = chartOf();
    const secret = new Secret(chart, 'mine', { metadata: { name: 'mine' }, stringData: { 'prometheus.yaml': '{}' } });
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      config: ConfigSource.fromSecret(secret, 'prometheus.yaml'),
    });
    const { volumes } = objectOf(chart, 'StatefulSet', 'prometheus-main')['spec'].template.spec;
    expect(volumes).toContainEqual({ name: 'config', secret: { secretName: 'mine' } });
    expect(
      objectsOf(chart)
        .filter(({ metadata }) => metadata.name === 'prometheus-main')
        .map(({ kind }) => kind),
    ).not.toContain('Secret');
  });

  it('a Secret is referred to by its name', () => {
    const chart = chartOf();
    const login = new Secret(chart, 'login', { metadata: { name: 'login' } });
    new ServiceMonitor(chart, 'monitor', {
      metadata: { name: 'web' },
      spec: {
        selector: {},
        endpoints: [{ port: 'web', authorization: { credentials: { name: login.name, key: 'token' } } }],
      },
    });
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(configurationOf(chart, 'main')).toContain(
      'credentials_file: /etc/prometheus/credentials/secret/monitoring/login/token',
    );
  });

  it('a ServiceAccount is used as it is: neither it nor rights are written for it', () => {
    const chart = chartOf();
    const account = new ServiceAccount(chart, 'account', { metadata: { name: 'mine' } });
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { ...everyMonitor, serviceAccountName: account.name },
    });
    expect(objectOf(chart, 'StatefulSet', 'prometheus-main')['spec'].template.spec.serviceAccountName).toBe('mine');
    const kinds = objectsOf(chart).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('ServiceAccount'))).toHaveLength(1);
    expect(kinds.filter((kind) => kind.includes('Role'))).toEqual([]);
  });

  it('a ConfigMap that is mounted by name', () => {
    const chart = chartOf();
    const map = new ConfigMap(chart, 'map', { metadata: { name: 'extra' } });
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { ...everyMonitor, configMaps: [map.name] },
    });
    const { volumes } = objectOf(chart, 'StatefulSet', 'prometheus-main')['spec'].template.spec;
    expect(volumes).toContainEqual({ name: 'configmap-extra', configMap: { name: 'extra' } });
  });

  it('values that are known late are resolved', () => {
    const chart = chartOf();
    const late = (value: unknown) => Lazy.any({ produce: () => value });
    new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { ...everyMonitor, replicas: late(2), externalLabels: { cluster: late('eu') } },
    });
    expect(objectOf(chart, 'StatefulSet', 'prometheus-main')['spec'].replicas).toBe(2);
    expect(parsed(configurationOf(chart, 'main')).global.external_labels.cluster).toBe('eu');
  });
});

describe('ConfigSource', () => {
  const content = { route: { receiver: 'team' }, receivers: [{ name: 'team' }] };

  const held = (config: ConfigSource) => {
    const chart = chartOf();
    new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, config });
    return objectOf(chart, 'Secret', 'alertmanager-alerts-generated')['stringData']['alertmanager.yaml'] as string;
  };

  it('a text is emitted as it is', () => {
    const text = '# mine\nroute: {receiver: team}\nreceivers: [{name: team}]\n';
    expect(held(ConfigSource.fromText(text))).toBe(text);
  });

  it('a file is read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'alertmanager.yaml');
    const text = JSON.stringify(content);
    writeFileSync(file, text);
    expect(held(ConfigSource.fromFile(file))).toBe(text);
    const chart = chartOf();
    new Alertmanager(chart, 'alerts', {
      metadata: { name: 'a' },
      spec: {},
      config: ConfigSource.fromFile(`${file}.none`),
    });
    expect(messagesOf(chart)).toEqual([expect.stringContaining('cannot be read: there is no such file')]);
  });

  it('an object is written as YAML', () => {
    expect(parsed(held(ConfigSource.fromObject(content)))).toEqual(content);
  });

  it('for a Prometheus too, in a ConfigMap where one is asked for', () => {
    const chart = chartOf();
    const config = ConfigSource.fromObject({ global: { scrape_interval: '15s' } });
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, config });
    expect(parsed(configurationOf(chart, 'main'))).toEqual({ global: { scrape_interval: '15s' } });
  });

  it('nothing at all is warned of, once, however often the app is read', () => {
    const chart = chartOf();
    new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' } });
    const printed = warningsOf(() => {
      expect(messagesOf(chart)).toEqual([]);
      expect(messagesOf(chart)).toEqual([]);
    });
    expect(printed).toHaveLength(1);
  });
});
