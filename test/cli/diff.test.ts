import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { repositoryInFolder } from '../support/repository-in-folder';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

const RULE = (expr: string) => `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring}
spec: {groups: [{name: g, rules: [{alert: Down, expr: ${expr}}]}]}
`;
const TEAM = (matcher: string) => `apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec:
  route: {receiver: hook, routes: [{receiver: hook, matchers: [{name: severity, value: ${matcher}, matchType: "="}]}]}
  receivers: [{name: hook, webhookConfigs: [{url: "https://hooks.example.com"}]}]
`;
const ALERTMANAGER = `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {alertmanagerConfigSelector: {}}
`;
const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: other, namespace: shop}\ndata: {a: "1"}\n';
const WITH_RULES = PROMETHEUS.replace('spec:', 'spec:\n  ruleSelector: {}');
const stack = (...more: readonly string[]) => [WITH_RULES, ...more].join('---\n');

async function diff(old: string, now: string, ...args: readonly string[]) {
  const folder = folderWith({ 'old.yaml': old, 'new.yaml': now });
  return cli(['diff', join(folder, 'old.yaml'), join(folder, 'new.yaml'), ...args]);
}

describe('diff with what the operator has made', () => {
  const owners = [{ apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus', name: 'k8s', uid: 'x' }];

  async function made(text: string, ownerReferences: readonly object[] = owners): Promise<string> {
    const { out } = await cli(['compile', '-q', '-f', '-'], { input: text });
    const objects = parseAllDocuments(out).map((document) => document.toJS());
    for (const { metadata } of objects) {
      for (const label of ['managed', 'instance']) delete metadata.labels[`cdk8s-prometheus.io/${label}`];
      metadata.ownerReferences = ownerReferences;
    }
    return objects.map((object) => stringify(object)).join('---\n');
  }

  it('creates nothing that is there, and compares what is in it, in both directions', async () => {
    const text = stack(monitor('web'));
    const there = await made(text);
    expect(there).toContain('kind: StatefulSet');
    expect(await diff(there, text)).toEqual({ code: 0, out: '', error: '' });
    expect(await diff(text, there)).toEqual({ code: 0, out: '', error: '' });
    const { out } = await diff(there, text.replace('spec:', 'spec:\n  replicas: 3'));
    expect(out).toContain('scale StatefulSet prometheus-k8s');
    expect(out).not.toMatch(/create (StatefulSet|Secret|Role)/);
    const more = await diff(there, stack(monitor('web'), monitor('api')));
    expect(more.out).toContain('monitoring/prometheus-k8s: reloaded in place');
    expect(more.out).toContain('+ job serviceMonitor/monitoring/api/0');
  });

  it('takes an object of somebody else for none of them', async () => {
    const text = stack(monitor('web'));
    const foreign = [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'k8s', uid: 'x' }];
    expect((await diff(await made(text, foreign), text)).out).toContain('create StatefulSet prometheus-k8s');
  });
});

describe('diff, beside objects of anybody', () => {
  const labelled = (kind: string, more: string) =>
    `apiVersion: v1\nkind: ${kind}\nmetadata: {name: x, namespace: evil, labels: {cdk8s-prometheus.io/managed: "true"}}\n${more}\n`;
  const packed = Buffer.from([0x1f, 0x8b, 8, 0, 1]).toString('base64');

  it.each([
    ['has no metadata', 'apiVersion: example.com/v1\nkind: Foo\n', 'added Foo.example.com (no name)'],
    ['has our label, and subjects that are none', labelled('RoleBinding', 'subjects: 5'), 'added RoleBinding evil/x'],
    ['has our label, and data that are none', labelled('Secret', 'data: {x: 5}'), 'added Secret evil/x'],
  ])('compares one that %s', async (_, object, words) => {
    const { code, out } = await diff(stack(), stack(object));
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(words) });
  });

  it('reads what is packed as far as that goes', async () => {
    const { code, error } = await diff(stack(), stack(labelled('Secret', `data: {prometheus.yaml: ${packed}}`)));
    expect({ code, error }).toEqual({ code: 1, error: '' });
  });

  it('hides no change of what no instance becomes behind our label', async () => {
    const binding = (role: string) => labelled('RoleBinding', `roleRef: {kind: ClusterRole, name: ${role}}`);
    const { code, out } = await diff(stack(binding('view')), stack(binding('cluster-admin')));
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('changed RoleBinding evil/x: roleRef.name'),
    });
    const untaken = MAP.replace('v1', 'monitoring.coreos.com/v1')
      .replace('ConfigMap', 'PodMonitor')
      .replace('data: {a: "1"}', 'spec: {selector: {}, podMetricsEndpoints: [{port: a}]}');
    const plain = await diff(stack(), stack(untaken));
    const beside = await diff(stack(binding('view')), stack(binding('view'), untaken));
    expect(plain.out).not.toBe('');
    expect(beside.out).toBe(plain.out);
  });
});

describe('diff', () => {
  it('ends with 0 where nothing changes, whatever the order is', async () => {
    expect(await diff(stack(monitor('a'), monitor('b'), MAP), stack(MAP, monitor('b'), monitor('a')))).toEqual({
      code: 0,
      out: '',
      error: '',
    });
  });

  it('says of a changed monitor what it means, and that nothing restarts', async () => {
    const { code, out } = await diff(
      stack(monitor('a'), monitor('gone')),
      stack(monitor('a', '      interval: 15s\n'), monitor('added')),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^monitoring\/prometheus-k8s: reloaded in place, no pod restarts\n/);
    expect(out).toContain('  + job serviceMonitor/monitoring/added/0\n');
    expect(out).toContain('  - job serviceMonitor/monitoring/gone/0\n');
    expect(out).toContain('  ~ job serviceMonitor/monitoring/a/0: scrape_interval nothing → 15s\n');
    expect(out).toContain('kubectl');
  });

  it('says what a changed port was and is, and nothing of what a target is asked with', async () => {
    const { out } = await diff(stack(monitor('a')), stack(monitor('a').replace('port: web', 'port: admin')));
    expect(out).toContain('.regex web → admin');
    const asked = (value: string) =>
      monitor('a', `      relabelings: [{targetLabel: __param_token, replacement: ${value}}]\n`);
    const secret = await diff(stack(asked('abc-1')), stack(asked('abc-2')));
    expect(secret.out).toContain('.replacement');
    expect(secret.out).not.toContain('abc-2');
  });

  it('says which samples a job drops that another takes the place of', async () => {
    const dropping = monitor(
      'a',
      '      metricRelabelings: [{action: drop, sourceLabels: [__name__], regex: a}]\n      interval: 10s\n',
    );
    const { out } = await diff(stack(dropping), stack(monitor('b')));
    expect(out).toContain('- job serviceMonitor/monitoring/a/0: scrape_interval 10s, 1 metric_relabel_configs\n');
    expect(out).toContain('+ job serviceMonitor/monitoring/b/0\n');
  });

  it('reads the routes of an Alertmanager in a Secret of the input, and shows no value of it', async () => {
    const secret = (severity: string, host: string) => `apiVersion: v1
kind: Secret
metadata: {name: am-config, namespace: monitoring}
stringData:
  alertmanager.yaml: |
    global: {smtp_smarthost: '${host}:25'}
    route: {receiver: a, routes: [{receiver: b, matchers: ['severity="${severity}"']}]}
    receivers: [{name: a}, {name: b}]
`;
    const alertmanager = (more: string) => `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {configSecret: am-config}
---
${more}`;
    const { code, out } = await diff(alertmanager(secret('page', 'one')), alertmanager(secret('critical', 'two')));
    expect(code).toBe(1);
    expect(out).toContain('monitoring/alertmanager-main: reloaded in place, no pod restarts\n');
    expect(out).toContain('  + route {severity="critical"}\n');
    expect(out).toContain('  - route {severity="page"}\n');
    expect(out).toContain('  ~ global: smtp_smarthost\n');
    expect(out).not.toContain('two');
  });

  it('names rules, routes and receivers', async () => {
    const rules = await diff(stack(RULE('up == 0')), stack(RULE('up < 1')));
    expect(rules.out).toContain('  ~ rule g/Down: expr up == 0 → up < 1\n');
    const routes = await diff(`${ALERTMANAGER}---\n${TEAM('critical')}`, `${ALERTMANAGER}---\n${TEAM('page')}`);
    expect(routes.out).toContain('  + route {namespace="monitoring"} → {severity="page"}\n');
    expect(routes.out).toContain('  - route {namespace="monitoring"} → {severity="critical"}\n');
    const receivers = await diff(ALERTMANAGER, `${ALERTMANAGER}---\n${TEAM('page')}`);
    expect(receivers.out).toContain('  + receiver monitoring/team/hook\n');
  });

  it.each([
    ['replicas: 3', 'scaled, no other pod restarts', 'spec.replicas: 1 → 3'],
    ['logLevel: debug', 'rolling restart of the pods', 'spec.template.spec.containers'],
    ['serviceName: mine', 'cannot be applied: the API server refuses it', 'spec.serviceName'],
  ])('%s: %s', async (field, effect, said) => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: mine, namespace: monitoring}\nspec: {clusterIP: None}\n';
    const alone = PROMETHEUS.replace(
      'spec:',
      '  annotations: {cdk8s-prometheus.io/podDisruptionBudget: "false"}\nspec:',
    );
    const { out } = await diff(`${alone}---\n${service}`, `${alone}  ${field}\n---\n${service}`);
    expect(out).toContain(`monitoring/prometheus-k8s: ${effect}\n`);
    expect(out).toContain(said);
  });

  it('says of a restart which fields of the instance have changed, and of the pod the first few', async () => {
    const { out } = await diff(PROMETHEUS, `${PROMETHEUS}  retention: 10d\n  logLevel: debug\n`);
    expect(out).toMatch(
      /^monitoring\/prometheus-k8s: rolling restart of the pods\n {2}~ spec\.logLevel nothing → debug\n {2}~ spec\.retention nothing → 10d\n/,
    );
    const watching = PROMETHEUS.replace(
      'spec:',
      '  annotations: {cdk8s-prometheus.io/reloader: "{mode: watching}"}\nspec:',
    );
    const reloader = await diff(PROMETHEUS, watching);
    expect(reloader.out).toContain('  ~ reloader.mode mounted → watching\n');
    expect(reloader.out).toMatch(
      /\n {2}restart StatefulSet prometheus-k8s\n(?: {4}spec\.template\.\S+\n){3} {4}and \d+ more\n/,
    );
    const folder = folderWith({ 'old.yaml': PROMETHEUS, 'new.yaml': watching });
    for (const name of ['old', 'new'])
      await cli(['compile', '-q', '-f', join(folder, `${name}.yaml`), '-o', join(folder, name)]);
    const compiled = await cli(['diff', join(folder, 'old'), join(folder, 'new')]);
    expect(compiled.out).toMatch(
      /\n {2}restart StatefulSet prometheus-k8s\n(?: {4}spec\.template\.\S+\n){10} {4}and \d+ more\n/,
    );
  });

  it('says of a reload nothing but what it loads', async () => {
    const { out } = await diff(PROMETHEUS, `${PROMETHEUS}  scrapeInterval: 15s\n`);
    expect(out).toMatch(/: reloaded in place, no pod restarts\n {2}~ global: /);
    expect(out).not.toContain('spec.');
  });

  it('has rights in other namespaces with the instance that they are for', async () => {
    const everywhere = PROMETHEUS.replace('spec:', 'spec:\n  serviceMonitorNamespaceSelector: {}');
    const [shop, all] = ['', '  namespaceSelector: {any: true}\n'].map((more) =>
      monitor('web', more).replace('namespace: monitoring', 'namespace: shop'),
    );
    const { out } = await diff(everywhere, [everywhere, shop].join('---\n'));
    expect(out).toContain('  create Role prometheus-k8s.monitoring\n');
    expect(out).not.toContain('objects are created');
    expect((await diff(everywhere, [everywhere, all].join('---\n'))).out).toMatch(
      /^monitoring\/prometheus-k8s: .*\n(?: {2}.*\n)* {2}create ClusterRole .*\n(?: {2}.*\n)*(\nrunning|$)/,
    );
  });

  it('names other objects and their fields, and shows no value of them', async () => {
    const { out } = await diff(
      `${MAP}---\n${MAP.replace('other', 'gone')}`,
      `${MAP.replace('"1"', '"secret"')}---\n${MAP.replace('other', 'added')}`,
    );
    expect(out).toBe(
      'other objects\n  added ConfigMap shop/added\n  removed ConfigMap shop/gone\n  changed ConfigMap shop/other: data.a\n',
    );
  });

  it('shows no credential', async () => {
    const secret = (password: string) =>
      `apiVersion: v1\nkind: Secret\nmetadata: {name: prometheus-own, namespace: monitoring}\nstringData:\n  prometheus.yaml: |\n    remote_write: [{url: "https://u:${password}@example.com"}]\n`;
    const { out } = await diff(secret('hunter2'), secret('hunter3'));
    expect(out).toContain('changed Secret monitoring/prometheus-own');
    expect(out).not.toContain('hunter');
  });

  it('compares what was compiled with what would be', async () => {
    const folder = folderWith({ 'in/a.yaml': stack(monitor('a')) });
    const out = join(folder, 'out');
    await cli(['compile', '-q', '-f', join(folder, 'in'), '-o', out]);
    expect((await cli(['diff', out, join(folder, 'in')])).code).toBe(0);
    writeFileSync(join(folder, 'in', 'b.yaml'), monitor('b'));
    expect((await cli(['diff', out, join(folder, 'in')])).out).toContain('+ job serviceMonitor/monitoring/b/0');
  });

  it('writes Markdown for a pull request', async () => {
    const { out } = await diff(stack(monitor('a')), stack(monitor('a'), monitor('b'), MAP), '--format', 'markdown');
    expect(out).toContain(
      '| instance | what happens | configuration |\n| --- | --- | --- |\n| `monitoring/prometheus-k8s` | reloaded in place, no pod restarts | 1 added |\n',
    );
    expect(out).toContain(
      '<details><summary>monitoring/prometheus-k8s</summary>\n\n~~~~diff\n+ job serviceMonitor/monitoring/b/0\n~~~~\n',
    );
    expect(out).toContain('added ConfigMap shop/other');
    expect((await diff(MAP, MAP, '--format', 'markdown')).out).toBe('Nothing changes.\n');
  });

  it('says what changes in custom resources that no instance of the input takes', async () => {
    const { code, out } = await diff(`${RULE('up == 0')}---\n${monitor('a')}`, `${RULE('up < 1')}---\n${monitor('b')}`);
    expect(code).toBe(1);
    expect(out).toBe(
      'custom resources that no instance of the input takes\n' +
        '  ~ PrometheusRule monitoring/rules: rule g/Down: expr up == 0 → up < 1\n' +
        '  - ServiceMonitor monitoring/a\n  + ServiceMonitor monitoring/b\n',
    );
    const markdown = await diff(monitor('a'), monitor('a', '      interval: 15s\n'), '--format', 'markdown');
    expect(markdown.out).toBe(
      'custom resources that no instance of the input takes:\n\n~~~~diff\n~ ServiceMonitor monitoring/a: spec.endpoints[0].interval\n~~~~\n\n',
    );
  });

  it('says the first of many fields, and how many there are', async () => {
    const labelled = (value: string) => {
      const labels = Array.from({ length: 14 }, (_, i) => `l${i}: ${value}`).join(', ');
      return monitor('web').replace('  name: web\n', `  name: web\n  labels: {${labels}}\n`);
    };
    const { out } = await diff(labelled('a'), labelled('b'));
    expect(out).toMatch(/metadata\.labels\.l0 a → b, .+, and 4 more\n/);
  });

  it('leaves it to an instance to speak of what it takes, now or before', async () => {
    const idle = PROMETHEUS.replace('{}', '{matchLabels: {team: a}}');
    const { out } = await diff(`${PROMETHEUS}---\n${monitor('a')}`, `${idle}---\n${monitor('a')}`);
    expect(out).toContain('- job serviceMonitor/monitoring/a/0');
    expect(out).not.toContain('no instance');
  });

  it('ends with 2 where a side cannot be compiled', async () => {
    const { code, out, error } = await diff(stack(monitor('a')), stack(monitor('a', '      prot: a\n')));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('did you mean `port`?');
  });
});

it('diff takes no input that is empty for one of which all is gone', async () => {
  const folder = folderWith({ 'a.yaml': PROMETHEUS });
  const empty = await cli(['diff', join(folder, 'a.yaml'), '-'], { input: '' });
  expect(empty).toMatchObject({ code: 2, out: '' });
  expect(empty.error).toContain('there is no object on standard input');
  expect((await cli(['diff', '-', '-'], { input: PROMETHEUS })).error).toContain('can be one side, and not both');
});

describe('diff, with Git', () => {
  function repository(): string {
    const folder = folderWith({
      'monitoring/a.yaml': stack(monitor('a')),
      'monitoring/.hidden.yaml': ']',
      'notes.yaml': ']',
    });
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'a');
    return folder;
  }

  it('compares with what files were', async () => {
    const folder = repository();
    const monitoring = join(folder, 'monitoring');
    expect(await cli(['diff', 'git:HEAD', monitoring])).toEqual({ code: 0, out: '', error: '' });
    writeFileSync(join(monitoring, 'b.yaml'), monitor('b'));
    expect((await cli(['diff', 'git:HEAD', monitoring])).out).toContain('+ job serviceMonitor/monitoring/b/0');
    rmSync(join(monitoring, 'a.yaml'));
    expect((await cli(['diff', monitoring, `git:HEAD:${join(monitoring, 'a.yaml')}`])).code).toBe(1);
  });

  it('compares what is new or gone as a whole with nothing', async () => {
    const folder = repository();
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more', 'b.yaml'), PROMETHEUS);
    const added = await cli(['diff', 'git:HEAD', join(folder, 'more')]);
    expect(added.code).toBe(1);
    expect(added.out).toContain('monitoring/prometheus-k8s: objects are created\n');
    rmSync(join(folder, 'monitoring', 'a.yaml'));
    const emptied = await cli(['diff', 'git:HEAD', join(folder, 'monitoring')]);
    expect(emptied.out).toContain('monitoring/prometheus-k8s: objects are removed when pruned\n');
    rmSync(join(folder, 'monitoring'), { recursive: true });
    expect(await cli(['diff', 'git:HEAD', join(folder, 'monitoring')])).toEqual(emptied);
    const misspelled = await cli(['diff', 'git:HEAD', join(folder, 'monitorign')]);
    expect(misspelled).toMatchObject({ code: 2, out: '' });
    expect(misspelled.error).toContain('there is no manifest in `git:HEAD`, and none in');
  });

  it('counts a path from the root of the repository, too, and says where it looked', async () => {
    const folder = repository();
    const [a, now] = ['git:HEAD:monitoring/a.yaml', join(folder, 'monitoring', 'a.yaml')];
    const within = vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'monitoring'));
    try {
      expect(await cli(['diff', a, now])).toEqual({ code: 0, out: '', error: '' });
      expect(await cli(['diff', 'git:HEAD:a.yaml', now])).toEqual({ code: 0, out: '', error: '' });
      const { code, error } = await cli(['diff', 'git:HEAD:b.yaml', now]);
      expect(code).toBe(2);
      expect(error).toContain(`at \`${join(folder, 'monitoring', 'b.yaml')}\` in \`HEAD\``);
      expect(error).toContain(`none at \`${join(folder, 'b.yaml')}\``);
    } finally {
      within.mockRestore();
    }
  });

  it('asks no repository that a folder is itself, which others may have committed', async () => {
    const root = folderWith({ 'teams/a/a.yaml': stack(monitor('a')) });
    const { folder, hasRun } = repositoryInFolder(root, 'teams/a', 'a.yaml');
    expect(await cli(['diff', 'git:HEAD', folder])).toEqual({ code: 0, out: '', error: '' });
    expect(hasRun()).toBe(false);
  });

  it.each([
    ['git:nothing', /nothing/],
    ['git:HEAD:/nowhere/a', /git|repository|outside/i],
    ['git:', /write `git:REF:PATH`/],
    ['git:--output=x', /write `git:REF:PATH`/],
  ])('%s is a mistake of the call', async (operand, message) => {
    const { code, error } = await cli(['diff', operand, join(repository(), 'monitoring')]);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });
});
