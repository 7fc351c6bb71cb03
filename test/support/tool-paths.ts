/** Where the real servers and tools are, and of which versions: for tests and scripts alike. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RELOADER_VERSION } from './versions';

export { ALERTMANAGER_VERSIONS, NEWEST, PROMETHEUS_VERSIONS } from './versions';

const folder = join(__dirname, '..', '..', '.cache', 'tools');

/** The operator's own code as a program, beside the tools: see test/oracle. */
export const ORACLE = '../oracle/generate';

/** The servers' own loaders as programs: see test/loaders. */
export const PROMETHEUS_LOADER = '../loaders/prometheus';
export const THANOS_LOADER = '../loaders/thanos';
/** The parser of expressions of the newest Prometheus. */
export const PROMQL_PARSER = '../loaders/promql';

/** What kubectl reads manifests with: see test/kubectl. */
export const MANIFEST_READER = '../kubectl/read-manifests';

/** What manifests go through on their way into a cluster: see test/pipelines. */
export const HELM_3 = '../pipelines/helm-3';
export const HELM_4 = '../pipelines/helm-4';
export const KUSTOMIZE = '../pipelines/kustomize';

/** An S3 server that keeps objects as files: see test/object-storage. */
export const S3_SERVER = '../object-storage/versitygw';

/** What Flux does with a folder of manifests, and how Argo CD compares them with what a cluster has: see test/gitops. */
export const FLUX_APPLY = '../gitops/flux-apply';
export const ARGO_DIFF = '../gitops/argo-diff';

/** What pages are looked at with: see test/browser. */
export const CHROMIUM = '../browser/chromium';

/** What the servers read in YAML: see test/oracle/cmd/yaml. */
export const GO_YAML = '../oracle/yaml';

export type Tool =
  | `${'prometheus' | 'promtool' | 'alertmanager' | 'amtool' | 'prometheus-config-reloader' | 'thanos'}-${string}`
  | typeof ORACLE
  | typeof GO_YAML
  | `../loaders/${string}`
  | `../pipelines/${string}`
  | typeof S3_SERVER
  | typeof FLUX_APPLY
  | typeof ARGO_DIFF
  | typeof CHROMIUM
  | typeof MANIFEST_READER;

export const RELOADER: Tool = `prometheus-config-reloader-${RELOADER_VERSION}`;

export function pathOf(tool: Tool): string {
  return join(folder, tool);
}

export function isAvailable(tool: Tool): boolean {
  return existsSync(pathOf(tool));
}
