import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lazy } from 'cdk8s';
import { ConfigMap, Deployment, Namespace, Secret, Service, ServiceAccount } from 'cdk8s-plus-27';
import { Alertmanager, ConfigSource, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
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
      endpoint: { port: 'ignored', path: '/m' },
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
    expect(() => ServiceMonitor.forService(service, { port: 'admin' })).toThrow(
      `${service.node.path}: \`ServiceMonitor.forService\` has been called for it before: give this call an \`id\` of its own`,
    );
    expect(() => ServiceMonitor.forService(service, { port: 'admin', id: 'admin' })).toThrow(
      'and the id `admin` before',
    );
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/web/0', 'serviceMonitor/monitoring/web-admin/0']);
  });

  it('gives an only port without a name the one that is asked for', () => {
    const chart = chartOf();
    const service = new Service(chart, 'service', { metadata: { name: 'web' }, ports: [{ port: 80 }] });
    ServiceMonitor.forService(service, { port: 'http' });
    expect(objectOf(chart, 'Service', 'web')['spec'].ports[0].name).toBe('http');
  });

  it('refuses a port that the Service does not have: it would find nothing to scrape', () => {
    const service = new Service(chartOf(), 'service', {
      metadata: { name: 'web' },
      ports: [{ port: 80, name: 'http' }],
    });
    expect(() => ServiceMonitor.forService(service, { port: 'metrics' })).toThrow(
      'monitoring/service: the Service has 1 ports (http), and none is named `metrics`: say which serves metrics by `port`, the name of one of them',
    );
  });

  it('asks for the port where there are several, and names them', () => {
    const chart = chartOf();
    const service = new Service(chart, 'service', { ports: [{ port: 80, name: 'http' }, { port: 81 }] });
    expect(() => ServiceMonitor.forService(service)).toThrow(/2 ports \(http, \(unnamed 81\)\): say which .* `port`/);
    expect(() => ServiceMonitor.forService(service, { port: 'http' })).not.toThrow();
  });

  it('a Service that a Deployment exposes', () => {
    const chart = chartOf();
    const deployment = new Deployment(chart, 'web', { containers: [{ image: 'web', portNumber: 8080 }] });
    ServiceMonitor.forService(deployment.exposeViaService({ name: 'web' }));
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: everyMonitor });
    expect(jobsOf(chart, 'main')).toEqual(['serviceMonitor/monitoring/web/0']);
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
