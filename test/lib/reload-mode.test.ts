import { Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  type AlertmanagerProps,
  ConfigObjectKind,
  ConfigSource,
  InvalidInputPolicy,
  Prometheus,
  PrometheusAgent,
  type PrometheusProps,
  PrometheusRule,
  ReloadMode,
  ServiceMonitor,
  ThanosRuler,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../lib/core/plan/plan';
import { appOf, chartOf, type KubernetesObject, objectOf, objectsOf } from './support';

const reloader = { mode: ReloadMode.WATCHING };
const REFERENCES = 'cdk8s-prometheus.io/references';

interface Container {
  readonly name: string;
  readonly image: string;
  readonly args: string[];
  readonly volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}

function podOf(objects: readonly KubernetesObject[]) {
  const workload = objects.find(({ kind }) => kind === 'StatefulSet' || kind === 'DaemonSet');
  return workload!['spec'].template.spec as {
    containers: Container[];
    initContainers: Container[];
    volumes: { name: string }[];
  };
}

function sidecarOf(objects: readonly KubernetesObject[]): Container {
  return podOf(objects).containers.find(({ name }) => name === 'config-reloader')!;
}

/** What the pods watch: by the sidecar's arguments, and by what the object with the configuration refers to. */
function watchedBy(objects: readonly KubernetesObject[]): string[] {
  const named = sidecarOf(objects).args.flatMap(
    (arg) => /^--(?:config|folder|file)=([^:=]+)/.exec(arg)?.slice(1) ?? [],
  );
  const annotation = objects
    .map(({ metadata }) => metadata.annotations?.[REFERENCES])
    .find((text) => text !== undefined);
  const { files = [], variables = {} } = JSON.parse(annotation ?? '{}') as {
    files?: string[];
    variables?: Record<string, string>;
  };
  const referred = [...files, ...Object.values(variables)].map((path) => path.split('/').slice(0, 3).join('/'));
  return [...new Set([...named, ...referred])].sort();
}

/** What the sidecar's Roles let it look at. */
function allowedBy(objects: readonly KubernetesObject[]): string[] {
  return objects
    .filter(({ kind, metadata }) => kind === 'Role' && metadata.name.includes('watching-reloader'))
    .flatMap(({ metadata, rules }) =>
      (rules as { resources: string[]; resourceNames: string[]; verbs: string[] }[]).flatMap((rule) => {
        expect(rule.verbs).toEqual(['get', 'list', 'watch']);
        return rule.resourceNames.map((name) => `${rule.resources[0]!.slice(0, -1)}/${metadata.namespace}/${name}`);
      }),
    )
    .sort();
}

interface Parts {
  readonly secrets?: readonly string[];
  readonly rules?: readonly string[];
  readonly props?: PrometheusProps;
}

/** A Prometheus of the watching mode, and monitors of the namespace `shop` with a Secret each. */
function stack({ secrets = [], rules = [], props = {} }: Parts = {}): Chart {
  const chart = chartOf();
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    reloader,
    ...props,
    spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}, ruleSelector: {}, ...props.spec },
  });
  for (const name of secrets) {
    new ServiceMonitor(chart, name, {
      metadata: { name, namespace: 'shop' },
      spec: {
        selector: { matchLabels: { app: name } },
        endpoints: [{ port: 'web', authorization: { credentials: { name, key: 'token' } } }],
      },
    });
  }
  for (const name of rules) {
    new PrometheusRule(chart, `rule-${name}`, {
      metadata: { name },
      spec: { groups: [{ name, rules: [{ record: `${name}:up`, expr: 'up' }] }] },
    });
  }
  return chart;
}

describe('a Prometheus of the watching mode', () => {
  it('runs the program of a ConfigMap on an image of Node, before its server and beside it', () => {
    const objects = objectsOf(stack());
    const { containers, initContainers, volumes } = podOf(objects);
    expect(containers.map(({ name }) => name)).toEqual(['prometheus', 'config-reloader']);
    expect(initContainers[0]!.args).toContain('--once');
    expect(initContainers[0]!.image).toMatch(/^docker\.io\/library\/node:/);
    expect(volumes).toContainEqual({
      name: 'watching-reloader',
      configMap: { name: 'prometheus-main-watching-reloader' },
    });
    expect(objectOf(stack(), 'ConfigMap', 'prometheus-main-watching-reloader')['data']).toHaveProperty([
      'watching-reloader.js',
    ]);
  });

  it('may look at exactly what it watches: the configuration, rules, and Secrets of any namespace that are referred to', () => {
    const objects = objectsOf(stack({ secrets: ['cart', 'checkout'] }));
    expect(allowedBy(objects)).toEqual([
      'configmap/monitoring/prometheus-main-rulefiles-0',
      'configmap/monitoring/prometheus-main-rulefiles-1',
      'configmap/monitoring/prometheus-main-rulefiles-2',
      'secret/monitoring/prometheus-main',
      'secret/shop/cart',
      'secret/shop/checkout',
    ]);
    expect(watchedBy(objects)).toEqual(allowedBy(objects));
  });

  it('binds that right to the account that the pods run as, also where it is of the user', () => {
    const bindings = (props: PrometheusProps) =>
      objectsOf(stack({ secrets: ['cart'], props }))
        .filter(({ kind, metadata }) => kind === 'RoleBinding' && metadata.name.includes('watching-reloader'))
        .map(({ metadata, subjects }) => [metadata.namespace, subjects[0].name, subjects[0].namespace]);
    expect(bindings({})).toEqual([
      ['monitoring', 'prometheus-main', 'monitoring'],
      ['shop', 'prometheus-main', 'monitoring'],
    ]);
    expect(bindings({ spec: { serviceAccountName: 'mine' } })).toEqual([
      ['monitoring', 'mine', 'monitoring'],
      ['shop', 'mine', 'monitoring'],
    ]);
  });

  it('reads a referred credential where the sidecar writes it', () => {
    const chart = stack({ secrets: ['cart'] });
    const secret = objectOf(chart, 'Secret', 'prometheus-main');
    expect(JSON.parse(secret.metadata.annotations![REFERENCES]!)).toEqual({
      files: ['secret/shop/cart/token'],
      variables: {},
    });
    expect(secret['stringData']['prometheus.yaml']).toContain(
      'credentials_file: /etc/prometheus/credentials/secret/shop/cart/token',
    );
    expect(sidecarOf(objectsOf(chart)).args).toContain('--credentials-dir=/etc/prometheus/credentials');
    const mount = (container: Container) =>
      container.volumeMounts.find(({ mountPath }) => mountPath === '/etc/prometheus/credentials');
    const [server, sidecar] = podOf(objectsOf(chart)).containers;
    expect(mount(server!)).toEqual({ name: 'credentials', mountPath: '/etc/prometheus/credentials', readOnly: true });
    expect(mount(sidecar!)).toEqual({ name: 'credentials', mountPath: '/etc/prometheus/credentials' });
  });

  it('has the same pods whatever is referred to: new credentials and rules are a reload', () => {
    const before = objectsOf(stack({ secrets: ['cart'] }));
    const after = objectsOf(stack({ secrets: ['cart', 'checkout'], rules: ['latency'] }));
    const instance = planOf(before, after).instances.find(
      (one) => one.instance === 'prometheus-main' && one.namespace === 'monitoring',
    )!;
    expect(instance.effect).toBe('reload');
    expect(
      instance.objects.filter(({ effect }) => effect !== 'nothing').map(({ kind, name }) => `${kind} ${name}`),
    ).toEqual([expect.stringMatching(/^ConfigMap prometheus-main-rulefiles-\d$/), 'Secret prometheus-main']);
  });

  it('is a restart where it comes in the place of the mounted mode, which the plan says', () => {
    const mounted = objectsOf(stack({ props: { reloader: { mode: ReloadMode.MOUNTED } } }));
    const plan = planOf(mounted, objectsOf(stack()));
    expect(
      plan.instances.find((one) => one.instance === 'prometheus-main' && one.namespace === 'monitoring')!.effect,
    ).toBe('restart');
  });

  it('is the same, whatever the order of declaration', () => {
    const sorted = (secrets: readonly string[]) =>
      objectsOf(stack({ secrets }))
        .map((object) => JSON.stringify(object))
        .sort();
    expect(sorted(['checkout', 'cart', 'pay'])).toEqual(sorted(['cart', 'pay', 'checkout']));
  });

  it('packs references where they are many, so that they weigh little', () => {
    const secrets = Array.from({ length: 400 }, (_, i) => `credentials-of-service-${i}`);
    const annotation = objectOf(stack({ secrets }), 'Secret', 'prometheus-main').metadata.annotations![REFERENCES]!;
    expect(annotation).toMatch(/^H4sI/);
    expect(annotation.length).toBeLessThan(6_000);
  });

  it('watches every object that a large configuration is spread over', () => {
    const objects = objectsOf(
      stack({ secrets: ['cart'], props: { scrapeConfigSlots: 2, spec: { version: '3.5.0' } } }),
    );
    expect(watchedBy(objects)).toEqual(allowedBy(objects));
    expect(sidecarOf(objects).args).toContain(
      '--file=secret/monitoring/prometheus-main-scrape-configs-0-1:scrape_configs.yaml=/etc/prometheus/scrape_configs/1.yaml=/etc/watching-reloader-mounted/scrape-configs/1.yaml',
    );
  });

  it('watches a ConfigMap where the configuration is kept in one', () => {
    const objects = objectsOf(stack({ props: { configObjectKind: ConfigObjectKind.CONFIG_MAP } }));
    expect(allowedBy(objects)).toContain('configmap/monitoring/prometheus-main');
    expect(watchedBy(objects)).toEqual(allowedBy(objects));
  });

  it("watches the user's own Secret, and waits for it where it is not there yet", () => {
    const chart = chartOf();
    const config = ConfigSource.fromSecretName('mine', 'prometheus.yml');
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, reloader, config });
    const objects = objectsOf(chart);
    expect(allowedBy(objects)).toContain('secret/monitoring/mine');
    expect(sidecarOf(objects).args).toContain('--config=secret/monitoring/mine:prometheus.yml');
    expect(podOf(objects).volumes).toContainEqual({ name: 'config', secret: { secretName: 'mine', optional: true } });
  });

  it('tells its sidecar which files are certificates of authorities, and which a certificate and its key', () => {
    const chart = stack({ props: { onInvalid: InvalidInputPolicy.DROP } });
    const tls = (name: string) => ({
      ca: { configMap: { name: 'ca', key: 'ca.crt' } },
      cert: { secret: { name, key: 'tls.crt' } },
      keySecret: { name, key: 'tls.key' },
    });
    new ServiceMonitor(chart, 'web', {
      metadata: { name: 'web', namespace: 'shop' },
      spec: { selector: {}, endpoints: [{ port: 'web', tlsConfig: tls('web') }] },
    });
    // What is left out leaves nothing behind.
    new ServiceMonitor(chart, 'bad', {
      metadata: { name: 'bad', namespace: 'shop' },
      spec: { selector: {}, endpoints: [{ port: 'web', tlsConfig: tls('bad'), interval: 'often' }] },
    });
    const { metadata } = objectOf(chart, 'Secret', 'prometheus-main');
    expect(JSON.parse(metadata.annotations![REFERENCES]!)).toEqual({
      files: ['configmap/shop/ca/ca.crt', 'secret/shop/web/tls.crt', 'secret/shop/web/tls.key'],
      variables: {},
      authorities: ['configmap/shop/ca/ca.crt'],
      pairs: [['secret/shop/web/tls.crt', 'secret/shop/web/tls.key']],
    });
  });

  it('takes another image and other resources, in either mode', () => {
    const resources = { limits: { memory: '256Mi' } };
    for (const mode of [ReloadMode.MOUNTED, ReloadMode.WATCHING]) {
      const objects = objectsOf(stack({ props: { reloader: { mode, image: 'mirror/sidecar:1', resources } } }));
      expect(sidecarOf(objects)).toMatchObject({ image: 'mirror/sidecar:1', resources });
    }
  });

  it('scrapes the metrics of the sidecar plainly, whatever its server serves', () => {
    const web = {
      tlsConfig: { keySecret: { name: 'tls', key: 'key' }, cert: { secret: { name: 'tls', key: 'crt' } } },
    };
    const chart = chartOf();
    new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, reloader, spec: { web } }).monitorItself();
    const text = objectOf(chart, 'Secret', 'prometheus-main')['stringData']['prometheus.yaml'] as string;
    const schemes = text
      .split('job_name: ')
      .slice(1)
      .map((job) => /^ {4}scheme: (\w+)/m.exec(job)?.[1] ?? 'http');
    expect(schemes).toEqual(['https', 'http']);
  });
});

describe('other instances of the watching mode', () => {
  it('a PrometheusAgent, on every node too, watches what it refers to', () => {
    for (const mode of ['StatefulSet', 'DaemonSet'] as const) {
      const chart = chartOf();
      const password = { name: 'remote', key: 'password' };
      new PrometheusAgent(chart, 'agent', {
        metadata: { name: 'main' },
        reloader,
        spec: {
          mode,
          podMonitorSelector: {},
          remoteWrite: [{ url: 'http://remote', basicAuth: { username: { ...password, key: 'user' }, password } }],
        },
      });
      const objects = objectsOf(chart);
      expect(allowedBy(objects)).toEqual(['secret/monitoring/prom-agent-main', 'secret/monitoring/remote']);
      expect(watchedBy(objects)).toEqual(allowedBy(objects));
    }
  });

  it('an Alertmanager takes credentials of every team from where they are, and its templates', () => {
    const chart = chartOf();
    const spec: AlertmanagerProps['spec'] = {
      alertmanagerConfigSelector: {},
      alertmanagerConfigNamespaceSelector: {},
      alertmanagerConfiguration: { name: 'base', templates: [{ configMap: { name: 'texts', key: 'mail.tmpl' } }] },
      secrets: ['extra'],
      version: '0.25.0',
    };
    new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, reloader, spec });
    new AlertmanagerConfig(chart, 'base', {
      metadata: { name: 'base' },
      spec: { route: { receiver: 'none' }, receivers: [{ name: 'none' }] },
    });
    const token = { name: 'pager', key: 'key' };
    const secret = { name: 'wechat', key: 'secret' };
    new AlertmanagerConfig(chart, 'team', {
      metadata: { name: 'team', namespace: 'shop' },
      spec: {
        route: { receiver: 'pager' },
        receivers: [
          {
            name: 'pager',
            pagerdutyConfigs: [{ routingKey: token }],
            wechatConfigs: [{ apiSecret: secret, corpID: 'x' }],
          },
        ],
      },
    });
    const objects = objectsOf(chart);
    expect(allowedBy(objects)).toEqual([
      'configmap/monitoring/texts',
      'secret/monitoring/alertmanager-main-generated',
      'secret/monitoring/extra',
      'secret/shop/pager',
      'secret/shop/wechat',
    ]);
    expect(watchedBy(objects)).toEqual(allowedBy(objects));
    expect(sidecarOf(objects).args).toEqual(
      expect.arrayContaining([
        '--file=configmap/monitoring/texts:mail.tmpl=/etc/alertmanager/templates/mail.tmpl=/etc/watching-reloader-mounted/notification-templates/mail.tmpl',
        '--folder=secret/monitoring/extra=/etc/alertmanager/secrets/extra=/etc/watching-reloader-mounted/secret-extra',
      ]),
    );
    const generated = objectOf(chart, 'Secret', 'alertmanager-main-generated');
    expect(JSON.parse(generated.metadata.annotations![REFERENCES]!)).toEqual({
      files: ['secret/shop/pager/key'],
      variables: { CDK8S_PROMETHEUS_Secret__shop__wechat__secret: 'secret/shop/wechat/secret' },
    });
    expect(generated['stringData']['alertmanager.yaml']).toContain(
      'api_secret: |2-\n      $(CDK8S_PROMETHEUS_Secret__shop__wechat__secret)\n',
    );
  });

  it('a ThanosRuler has its rules and credentials before it starts, and reloads only rules', () => {
    const chart = chartOf();
    const credentials = { name: 'remote', key: 'token' };
    new ThanosRuler(chart, 'ruler', {
      metadata: { name: 'main' },
      reloader,
      spec: {
        ruleSelector: {},
        queryEndpoints: ['http://query'],
        remoteWrite: [{ url: 'http://remote', authorization: { credentials } }],
      },
    });
    const objects = objectsOf(chart);
    expect(watchedBy(objects)).toEqual(allowedBy(objects));
    expect(allowedBy(objects)).toContain('secret/monitoring/remote');
    const { initContainers } = podOf(objects);
    expect(initContainers.map(({ args }) => args[0])).toEqual(['--once']);
    expect(sidecarOf(objects).args).toContain('--config=secret/monitoring/thanos-ruler-main-config');
  });
});

it('no object of the watching mode is in two instances of an app', () => {
  const chart = stack({ secrets: ['cart'] });
  new Prometheus(chart, 'other', {
    metadata: { name: 'other' },
    reloader,
    spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} },
  });
  const team = new Chart(appOf(chart), 'team', { namespace: 'team' });
  new Prometheus(team, 'main', {
    metadata: { name: 'main' },
    reloader,
    spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} },
  });
  const objects = [...objectsOf(chart), ...objectsOf(team)];
  const names = objects.map(({ kind, metadata }) => `${kind}/${metadata.namespace ?? ''}/${metadata.name}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
