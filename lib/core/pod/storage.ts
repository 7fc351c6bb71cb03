/** Where a server keeps its data: a claim, an ephemeral volume, or an empty directory. */

import type { BuildContext } from '../base/context';
import { nonEmpty, type Values } from '../base/values';
import { checkWord } from './check-scheduling';
import { optional } from './container';
import { checkAmount } from './doubtful-pod';
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
  checkClaims(storage, context);
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

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

type Claim = ClaimTemplate['spec'] & { readonly volumeMode?: string };

/** Of a template the API server looks at nothing before it makes a claim of it, for a pod that waits until then. */
function checkClaims(storage: StorageSpec | undefined, context: BuildContext): void {
  const limit = storage?.emptyDir?.['sizeLimit'] as string | undefined;
  if (limit !== undefined) checkAmount('storage', limit, context, 'spec.storage.emptyDir.sizeLimit');
  const ephemeral = storage?.ephemeral?.['volumeClaimTemplate'] as ClaimTemplate | undefined;
  checkClaim(ephemeral?.spec, context, 'spec.storage.ephemeral.volumeClaimTemplate.spec');
  checkClaim(storage?.volumeClaimTemplate?.spec, context, 'spec.storage.volumeClaimTemplate.spec');
}

function checkClaim(claim: Claim | undefined, context: BuildContext, at: string): void {
  claim?.accessModes?.forEach((mode, i) => {
    checkWord(mode, ACCESS_MODES, context, `${at}.accessModes[${i}]`);
  });
  warnOfReadOnly(claim?.accessModes, context, `${at}.accessModes`);
  checkWord(claim?.volumeMode, ['Filesystem', 'Block'], context, `${at}.volumeMode`);
  const size = claim?.resources?.requests?.['storage'];
  if (size !== undefined) checkAmount('storage', size, context, `${at}.resources.requests.storage`);
}

/** A server writes as soon as it starts. */
function warnOfReadOnly(modes: readonly string[] | undefined, context: BuildContext, at: string): void {
  if (modes === undefined || modes.length === 0 || modes.some((mode) => mode !== 'ReadOnlyMany')) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: 'nothing can be written to such a volume, and the server keeps its data there',
    given: modes.join(', '),
    allowed: 'ReadWriteOnce',
    hint: 'Write `accessModes: [ReadWriteOnce]`, or remove it',
  });
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
