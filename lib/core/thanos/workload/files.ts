/** Configuration files of a ThanosRuler: keys of Secrets, each at a folder of its own. */

import { prefixedName, SUFFIX, THANOS_RULER } from '../../base/conventions';
import type { KeySelector } from '../../base/references';
import type { Resource } from '../../base/resource';
import { nonEmpty } from '../../base/values';
import { type Mounted, mounted, together } from '../../pod/mounts';
import type { ThanosRulerPodSpec } from './spec';

/** Field of the spec → the volume that carries it, in the operator's order. */
const VOLUMES = {
  queryConfig: 'query-config',
  alertmanagersConfig: 'alertmanager-config',
  objectStorageConfig: 'objstorage-config',
  tracingConfig: 'tracing-config',
  alertRelabelConfigs: 'alertrelabel-config',
} as const;

type Field = keyof typeof VOLUMES;

export interface KeyFile extends Mounted {
  readonly path: string;
}

export interface RulerFiles extends Mounted {
  /** The configuration that is generated from `spec.remoteWrite`. */
  readonly remoteWrite: string;
  /** The files of those fields that are in force. */
  readonly paths: Readonly<Partial<Record<Field, string>>>;
}

export function rulerFiles({ spec, metadata }: Resource<ThanosRulerPodSpec>): RulerFiles {
  const remoteWrite = keyFile('remote-write-config', {
    name: `${prefixedName('ThanosRuler', metadata.name)}${SUFFIX.rulerConfig}`,
    key: THANOS_RULER.remoteWriteFile,
  });
  const fields = (Object.keys(VOLUMES) as Field[]).flatMap((field) => {
    const selector = selectorOf(spec, field);
    return selector === undefined ? [] : [{ field, file: keyFile(VOLUMES[field], selector) }];
  });
  return {
    ...together(remoteWrite, ...fields.map(({ file }) => file)),
    remoteWrite: remoteWrite.path,
    paths: Object.fromEntries(fields.map(({ field, file }) => [field, file.path])),
  };
}

/** A file that the user mounts goes before a Secret's key. */
function selectorOf(spec: ThanosRulerPodSpec, field: Field): KeySelector | undefined {
  const replaced =
    (field === 'objectStorageConfig' && spec.objectStorageConfigFile !== undefined) ||
    (field === 'tracingConfig' && nonEmpty(spec.tracingConfigFile) !== undefined) ||
    (field === 'alertRelabelConfigs' && spec.alertRelabelConfigFile !== undefined);
  return replaced ? undefined : spec[field];
}

/** A key of a Secret as a file. */
export function keyFile(volume: string, { name, key }: KeySelector): KeyFile {
  const dir = `${THANOS_RULER.configDir}/${volume}`;
  return {
    ...mounted({ name: volume, secret: { secretName: name, items: [{ key, path: key }] } }, dir),
    path: `${dir}/${key}`,
  };
}
