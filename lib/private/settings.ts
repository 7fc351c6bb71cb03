import type { ConfigSource } from '../config-source';
import { DEFAULT_SETTINGS, type InstanceSettings } from '../core/app';
import type { Exposure } from '../core/extras/exposure';
import type { InstanceReloader as ReloaderSettings } from '../core/watching/reloader';
import type { ConfigIn, FileAccessProps, GoverningService, InstanceReloader, OnInvalid } from '../instance-settings';
import type { NetworkAccess } from '../network-access';
import type { WebConfigSource } from '../web-config-source';

interface SettingProps extends FileAccessProps {
  readonly config?: ConfigSource;
  readonly governingService?: GoverningService;
  readonly podDisruptionBudget?: boolean;
  readonly service?: boolean;
  readonly onInvalid?: OnInvalid;
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
  fileAccess,
  allowedFiles,
}: SettingProps): InstanceSettings {
  return {
    ...(config === undefined ? {} : { config: config._source }),
    ...(scrapeConfigSlots === undefined ? {} : { scrapeConfigSlots }),
    ...(webConfig === undefined ? {} : { webConfig: webConfig._source }),
    ...(networkPolicy === undefined ? {} : { networkPolicy: { from: networkPolicy.from ?? [] } }),
    governingService: governingService ?? DEFAULT_SETTINGS.governingService,
    service: service ?? DEFAULT_SETTINGS.service,
    podDisruptionBudget: podDisruptionBudget ?? DEFAULT_SETTINGS.podDisruptionBudget,
    onInvalid: onInvalid ?? DEFAULT_SETTINGS.onInvalid,
    configIn: configIn ?? DEFAULT_SETTINGS.configIn,
    ruleSlots: ruleSlots ?? DEFAULT_SETTINGS.ruleSlots,
    reloader: reloaderOf(reloader),
    tenants: {
      fileAccess: fileAccess ?? DEFAULT_SETTINGS.tenants.fileAccess,
      allowedFiles: allowedFiles ?? DEFAULT_SETTINGS.tenants.allowedFiles,
    },
  };
}

function reloaderOf({ form, image, resources }: InstanceReloader = {}): ReloaderSettings {
  return { form: form ?? DEFAULT_SETTINGS.reloader.form, image, resources: resources as ReloaderSettings['resources'] };
}
