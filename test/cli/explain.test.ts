/** The classic reasons why a monitor is not picked up, each with what has to change. */

import { ApiObject } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chartOf } from '../lib/support';
import { cli, monitor, PROMETHEUS } from './support';

const explain = async (name: string, ...texts: readonly string[]) => {
  const { code, out, error } = await cli(['explain', name, '-f', '-'], { input: texts.join('---\n') });
  expect({ code, error }).toEqual({ code: /^ +\S+: error: /m.test(out) ? 1 : 0, error: '' });
  return out;
};

const prometheus = (name: string, spec: string, kind = 'Prometheus') => {
  const version = kind === 'PrometheusAgent' ? 'v1alpha1' : 'v1';
  return `apiVersion: monitoring.coreos.com/${version}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: monitoring}\nspec: {${spec}}\n`;
};
const inNamespace = (namespace: string) => monitor('web').replace('namespace: monitoring', `namespace: ${namespace}`);
const namespace = (name: string, labels: string) =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {${labels}}}\n`;

describe('explain, of a monitor', () => {
  it('says who takes it, and its jobs', async () => {
    const out = await explain('smon/monitoring/web', PROMETHEUS, monitor('web', '    - {port: admin}\n'));
    expect(
      out.startsWith(`ServiceMonitor monitoring/web (<stdin>:9:1)

Prometheus monitoring/k8s takes it
  job serviceMonitor/monitoring/web/0
  job serviceMonitor/monitoring/web/1
`),
    ).toBe(true);
  });

  it('a label of the object is missing, or has another value', async () => {
    const instance = prometheus('a', 'serviceMonitorSelector: {matchLabels: {team: frontend}}');
    expect(await explain('smon/monitoring/web', instance, monitor('web'))).toContain(
      'Prometheus monitoring/a does not take it\n  `spec.serviceMonitorSelector` asks for team: frontend; this has no label team. Set the label `team: frontend`\n',
    );
    const other = monitor('web').replace('namespace: monitoring', 'namespace: monitoring\n  labels: {team: backend}');
    expect(await explain('smon/monitoring/web', instance, other)).toContain('this has team: backend. ');
  });

  it('the namespace selector asks for a label that its namespace does not have', async () => {
    const instance = prometheus(
      'a',
      'serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {matchLabels: {watched: "true"}}',
    );
    const out = await explain('smon/shop/web', instance, inNamespace('shop'), namespace('shop', 'team: a'));
    expect(out).toContain(
      '`spec.serviceMonitorNamespaceSelector` asks for a namespace with watched: true; this has namespace shop with no label watched. Set the label `watched: true` of the Namespace',
    );
    const fine = await explain('smon/shop/web', instance, inNamespace('shop'), namespace('shop', 'watched: "true"'));
    expect(fine).toContain('Prometheus monitoring/a takes it\n  job serviceMonitor/shop/web/0');
    expect(await explain('smon/shop/web', instance, inNamespace('shop'))).toContain('which the input does not define');
  });

  it('an absent selector is not an empty one', async () => {
    const none = await explain('smon/monitoring/web', prometheus('a', 'podMonitorSelector: {}'), monitor('web'));
    expect(none).toContain(
      '`spec.serviceMonitorSelector` is absent, which takes nothing; an empty one would take everything. Add `serviceMonitorSelector: {}` to the spec of Prometheus monitoring/a',
    );
    const own = await explain('smon/shop/web', prometheus('a', 'serviceMonitorSelector: {}'), inNamespace('shop'));
    expect(own).toContain(
      '`spec.serviceMonitorNamespaceSelector` is absent, which looks at its own namespace only, monitoring; this is in shop. Add `serviceMonitorNamespaceSelector: {}`',
    );
    const all = 'serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}';
    expect(await explain('smon/shop/web', prometheus('a', all), inNamespace('shop'))).toContain('a takes it');
  });

  const service = (namespace: string, more = '') =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: ${namespace}, labels: {app: web}}\nspec: {selector: {run: web}, ports: [{name: http, port: 80, targetPort: 8080}]${more}}\n`;
  const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: monitoring}
spec:
  selector: {matchLabels: {run: web}}
  template: {metadata: {labels: {run: web}}, spec: {containers: [{name: a, image: a, ports: [{name: main, containerPort: 8080}]}]}}
`;
  const selecting = (port: string) =>
    monitor('web').replace('selector: {}', 'selector: {matchLabels: {app: web}}').replace('port: web', `port: ${port}`);

  it('says which Services, ports and pods it matches', async () => {
    const out = await explain('smon/monitoring/web', PROMETHEUS, selecting('http'), service('monitoring'), deployment);
    expect(out).toContain(
      'it finds of the Services of the input\n  Service monitoring/web: ports http (80)\n    with the pods of Deployment monitoring/web\n',
    );
    expect(out).not.toContain('what is wrong with it');
  });

  it('its Services are in another namespace', async () => {
    const out = await explain('smon/monitoring/web', PROMETHEUS, selecting('http'), service('shop'));
    expect(out).toContain('Prometheus monitoring/k8s takes it');
    expect(out).toContain('it finds none of the Services of the input');
    expect(out).toContain('Add `namespaceSelector: { matchNames: [shop] }`');
  });

  it('says what comes nearest, though another monitor takes it', async () => {
    const podLabels = selecting('http').replace('name: web', 'name: other').replace('app: web', 'run: web');
    const out = await explain('smon/monitoring/other', PROMETHEUS, selecting('http'), podLabels, service('monitoring'));
    expect(out).toContain(
      'it finds none of the Services of the input\n  Service monitoring/web has them in `spec.selector`, and not where they count: asked for run: web, has app: web. Add them',
    );
  });

  it('the Service that has its labels has no addresses, or no pods', async () => {
    const external = service('monitoring').replace(
      /spec: .*/,
      'spec: {type: ExternalName, externalName: a.example.com}',
    );
    expect(await explain('smon/monitoring/web', PROMETHEUS, selecting('http'), external)).toMatch(
      /it finds none of the Services of the input\n[\s\S]*monitoring\/web that it selects is of type ExternalName/,
    );
    const other = deployment.replaceAll('run: web', 'run: other');
    const podless = await explain('smon/monitoring/web', PROMETHEUS, selecting('http'), service('monitoring'), other);
    expect(podless).toContain(
      'Service monitoring/web: ports http (80)\n    with no pods of the input, for none has run: web\n',
    );
    // Where the input has no pods at all, somebody else declares them.
    const unknown = await explain('smon/monitoring/web', PROMETHEUS, selecting('http'), service('monitoring'));
    expect(unknown).not.toContain('no pods');
  });

  it('the instance that takes it is refused itself', async () => {
    for (const field of ['  replicas: many\n', '  retention: 7\n', '  version: newest\n']) {
      const out = await explain('smon/monitoring/web', `${PROMETHEUS}${field}`, monitor('web'));
      expect(out).toMatch(/k8s takes it, and nothing comes of it\n(?: {2}.*\n)* {2}<stdin>:\d+:\d+: error: Prometheus/);
    }
  });

  it('it is refused for what its fields say together', async () => {
    const late = monitor('web', '      interval: 10s\n      scrapeTimeout: 1m\n');
    const out = await explain('smon/monitoring/web', PROMETHEUS, late);
    expect(out).toContain('Prometheus monitoring/k8s would take it, and cannot: see below\n');
    expect(out).toMatch(/: error: .*scrapeTimeout/);
  });

  it('its port has another name', async () => {
    const out = await explain('smon/monitoring/web', PROMETHEUS, selecting('htpt'), service('monitoring'), deployment);
    expect(out).toMatch(
      /what is wrong with it\n {2}<stdin>:17:7: warning: .*has a port of this name.*Write `port: http`/,
    );
  });

  it('of a PodMonitor, says which pods it matches', async () => {
    const pods = selecting('main')
      .replace('ServiceMonitor', 'PodMonitor')
      .replace('endpoints', 'podMetricsEndpoints')
      .replace('app: web', 'run: web');
    const out = await explain('pmon/monitoring/web', prometheus('a', 'podMonitorSelector: {}'), pods, deployment);
    expect(out).toContain('it finds of the pods of the input\n  Deployment monitoring/web: ports main (8080)\n');
  });

  it('the object is invalid: it would be taken', async () => {
    const out = await explain('smon/monitoring/web', PROMETHEUS, monitor('web', '      prot: a\n'));
    expect(out).toContain('Prometheus monitoring/k8s would take it, and cannot: see below\n');
    expect(out).toContain(
      'what is wrong with it\n  <stdin>:18:7: error: ServiceMonitor monitoring/web: spec.endpoints[0].prot',
    );
  });

  it('the object is left out by an instance that drops what is invalid', async () => {
    const dropping = PROMETHEUS.replace('spec:', '  annotations: {cdk8s-prometheus.io/onInvalid: drop}\nspec:');
    const out = await explain('smon/monitoring/web', dropping, monitor('web', '      interval: 7\n'));
    expect(out).toContain('the whole object is left out');
  });

  it('the object is too broken to be looked at', async () => {
    const broken = monitor('web').replace('  namespace: monitoring', '  namespace: monitoring\n  labels: {"a b": c}');
    expect(await explain('smon/monitoring/web', PROMETHEUS, broken)).toContain('metadata.labels');
  });

  it('it is the wrong instance: each says for itself', async () => {
    const out = await explain(
      'smon/monitoring/web',
      prometheus('a', 'serviceMonitorSelector: {matchLabels: {team: a}}'),
      prometheus('b', 'serviceMonitorSelector: {}'),
      prometheus('c', 'mode: DaemonSet, podMonitorSelector: {}', 'PrometheusAgent'),
      monitor('web'),
    );
    expect(out).toContain('Prometheus monitoring/a does not take it');
    expect(out).toContain('Prometheus monitoring/b takes it');
    expect(out).toContain('it runs on every node, and takes no other kind than PodMonitor');
  });

  it('there is no instance', async () => {
    const out = await explain('smon/monitoring/web', monitor('web'));
    expect(out).toContain('the input has no instance that could take it');
  });
});

describe('explain, of rules and AlertmanagerConfigs', () => {
  const RULE = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring}
spec: {groups: [{name: g, rules: [{alert: Down, expr: up == 0}]}]}
`;
  const TEAM = `apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec: {route: {receiver: hook}, receivers: [{name: hook, webhookConfigs: [{url: "https://hooks.example.com"}]}]}
`;
  const alertmanager = (spec: string) =>
    `apiVersion: monitoring.coreos.com/v1\nkind: Alertmanager\nmetadata: {name: main, namespace: monitoring}\nspec: {${spec}}\n`;

  it('says which groups are loaded', async () => {
    const out = await explain(
      'promrule/monitoring/rules',
      prometheus('a', 'ruleSelector: {}, serviceMonitorSelector: {}'),
      RULE,
    );
    expect(out).toContain('Prometheus monitoring/a takes it\n  group of rules g\n');
  });

  it('says what is wrong with the instance, where nothing comes of an object', async () => {
    const out = await explain('promrule/monitoring/rules', prometheus('a', 'ruleSelector: {}'), RULE);
    expect(out).toMatch(
      /takes it, and nothing comes of it\n(?: {2}.*\n)* {2}<stdin>:4:8: error: Prometheus monitoring\/a: spec\.ruleSelector/,
    );
  });

  it('says which receivers there are, and what is the base of a configuration', async () => {
    const selected = await explain('amcfg/monitoring/team', alertmanager('alertmanagerConfigSelector: {}'), TEAM);
    expect(selected).toContain('Alertmanager monitoring/main takes it\n  receiver monitoring/team/hook\n');
    const base = await explain('amcfg/monitoring/team', alertmanager('alertmanagerConfiguration: {name: team}'), TEAM);
    expect(base).toContain('Alertmanager monitoring/main takes it, as the base of its configuration');
  });
});

describe('explain, of an instance', () => {
  it('says what it takes, what it may and why, and what it needs', async () => {
    const secured = monitor(
      'web',
      '      basicAuth: {username: {name: login, key: user}, password: {name: login, key: word}}\n',
    );
    const out = await explain('prom/monitoring/k8s', PROMETHEUS, secured);
    expect(out).toContain('it takes\n  1 ServiceMonitor: monitoring/web\n');
    expect(out).toMatch(
      /its rights\n {2}in namespace monitoring: get, list, watch .*services.*, for serviceMonitor\/monitoring\/web\/0\n/,
    );
    expect(out).toContain(
      'key word of Secret login: ServiceMonitor monitoring/web spec.endpoints[0].basicAuth.password\n',
    );
  });

  it('says where nothing is taken, needed or allowed', async () => {
    const out = await explain(
      'am/monitoring/main',
      'apiVersion: monitoring.coreos.com/v1\nkind: Alertmanager\nmetadata: {name: main, namespace: monitoring}\n',
    );
    expect(out).toContain('it takes nothing');
    expect(out).toContain('it needs no rights, and has none');
    expect(out).toContain('it needs no Secret and no ConfigMap');
    const own = await explain(
      'prom/monitoring/a',
      prometheus('a', 'serviceMonitorSelector: {}, serviceAccountName: mine'),
    );
    expect(own).toContain('its rights are those of its account mine, which you bring');
    expect(own).not.toContain('objects that give it these rights');
  });

  const ACCOUNT = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: mine, namespace: monitoring}\n';

  it.each([
    ['of its own namespace', monitor('web'), ''],
    ['of other namespaces', monitor('web').replace('spec:', 'spec:\n  namespaceSelector: {matchNames: [a, b]}'), ''],
    ['of all namespaces', monitor('web').replace('spec:', 'spec:\n  namespaceSelector: {any: true}'), ''],
    ['of kubelets', monitor('web'), '  annotations: {cdk8s-prometheus.io/scrapeKubelets: "{}"}\n'],
    [
      'by its own token',
      monitor('web', `      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token\n`),
      '',
    ],
  ])('prints objects that give an account of the user the rights that targets need: %s', async (_, input, more) => {
    const instance = prometheus('a', 'serviceMonitorSelector: {}, scrapeConfigSelector: {}, serviceAccountName: mine');
    const annotated = instance.replace(
      /^metadata: \{(.*)\}\n/m,
      `metadata:\n  name: a\n  namespace: monitoring\n${more}`,
    );
    const given = [annotated, input, ACCOUNT].join('---\n');
    const check = (text: string) => cli(['check', '-f', '-'], { input: text });
    expect((await check(given)).out).toContain('[account-without-rights]');
    const out = await explain('prom/monitoring/a', annotated, input);
    const [, pasted = ''] = /^objects that give .*\n((?: {2}.*\n)+)/m.exec(out) ?? [];
    const checked = await check([given, pasted].join('---\n'));
    expect(checked).toEqual({ code: 0, out: '', error: 'nothing is wrong\n' });
    // What is the user's, nothing of ours takes for its own, nor writes over.
    expect(pasted).not.toContain('labels');
    expect(pasted).not.toMatch(/name: prometheus-a$/m);
  });

  it('knows no rights of a configuration that somebody else writes', async () => {
    const own = prometheus('a', 'serviceAccountName: mine, podMonitorSelector: null');
    expect(await explain('prom/monitoring/a', own)).not.toContain('objects that give it these rights');
  });

  it('says as JSON what an account of the user has to have', async () => {
    const own = prometheus('a', 'serviceMonitorSelector: {}, serviceAccountName: mine');
    const { out } = await cli(['explain', 'prom/monitoring/a', '-f', '-', '--format', 'json'], {
      input: [own, monitor('web')].join('---\n'),
    });
    const { account, rights, toApply } = JSON.parse(out);
    expect(account).toBe('mine');
    expect(rights).toMatchObject([{ namespace: 'monitoring', jobs: ['serviceMonitor/monitoring/web/0'] }]);
    expect(toApply.map(({ kind }: { kind: string }) => kind)).toEqual(['Role', 'RoleBinding']);
  });
});

it('a name is enough where one object has it', async () => {
  const input = `${PROMETHEUS}---\n${monitor('web')}`;
  const ask = (name: string, ...more: readonly string[]) => cli(['explain', name, '-f', '-', ...more], { input });
  expect((await ask('smon/web')).out).toBe((await ask('smon/monitoring/web')).out);
  expect((await ask('smon/web', '-n', 'other')).error).toContain('there is no ServiceMonitor other/web');
  const many = Array.from({ length: 7 }, (_, i) => monitor(`m${i}`)).join('---\n');
  const { error } = await cli(['explain', 'smon/x', '-f', '-'], { input: many });
  expect(error).toContain(
    'There is monitoring/m0, monitoring/m1, monitoring/m2, monitoring/m3, monitoring/m4 and 2 more',
  );
});

it('a name of several namespaces asks for one of them', async () => {
  const input = `${monitor('web')}---\n${monitor('web').replace('namespace: monitoring', 'namespace: shop')}`;
  const { error } = await cli(['explain', 'smon/web', '-f', '-'], { input });
  expect(error).toContain(
    'there is no ServiceMonitor `web` in the input. Say which by its namespace. There is monitoring/web, shop/web',
  );
});

it('a name that is not there is a mistake of the call', async () => {
  const { code, error } = await cli(['explain', 'smon/monitoring/wep', '-f', '-'], { input: monitor('web') });
  expect(code).toBe(2);
  expect(error).toContain('Did you mean `monitoring/web`?');
});

describe('explain, for programs', () => {
  const json = async (name: string, ...texts: readonly string[]) => {
    const { out, code } = await cli(['explain', name, '-f', '-', '--format', 'json'], { input: texts.join('---\n') });
    expect(code).toBe(out.includes('"severity": "error"') ? 1 : 0);
    return JSON.parse(out);
  };

  it('says of a monitor what it says to people', async () => {
    const answer = await json(
      'smon/monitoring/web',
      PROMETHEUS,
      prometheus('b', 'serviceMonitorSelector: {matchLabels: {team: a}}'),
      monitor('web', '      interval: 7\n'),
    );
    expect(answer.object).toEqual({
      kind: 'ServiceMonitor',
      namespace: 'monitoring',
      name: 'web',
      file: '<stdin>',
      line: 14,
      column: 1,
    });
    expect(
      answer.instances.map(({ instance, outcome }: never) => [(instance as { name: string }).name, outcome]),
    ).toEqual([
      ['k8s', 'refused'],
      ['b', 'not-taken'],
    ]);
    expect(answer.instances[1].reasons[0]).toEqual({
      field: 'spec.serviceMonitorSelector',
      text: '`spec.serviceMonitorSelector` asks for team: a; this has no label team',
      remedy: 'Set the label `team: a`',
    });
    expect(answer.findings[0]).toMatchObject({ code: 'wrong-type', line: 23, field: 'spec.endpoints[0].interval' });
  });

  it('says of an instance what it takes, and why it may what', async () => {
    const answer = await json('prom/monitoring/k8s', PROMETHEUS, monitor('web'));
    expect(answer.takes).toMatchObject([{ kind: 'ServiceMonitor', name: 'web', line: 9 }]);
    expect(answer.rights).toMatchObject([{ namespace: 'monitoring', jobs: ['serviceMonitor/monitoring/web/0'] }]);
    expect(answer.references).toEqual([]);
  });

  it('says of an object that is too broken only that', async () => {
    const answer = await json('smon/monitoring/web', PROMETHEUS, monitor('web').replace('/v1', '/v7'));
    expect(answer).toMatchObject({ takenBy: [], instances: [] });
    expect(answer.findings).toMatchObject([{ field: 'apiVersion', severity: 'error' }]);
  });

  it('says by the same names what a construct answers', async () => {
    const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: web, namespace: monitoring, labels: {app: web}}
spec: {selector: {app: web}, ports: [{name: web, port: 80}, {port: 81}]}
`;
    const web = monitor('web').replace('port: web', 'port: web\n      basicAuth: {username: {name: a, key: b}}');
    const other = prometheus('b', 'serviceMonitorSelector: {matchLabels: {team: a}}');
    const chart = chartOf();
    const k8s = new Prometheus(chart, 'k8s', propertiesIn(PROMETHEUS));
    new Prometheus(chart, 'b', propertiesIn(other));
    new ApiObject(chart, 'service', parse(SERVICE));
    const declared = new ServiceMonitor(chart, 'web', propertiesIn(web));

    const answers = await json('smon/monitoring/web', PROMETHEUS, other, SERVICE, web);
    const { takenBy, instances, targets = [], findings } = declared.explain();
    expect(answers.takenBy.map(named)).toEqual(takenBy);
    expect(
      answers.instances.map(({ instance, outcome, parts, reasons }: Answer) => ({
        ...{ instance: named(instance), outcome, reasons },
        parts: parts.map(({ name }: Answer) => name),
      })),
    ).toEqual(instances.map(({ constructPath: _, ...each }) => each));
    expect(
      answers.targets.map(({ object, pods }: Answer) => ({ object: named(object), pods: pods.map(named) })),
    ).toEqual(targets.map(({ object, pods }) => ({ object, pods })));
    expect(answers.findings.map(({ code, field }: Answer) => ({ code, field }))).toEqual(
      findings.map(({ code, field }) => ({ code, field })),
    );

    const ofInstance = await json('prom/monitoring/k8s', PROMETHEUS, other, SERVICE, web);
    const { takes, rights, references } = k8s.explain();
    expect(ofInstance.takes.map(named)).toEqual(takes);
    expect(ofInstance.rights).toEqual(rights);
    expect(
      ofInstance.references.map(({ neededBy, ...key }: Answer) => ({
        ...key,
        neededBy: neededBy.map(({ object, field }: Answer) => `${named(object)} ${field}`),
      })),
    ).toEqual(references);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what is read from JSON
type Answer = any;

const propertiesIn = (text: string) => {
  const { metadata, spec } = parse(text);
  return { metadata, spec };
};

const named = ({ kind, namespace, name }: Answer) => `${kind} ${namespace}/${name}`;
