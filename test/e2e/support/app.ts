/** What `cdk8s synth` would write, and how it goes into the cluster: by plain `kubectl apply`, and nothing else. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { kubectl } from './cluster';

/** Synthesizes charts into a new folder. */
export function synthesize(build: (app: App) => void): string {
  const outdir = mkdtempSync(join(tmpdir(), 'e2e-'));
  const app = new App({ outdir });
  build(app);
  app.synth();
  return outdir;
}

export function apply(folder: string): void {
  kubectl(['apply', '-f', folder]);
}

/** As the documentation says it: what carries the library's label and is no longer declared goes. */
export function applyAndPrune(folder: string, namespace: string): void {
  const kinds = [
    'apps/v1/StatefulSet',
    'core/v1/Secret',
    'core/v1/Service',
    'core/v1/ServiceAccount',
    'policy/v1/PodDisruptionBudget',
  ];
  const rights = ['rbac.authorization.k8s.io/v1/Role', 'rbac.authorization.k8s.io/v1/RoleBinding'];
  const allowed = [...kinds, ...rights].map((kind) => `--prune-allowlist=${kind}`);
  kubectl(['apply', '--prune', '-l', 'cdk8s-prometheus.io/managed=true', '-n', namespace, ...allowed, '-f', folder]);
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
    image: 'quay.io/prometheus/prometheus:v3.13.1',
    args: [
      '--config.file=/data/none.yaml',
      '--agent',
      '--storage.agent.path=/data/agent',
      '--web.listen-address=:8080',
    ],
    ports: [{ name: 'web', containerPort: 8080 }],
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
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
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 1000,
            fsGroup: 1000,
            seccompProfile: { type: 'RuntimeDefault' },
          },
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
