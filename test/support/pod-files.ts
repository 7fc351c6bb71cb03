/** What a server sees in the first pod of its workload: the files of its volumes, below a folder of this machine. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Manifest } from '../../lib/core/base/resource';

/** A Secret or ConfigMap as the cluster has it. */
export interface Held {
  readonly kind: string;
  readonly name: string;
  readonly data: ReadonlyMap<string, Buffer>;
}

interface Item {
  readonly key: string;
  readonly path: string;
}

interface Source {
  readonly name?: string;
  readonly secretName?: string;
  readonly optional?: boolean;
  readonly items?: readonly Item[];
}

interface Sources {
  readonly secret?: Source;
  readonly configMap?: Source;
}

interface Volume extends Sources {
  readonly name: string;
  readonly projected?: { readonly sources: readonly Sources[] };
}

interface Mount {
  readonly name: string;
  readonly mountPath: string;
  readonly subPath?: string;
}

interface Mounted extends Mount {
  readonly volume: Volume;
}

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly secretKeyRef?: { readonly name: string; readonly key: string };
    readonly configMapKeyRef?: { readonly name: string; readonly key: string };
    readonly fieldRef?: { readonly fieldPath: string };
  };
}

interface Container {
  readonly name: string;
  readonly args?: readonly string[];
  readonly ports?: readonly { readonly name: string }[];
  readonly volumeMounts?: readonly Mount[];
  readonly env?: readonly Variable[];
}

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly Volume[];
}

/** Where the kubelet puts what every pod has. */
const ACCOUNT_DIR = '/var/run/secrets/kubernetes.io/serviceaccount';

export interface PodFiles {
  /** The configuration as the sidecar writes it, with paths of this machine. */
  readonly configFile: string;
  /** The arguments of a container, with such paths. */
  readonly argsOf: (container: string) => readonly string[];
  /** Where a path in the pod is on this machine. */
  readonly here: (path: string) => string;
  /** Brings the files to what other manifests say, as the kubelet and the sidecar would. */
  readonly update: (manifests: readonly Manifest[]) => void;
}

/** What the manifests refer to and do not hold. */
export interface Given {
  readonly held?: readonly Held[];
  /** In the place of keys that nobody gives; without it, a required one is an error, as its pod would wait for it. */
  readonly standIn?: string;
  /** Whether what the sidecar writes after the start is written here, or by a real one. */
  readonly sidecar?: 'played' | 'real';
}

/** Lays out the files of the first pod. */
export function podFiles(
  manifests: readonly Manifest[],
  { held: given = [], standIn, sidecar = 'played' }: Given,
  server: 'prometheus' | 'alertmanager',
  folder: string,
): PodFiles {
  const root = `/etc/${server}/`;
  const here = (path: string) => join(folder, path);
  const moved = (text: string) =>
    text
      .replaceAll(root, here(root))
      .replaceAll(ACCOUNT_DIR, here(ACCOUNT_DIR))
      .replaceAll('/var/log/', here('/var/log/'));
  const movedText = (content: Buffer) => {
    const text = content[0] === 0x1f ? gunzipSync(content) : content;
    return text.includes(0) ? content : Buffer.from(moved(text.toString()));
  };
  const configFile = here(`${root}config_out/${server}.env.yaml`);

  const update = (now: readonly Manifest[]) => {
    const pod = podOf(now);
    const held = [...now.flatMap(heldIn), ...given];
    for (const mounted of mountsOf(pod)) {
      if (mounted.subPath === undefined) mkdirSync(here(mounted.mountPath), { recursive: true });
      for (const [path, content] of mountedFiles(mounted, held, standIn)) write(here(path), movedText(content));
    }
    if (existsSync(configFile) && sidecar === 'real') return;
    const mounted = readFileSync(here(`${root}config/${server}.yaml`));
    write(configFile, Buffer.from(substituted(mounted.toString(), pod, held)));
  };

  for (const file of ['token', 'ca.crt', 'namespace']) write(here(`${ACCOUNT_DIR}/${file}`), Buffer.from('any'));
  mkdirSync(here(`/var/log/${server}`), { recursive: true });
  update(manifests);
  const argsOf = (container: string) =>
    podOf(manifests)
      .containers.find(({ name }) => name === container)!
      .args!.map(moved);
  return { configFile, argsOf, here, update };
}

function podOf(manifests: readonly Manifest[]): PodSpec {
  const workload = manifests.find(({ kind }) => kind === 'StatefulSet' || kind === 'DaemonSet');
  if (workload === undefined) throw new Error('there is no workload among the manifests');
  return (workload as unknown as { spec: { template: { spec: PodSpec } } }).spec.template.spec;
}

/** What one container gets of Secrets and ConfigMaps: files by their paths in the pod, and its arguments. */
export function inputsOf(manifests: readonly Manifest[], { containers, volumes = [] }: PodSpec, name: string) {
  const container = containers.find((each) => each.name === name)!;
  const held = manifests.flatMap(heldIn);
  const files = mountsOf({ containers: [container], volumes }).flatMap((mounted) => mountedFiles(mounted, held));
  const { args = [], env = [] } = container;
  const values = new Map(env.map((variable) => [variable.name, variableValue(variable, held)]));
  return { files: new Map(files), args: args.map((arg) => withVariables(arg, values)) };
}

/** By their paths in the pod. */
function mountedFiles({ mountPath, subPath, volume }: Mounted, held: readonly Held[], standIn?: string) {
  const files = filesOf(volume, held, standIn).filter(({ path }) => subPath === undefined || subPath === path);
  return files.map(
    ({ path, content }) => [subPath === undefined ? join(mountPath, path) : mountPath, content] as const,
  );
}

/** Of all containers: the sidecar reads what the server does not. */
function mountsOf({ containers, initContainers = [], volumes = [] }: PodSpec): Mounted[] {
  const mounts = [...containers, ...initContainers].flatMap(({ volumeMounts = [] }) => volumeMounts);
  return mounts.flatMap((mount) => {
    const volume = volumes.find(({ name }) => name === mount.name);
    return volume === undefined ? [] : [{ ...mount, volume }];
  });
}

function filesOf(
  volume: Volume,
  held: readonly Held[],
  standIn?: string,
): { readonly path: string; readonly content: Buffer }[] {
  const sources = volume.projected?.sources ?? [volume];
  return sources.flatMap(({ secret, configMap }) => {
    const source = secret ?? configMap;
    if (source === undefined) return [];
    const kind = secret === undefined ? 'ConfigMap' : 'Secret';
    const name = source.secretName ?? source.name;
    const object = held.find((candidate) => candidate.kind === kind && candidate.name === name);
    const all = [...(object?.data.keys() ?? [])].map((key) => ({ key, path: key }));
    return (source.items ?? all).flatMap(({ key, path }) => {
      const content = object?.data.get(key);
      if (content !== undefined) return [{ path, content }];
      if (source.optional === true) return [];
      if (standIn !== undefined) return [{ path, content: Buffer.from(standIn) }];
      throw new Error(`the pod would wait for the key ${key} of the ${kind} ${name}`);
    });
  });
}

function heldIn({ kind, metadata, data, stringData, binaryData }: Manifest): Held[] {
  if (kind !== 'Secret' && kind !== 'ConfigMap') return [];
  const plain = [stringData, kind === 'ConfigMap' ? data : undefined];
  const packed = [binaryData, kind === 'Secret' ? data : undefined];
  const content = (parts: readonly unknown[], encoding: 'utf8' | 'base64') =>
    parts.flatMap((part) =>
      Object.entries((part ?? {}) as Record<string, string>).map(
        ([key, value]) => [key, Buffer.from(value, encoding)] as const,
      ),
    );
  return [{ kind, name: metadata.name, data: new Map([...content(plain, 'utf8'), ...content(packed, 'base64')]) }];
}

/** As prometheus-config-reloader does it: what it has no variable for stays as it is. */
function substituted(text: string, { initContainers = [] }: PodSpec, held: readonly Held[]): string {
  const variables = initContainers.flatMap(({ env = [] }) => env);
  return withVariables(text, new Map(variables.map((variable) => [variable.name, variableValue(variable, held)])));
}

function withVariables(text: string, values: ReadonlyMap<string, string | undefined>): string {
  return text.replace(/\$\((\w+)\)/g, (written, name: string) => values.get(name) ?? written);
}

function variableValue({ value, valueFrom }: Variable, held: readonly Held[]): string | undefined {
  if (value !== undefined) return value;
  if (valueFrom?.fieldRef !== undefined) return valueFrom.fieldRef.fieldPath.includes('node') ? 'node-0' : 'pod-0';
  const { secretKeyRef, configMapKeyRef } = valueFrom ?? {};
  const reference = secretKeyRef ?? configMapKeyRef;
  const kind = secretKeyRef === undefined ? 'ConfigMap' : 'Secret';
  const object = held.find((candidate) => candidate.kind === kind && candidate.name === reference?.name);
  return reference === undefined ? undefined : object?.data.get(reference.key)?.toString();
}

/** At once, as the kubelet does it: nobody reads half of a file. */
function write(path: string, content: Buffer): void {
  if (existsSync(path) && readFileSync(path).equals(content)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
