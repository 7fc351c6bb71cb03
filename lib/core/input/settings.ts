/** The settings of an instance from what is said of them, by properties or by annotations, with defaults for the rest. */

import {
  DEFAULT_SETTINGS,
  type Exposure,
  type InstanceSettings,
  type ReloadSettings,
  type UnreadConfig,
  type UserConfig,
  type UserWebConfig,
} from '../base/app';
import { defined, type Values } from '../base/values';
import { withoutEnd } from '../languages/ends';
import type { SaidExposure, SaidSettings } from './setting-annotations';

/** What front ends say, in the compiler's terms. */
export interface Said extends Omit<SaidSettings, 'config' | 'webConfig' | 'expose' | 'reloader'> {
  readonly config?: UserConfig;
  readonly unreadConfig?: UnreadConfig;
  readonly webConfig?: UserWebConfig;
  readonly exposure?: Exposure;
  readonly reloader?: { readonly mode?: ReloadSettings['mode']; readonly image?: string; readonly resources?: Values };
}

export function settingsFrom(said: Said): InstanceSettings {
  const { config, unreadConfig, exposure, networkPolicy, scrapeConfigSlots, webConfig } = said;
  const hostile = said.tenancy === 'hostile';
  const { mode = DEFAULT_SETTINGS.reloader.mode, image, resources } = said.reloader ?? {};
  return {
    ...defined({ config, unreadConfig, scrapeConfigSlots, webConfig, exposure }),
    ...(networkPolicy === undefined ? {} : { networkPolicy: { from: networkPolicy.from ?? [] } }),
    governingService: said.governingService ?? DEFAULT_SETTINGS.governingService,
    service: said.service ?? DEFAULT_SETTINGS.service,
    podDisruptionBudget: said.podDisruptionBudget ?? DEFAULT_SETTINGS.podDisruptionBudget,
    onInvalid: said.onInvalid ?? (hostile ? 'drop' : DEFAULT_SETTINGS.onInvalid),
    configObjectKind: said.configObjectKind ?? DEFAULT_SETTINGS.configObjectKind,
    ruleSlots: said.ruleSlots ?? DEFAULT_SETTINGS.ruleSlots,
    reloader: { mode, image, resources },
    tenants: {
      fileAccess: said.fileAccess ?? (hostile ? 'own-namespace' : DEFAULT_SETTINGS.tenants.fileAccess),
      allowedFiles: said.allowedFiles ?? DEFAULT_SETTINGS.tenants.allowedFiles,
      hostile,
    },
  };
}

/** The same of annotations: an Ingress is a part of what they ask for. */
export function settingsFromAnnotations({ config, webConfig, expose, ...said }: SaidSettings): InstanceSettings {
  return settingsFrom({
    ...said,
    ...(config === undefined ? {} : { config: { kind: 'secret', name: config.secretName, key: config.key } }),
    ...(webConfig === undefined ? {} : { webConfig: { ...webConfig, https: webConfig.https ?? false } }),
    ...(expose === undefined ? {} : { exposure: { ...exposureFrom(expose), ingress: ingressIn(expose) } }),
  });
}

function ingressIn({ tlsSecretName, className, annotations }: SaidExposure): NonNullable<Exposure['ingress']> {
  return defined({ tlsSecretName, className, annotations });
}

/** What the instance has to know of its Ingress. */
export function exposureFrom({
  host,
  path = '/',
  tlsSecretName,
  https = tlsSecretName !== undefined,
}: Omit<SaidExposure, 'annotations' | 'className'>): Exposure {
  return { host, path: `/${withoutEnd(path.replace(/^\/+/, ''), '/')}`, https };
}
