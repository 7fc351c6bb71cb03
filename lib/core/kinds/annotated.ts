/** A custom resource from YAML, with what its annotations say beyond its fields. */

import { exposed } from '../around/exposure';
import type { InstanceSettings } from '../base/app';
import type { InstanceKind } from '../base/conventions';
import { DEFAULT_NAMESPACE } from '../base/resource';
import { isRecord } from '../base/values';
import { isInstanceKind } from '../input/admission';
import type { RawResource } from '../input/raw';
import { settingsSaidBy } from '../input/setting-annotations';
import { settingsFromAnnotations } from '../input/settings';
import { forHostileTenants } from '../tenants/hostile';

export interface Annotated {
  readonly raw: RawResource;
  /** Of an instance. */
  readonly settings?: InstanceSettings;
}

export function annotated(raw: RawResource): Annotated {
  const { extensions, ...said } = settingsSaidBy(raw.kind, raw.metadata.annotations);
  if (!isInstanceKind(raw.kind)) return { raw: extensions === undefined ? raw : { ...raw, extensions } };
  const settings = settingsFromAnnotations(said);
  if (!isRecord(raw.spec ?? {})) return { raw, settings };
  return { raw: { ...raw, spec: completed(raw.kind, raw, settings) }, settings };
}

/** The spec with what follows from the settings, where it does not say it itself. */
function completed(kind: InstanceKind, { metadata, spec }: RawResource, settings: InstanceSettings): object {
  const { exposure, tenants, webConfig, reloader } = settings;
  const reached = exposed((spec ?? {}) as Served, exposure, kind);
  if (!tenants.hostile) return reached;
  const https = webConfig === undefined ? reached.web?.tlsConfig !== undefined : webConfig.https;
  const readsOutcome = !https || reloader.mode === 'watching';
  const signalled = webConfig?.basicAuth === undefined && readsOutcome;
  return forHostileTenants(kind, { namespace: metadata.namespace ?? DEFAULT_NAMESPACE, signalled }, reached);
}

interface Served {
  readonly reloadStrategy?: string;
  readonly web?: { readonly tlsConfig?: unknown };
}
