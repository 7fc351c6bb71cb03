/** What a compilation is given: the app as plain data. */

import type { Exposure } from '../around/exposure';
import type { NetworkAccess } from '../around/network-policy';
import type { RefusedInput } from '../input/refused';
import type { LabelSelector, Labels } from '../input/selector';
import type { InstanceReloader } from '../reloading/reloader';
import { DEFAULT_TENANTS, type TenantSettings } from '../tenants/tenants';
import type { OwnWebConfig } from '../web/user-web-config';
import type { OnInvalid } from './attempt';
import { RULE_SLOTS } from './conventions';
import type { Manifest, Resource } from './resource';

/** The configuration that a user brings for an instance instead of having it generated. */
export type UserConfig =
  /** A Secret that somebody else writes; it is mounted and reloaded, never emitted. */
  | { readonly kind: 'secret'; readonly name: string; readonly key: string }
  /** Content at hand: emitted as it is. */
  | { readonly kind: 'content'; readonly text: string };

/** What only a front end can say about an instance; the API has no field for it. */
export interface InstanceSettings {
  readonly config?: UserConfig;
  /** Whether the namespace's governing Service comes from here, or is known to exist. */
  readonly governingService: 'own' | 'existing';
  readonly podDisruptionBudget: boolean;
  /** Whether there is a Service for the instance's users. */
  readonly service: boolean;
  /** The Ingress that leads to it. */
  readonly exposure?: Exposure;
  readonly onInvalid: OnInvalid;
  readonly configIn: 'Secret' | 'ConfigMap';
  /** Objects a shard that its scrape configuration is spread over; absent: as many as its size asks for. */
  readonly scrapeConfigSlots?: number;
  /** Asks for a NetworkPolicy. */
  readonly networkPolicy?: NetworkAccess;
  /** How the server's own port is served, where that is not said by the spec. */
  readonly webConfig?: OwnWebConfig;
  /** How many ConfigMaps rules are dealt out to. */
  readonly ruleSlots: number;
  readonly reloader: InstanceReloader;
  /** What objects of other namespaces may do. */
  readonly tenants: TenantSettings;
}

export const DEFAULT_SETTINGS: InstanceSettings = {
  governingService: 'own',
  podDisruptionBudget: true,
  service: true,
  onInvalid: 'error',
  configIn: 'Secret',
  ruleSlots: RULE_SLOTS,
  reloader: { form: 'mounted' },
  tenants: DEFAULT_TENANTS,
};

export interface InstanceDeclaration {
  readonly resource: Resource;
  readonly settings: InstanceSettings;
  /** What is written and applied together (a chart, a file): governing Services belong to one. */
  readonly unit: string;
}

export interface App {
  readonly instances: readonly InstanceDeclaration[];
  /** Monitors, rules and AlertmanagerConfigs. */
  readonly inputs: readonly Resource[];
  /** Those with errors; what can still be looked at is among the inputs, marked as refused. */
  readonly refused?: readonly RefusedInput[];
  readonly namespaces: ReadonlyMap<string, Labels>;
  /** The content of a key of a Secret or ConfigMap that the app itself defines. */
  readonly contentOf: (
    source: 'Secret' | 'ConfigMap',
    namespace: string,
    name: string,
    key: string,
  ) => string | undefined;
  /** Where the app itself defines the object that `manifest` would be. */
  readonly holds?: (manifest: Manifest) => string | undefined;
  readonly compress: Compress;
}

/** gzip with the same bytes for the same input on every platform. */
export type Compress = (text: string) => Uint8Array;

/** What an instance became. */
export interface CompiledInstance {
  readonly declaration: InstanceDeclaration;
  readonly manifests: readonly Manifest[];
}

export type { LabelSelector };
