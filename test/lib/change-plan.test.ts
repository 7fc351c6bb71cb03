import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Alertmanager, ChangeEffect, ChangePlan, ConfigSource, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { describe, expect, it, vi } from 'vitest';
import { repositoryInFolder } from '../support/repository-in-folder';

interface Parts {
  readonly monitors?: readonly string[];
  readonly memory?: string;
  readonly serviceName?: string;
  readonly alertmanager?: boolean;
}

const newApp = () => new App({ outdir: mkdtempSync(join(tmpdir(), 'plan-')) });

function app({ monitors = ['one'], memory = '400Mi', alertmanager = true }: Parts = {}, root = newApp()): App {
  const chart = new Chart(root, 'monitoring', { namespace: 'monitoring' });
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, resources: { requests: { memory } } },
  });
  for (const name of monitors) {
    new ServiceMonitor(chart, name, {
      metadata: { name },
      spec: { selector: { matchLabels: { app: name } }, endpoints: [{ port: 'web' }] },
    });
  }
  if (alertmanager) {
    const config = ConfigSource.fromObject({ route: { receiver: 'none' }, receivers: [{ name: 'none' }] });
    new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, config });
  }
  return root;
}

function written(parts: Parts = {}): string {
  const before = app(parts);
  before.synth();
  return before.outdir;
}

function emptied(folder: string): void {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
}

const MAIN = ['monitoring', 'prometheus-main'] as const;

describe('the plan of going from an earlier build to this one', () => {
  it('is nothing where nothing changed', () => {
    const plan = ChangePlan.of(app(), written());
    expect(plan.instances.map(({ effect }) => effect)).toEqual(plan.instances.map(() => ChangeEffect.NOTHING));
    expect(plan.pruned).toEqual([]);
  });

  it('is a reload of one instance where a monitor was added', () => {
    const plan = ChangePlan.of(app({ monitors: ['one', 'two'] }), written());
    expect(plan.effectOn(...MAIN)).toBe(ChangeEffect.RELOAD);
    expect(plan.effectOn('monitoring', 'alertmanager-main')).toBe(ChangeEffect.NOTHING);
  });

  it('hands out the command that spares the wait for the kubelet', () => {
    expect(ChangePlan.of(app({ monitors: ['one', 'two'] }), written()).refreshCommands).toEqual([
      expect.stringContaining('kubectl annotate pods -n monitoring '),
    ]);
    expect(ChangePlan.of(app(), written()).refreshCommands).toEqual([]);
  });

  it('is a rolling restart where the resources changed', () => {
    expect(ChangePlan.of(app({ memory: '1Gi' }), written()).effectOn(...MAIN)).toBe(ChangeEffect.RESTART);
  });

  it('names what is no longer emitted', () => {
    const { pruned } = ChangePlan.of(app({ alertmanager: false }), written());
    expect(pruned).toContain('StatefulSet monitoring/alertmanager-main');
  });

  it('is a new instance where there was no build before', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'plan-')), 'none');
    const plan = ChangePlan.of(app(), folder);
    expect(plan.effectOn(...MAIN)).toBe(ChangeEffect.CREATE);
    expect(plan.comparedWith).toBeUndefined();
    expect(plan.toString()).toMatch(
      `against nothing, so that all objects count as new: ${folder} does not exist, and Git has no HEAD:${folder}.`,
    );
  });

  it.each([
    ['is removed', (folder: string) => rmSync(folder, { recursive: true }), 'HEAD'],
    ['is emptied', emptied, 'HEAD'],
    ['is there, and a commit is named', () => {}, 'HEAD~1'],
  ])('compares with what Git holds where the folder %s', (_, change, revision) => {
    const repository = mkdtempSync(join(tmpdir(), 'plan-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: repository });
    const dist = join(repository, 'dist');
    git('init', '--quiet');
    for (const monitors of [['one'], ['one', 'two']]) {
      mkdirSync(dist, { recursive: true });
      writeFileSync(join(dist, 'all.yaml'), app({ monitors }).synthYaml());
      git('add', '.');
      git('commit', '--quiet', '-m', 'build');
    }
    change(dist);
    const plan = ChangePlan.of(app({ monitors: ['one', 'two'] }), revision === 'HEAD' ? dist : `${revision}:${dist}`);
    expect(plan.comparedWith).toBe(`${revision}:${dist}`);
    expect(plan.effectOn(...MAIN)).toBe(revision === 'HEAD' ? ChangeEffect.NOTHING : ChangeEffect.RELOAD);
    expect(ChangePlan.of(app(), `none:${dist}`).toString()).toContain(`there is no none:${dist} in Git`);
  });

  it('asks no repository that the folder is itself, which others may have committed', () => {
    const root = mkdtempSync(join(tmpdir(), 'plan-'));
    mkdirSync(join(root, 'teams', 'a'), { recursive: true });
    writeFileSync(join(root, 'teams', 'a', 'a.yaml'), app().synthYaml());
    const { folder, hasRun } = repositoryInFolder(root, 'teams/a', 'a.yaml');
    expect(ChangePlan.of(app(), `HEAD:${folder}`).effectOn(...MAIN)).toBe(ChangeEffect.NOTHING);
    expect(hasRun()).toBe(false);
  });

  it('reads folders in the folder, and leaves what is no manifest', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    mkdirSync(join(folder, 'chart.yaml'));
    const before = app();
    writeFileSync(join(folder, 'chart.yaml', 'all.yaml'), before.synthYaml());
    writeFileSync(join(folder, 'values.yaml'), 'a: 1\n---\n---\n- b\n---\njust text\n');
    const plan = ChangePlan.of(before, folder);
    expect(plan.instances.map(({ effect }) => effect)).toEqual(plan.instances.map(() => ChangeEffect.NOTHING));
    expect(plan.pruned).toEqual([]);
  });

  it('names the file that cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    writeFileSync(join(folder, 'broken.yaml'), 'a: [b');
    expect(() => ChangePlan.of(app(), folder)).toThrow(
      `${join(folder, 'broken.yaml')}: this is no file of manifests: `,
    );
  });

  it('is printed by synth where asked for, once', () => {
    const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const next = app({ monitors: ['one', 'two'] });
    ChangePlan.printOnSynth(next, written());
    next.synth();
    const printed = print.mock.calls.map(([text]) => String(text)).filter((text) => text.startsWith('plan'));
    print.mockRestore();
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('monitoring/prometheus-main: reloaded in place, no pod restarts');
  });

  it('is printed once where it is asked for before anything is declared', () => {
    const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const next = newApp();
    ChangePlan.printOnSynth(next, written());
    app({ monitors: ['one', 'two'] }, next);
    next.synth();
    const printed = print.mock.calls.map(([text]) => String(text)).filter((text) => text.startsWith('plan'));
    print.mockRestore();
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('monitoring/prometheus-main: reloaded in place, no pod restarts');
    expect(printed[0]).not.toContain('removed');
  });
});
