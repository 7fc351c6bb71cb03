/** What a compilation is given: the app as plain data. */

import type { InvalidInputPolicy } from './attempt';
import { RULE_SLOTS } from './conventions';
import type { Finding, ObjectRef } from './findings';
import type { ObjectData } from './object-data';
import type { KeySelector } from './references';
import type { Manifest, Resource } from './resource';
import type { LabelSelector, Labels } from './selector';
import type { Values } from './values';

/** The configuration that a user brings for an instance instead of having it generated. */
export type UserConfig =
  /** A Secret that somebody else writes; it is mounted and reloaded, never emitted. */
  | { readonly kind: 'secret'; readonly name: string; readonly key: string }
  /** Content at hand: emitted as it is. */
  | { readonly kind: 'content'; readonly text: string };

/** A file that should hold one, and could not be read. */
export interface UnreadConfig {
  readonly kind: 'unread';
  readonly file: string;
  readonly reason: string;
}

/** The Ingress that leads to an instance. */
export interface Exposure {
  readonly host: string;
  /** Where the server's pages begin. */
  readonly path: string;
  /** Whether users come by HTTPS, no matter who ends it. */
  readonly https: boolean;
  /** What else is said of it; absent where a front end makes the Ingress. */
  readonly ingress?: {
    readonly tlsSecretName?: string;
    readonly className?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/** Pods of the namespaces that have the labels; without namespace labels, pods of the instance's own namespace. */
export interface NetworkPeer {
  readonly namespaceLabels?: Labels;
  readonly podLabels?: Labels;
}

export interface NetworkAccess {
  readonly from: readonly NetworkPeer[];
}

/** The password that a server asks for; the Secrets are in the namespace of the client. */
export interface WebCredentials {
  readonly username: KeySelector;
  readonly password: KeySelector;
}

/** A Secret that somebody else writes; it is mounted as a whole, so that certificates may lie beside the file. */
export interface UserWebConfig {
  readonly secretName: string;
  readonly key: string;
  /** Whether the file configures TLS: nobody looks into it. */
  readonly https: boolean;
  /** Absent: the file asks nobody for a password. */
  readonly basicAuth?: WebCredentials;
}

/** Which files of the pods inputs may name: those that the image brings, and the owner any; none but the owner; nobody. */
export type FileAccess = 'image' | 'own-namespace' | 'none';

/** What an owner says of tenants. */
export interface TenantSettings {
  readonly fileAccess: FileAccess;
  /** Files and folders that may be named all the same. */
  readonly allowedFiles: readonly string[];
  /** Whether tenants are bound in all that they could do to each other and to the server. */
  readonly hostile: boolean;
}

export const DEFAULT_TENANTS: TenantSettings = { fileAccess: 'image', allowedFiles: [], hostile: false };

/** The metadata of an object that is refused: any of it may be missing or wrong. */
export interface InputMetadata {
  readonly name?: unknown;
  readonly namespace?: unknown;
  readonly labels?: unknown;
}

/** An input that is refused before an instance looks at it. */
export interface RefusedInput {
  readonly kind: string;
  readonly metadata: InputMetadata;
  readonly findings: readonly Finding[];
}

/** How a changed configuration reaches running pods. */
export interface ReloadSettings {
  readonly mode: 'mounted' | 'watching';
  /** Absent: the image that this library is tested with. */
  readonly image?: string | undefined;
  readonly resources?: Values | undefined;
}

/** What only a front end can say about an instance; the API has no field for it. */
export interface InstanceSettings {
  readonly config?: UserConfig;
  readonly unreadConfig?: UnreadConfig;
  /** Whether the namespace's governing Service comes from here, or is known to exist. */
  readonly governingService: 'own' | 'existing';
  readonly podDisruptionBudget: boolean;
  /** Whether there is a Service for the instance's users. */
  readonly service: boolean;
  /** The Ingress that leads to it. */
  readonly exposure?: Exposure;
  readonly onInvalid: InvalidInputPolicy;
  readonly configObjectKind: 'Secret' | 'ConfigMap';
  /** Objects a shard that its scrape configuration is spread over; absent: as many as its size asks for. */
  readonly scrapeConfigSlots?: number;
  /** Asks for a NetworkPolicy. */
  readonly networkPolicy?: NetworkAccess;
  /** How the server's own port is served, where the spec does not set it. */
  readonly webConfig?: UserWebConfig;
  /** How many ConfigMaps rules are dealt out to. */
  readonly ruleSlots: number;
  readonly reloader: ReloadSettings;
  /** What objects of other namespaces may do. */
  readonly tenants: TenantSettings;
}

export const DEFAULT_SETTINGS: InstanceSettings = {
  governingService: 'own',
  podDisruptionBudget: true,
  service: true,
  onInvalid: 'error',
  configObjectKind: 'Secret',
  ruleSlots: RULE_SLOTS,
  reloader: { mode: 'mounted' },
  tenants: DEFAULT_TENANTS,
};

export interface InstanceDeclaration {
  readonly resource: Resource;
  readonly settings: InstanceSettings;
  /** What is written and applied together (a chart, a file): governing Services belong to one. */
  readonly unit: string;
}

/** An object that the app itself defines. */
export interface HeldObject {
  readonly object: ObjectRef & { readonly origin: string };
  /** Whether it may be anybody's: then it is left out for what an instance writes, where input that is wrong is. */
  readonly isInput: boolean;
}

export interface App {
  readonly instances: readonly InstanceDeclaration[];
  /** Monitors, rules and AlertmanagerConfigs. */
  readonly inputs: readonly Resource[];
  /** Those with errors; what can still be looked at is among the inputs, marked as refused. */
  readonly refused?: readonly RefusedInput[];
  /** Kinds of the instances with errors that leave nothing to go on with: what they would select is not known. */
  readonly refusedInstances?: readonly string[];
  readonly namespaces: ReadonlyMap<string, Labels>;
  /** The content of a key of a Secret or ConfigMap that the app itself defines. */
  readonly contentOf: (
    source: 'Secret' | 'ConfigMap',
    namespace: string,
    name: string,
    key: string,
  ) => string | undefined;
  /** All that such an object holds, as it is written; absent: no front end tells. */
  readonly dataOf?: (source: 'Secret' | 'ConfigMap', namespace: string, name: string) => ObjectData | undefined;
  /** The app's own objects that would be one with `manifest` in a cluster. */
  readonly holds?: (manifest: Manifest) => readonly HeldObject[];
  /** The app's own objects of a kind, as they are written; `core` is the group of Services. Absent: no front end tells. */
  readonly objectsOf?: (apiGroup: string, kind: string) => readonly Manifest[];
  /** Whether an input is written for a cluster that runs the operator. Absent: none is. */
  readonly isForOperator?: (input: Resource) => boolean;
  readonly compress: Compress;
}

/** gzip with the same bytes for the same input on every platform. */
export type Compress = (text: string) => Uint8Array;

/** What an instance becomes. */
export interface Compiled {
  readonly manifests: readonly Manifest[];
  /** Roles and bindings that an account of the user's has to have, which are not written; absent where they are not known. */
  readonly neededRights?: readonly Manifest[];
}

export interface CompiledInstance extends Compiled {
  readonly declaration: InstanceDeclaration;
  /** What it is among those of Thanos; absent where it is nothing to them. */
  readonly part?: ThanosPart;
}

export interface ThanosPart {
  /** What it asks, and where; what is no part of the app has only an address. */
  readonly asks: readonly { readonly object?: ObjectRef; readonly address: string }[];
  /** What a query could ask, or nearly, and does not. */
  readonly passesOver: readonly { readonly object: ObjectRef; readonly why: string }[];
  /** By which a query tells replicas apart. */
  readonly replicaLabels: readonly string[];
  readonly askedBy: readonly ObjectRef[];
  /** The key of a Secret, and who else of the app uses the same bucket. */
  readonly bucket?: {
    readonly name: string;
    readonly key: string;
    readonly filledBy: readonly ObjectRef[];
    readonly servedBy: readonly ObjectRef[];
    readonly compactedBy: readonly ObjectRef[];
  };
}

export type { LabelSelector };
