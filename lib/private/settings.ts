import type { IConstruct } from 'constructs';
import type { ConfigSource } from '../config-source';
import { defined, type Exposure, type InstanceSettings, type Said, settingsFrom } from '../core';
import type {
  ConfigObjectKind,
  FileAccessProps,
  GoverningServicePolicy,
  InvalidInputPolicy,
  ReloadOptions,
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
  const { config, webConfig, ...said } = { ...props, ...plain(dataIn(props), owner) };
  return settingsFrom({
    ...(said as Omit<Said, 'config' | 'webConfig'>),
    ...configOf(config),
    ...(webConfig === undefined ? {} : { webConfig: webConfig._source }),
    ...(exposure === undefined ? {} : { exposure }),
  });
}

/** A Map among these would say nothing: a peer without labels is every pod. */
function dataIn({ networkPolicy, reloader, allowedFiles }: SettingProps): SettingProps {
  return defined({ networkPolicy, reloader, allowedFiles });
}

function configOf(config: ConfigSource | undefined): Pick<Said, 'config' | 'unreadConfig'> {
  if (config === undefined) return {};
  const source = config._source;
  return source.kind === 'unread' ? { unreadConfig: source } : { config: source };
}
