/** The pods of a global view as processes: servers, their sidecars, and a query that finds them as DNS would. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KubernetesObject } from '../lib/support';
import { freePort, type Running, start, startPrometheus, temporaryFolder } from './processes';
import { NEWEST } from './versions';

export const THANOS = `thanos-${NEWEST.Thanos}` as const;

interface Container {
  readonly name: string;
  readonly args: readonly string[];
  readonly ports?: readonly { readonly name: string }[];
}

/** One pod of a Prometheus with its sidecar. */
export interface ViewedPod {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly portNames: readonly string[];
  readonly server: Running;
  readonly sidecar: Running;
  readonly grpc: string;
}

function podSpecOf({ spec }: KubernetesObject): { readonly containers: readonly Container[] } {
  return spec.template.spec;
}

function argsOf(workload: KubernetesObject, container: string): readonly string[] {
  return podSpecOf(workload).containers.find(({ name }) => name === container)!.args;
}

/** The files that a Thanos container reads, below a folder of this machine, and its arguments with them. */
function placed(objects: readonly KubernetesObject[], owner: string, args: readonly string[]): string[] {
  const root = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const { kind, metadata, stringData = {} } of objects) {
    if (kind !== 'Secret' || !metadata.name.startsWith(owner)) continue;
    for (const [file, text] of Object.entries(stringData as Record<string, string>)) {
      if (file === 'web-config.yaml') write(`/etc/thanos/web_config/${file}`, text);
      if (file === 'prometheus.http-client-file.yaml') write(`/etc/thanos/config/${file}`, text);
    }
  }
  return args.map((arg) => arg.replace(/(?<==)\/etc\//, `${root}/etc/`));
}

function without(args: readonly string[], ...replaced: readonly string[]): string[] {
  return args.filter((arg) => !replaced.some((name) => arg.startsWith(`--${name}=`)));
}

/** What the sidecar of the configuration would put in. */
function substituted(text: string, variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables).reduce((all, [name, value]) => all.replaceAll(`$(${name})`, value), text);
}

/** All pods of a Prometheus, shard by shard. */
export async function startPods(objects: readonly KubernetesObject[], prometheus: string): Promise<ViewedPod[]> {
  const own = `prometheus-${prometheus}`;
  const sets = objects.filter(
    ({ kind, metadata }) =>
      kind === 'StatefulSet' && (metadata.name === own || metadata.name.startsWith(`${own}-shard-`)),
  );
  const text = objects.find(({ kind, metadata }) => kind === 'Secret' && metadata.name === own)!['stringData'][
    'prometheus.yaml'
  ] as string;
  const pods: ViewedPod[] = [];
  for (const [shard, set] of sets.entries()) {
    for (let replica = 0; replica < set['spec'].replicas; replica++) {
      const name = `${set.metadata.name}-${replica}`;
      const config = join(temporaryFolder(), 'prometheus.yaml');
      writeFileSync(config, substituted(text, { SHARD: String(shard), POD_NAME: name }));
      const server = await startPrometheus(NEWEST.Prometheus, config);
      const isViewed = podSpecOf(set).containers.some((container) => container.name === 'thanos-sidecar');
      pods.push({
        name,
        server,
        ...(isViewed ? await startSidecar(objects, own, set, server) : NO_SIDECAR(server)),
        ...facts(set),
      });
    }
  }
  return pods;
}

const NO_SIDECAR = (sidecar: Running) => ({ sidecar, grpc: '' });

function facts(set: KubernetesObject): Pick<ViewedPod, 'labels' | 'portNames'> {
  const ports = podSpecOf(set).containers.flatMap((container) => container.ports ?? []);
  return { labels: set['spec'].template.metadata.labels, portNames: ports.map(({ name }) => name) };
}

async function startSidecar(
  objects: readonly KubernetesObject[],
  own: string,
  set: KubernetesObject,
  server: Running,
): Promise<Pick<ViewedPod, 'sidecar' | 'grpc'>> {
  const emitted = placed(objects, own, argsOf(set, 'thanos-sidecar'));
  const [port, grpc] = [await freePort(), `127.0.0.1:${await freePort()}`];
  const args = [
    ...without(emitted, 'grpc-address', 'http-address', 'prometheus.url'),
    `--prometheus.url=${server.url}`,
    `--http-address=127.0.0.1:${port}`,
    `--grpc-address=${grpc}`,
  ];
  return { sidecar: await start(THANOS, args, { port, ready: '/-/ready' }), grpc };
}

/** The addresses that DNS gives for `_PORT._tcp.SERVICE.NAMESPACE.svc`, as the emitted Service says. */
export function addressesBehind(
  endpoint: string,
  objects: readonly KubernetesObject[],
  pods: readonly ViewedPod[],
): string[] {
  const [, port, name] = /^dnssrv\+_([a-z]+)\._tcp\.([a-z0-9-]+)\.monitoring\.svc$/.exec(endpoint)!;
  const service = objects.find(({ kind, metadata }) => kind === 'Service' && metadata.name === name)!;
  const { targetPort } = service['spec'].ports.find((each: { readonly name: string }) => each.name === port);
  const selector = Object.entries(service['spec'].selector as Record<string, string>);
  return pods
    .filter(
      ({ labels, portNames }) =>
        selector.every(([label, value]) => labels[label] === value) && portNames.includes(targetPort),
    )
    .map(({ grpc }) => grpc);
}

/** A query with its emitted arguments, but for what DNS would have told it. */
export async function startQuery(
  objects: readonly KubernetesObject[],
  name: string,
  pods: readonly ViewedPod[],
): Promise<Running> {
  const own = `thanos-query-${name}`;
  const deployment = objects.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === own)!;
  const emitted = placed(objects, own, argsOf(deployment, 'thanos-query'));
  const endpoints = emitted
    .filter((arg) => arg.startsWith('--endpoint='))
    .map((arg) => arg.slice('--endpoint='.length));
  const addresses = endpoints.flatMap((endpoint) => addressesBehind(endpoint, objects, pods));
  const port = await freePort();
  const args = [
    ...without(emitted, 'endpoint'),
    ...addresses.map((address) => `--endpoint=${address}`),
    `--http-address=127.0.0.1:${port}`,
    `--grpc-address=127.0.0.1:${await freePort()}`,
  ];
  return start(THANOS, args, { port, ready: '/-/ready' });
}

export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: string;
}

/** What a server answers to a query, in a fixed order. */
export async function answerOf({ url }: Running, query: string, more = ''): Promise<Sample[]> {
  const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(query)}${more}`);
  const { data } = (await response.json()) as {
    readonly data: { readonly result: readonly { metric: Record<string, string>; value: [number, string] }[] };
  };
  const samples = data.result.map(({ metric, value: [, value] }) => ({ metric, value }));
  return samples.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
