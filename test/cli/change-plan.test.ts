/** The plan that is printed where `cdk8s synth` itself runs, of a project in Git: it names what the commit of its output would change. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../lib/support';
import { atEnd } from '../support/at-end';

const ROOT = join(__dirname, '..', '..');
const FILE = 'dist/monitoring.k8s.yaml';

const OLD = `new Prometheus(chart, 'old', { metadata: { name: 'old' }, spec: { serviceMonitorSelector: {} } });`;
const NEW = `new Prometheus(chart, 'new', { metadata: { name: 'new' }, spec: {} });
new ServiceMonitor(chart, 'shop', {
  metadata: { name: 'shop' },
  spec: { selector: { matchLabels: { app: 'shop' } }, endpoints: [{ port: 'web' }] },
});`;

const program = (memory: string, more: string) => `
import { App, Chart } from 'cdk8s';
import { Alertmanager, ChangePlan, ConfigSource, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });
const prometheus = new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
const alertmanager = new Alertmanager(chart, 'alertmanager', {
  metadata: { name: 'main' },
  spec: { resources: { requests: { memory: '${memory}' } } },
  config: ConfigSource.fromObject({ route: { receiver: 'none' }, receivers: [{ name: 'none' }] }),
});
prometheus.alertTo(alertmanager);
${more}
ChangePlan.printOnSynth(app, 'dist');
app.synth();
`;

/** A project whose program may change. */
function project() {
  const folder = mkdtempSync(join(tmpdir(), 'planned-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, encoding: 'utf8' });
  writeFileSync(join(folder, 'cdk8s.yaml'), 'language: typescript\napp: npx tsx main.ts\noutput: dist\n');
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const paths = { 'cdk8s-prometheus': [join(ROOT, 'lib', 'index.ts')] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { module: 'node20', paths } }));
  git('init', '--quiet');
  const synth = (text: string) => {
    writeFileSync(join(folder, 'main.ts'), text);
    const env = { ...process.env, HOME: folder, NO_COLOR: '1', FORCE_COLOR: undefined };
    const args = ['cdk8s', 'synth', '--no-check-upgrade'];
    const { status, stdout, stderr } = spawnSync('npx', args, { cwd: folder, env, encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    return stderr;
  };
  const commit = () => {
    git('add', '.');
    git('commit', '--quiet', '-m', 'build');
  };
  const before = () => objectsIn(git('show', `HEAD:${FILE}`));
  const now = () => objectsIn(readFileSync(join(folder, FILE), 'utf8'));
  return { synth, commit, before, now };
}

/** Objects by kind and name. */
function objectsIn(text: string): ReadonlyMap<string, string> {
  const objects = parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject);
  return new Map(objects.map((object) => [`${object.kind} ${object.metadata.name}`, JSON.stringify(object)]));
}

/** What `plan` says of each object that it names: its effect. */
function saidIn(plan: string): Readonly<Record<string, string>> {
  const lines = plan.matchAll(/^ {2}(create|remove|reload|restart|scale|refused) (\w+ [\w.-]+)/gm);
  return Object.fromEntries([...lines].map(([, effect, object]) => [object!, effect!]));
}

it('names what changes in Git, and nothing else, where the CLI of cdk8s has removed the output', {
  timeout: 180_000,
}, () => {
  const { synth, commit, before, now } = project();
  expect(synth(program('200Mi', OLD))).toContain('plan, against nothing, so that all objects count as new');
  commit();
  const same = synth(program('200Mi', OLD));
  expect(same).toContain('plan, against HEAD:dist:');
  expect([before(), saidIn(same)]).toEqual([now(), {}]);

  const printed = synth(program('300Mi', NEW));
  const [old, own] = [before(), now()];
  const names = [...new Set([...old.keys(), ...own.keys()])];
  const changed = names.filter((name) => old.get(name) !== own.get(name)).sort();
  const said = saidIn(printed);
  expect(Object.keys(said).sort()).toEqual(changed);
  const isThere = (name: string) => [old.has(name), own.has(name)];
  for (const name of changed) {
    const expected = { create: [false, true], remove: [true, false] }[said[name]!] ?? [true, true];
    expect([name, isThere(name)]).toEqual([name, expected]);
  }
  expect(said).toMatchObject({
    'Secret prometheus-main': 'reload',
    'StatefulSet alertmanager-main': 'restart',
    'StatefulSet prometheus-old': 'remove',
    'StatefulSet prometheus-new': 'create',
  });
  expect(printed.match(/^plan, /gm)).toHaveLength(1);
});
