/** The page on pipelines, as a reader follows it: its files and commands, with the real Helm, kustomize and Git. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { monitor, PROMETHEUS } from '../cli/support';
import { type Ended, InstalledPackage } from '../support/installed';
import { blockOf } from '../support/pages';
import { HELM_3, HELM_4, KUSTOMIZE } from '../support/tool-paths';
import { describeWith } from '../support/tools';

const PAGE = 'docs/pipelines.md';
const CHART = join(__dirname, '..', 'pipelines', 'chart');

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

const manifestsIn = (text: string) => (loadAll(text) as (Manifest | null)[]).filter((each) => each !== null);
const kindsIn = (text: string) => manifestsIn(text).map(({ kind }) => kind);
const isOurs = ({ apiVersion }: Manifest) => apiVersion.startsWith('monitoring.coreos.com/');

const HELMS = [
  ['3', HELM_3],
  ['4', HELM_4],
] as const;

describe.each(HELMS)('Helm %s', (version, tool) => {
  describeWith([tool], 'and the page on pipelines', () => {
    /** As the page says it, but for the cluster. */
    const installs = (installed: InstalledPackage, more = '') =>
      installed.sh(
        `${blockOf(PAGE, 'sh', `# Helm ${version}`).trimEnd().replace('helm install', 'helm template')} ${more}`,
      );
    const withChart = async () => {
      const installed = await InstalledPackage.prepared({ helm: tool });
      installed.copy(CHART, 'chart');
      return installed;
    };

    it('installs plain manifests of a chart with custom resources', { timeout: 120_000 }, async () => {
      const { code, out } = installs(await withChart());
      expect(code).toBe(0);
      const manifests = manifestsIn(out.slice(out.indexOf('---')));
      expect(manifests.filter(isOurs)).toEqual([]);
      expect(manifests.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['StatefulSet', 'Service', 'Secret']));
      expect(out).toContain('serviceMonitor/shop/web/0');
      const namespaces = manifests.flatMap(({ metadata }) => metadata.namespace ?? []);
      expect([...new Set(namespaces)]).toEqual(['shop']);
    });

    it('keeps hooks as hooks', { timeout: 120_000 }, async () => {
      const { out } = installs(await withChart());
      const jobs = manifestsIn(out.slice(out.indexOf('---'))).filter(({ kind }) => kind === 'Job');
      const annotations = { 'helm.sh/hook': 'pre-install,pre-upgrade' };
      expect(jobs).toMatchObject([{ metadata: { name: 'web-before', annotations } }]);
    });

    it('installs nothing of a chart with an error', { timeout: 120_000 }, async () => {
      const installed = await withChart();
      const { code, out, error } = installs(installed, '--set interval=often');
      expect(code).not.toBe(0);
      expect(out).not.toContain('StatefulSet');
      if (version === '3') expect(error).toMatch(/^web\/templates\/\w+\.yaml \(rendered, line \d+\): error: /m);
    });

    it('says what is wrong into the file of the page, where Helm does not show it', { timeout: 120_000 }, async () => {
      if (version !== '4') return;
      const installed = await withChart();
      installed.print(blockOf(PAGE, 'sh', '# Helm 4').split('\n')[1]!);
      const script = blockOf(PAGE, 'sh', 'CDK8S_PROMETHEUS_MESSAGES').replace('helm install', 'helm template');
      const { code, out, error } = installed.sh(script.replace(' ||', ' --set interval=often ||'));
      expect(code).toBe(1);
      expect(out).toMatch(/^web\/templates\/\w+\.yaml: error: /m);
      expect(error).not.toContain('interval');
    });

    it('loses no monitor of a chart without an instance, unless that is meant', { timeout: 120_000 }, async () => {
      const installed = await withChart();
      const templates = join(installed.folder, 'chart', 'templates');
      for (const file of readdirSync(templates)) if (file !== 'monitoring.yaml') rmSync(join(templates, file));
      expect(installs(installed).code).not.toBe(0);
      const monitors = join(templates, 'monitoring.yaml');
      const meant = "\n  annotations: { cdk8s-prometheus.io/severity: 'not-selected=ignored, another takes it' }\n";
      writeFileSync(monitors, readFileSync(monitors, 'utf8').replace('}}\nspec', `}}${meant}spec`));
      // The page installs the plugin as well, which is there by now.
      rmSync(join(installed.folder, 'data'), { recursive: true, force: true });
      const { code, out, error } = installs(installed);
      expect(code, error).toBe(0);
      expect(out).not.toMatch(/^kind:/m);
    });

    it('compiles several charts at once, each in its namespace', { timeout: 120_000 }, async () => {
      const installed = await withChart();
      const { code, out, error } = installed.sh(blockOf(PAGE, 'sh', '# several.sh'));
      expect(code, `${error}${out}`).toBe(0);
      const files = readdirSync(join(installed.folder, 'dist'));
      expect(files).toContain('StatefulSet.shop.prometheus-web.yaml');
      expect(files).toContain('StatefulSet.bank.prometheus-bank.yaml');
    });

    it('installs nothing where the program is not told that it is a post-renderer', { timeout: 120_000 }, async () => {
      if (version !== '3') return;
      const installed = await withChart();
      const { code, out } = installed.sh('helm template web chart/ --post-renderer cdk8s-prometheus');
      expect({ code: code === 0, out }).toEqual({ code: false, out: '' });
    });

    it('renders what a chart has only where the cluster knows the kind', { timeout: 120_000 }, async () => {
      const installed = await withChart();
      const command = blockOf(PAGE, 'sh', 'cdk8s-prometheus compile -n shop')
        .trim()
        .replace(' | kubectl apply -n shop -f -', '');
      const out = installed.print(command);
      expect(manifestsIn(out).filter(isOurs)).toEqual([]);
      expect(out).toContain('alert: WebDown');
      expect(out).toMatch(/summary: .*{{ \$labels\.instance }} is down/);
      expect(installed.print(command.replace('compile', 'check'))).not.toContain('error');
    });
  });
});

/** A folder with the files of the page, each named by its first comment. */
function overlay(installed: InstalledPackage, more: Readonly<Record<string, string>>): void {
  const files = {
    'kustomization.yaml': blockOf(PAGE, 'yaml', '# kustomization.yaml'),
    'compile.yaml': blockOf(PAGE, 'yaml', '# compile.yaml'),
    'compile.sh': blockOf(PAGE, 'sh', '# compile.sh'),
    ...more,
  };
  for (const [name, text] of Object.entries(files)) write(installed, `overlay/${name}`, text);
  installed.print('chmod +x compile.sh', {}, join(installed.folder, 'overlay'));
}

function write({ folder }: InstalledPackage, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

describeWith([KUSTOMIZE], 'kustomize and the page on pipelines', () => {
  const builds = blockOf(PAGE, 'sh', '--enable-alpha-plugins').trim().replace(' | kubectl apply -f -', '');
  const objects = { 'prometheus.yaml': PROMETHEUS, 'monitors.yaml': monitor('web') };

  it('builds plain manifests of an overlay with custom resources', { timeout: 120_000 }, async () => {
    const installed = await InstalledPackage.prepared({ kustomize: KUSTOMIZE });
    overlay(installed, objects);
    const out = installed.print(builds);
    expect(manifestsIn(out).filter(isOurs)).toEqual([]);
    expect(kindsIn(out)).toEqual(expect.arrayContaining(['StatefulSet', 'Service', 'Secret']));
    expect(out).toContain('serviceMonitor/monitoring/web/0');
    // Notes of kustomize are no part of what is applied.
    expect(out).not.toContain('config.kubernetes.io');
  });

  it('builds nothing where something is wrong, and says what', { timeout: 120_000 }, async () => {
    const installed = await InstalledPackage.prepared({ kustomize: KUSTOMIZE });
    const kustomization = `${blockOf(PAGE, 'yaml', '# kustomization.yaml')}buildMetadata: [originAnnotations]\n`;
    const monitors = monitor('web').replace('port:', 'prt:');
    overlay(installed, { ...objects, 'monitors.yaml': monitors, 'kustomization.yaml': kustomization });
    const { code, out, error } = installed.sh(builds);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(error).toMatch(/^monitors\.yaml: error: ServiceMonitor monitoring\/web: spec\.endpoints\[0\]\.prt/m);
  });

  it('checks and compares an overlay of a pull request', { timeout: 120_000 }, async () => {
    const installed = await InstalledPackage.prepared({ kustomize: KUSTOMIZE });
    const git = (args: string) => installed.print(`git -c user.name=a -c user.email=a@example.com ${args}`);
    const checks = blockOf(PAGE, 'sh', '# check.sh');
    const kustomization = 'namespace: monitoring\nresources: [prometheus.yaml, monitors.yaml]\n';
    git('init -q -b main');
    write(installed, 'overlay/kustomization.yaml', kustomization);
    for (const [name, text] of Object.entries(objects)) write(installed, `overlay/${name}`, text);
    git('add overlay');
    git('commit -q -m first');
    write(installed, 'overlay/monitors.yaml', monitor('web').replace('port: web', 'port: metrics'));
    git('commit -q -a -m second');
    installed.print(checks);
    expect(readFileSync(join(installed.folder, 'change.md'), 'utf8')).toContain('serviceMonitor/monitoring/web/0');
    write(installed, 'overlay/monitors.yaml', monitor('web').replace('port:', 'prt:'));
    const { code, out } = installed.sh(checks);
    expect(code).toBe(1);
    expect(out).toContain('did you mean `port`?');
  });

  it('lets an overlay patch what the function made', { timeout: 120_000 }, async () => {
    const installed = await InstalledPackage.prepared({ kustomize: KUSTOMIZE });
    overlay(installed, objects);
    const patch =
      'kind: StatefulSet\napiVersion: apps/v1\nmetadata: {name: prometheus-k8s, namespace: monitoring, labels: {tier: gold}}\n';
    write(
      installed,
      'patched/kustomization.yaml',
      `resources: [../overlay]\npatches:\n  - patch: |-\n${patch.replaceAll(/^/gm, '      ').trimEnd()}\n`,
    );
    const out = installed.print(builds.replace('overlay/', 'patched/'));
    expect(manifestsIn(out).find(({ kind }) => kind === 'StatefulSet')).toMatchObject({
      metadata: { labels: { tier: 'gold' } },
    });
  });
});

interface Workflow {
  readonly jobs: { readonly review: { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] } };
}

describe('a workflow of GitHub Actions, as the page has it', () => {
  const workflow = load(blockOf(PAGE, 'yaml', '# .github/workflows/monitoring.yaml')) as Workflow;
  const steps = workflow.jobs.review.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
  const [install, ...rest] = steps;
  const comment = rest.at(-1)!;

  /** A repository whose branch changes what `main` has, and what each step of the workflow says. */
  const pullRequest = async (
    change: string,
  ): Promise<{ readonly ended: readonly Ended[]; readonly comment: string }> => {
    const installed = await InstalledPackage.prepared();
    const git = (args: string) => installed.print(`git -c user.name=a -c user.email=a@example.com ${args}`);
    write(installed, '.gitignore', '*\n!/monitoring\n!/monitoring/*\n');
    git('init -q -b main');
    write(installed, 'monitoring/prometheus.yaml', PROMETHEUS);
    write(installed, 'monitoring/web.yaml', monitor('web'));
    git('add monitoring');
    git('commit -q -m first');
    git('update-ref refs/remotes/origin/main HEAD');
    write(installed, 'monitoring/web.yaml', change);
    git('commit -q -a -m second');
    const ended: Ended[] = [];
    for (const step of rest.slice(0, -1)) {
      ended.push(installed.sh(step, { GITHUB_BASE_REF: 'main' }));
      if (ended.at(-1)!.code !== 0) return { ended, comment: '' };
    }
    return { ended, comment: readFileSync(join(installed.folder, 'change.md'), 'utf8') };
  };

  it('installs what the project pins, and comments at its end', () => {
    expect(install).toBe('npm ci');
    expect(comment).toContain('--body-file change.md');
    expect(rest).toHaveLength(3);
  });

  it('says of a changed monitor what changes, and fails nowhere', { timeout: 120_000 }, async () => {
    const { ended, comment: text } = await pullRequest(monitor('web').replace('port: web', 'port: metrics'));
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(text).toContain('reloaded in place');
    expect(text).toContain('serviceMonitor/monitoring/web/0');
  });

  it('shows an error at its line, and goes no further', { timeout: 120_000 }, async () => {
    const { ended } = await pullRequest(monitor('web').replace('port:', 'prt:'));
    expect(ended).toHaveLength(1);
    expect(ended[0]!.code).toBe(1);
    expect(ended[0]!.out).toMatch(/^::error file=monitoring\/web\.yaml,line=9,/m);
  });

  it('fails where manifests are not those of their sources', { timeout: 120_000 }, async () => {
    const installed = await InstalledPackage.prepared();
    const git = (args: string) => installed.print(`git -c user.name=a -c user.email=a@example.com ${args}`);
    const compares = blockOf(PAGE, 'sh', 'git diff --exit-code');
    write(installed, 'monitoring/prometheus.yaml', PROMETHEUS);
    git('init -q -b main');
    expect(installed.sh(compares).code).toBe(1);
    git('add monitoring manifests');
    git('commit -q -m first');
    expect(installed.sh(compares).code).toBe(0);
    write(installed, 'monitoring/web.yaml', monitor('web'));
    expect(installed.sh(compares).code).toBe(1);
  });
});

describe('what a plugin of Argo CD runs, as the page has it', () => {
  interface Plugin {
    readonly spec: { readonly generate: { readonly command: readonly string[]; readonly args: readonly string[] } };
  }
  const { command, args } = (load(blockOf(PAGE, 'yaml', 'kind: ConfigManagementPlugin')) as Plugin).spec.generate;
  const generates = (installed: InstalledPackage) =>
    installed.sh(
      [...command, ...args.map((each) => `'${each}'`)].join(' '),
      { ARGOCD_APP_NAMESPACE: 'monitoring' },
      join(installed.folder, 'app'),
    );

  it('prints plain manifests of the folder of an Application', { timeout: 120_000 }, async () => {
    const installed = await InstalledPackage.prepared();
    write(installed, 'app/all.yaml', `${PROMETHEUS}---\n${monitor('web')}`.replaceAll('  namespace: monitoring\n', ''));
    const { code, out, error } = generates(installed);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(manifestsIn(out).filter(isOurs)).toEqual([]);
    expect(out).toContain('serviceMonitor/monitoring/web/0');
  });

  it('fails with its message and prints nothing where something is wrong', { timeout: 120_000 }, async () => {
    const installed = await InstalledPackage.prepared();
    write(installed, 'app/all.yaml', `${PROMETHEUS}---\n${monitor('web').replace('port:', 'prt:')}`);
    const { code, out, error } = generates(installed);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('did you mean `port`?');
  });
});
