/** What every kind of instance is compiled with: references, an account for its pods, and how its port is served. */

import type { Rights } from '../around/rights/needs';
import { accountName, rbac, serviceAccount } from '../around/rights/rbac';
import type { App, InstanceDeclaration } from '../base/app';
import { type InstanceKind, SUFFIX } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import { configObject } from '../emit/config-object';
import { emitYaml } from '../emit/yaml';
import { ReferenceCollector } from '../input/mounted-references';
import { metadataFor } from '../pod/metadata';
import { reloadingOf } from '../reloading/modes';
import { type ServedWeb, webConfigOf } from '../web/web-config';
import type { ConfiguredWorkload } from '../workload/instance-workload';

interface CommonSpec {
  readonly serviceAccountName?: string;
  readonly web?: object;
}

export function collectorFor(
  { resource, settings }: InstanceDeclaration,
  credentialsDir: string,
  app: App,
): ReferenceCollector {
  const { crossesNamespaces } = reloadingOf(settings.reloader);
  return new ReferenceCollector(resource.metadata.namespace, credentialsDir, app.contentOf, crossesNamespaces, app);
}

type CommonWorkload = Omit<ConfiguredWorkload<object, InstanceKind>, 'resource' | 'context' | 'config' | 'platform'>;

export function commonWorkload(
  { resource, settings }: InstanceDeclaration,
  collector: ReferenceCollector,
): CommonWorkload {
  const { reloader, podDisruptionBudget, webConfig } = settings;
  const reloading = reloadingOf(reloader);
  const { volume: credentials, environment } = reloading.credentials(collector);
  return {
    serviceAccountName: (resource.spec as CommonSpec).serviceAccountName ?? accountName(resource),
    credentials,
    environment,
    podDisruptionBudget,
    reloading,
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

/** An empty file where nothing is set. */
export function textOrNothing(config: object | undefined): string {
  return config === undefined ? '' : emitYaml(config);
}
