/** A real cluster, through plain kubectl. */

import { spawnSync } from 'node:child_process';
import { eventually } from '../../support/wait';

/** What kubectl prints; throws with its words where it fails. */
export function kubectl(args: readonly string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync('kubectl', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

export function get<T = Record<string, unknown>>(kind: string, name: string, namespace: string): T {
  return JSON.parse(kubectl(['get', kind, name, '-n', namespace, '-o', 'json'])) as T;
}

export function exists(kind: string, name: string, namespace: string): boolean {
  return kubectl(['get', kind, name, '-n', namespace, '--ignore-not-found', '-o', 'name']).trim() !== '';
}

/** A namespace with the restricted Pod Security standard enforced, empty whatever an earlier run left. */
export function freshNamespace(name: string): void {
  kubectl(['delete', 'namespace', name, '--ignore-not-found', '--wait=true']);
  kubectl(['create', 'namespace', name]);
  kubectl(['label', 'namespace', name, 'pod-security.kubernetes.io/enforce=restricted']);
}

/** The content of a path that a pod serves, through the API server: works on any cluster. */
export function served(namespace: string, pod: string, port: number, path: string): string {
  return kubectl(['get', '--raw', `/api/v1/namespaces/${namespace}/pods/${pod}:${port}/proxy${path}`]);
}

export function servedJson<T>(namespace: string, pod: string, port: number, path: string): T {
  return JSON.parse(served(namespace, pod, port, path)) as T;
}

export async function ready(
  kind: 'statefulset' | 'deployment',
  name: string,
  namespace: string,
  seconds = 240,
): Promise<void> {
  try {
    kubectl(['rollout', 'status', `${kind}/${name}`, '-n', namespace, `--timeout=${seconds}s`]);
  } catch (error) {
    throw new Error(`${String(error)}\n${kubectl(['describe', 'pods', '-n', namespace])}`);
  }
}

interface Pod {
  readonly metadata: { readonly uid: string };
  readonly status: {
    readonly containerStatuses?: readonly {
      readonly name: string;
      readonly restartCount: number;
      readonly state: { readonly running?: { readonly startedAt: string } };
    }[];
  };
}

/** What changes when a pod, or a process in it, is not the same any more. */
export function identity(namespace: string, pod: string): unknown {
  const { metadata, status } = get<Pod>('pod', pod, namespace);
  return {
    uid: metadata.uid,
    containers: (status.containerStatuses ?? []).map(({ name, restartCount, state }) => [
      name,
      restartCount,
      state.running?.startedAt,
    ]),
  };
}

/** The value of a metric of a server in a pod. */
export function metricOf(namespace: string, pod: string, port: number, name: string): number | undefined {
  const line = served(namespace, pod, port, '/metrics')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name} `) || candidate.startsWith(`${name}{`));
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
}

export interface ActiveTarget {
  readonly scrapePool: string;
  readonly scrapeUrl: string;
  readonly health: string;
  readonly lastError: string;
}

export function activeTargets(namespace: string, pod: string): readonly ActiveTarget[] {
  const path = '/api/v1/targets?state=active';
  const { data } = servedJson<{ data: { activeTargets: ActiveTarget[] } }>(namespace, pod, 9090, path);
  return data.activeTargets;
}

/** Jobs with a target that is up. */
function jobsUp(namespace: string, pod: string): string[] {
  return activeTargets(namespace, pod)
    .filter(({ health }) => health === 'up')
    .map(({ scrapePool }) => scrapePool);
}

export function waitForJob(namespace: string, pod: string, job: string): Promise<true> {
  return eventually(`${job} is up`, () => jobsUp(namespace, pod).includes(job) || undefined, 180) as Promise<true>;
}

/** The configuration that a Prometheus runs with. */
export function runningConfig(namespace: string, pod: string): string {
  return servedJson<{ data: { yaml: string } }>(namespace, pod, 9090, '/api/v1/status/config').data.yaml;
}
