/** What every kind of instance is compiled with: references, an account for its pods, and how its port is served. */

import type { Rights } from '../around/rights/needs';
import { accountName, rbac, serviceAccount } from '../around/rights/rbac';
import type { App, InstanceDeclaration } from '../base/app';
import { type InstanceKind, SUFFIX } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import { configObject } from '../emit/config-object';
import { emitYaml } from '../emit/yaml';
import { ReferenceCollector } from '../input/mounted-references';
import type { ConfiguredWorkload } from '../pod/instance-workload';
import { metadataFor } from '../pod/metadata';
import { type ServedWeb, webConfigOf } from '../web/web-config';

interface CommonSpec {
  readonly serviceAccountName?: string;
  readonly web?: object;
}

export function collectorFor(
  { resource, settings }: InstanceDeclaration,
  credentialsDir: string,
  { contentOf }: App,
): ReferenceCollector {
  const watches = settings.reloader.form === 'watching';
  return new ReferenceCollector(resource.metadata.namespace, credentialsDir, contentOf, watches);
}

type CommonWorkload = Omit<ConfiguredWorkload<object, InstanceKind>, 'resource' | 'context' | 'config' | 'platform'>;

export function commonWorkload(
  { resource, settings }: InstanceDeclaration,
  collector: ReferenceCollector,
): CommonWorkload {
  const { reloader, podDisruptionBudget, webConfig } = settings;
  // The watching sidecar brings credentials itself.
  const watches = reloader.form === 'watching';
  return {
    serviceAccountName: (resource.spec as CommonSpec).serviceAccountName ?? accountName(resource),
    credentials: watches ? undefined : collector.volume('credentials'),
    environment: watches ? [] : collector.environment(),
    podDisruptionBudget,
    reloader,
    webConfig,
  };
}

export const NO_RIGHTS: Rights = { byNamespace: new Map(), clusterWide: [] };

/** An account of the user's own comes with the user's own rights. */
export function accountOf(resource: Resource<CommonSpec>, rights: Rights = NO_RIGHTS): Manifest[] {
  return resource.spec.serviceAccountName === undefined ? [serviceAccount(resource), ...rbac(resource, rights)] : [];
}

/** Mounted whatever the spec says, so that its `web` can change without another shape of the pod. */
export function generatedWebConfig(
  { resource, settings }: InstanceDeclaration,
  { webConfigDir, webConfigFile }: { readonly webConfigDir: string; readonly webConfigFile: string },
  { compress }: App,
): Manifest[] {
  if (settings.webConfig !== undefined) return [];
  const metadata = metadataFor(resource, `${accountName(resource)}${SUFFIX.webConfig}`);
  const config = webConfigOf((resource.spec as CommonSpec).web as ServedWeb | undefined, webConfigDir);
  return [configObject('Secret', metadata, webConfigFile, textOrNothing(config), compress)];
}

/** An empty file where nothing is said. */
export function textOrNothing(config: object | undefined): string {
  return config === undefined ? '' : emitYaml(config);
}
