/** What `cdk8s synth` would write, and how it goes into the cluster: by plain `kubectl apply`, and nothing else. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { loadAll } from 'js-yaml';
import type { Manifest } from '../../../lib/core/base/resource';
import { NEWEST } from '../../support/versions';
import { kubectl } from './cluster';
import { RESTRICTED, RESTRICTED_CONTAINER } from './restricted';

/** Synthesizes charts into a new folder. */
export function synthesize(build: (app: App) => void): string {
  const outdir = mkdtempSync(join(tmpdir(), 'e2e-'));
  const app = new App({ outdir });
  build(app);
  app.synth();
  return outdir;
}

export function manifestsIn(folder: string): Manifest[] {
  return readdirSync(folder).flatMap((file) => loadAll(readFileSync(join(folder, file), 'utf8')) as Manifest[]);
}

/** One of the manifests of a folder, as JSON. */
export function manifestIn(folder: string, kind: string, name: string): string {
  const manifests = manifestsIn(folder);
  return JSON.stringify(manifests.find((one) => one.kind === kind && one.metadata.name === name));
}

export function apply(folder: string): void {
  kubectl(['apply', '-f', folder]);
}

/** The two ways of pruning by kubectl that the documentation offers: its own commands, word by word. */
export function pruneByLabel(folder: string, namespace: string): void {
  documented('kubectl apply --prune -l', folder, namespace);
}

export function pruneByApplySet(folder: string, namespace: string): void {
  documented('KUBECTL_APPLYSET=true kubectl apply --prune', folder, namespace);
}

function documented(beginning: string, folder: string, namespace: string): void {
  const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'operations.md'), 'utf8');
  const block = page.split('```').find((part) => part.trim().startsWith(beginning));
  if (block === undefined) throw new Error(`docs/operations.md has no command that begins with ${beginning}`);
  const command = block.trim().replaceAll('-n monitoring', `-n ${namespace}`).replaceAll('dist/', folder);
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

/** A chart of one namespace. */
export function chartOf(app: App, namespace: string): Chart {
  return new Chart(app, `chart-${namespace}`, { namespace });
}

/**
 * An application with metrics: Prometheus' own image, since every cluster that can run these tests has it. The restricted
 * Pod Security standard holds for it as for everything.
 */
export function exampleApp(chart: Chart, name: string, replicas = 1): void {
  const labels = { app: name };
  const container = {
    name: 'app',
    image: `quay.io/prometheus/prometheus:v${NEWEST.Prometheus}`,
    args: [
      '--config.file=/data/none.yaml',
      '--agent',
      '--storage.agent.path=/data/agent',
      '--web.listen-address=:8080',
    ],
    ports: [{ name: 'web', containerPort: 8080 }],
    securityContext: RESTRICTED_CONTAINER,
    volumeMounts: [{ name: 'data', mountPath: '/data' }],
  };
  const config = {
    ...container,
    name: 'config',
    image: 'docker.io/library/busybox:1.35',
    command: ['sh', '-c', 'echo global: > /data/none.yaml'],
    args: [],
    ports: [],
  };
  new ApiObject(chart, `${name}-deployment`, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: RESTRICTED,
          initContainers: [config],
          containers: [container],
          volumes: [{ name: 'data', emptyDir: {} }],
        },
      },
    },
  });
  new ApiObject(chart, `${name}-service`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels },
    spec: { selector: labels, ports: [{ name: 'web', port: 8080, targetPort: 'web' }] },
  });
}
