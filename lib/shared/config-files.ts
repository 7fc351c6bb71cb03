/** The files that the pods of an instance read, as they are when nothing is packed any more. */

import {
  CONFIGURED_KINDS,
  type CompiledInstance,
  fromBase64,
  type InstanceDeclaration,
  isInstanceKind,
  isRecord,
  type Kind,
  LENIENT_UTF8,
  type Manifest,
} from '../core';
import { gunzip } from './gunzip';

export interface ConfigFile {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly key: string;
  readonly text: string;
}

export function configFilesOf(instance: Pick<CompiledInstance, 'manifests'>): ConfigFile[] {
  return instance.manifests.flatMap(filesIn);
}

export function filesIn(manifest: Manifest): ConfigFile[] {
  const { kind, metadata, data, stringData, binaryData } = manifest;
  if (kind !== 'Secret' && kind !== 'ConfigMap') return [];
  const texts = kind === 'Secret' ? stringData : data;
  const bytes = kind === 'Secret' ? data : binaryData;
  const { namespace = '', name } = metadata;
  const file = (key: string, text: string) => ({ kind, namespace, name, key, text });
  return [
    ...entriesOf(texts).map(([key, text]) => file(key, text)),
    ...entriesOf(bytes).map(([key, base64]) => file(key, unpacked(fromBase64(base64)))),
  ];
}

function entriesOf(data: unknown): [string, string][] {
  return isRecord(data)
    ? Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];
}

/** Far more than ten thousand monitors become. */
const MOST_UNPACKED = 2 ** 28;

/** What cannot be unpacked, or to no end, is somebody else's. */
function unpacked(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    return LENIENT_UTF8.decode(isPacked ? gunzip(bytes, MOST_UNPACKED) : bytes);
  } catch {
    return '';
  }
}

/** What a file is for its server. */
export type Role = 'main' | 'jobs' | 'rules' | 'other';

const MAIN: readonly string[] = ['prometheus.yaml', 'alertmanager.yaml'];

export function roleOf({ name, key }: ConfigFile): Role {
  if (MAIN.includes(key)) return 'main';
  if (key === 'scrape_configs.yaml') return 'jobs';
  return /-rulefiles-\d+$/.test(name) ? 'rules' : 'other';
}

const ORDER: readonly Role[] = ['main', 'jobs', 'rules', 'other'];

/** What an instance will load, what comes first at first. */
export function filesInOrder(instance: Pick<CompiledInstance, 'manifests'>): ConfigFile[] {
  return configFilesOf(instance).sort((a, b) => ORDER.indexOf(roleOf(a)) - ORDER.indexOf(roleOf(b)));
}

/** The configuration itself; a ruler has no such file, and its rules are all that it loads. */
export function mainFilesOf(files: readonly ConfigFile[]): ConfigFile[] {
  const roles: readonly Role[] = files.some((each) => roleOf(each) === 'main') ? ['main', 'jobs'] : ['rules'];
  return files.filter((file) => roles.includes(roleOf(file)));
}

/** Several are documents, each with its place above it. */
export function textOfFiles(files: readonly ConfigFile[]): string {
  const [first, ...others] = files;
  if (first !== undefined && others.length === 0) return first.text;
  return files
    .map(({ kind, namespace, name, key, text }) => `# ${kind} ${namespace}/${name}: ${key}\n${text}`)
    .join('---\n');
}

/** Why a kind has none at all; undefined where it may have one. */
export function neverConfigured(kind: Kind): string | undefined {
  if (!isInstanceKind(kind) || CONFIGURED_KINDS.some((known) => known === kind)) return undefined;
  return `a ${kind} has no configuration: arguments of its pods say all, which \`compile\` writes; \`explain\` says what it asks, and what asks it`;
}

/** Why there is none to show. */
export function withoutConfig({ resource, settings }: InstanceDeclaration): string {
  const never = neverConfigured(resource.kind);
  if (never !== undefined) return never;
  const where = settings.config?.kind === 'secret' ? `: it is in the Secret \`${settings.config.name}\`` : '';
  return `no configuration is written for ${resource.kind} ${resource.metadata.namespace}/${resource.metadata.name}${where}`;
}
