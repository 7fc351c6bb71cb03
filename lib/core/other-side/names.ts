/**
 * Secrets, ConfigMaps and accounts that instances name for their pods: whether the app has one of nearly the same name instead, and
 * whether it has the key.
 */

import type { App } from '../base/app';
import { isOfThanos } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Place, pathOf } from '../base/place';
import { type Resource, refOf } from '../base/resource';
import { isRecord } from '../base/values';
import { keysIn, warnOfKeyBeside } from '../input/missing-key';
import { type NamedKind, nearName, warnOfNearName } from '../input/near-objects';
import { elsewhere } from './elsewhere';

/** The fields under which an object is that names one, wherever they are. */
const HOLDERS: Readonly<Record<string, NamedKind>> = {
  secret: 'Secret',
  secretKeyRef: 'Secret',
  secretRef: 'Secret',
  configMap: 'ConfigMap',
  configMapKeyRef: 'ConfigMap',
  configMapRef: 'ConfigMap',
};

/** Lists of names, or of objects with a name. */
const LISTS: Readonly<Record<string, NamedKind>> = {
  secrets: 'Secret',
  configMaps: 'ConfigMap',
  imagePullSecrets: 'Secret',
};

const ACCOUNT = 'serviceAccountName';

interface Named {
  readonly source: NamedKind;
  readonly name: string;
  readonly place: Place;
  /** The key that is named with it. */
  readonly key?: string;
  readonly optional?: boolean;
}

export function checkNames(instance: Resource, app: App, findings: Findings): void {
  const object = refOf(instance);
  const told = { warning: findings.warning.bind(findings, object) };
  for (const { source, name, place, key, optional = false } of namesIn(instance.spec, { step: 'spec' })) {
    const near = nearName(app, source, object.namespace, name);
    warnOfNearName(source, name, near, told, pathOf(place));
    if (near === undefined && source !== 'ServiceAccount' && !optional && !isRead(place)) {
      const remark = elsewhere(source, name, object.namespace, app);
      if (remark !== undefined) told.warning(pathOf(place), remark);
    }
    // Of others it is said where a key becomes a file or a variable.
    if (!isOfThanos(instance.kind) || key === undefined || source === 'ServiceAccount') continue;
    const keys = keysIn(app, source, object.namespace, name);
    warnOfKeyBeside(source, { name, key, optional }, keys, told, pathOf(place.parent!));
  }
}

/** What has to be at hand is told as missing. */
function isRead(place: Place): boolean {
  return pathOf(place).startsWith('spec.additional');
}

function* namesIn(value: unknown, place: Place): Generator<Named> {
  if (Array.isArray(value)) {
    const source = LISTS[place.step];
    for (const [step, item] of value.entries()) {
      if (source !== undefined && typeof item === 'string')
        yield { source, name: item, place: { parent: place, step } };
      else if (source !== undefined && isRecord(item)) yield* namedBy(item, source, { parent: place, step });
      else yield* namesIn(item, { parent: place, step });
    }
  } else if (isRecord(value)) {
    const source = HOLDERS[place.step] ?? (isKeySelector(value) ? 'Secret' : undefined);
    if (source !== undefined) yield* namedBy(value, source, place);
    for (const [step, member] of Object.entries(value)) {
      if (step === ACCOUNT && typeof member === 'string')
        yield { source: 'ServiceAccount', name: member, place: { parent: place, step } };
      else yield* namesIn(member, { parent: place, step });
    }
  }
}

/** A volume says the name of its Secret in another field than all others. */
function* namedBy(value: object, source: NamedKind, parent: Place): Generator<Named> {
  const { name, secretName, key, optional } = value as Readonly<Record<string, unknown>>;
  const keyed = typeof key === 'string' ? { key, optional: optional === true } : {};
  if (typeof secretName === 'string') yield { source, name: secretName, place: { parent, step: 'secretName' } };
  else if (typeof name === 'string') yield { source, name, place: { parent, step: 'name' }, ...keyed };
}

/** Of a Secret, unless a field around it says otherwise. */
function isKeySelector(value: object): boolean {
  const fields = Object.keys(value).filter((field) => field !== 'optional');
  return fields.length === 2 && fields.includes('name') && fields.includes('key');
}
