/** A custom resource from YAML, with what its annotations say beyond its fields. */

import { exposed } from '../around/exposure';
import { scrapingKubelets } from '../around/kubelets';
import { selectingItself } from '../around/self-monitoring/monitors';
import type { InstanceSettings } from '../base/app';
import type { InstanceKind } from '../base/conventions';
import { DEFAULT_NAMESPACE } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import { defined, isRecord } from '../base/values';
import { isInstanceKind } from '../input/admission';
import type { Submission } from '../input/assemble';
import type { RawResource } from '../input/raw';
import { type SaidCalls, settingsSaidBy } from '../input/setting-annotations';
import { settingsFromAnnotations } from '../input/settings';
import { forHostileTenants } from '../tenants/hostile';
import { refusalsOf } from './asked-objects';

export interface Annotated extends Pick<Submission, 'settings' | 'calls' | 'selectors'> {
  readonly raw: RawResource;
}

export function annotated(raw: RawResource): Annotated {
  const { extensions, alertTo, monitorItself, scrapeKubelets, ...said } = settingsSaidBy(
    raw.kind,
    raw.metadata.annotations,
  );
  if (!isInstanceKind(raw.kind)) return { raw: extensions === undefined ? raw : { ...raw, extensions } };
  const settings = settingsFromAnnotations(said);
  if (!isRecord(raw.spec ?? {})) return { raw, settings };
  const calls: SaidCalls = defined({ alertTo, monitorItself, scrapeKubelets });
  const complete = { raw: { ...raw, spec: completed(raw.kind, raw, settings, calls) }, settings };
  if (Object.keys(calls).length === 0) return complete;
  return { ...complete, calls, selectors: (raw.spec ?? {}) as NonNullable<Annotated['selectors']> };
}

/** The spec with what follows from the settings, where it does not say it itself. */
function completed(
  kind: InstanceKind,
  { metadata, spec }: RawResource,
  settings: InstanceSettings,
  calls: SaidCalls,
): object {
  const name = metadata.name ?? '';
  const { exposure, tenants, webConfig, reloader } = settings;
  const served = exposed((spec ?? {}) as Served, exposure, kind);
  const { monitorItself, scrapeKubelets } = calls;
  const refused = refusalsOf(spec, settings.config, calls);
  const watchesItself = monitorItself !== undefined && !refused.has('monitorItself');
  const monitoring = watchesItself ? selectingItself(served, name) : served;
  const reached =
    scrapeKubelets === undefined || refused.has('scrapeKubelets')
      ? monitoring
      : scrapingKubelets(monitoring, name, scrapeKubelets);
  if (!tenants.hostile) return reached;
  const https = webConfig === undefined ? reached.web?.tlsConfig !== undefined : webConfig.https;
  const readsOutcome = !https || reloader.mode === 'watching';
  const signalled = webConfig?.basicAuth === undefined && readsOutcome;
  return forHostileTenants(kind, { namespace: metadata.namespace ?? DEFAULT_NAMESPACE, signalled }, reached);
}

interface Served {
  readonly podMonitorSelector?: LabelSelector;
  readonly ruleSelector?: LabelSelector;
  readonly scrapeConfigSelector?: LabelSelector;
  readonly scrapeClasses?: readonly object[];
  readonly reloadStrategy?: string;
  readonly web?: { readonly tlsConfig?: unknown };
}
