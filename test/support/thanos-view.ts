/** The pods of a global view as processes: servers, their sidecars, and a query that finds them as DNS would. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../lib/core/base/resource';
import type { KubernetesObject } from '../lib/support';
import { CREATE_BLOCKS, type PastSamples } from './past-samples';
import { inputsOf, type PodSpec } from './pod-files';
import { freePort, type Running, start, startPrometheus, temporaryFolder } from './processes';
import { pathOf } from './tools';
import { NEWEST } from './versions';

export const THANOS = `thanos-${NEWEST.Thanos}` as const;
export const PROMETHEUS = `prometheus-${NEWEST.Prometheus}` as const;
export const PROMTOOL = `promtool-${NEWEST.Prometheus}` as const;

/** A pod that answers queries of Thanos, as DNS would find it. */
export interface AnsweringPod {
  readonly labels: Readonly<Record<string, string>>;
  readonly portNames: readonly string[];
  readonly grpc: string;
}

/** One pod of a Prometheus with its sidecar. */
export interface ViewedPod extends AnsweringPod {
  readonly name: string;
  readonly server: Running;
  readonly sidecar: Running;
}

function podSpecOf({ spec }: KubernetesObject): PodSpec {
  return spec.template.spec;
}

function workloadOf(objects: readonly KubernetesObject[], name: string): KubernetesObject {
  const kinds = ['StatefulSet', 'Deployment'];
  return objects.find(({ kind, metadata }) => kinds.includes(kind) && metadata.name === name)!;
}

/** A Thanos container of a workload as a process, its files and data below a folder of this machine. */
export class ThanosProcess {
  readonly #root = temporaryFolder();
  readonly grpc: Promise<string> = freePort().then((port) => `127.0.0.1:${port}`);
  /** Its emitted arguments, with the values of its variables. */
  readonly args: readonly string[];

  constructor(
    readonly objects: readonly KubernetesObject[],
    readonly workload: string,
    container: string,
  ) {
    const { files, args } = inputsOf(objects as Manifest[], podSpecOf(workloadOf(objects, workload)), container);
    this.args = args;
    mkdirSync(join(this.#root, 'thanos', 'data'), { recursive: true });
    for (const [path, content] of files) {
      mkdirSync(dirname(join(this.#root, path)), { recursive: true });
      writeFileSync(join(this.#root, path), content);
    }
  }

  /** With those of its arguments replaced that are given here. */
  async start(...replaced: readonly string[]): Promise<Running> {
    const port = await freePort();
    const addresses = [`--http-address=127.0.0.1:${port}`];
    const isAsked = this.args.every((arg) => arg !== 'compact' && arg !== 'query-frontend');
    if (isAsked) addresses.push(`--grpc-address=${await this.grpc}`);
    const own = [...addresses, ...replaced];
    const names = new Set(own.map((arg) => `${arg.split('=')[0]}=`));
    const emitted = this.args
      .filter((arg) => ![...names].some((name) => arg.startsWith(name)))
      .map((arg) => arg.replace(/(?<==)\/(?=etc\/|thanos\/)/, `${this.#root}/`));
    return start(THANOS, [...emitted, ...own], { port, ready: '/-/ready' });
  }

  async answering(): Promise<AnsweringPod> {
    return { ...facts(workloadOf(this.objects, this.workload)), grpc: await this.grpc };
  }
}

function facts(set: KubernetesObject): Pick<AnsweringPod, 'labels' | 'portNames'> {
  const ports = podSpecOf(set).containers.flatMap((container) => container.ports ?? []);
  return { labels: set['spec'].template.metadata.labels, portNames: ports.map(({ name }) => name) };
}

/** What the sidecar of the configuration would put in. */
function substituted(text: string, variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables).reduce((all, [name, value]) => all.replaceAll(`$(${name})`, value), text);
}

/** The configuration of a pod of a Prometheus, as a file. */
export function configurationFile(
  objects: readonly KubernetesObject[],
  prometheus: string,
  variables: Readonly<Record<string, string>>,
): string {
  const secret = objects.find(
    ({ kind, metadata }) => kind === 'Secret' && metadata.name === `prometheus-${prometheus}`,
  )!;
  const file = join(temporaryFolder(), 'prometheus.yaml');
  writeFileSync(file, substituted(secret['stringData']['prometheus.yaml'] as string, variables));
  return file;
}

/** A Prometheus of one pod, without a sidecar. */
export function startSingle(objects: readonly KubernetesObject[], prometheus: string): Promise<Running> {
  const variables = { SHARD: '0', POD_NAME: `prometheus-${prometheus}-0` };
  return startPrometheus(NEWEST.Prometheus, configurationFile(objects, prometheus, variables));
}

/** Samples as blocks of a server. */
export function writeBlocks({ text }: PastSamples, folder: string): void {
  const file = join(temporaryFolder(), 'samples');
  writeFileSync(file, text);
  execFileSync(pathOf(PROMTOOL), [...CREATE_BLOCKS, file, folder]);
}

/** A Prometheus of one pod, with what is in a folder as its database. */
export async function startWithData(
  objects: readonly KubernetesObject[],
  prometheus: string,
  folder: string,
): Promise<Running> {
  const port = await freePort();
  const config = configurationFile(objects, prometheus, { SHARD: '0', POD_NAME: `prometheus-${prometheus}-0` });
  const lengths = ['min', 'max'].map((bound) => `--storage.tsdb.${bound}-block-duration=2h`);
  const args = [`--config.file=${config}`, `--web.listen-address=127.0.0.1:${port}`, `--storage.tsdb.path=${folder}`];
  return start(PROMETHEUS, [...args, ...lengths, '--storage.tsdb.retention.time=30d'], { port, ready: '/-/ready' });
}

/** All pods of a Prometheus with their sidecars, shard by shard. */
export async function startPods(objects: readonly KubernetesObject[], prometheus: string): Promise<ViewedPod[]> {
  const own = `prometheus-${prometheus}`;
  const isOwn = (name: string) => name === own || name.startsWith(`${own}-shard-`);
  const sets = objects.filter(({ kind, metadata }) => kind === 'StatefulSet' && isOwn(metadata.name));
  const pods: ViewedPod[] = [];
  for (const [shard, set] of sets.entries()) {
    for (let replica = 0; replica < set['spec'].replicas; replica++) {
      const name = `${set.metadata.name}-${replica}`;
      const config = configurationFile(objects, prometheus, { SHARD: String(shard), POD_NAME: name });
      const server = await startPrometheus(NEWEST.Prometheus, config);
      const thanos = new ThanosProcess(objects, set.metadata.name, 'thanos-sidecar');
      const sidecar = await thanos.start(`--prometheus.url=${server.url}`);
      pods.push({ name, server, sidecar, ...(await thanos.answering()) });
    }
  }
  return pods;
}

/** The addresses that DNS gives for `_PORT._tcp.SERVICE.NAMESPACE.svc`, as the emitted Service says. */
function addressesBehind(
  endpoint: string,
  objects: readonly KubernetesObject[],
  pods: readonly AnsweringPod[],
): string[] {
  const [, port, name] = /^dnssrv\+_([a-z]+)\._tcp\.([a-z0-9-]+)\.monitoring\.svc$/.exec(endpoint)!;
  const service = objects.find(({ kind, metadata }) => kind === 'Service' && metadata.name === name)!;
  const { targetPort } = service['spec'].ports.find((each: { readonly name: string }) => each.name === port);
  const selector = Object.entries(service['spec'].selector as Record<string, string>);
  return pods
    .filter(({ labels, portNames }) => {
      const isSelected = selector.every(([label, value]) => labels[label] === value);
      return isSelected && portNames.includes(targetPort);
    })
    .map(({ grpc }) => grpc);
}

/** A query with its emitted arguments, but for what DNS would have told it. */
export async function startQuery(
  objects: readonly KubernetesObject[],
  name: string,
  pods: readonly AnsweringPod[],
): Promise<Running & AnsweringPod> {
  const query = new ThanosProcess(objects, `thanos-query-${name}`, 'thanos-query');
  const endpoints = query.args
    .filter((arg) => arg.startsWith('--endpoint='))
    .map((arg) => arg.slice('--endpoint='.length));
  const addresses = endpoints.flatMap((endpoint) => addressesBehind(endpoint, objects, pods));
  const running = await query.start(...addresses.map((address) => `--endpoint=${address}`));
  return { ...running, ...(await query.answering()) };
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
