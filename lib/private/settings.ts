import type { IConstruct } from 'constructs';
import type { ConfigSource } from '../config-source';
import {
  DEFAULT_SETTINGS,
  defined,
  type Exposure,
  type InstanceSettings,
  type ReloadSettings,
  type TenantSettings,
} from '../core';
import {
  type ConfigObjectKind,
  FileAccess,
  type FileAccessProps,
  type GoverningServicePolicy,
  InvalidInputPolicy,
  type ReloadOptions,
  Tenancy,
} from '../instance-settings';
import type { NetworkPolicyOptions } from '../network-policy-options';
import type { WebConfigSource } from '../web-config-source';
import { plain } from './plain';

interface SettingProps extends FileAccessProps {
  readonly config?: ConfigSource;
  readonly governingService?: GoverningServicePolicy;
  readonly podDisruptionBudget?: boolean;
  readonly service?: boolean;
  readonly onInvalid?: InvalidInputPolicy;
  readonly tenancy?: Tenancy;
  readonly configObjectKind?: ConfigObjectKind;
  readonly networkPolicy?: NetworkPolicyOptions;
  readonly ruleSlots?: number;
  readonly scrapeConfigSlots?: number;
  readonly reloader?: ReloadOptions;
  readonly webConfig?: WebConfigSource;
}

/** The settings of an instance that its props name, with defaults for the others. */
export function settingsOf(owner: IConstruct, props: SettingProps, exposure?: Exposure): InstanceSettings {
  return { ...saidIn({ ...props, ...plain(dataIn(props), owner) }), ...(exposure === undefined ? {} : { exposure }) };
}

/** A Map among these would say nothing: a peer without labels is every pod. */
function dataIn({ networkPolicy, reloader, allowedFiles }: SettingProps): SettingProps {
  return defined({ networkPolicy, reloader, allowedFiles });
}

function saidIn({
  config,
  governingService,
  podDisruptionBudget,
  service,
  onInvalid,
  configObjectKind,
  networkPolicy,
  ruleSlots,
  scrapeConfigSlots,
  reloader,
  webConfig,
  tenancy,
  ...files
}: SettingProps): InstanceSettings {
  return {
    ...configOf(config),
    ...defined({ scrapeConfigSlots }),
    ...(webConfig === undefined ? {} : { webConfig: webConfig._source }),
    ...(networkPolicy === undefined ? {} : { networkPolicy: { from: networkPolicy.from ?? [] } }),
    governingService: governingService ?? DEFAULT_SETTINGS.governingService,
    service: service ?? DEFAULT_SETTINGS.service,
    podDisruptionBudget: podDisruptionBudget ?? DEFAULT_SETTINGS.podDisruptionBudget,
    onInvalid: onInvalid ?? (tenancy === Tenancy.HOSTILE ? InvalidInputPolicy.DROP : DEFAULT_SETTINGS.onInvalid),
    configObjectKind: configObjectKind ?? DEFAULT_SETTINGS.configObjectKind,
    ruleSlots: ruleSlots ?? DEFAULT_SETTINGS.ruleSlots,
    reloader: reloaderOf(reloader),
    tenants: tenantsOf(files, tenancy === Tenancy.HOSTILE),
  };
}

function configOf(config: ConfigSource | undefined): Pick<InstanceSettings, 'config' | 'unreadConfig'> {
  if (config === undefined) return {};
  const source = config._source;
  return source.kind === 'unread' ? { unreadConfig: source } : { config: source };
}

function reloaderOf({ mode, image, resources }: ReloadOptions = {}): ReloadSettings {
  return { mode: mode ?? DEFAULT_SETTINGS.reloader.mode, image, resources: resources as ReloadSettings['resources'] };
}

function tenantsOf({ fileAccess, allowedFiles }: FileAccessProps, hostile: boolean): TenantSettings {
  const { tenants } = DEFAULT_SETTINGS;
  return {
    fileAccess: fileAccess ?? (hostile ? FileAccess.OWN_NAMESPACE : tenants.fileAccess),
    allowedFiles: allowedFiles ?? tenants.allowedFiles,
    hostile,
  };
}
