import { gunzipSync } from 'node:zlib';
import type { Alertmanager } from '../alertmanager';
import {
  ALERTMANAGER,
  DEFAULT_VERSIONS,
  LABEL,
  parseVersion,
  type RoutingNode,
  readSyntax,
  routingTree,
} from '../core';
import { Registry } from './registry';

interface Emitted {
  readonly kind: string;
  readonly metadata: { readonly labels?: Readonly<Record<string, string>> };
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
  readonly binaryData?: Readonly<Record<string, string>>;
}

/** What is wrong with the configuration is no matter of its routes. */
const SAID_AT_SYNTH = { error: () => undefined };

/** The routes of an Alertmanager, from the objects that are emitted for it. */
export function routingOf(alertmanager: Alertmanager): RoutingNode {
  const objects = Registry.of(alertmanager).objectsOf(alertmanager) as readonly Emitted[];
  const text = objects.map(configObjectKind).find((found) => found !== undefined);
  if (text === undefined) {
    throw new Error(
      `${alertmanager.node.path}: the routes are not known: the configuration is in a Secret that the app does not define, or the app has errors. Give the configuration by ConfigSource.fromFile, fromText or fromObject`,
    );
  }
  const workload = objects.find(({ kind }) => kind === 'StatefulSet');
  const version =
    parseVersion(workload?.metadata.labels?.[LABEL.version] ?? '') ?? parseVersion(DEFAULT_VERSIONS.Alertmanager)!;
  return routingTree(readSyntax(text, SAID_AT_SYNTH), { version });
}

function configObjectKind({ kind, data, stringData, binaryData }: Emitted): string | undefined {
  const file = ALERTMANAGER.configFile;
  const plain = stringData?.[file];
  if (plain !== undefined) return plain;
  const encoded = binaryData?.[file] ?? (kind === 'Secret' ? data?.[file] : undefined);
  if (encoded === undefined) return data?.[file];
  const bytes = Buffer.from(encoded, 'base64');
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (compressed ? gunzipSync(bytes) : bytes).toString('utf8');
}
