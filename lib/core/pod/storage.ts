/** Where a server keeps its data: a claim, an ephemeral volume, or an empty directory. */

import type { BuildContext } from '../base/context';
import { nonEmpty, type Values } from '../base/values';
import { optional } from './container';
import type { Volume } from './mounts';
import type { ClaimTemplate, StorageSpec } from './spec';

/** What storage adds to a workload: a volume of the pod, or a template of claims. */
export interface Storage {
  /** The volume's name. */
  readonly name: string;
  readonly volumes: readonly Volume[];
  readonly volumeClaimTemplates: readonly Values[];
}

export function storageOf(storage: StorageSpec | undefined, defaultName: string, context: BuildContext): Storage {
  const volume = podVolume(storage);
  if (volume !== undefined) {
    return { name: defaultName, volumes: [{ name: defaultName, ...volume }], volumeClaimTemplates: [] };
  }
  const template = storage?.volumeClaimTemplate ?? {};
  const name = nonEmpty(template.metadata?.name) ?? defaultName;
  checkSize(template, context);
  return { name, volumes: [], volumeClaimTemplates: [claimTemplate(template, name)] };
}

function podVolume(storage: StorageSpec | undefined): Values | undefined {
  if (storage === undefined) return { emptyDir: {} };
  if (storage.emptyDir !== undefined) return { emptyDir: storage.emptyDir };
  return storage.ephemeral === undefined ? undefined : { ephemeral: storage.ephemeral };
}

/** Claim templates are immutable: nothing of ours is in them, and nothing that the API server would not keep. */
function claimTemplate({ metadata, spec }: ClaimTemplate, name: string): Values {
  return {
    metadata: { name, ...optional({ labels: metadata?.labels, annotations: metadata?.annotations }) },
    spec: { ...spec, accessModes: spec?.accessModes ?? ['ReadWriteOnce'] },
  };
}

function checkSize({ spec }: ClaimTemplate, context: BuildContext): void {
  if (spec?.resources?.requests?.['storage'] !== undefined) return;
  context.warning('spec.storage.volumeClaimTemplate.spec.resources.requests.storage', {
    code: 'missing-field',
    message: 'the claim does not say how much storage it asks for: the API server will refuse it',
    hint: 'Set it, for instance to 50Gi',
  });
}

/** Data lies in a folder of the volume, unless there is none or it is switched off. */
export function subPath(storage: StorageSpec | undefined, folder: string): { readonly subPath?: string } {
  return storage === undefined || storage.disableMountSubPath === true ? {} : { subPath: folder };
}
