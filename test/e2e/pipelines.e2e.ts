/** What the page on pipelines says, with the real Helm and kustomize, on a cluster that knows no custom resource of ours. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { monitor, PROMETHEUS } from '../cli/support';
import { InstalledPackage } from '../support/installed';
import { blockOf } from '../support/pages';
import { HELM_3, HELM_4, KUSTOMIZE } from '../support/tool-paths';
import { eventually } from '../support/wait';
import { activeTargets, exists, freshNamespace, identity, kubectl, ready, served } from './support/cluster';

const PAGE = 'docs/pipelines.md';
const CHART = join(__dirname, '..', 'pipelines', 'chart');
const POD = 'prometheus-web-0';

describe.each([
  ['3', HELM_3],
  ['4', HELM_4],
] as const)('a chart with custom resources, by Helm %s', (version, tool) => {
  it('runs, follows a change without a restart, and leaves nothing when it goes', async () => {
    const namespace = `helm-${version}`;
    freshNamespace(namespace);
    const installed = await InstalledPackage.prepared({ helm: tool });
    installed.copy(CHART, 'chart');
    const install = blockOf(PAGE, 'sh', `# Helm ${version}`).replace(
      'HELM_NAMESPACE=shop',
      `HELM_NAMESPACE=${namespace}`,
    );
    installed.print(install);
    await ready('statefulset', 'prometheus-web', namespace);
    await eventually('it scrapes', () => activeTargets(namespace, POD).some(({ health }) => health === 'up'), 120);
    expect(activeTargets(namespace, POD).map(({ scrapePool }) => scrapePool)).toEqual([
      `serviceMonitor/${namespace}/web/0`,
    ]);
    expect(kubectl(['logs', 'job/web-before', '-n', namespace])).toBe('before\n');
    const before = identity(namespace, POD);

    const upgrade = `${install
      .replaceAll(/^helm plugin .*$/gm, '')
      .replace('helm install', 'helm upgrade')
      .trimEnd()} --set interval=17s`;
    installed.print(upgrade);
    const runs = () => served(namespace, POD, 9090, '/api/v1/status/config');
    await eventually('it runs the new configuration', () => runs().includes('scrape_interval: 17s'), 120);
    expect(identity(namespace, POD)).toEqual(before);

    installed.print(`helm uninstall web --wait -n ${namespace}`);
    expect(exists('statefulset', 'prometheus-web', namespace)).toBe(false);
    expect(exists('secret', 'prometheus-web', namespace)).toBe(false);
    kubectl(['delete', 'namespace', namespace, '--wait=false']);
  });
});

describe('an overlay with custom resources, by kustomize', () => {
  it('runs', async () => {
    freshNamespace('monitoring');
    const installed = await InstalledPackage.prepared({ kustomize: KUSTOMIZE });
    const files = {
      'kustomization.yaml': blockOf(PAGE, 'yaml', '# kustomization.yaml'),
      'compile.yaml': blockOf(PAGE, 'yaml', '# compile.yaml'),
      'compile.sh': blockOf(PAGE, 'sh', '# compile.sh'),
      'prometheus.yaml': PROMETHEUS,
      'monitors.yaml': monitor('web'),
    };
    installed.print('mkdir overlay');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(installed.folder, 'overlay', name), text);
    installed.print('chmod +x overlay/compile.sh');
    installed.print(blockOf(PAGE, 'sh', 'kustomize build --enable'));
    await ready('statefulset', 'prometheus-k8s', 'monitoring');
    await eventually(
      'it scrapes',
      () => activeTargets('monitoring', 'prometheus-k8s-0').some(({ health }) => health === 'up'),
      120,
    );
    kubectl(['delete', 'namespace', 'monitoring', '--wait=false']);
  });
});
