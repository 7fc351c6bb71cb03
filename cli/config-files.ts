/** The files that the pods of an instance read, as they are when nothing is packed any more. */

import { gunzipSync } from 'node:zlib';
import { type CompiledInstance, isRecord, type Manifest } from '../lib/core';

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
    ...entriesOf(bytes).map(([key, base64]) => file(key, unpacked(Buffer.from(base64, 'base64')))),
  ];
}

function entriesOf(data: unknown): [string, string][] {
  return isRecord(data) ? (Object.entries(data) as [string, string][]) : [];
}

function unpacked(bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** What a file is for its server. */
export type Role = 'main' | 'jobs' | 'rules' | 'other';

const MAIN: readonly string[] = ['prometheus.yaml', 'alertmanager.yaml'];

export function roleOf({ name, key }: ConfigFile): Role {
  if (MAIN.includes(key)) return 'main';
  if (key === 'scrape_configs.yaml') return 'jobs';
  return /-rulefiles-\d+$/.test(name) ? 'rules' : 'other';
}
