import type { ConfigSource } from '../config-source';
import type { Exposure } from '../core/around/exposure';
import { DEFAULT_SETTINGS, type InstanceSettings } from '../core/base/app';
import type { InstanceReloader as ReloaderSettings } from '../core/reloading/reloader';
import type { TenantSettings } from '../core/tenants/tenants';
import {
  type ConfigIn,
  FileAccess,
  type FileAccessProps,
  type GoverningService,
  type InstanceReloader,
  OnInvalid,
  Tenancy,
} from '../instance-settings';
import type { NetworkAccess } from '../network-access';
import type { WebConfigSource } from '../web-config-source';

interface SettingProps extends FileAccessProps {
  readonly config?: ConfigSource;
  readonly governingService?: GoverningService;
  readonly podDisruptionBudget?: boolean;
  readonly service?: boolean;
  readonly onInvalid?: OnInvalid;
  readonly tenancy?: Tenancy;
  readonly configIn?: ConfigIn;
  readonly networkPolicy?: NetworkAccess;
  readonly ruleSlots?: number;
  readonly scrapeConfigSlots?: number;
  readonly reloader?: InstanceReloader;
  readonly webConfig?: WebConfigSource;
}

/** The settings of an instance that its props name, with defaults for the others. */
export function settingsOf(props: SettingProps, exposure?: Exposure): InstanceSettings {
  return { ...saidIn(props), ...(exposure === undefined ? {} : { exposure }) };
}

function saidIn({
  config,
  governingService,
  podDisruptionBudget,
  service,
  onInvalid,
  configIn,
  networkPolicy,
  ruleSlots,
  scrapeConfigSlots,
  reloader,
  webConfig,
  tenancy,
  ...files
}: SettingProps): InstanceSettings {
  return {
    ...(config === undefined ? {} : { config: config._source }),
    ...(scrapeConfigSlots === undefined ? {} : { scrapeConfigSlots }),
    ...(webConfig === undefined ? {} : { webConfig: webConfig._source }),
    ...(networkPolicy === undefined ? {} : { networkPolicy: { from: networkPolicy.from ?? [] } }),
    governingService: governingService ?? DEFAULT_SETTINGS.governingService,
    service: service ?? DEFAULT_SETTINGS.service,
    podDisruptionBudget: podDisruptionBudget ?? DEFAULT_SETTINGS.podDisruptionBudget,
    onInvalid: onInvalid ?? (tenancy === Tenancy.HOSTILE ? OnInvalid.DROP : DEFAULT_SETTINGS.onInvalid),
    configIn: configIn ?? DEFAULT_SETTINGS.configIn,
    ruleSlots: ruleSlots ?? DEFAULT_SETTINGS.ruleSlots,
    reloader: reloaderOf(reloader),
    tenants: tenantsOf(files, tenancy === Tenancy.HOSTILE),
  };
}

function reloaderOf({ form, image, resources }: InstanceReloader = {}): ReloaderSettings {
  return { form: form ?? DEFAULT_SETTINGS.reloader.form, image, resources: resources as ReloaderSettings['resources'] };
}

function tenantsOf({ fileAccess, allowedFiles }: FileAccessProps, hostile: boolean): TenantSettings {
  const { tenants } = DEFAULT_SETTINGS;
  return {
    fileAccess: fileAccess ?? (hostile ? FileAccess.OWN_NAMESPACE : tenants.fileAccess),
    allowedFiles: allowedFiles ?? tenants.allowedFiles,
    hostile,
  };
}
