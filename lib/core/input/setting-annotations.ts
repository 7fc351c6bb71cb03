/**
 * What the API has no field for, in annotations that YAML can carry: `cdk8s-prometheus.io/NAME` for the property NAME of a
 * construct, with a value in YAML.
 */

import type { FileAccess, NetworkAccess, UserWebConfig } from '../base/app';
import type { InvalidInputPolicy } from '../base/attempt';
import {
  ANNOTATION_PREFIX,
  CONFIGURED_KINDS,
  INSTANCE_KINDS,
  type InstanceKind,
  THANOS_KINDS,
} from '../base/conventions';
import type { Problem } from '../base/findings';
import { memberPath } from '../base/place';
import type { Kind } from '../base/resource';
import { defined, isRecord, type Values } from '../base/values';
import { readOwnYaml } from '../languages/go-yaml';
import { yamlProblem } from '../languages/yaml-problem';
import { type Schema, type SchemaIssue, schemaOf, validate } from './schema';

/** What annotations say of an instance. */
export interface SaidSettings {
  readonly allowedFiles?: readonly string[];
  readonly config?: { readonly secretName: string; readonly key: string };
  readonly configObjectKind?: 'Secret' | 'ConfigMap';
  readonly expose?: SaidExposure;
  readonly fileAccess?: FileAccess;
  readonly governingService?: 'own' | 'existing';
  readonly networkPolicy?: Partial<NetworkAccess>;
  readonly onInvalid?: InvalidInputPolicy;
  readonly podDisruptionBudget?: boolean;
  readonly reloader?: { readonly mode?: 'mounted' | 'watching'; readonly image?: string; readonly resources?: Values };
  readonly ruleSlots?: number;
  readonly scrapeConfigSlots?: number;
  readonly service?: boolean;
  readonly tenancy?: 'trusted' | 'hostile';
  readonly webConfig?: Partial<UserWebConfig> & Pick<UserWebConfig, 'secretName' | 'key'>;
}

/** Of a Prometheus: what a construct is told by calls. */
export interface SaidCalls {
  readonly alertTo?: readonly SaidInstance[];
  readonly monitorItself?: {
    readonly alertmanagers?: readonly SaidInstance[];
    readonly thanos?: readonly SaidComponent[];
    readonly alertLabels?: Readonly<Record<string, string>>;
  };
  readonly scrapeKubelets?: SaidKubelets;
}

export interface SaidKubelets {
  readonly verifyCertificates?: boolean;
  readonly interval?: string;
  readonly metrics?: SaidKubeletEndpoint;
  readonly cadvisor?: SaidKubeletEndpoint;
  readonly probes?: SaidKubeletEndpoint;
}

export interface SaidKubeletEndpoint {
  readonly interval?: string;
  readonly relabelings?: readonly Values[];
  readonly metricRelabelings?: readonly Values[];
}

/** An instance of the input; without a namespace, of the object's own. */
export interface SaidInstance {
  readonly name: string;
  readonly namespace?: string;
  readonly tlsConfig?: Values;
}

/** Of one of the kinds of Thanos. */
export interface SaidComponent extends SaidInstance {
  readonly kind: InstanceKind;
}

export interface SaidExposure {
  readonly host: string;
  readonly path?: string;
  readonly https?: boolean;
  readonly tlsSecretName?: string;
  readonly className?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

interface Row {
  readonly kinds: readonly Kind[];
  /** Asked for late: some of it is a part of the API's own schemas. */
  readonly schema: () => Schema;
  /** What it is for, in a few words. */
  readonly says: string;
}

const WITH_MONITORS = ['Prometheus', 'PrometheusAgent'] as const;
const WITH_CONFIG = [...WITH_MONITORS, 'Alertmanager'] as const;

const SWITCH: Schema = { type: 'boolean' };
const TEXT: Schema = { type: 'string', minLength: 1 };
const TEXTS: Schema = { type: 'list', items: TEXT };
const LABELS: Schema = { type: 'map', items: { type: 'string' } };

function one(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

function object(fields: Readonly<Record<string, Schema>>, ...required: readonly string[]): Schema {
  return { type: 'object', fields: Object.assign(Object.create(null), fields), required };
}

function slots(minimum: number): Schema {
  return { type: 'integer', minimum };
}

const NAMED = { name: TEXT, namespace: TEXT };
const SECRET_KEY = { secretName: TEXT, key: TEXT };

/** A part of the schema of Prometheus, so that it is checked as there. */
function partOf(...steps: readonly string[]): Schema {
  const { schema } = schemaOf('monitoring.coreos.com/v1', 'Prometheus')!;
  return ['spec', ...steps].reduce<Schema>((above, step) => (above.items ?? above).fields![step]!, schema);
}

export const SETTING_ANNOTATIONS: Readonly<Record<keyof SaidSettings | keyof SaidCalls | 'extensions', Row>> = {
  alertTo: {
    kinds: ['Prometheus'],
    schema: () => ({
      type: 'list',
      items: object({ ...NAMED, tlsConfig: partOf('alerting', 'alertmanagers', 'tlsConfig') }, 'name'),
    }),
    says: 'Alertmanagers of the input that alerts go to, and how their certificates are verified',
  },
  allowedFiles: {
    kinds: WITH_CONFIG,
    schema: () => TEXTS,
    says: 'files and folders of the pods that every selected object may name',
  },
  config: {
    kinds: WITH_CONFIG,
    schema: () => object(SECRET_KEY, 'secretName', 'key'),
    says: 'a Secret with a configuration of your own, instead of a generated one',
  },
  configObjectKind: {
    kinds: WITH_CONFIG,
    schema: () => one('Secret', 'ConfigMap'),
    says: 'the kind of object that the generated configuration is kept in',
  },
  expose: {
    kinds: INSTANCE_KINDS,
    schema: () =>
      object(
        { host: TEXT, path: TEXT, https: SWITCH, tlsSecretName: TEXT, className: TEXT, annotations: LABELS },
        'host',
      ),
    says: 'an Ingress that leads to the instance',
  },
  extensions: {
    kinds: ['AlertmanagerConfig'],
    schema: () => ({ type: 'any' }),
    says: 'receivers of Jira, Mattermost and incident.io, under `receivers`',
  },
  fileAccess: {
    kinds: WITH_CONFIG,
    schema: () => one('image', 'own-namespace', 'none'),
    says: 'which files of the pods selected objects may name',
  },
  governingService: {
    kinds: CONFIGURED_KINDS,
    schema: () => one('own', 'existing'),
    says: 'who writes the headless Service that instances of a namespace share',
  },
  monitorItself: {
    kinds: ['Prometheus'],
    schema: () =>
      object({
        alertmanagers: { type: 'list', items: object(NAMED, 'name') },
        thanos: { type: 'list', items: object({ kind: one(...THANOS_KINDS), ...NAMED }, 'kind', 'name') },
        alertLabels: LABELS,
      }),
    says: 'monitors and alerts of the stack itself, of Alertmanagers to which alerts go, of what of Thanos works on its data, and of what is named; `{}` names nothing',
  },
  networkPolicy: {
    kinds: INSTANCE_KINDS,
    schema: () => object({ from: { type: 'list', items: object({ namespaceLabels: LABELS, podLabels: LABELS }) } }),
    says: 'a NetworkPolicy, and who else may connect; `{}` for nobody else',
  },
  onInvalid: {
    kinds: CONFIGURED_KINDS,
    schema: () => one('error', 'drop'),
    says: 'what becomes of selected objects that cannot be used',
  },
  podDisruptionBudget: {
    kinds: INSTANCE_KINDS,
    schema: () => SWITCH,
    says: 'whether a PodDisruptionBudget keeps all replicas but one',
  },
  reloader: {
    kinds: CONFIGURED_KINDS,
    schema: () => object({ mode: one('mounted', 'watching'), image: TEXT, resources: partOf('resources') }),
    says: 'how a change reaches running pods',
  },
  ruleSlots: {
    kinds: ['Prometheus', 'ThanosRuler'],
    schema: () => slots(3),
    says: 'how many ConfigMaps rules are dealt out to',
  },
  scrapeConfigSlots: {
    kinds: WITH_MONITORS,
    schema: () => slots(1),
    says: 'how many objects the scrape configuration of a shard is spread over',
  },
  scrapeKubelets: {
    kinds: ['Prometheus'],
    schema: () => {
      const relabelings = partOf('remoteWrite', 'writeRelabelConfigs');
      const endpoint = object({ interval: TEXT, relabelings, metricRelabelings: relabelings });
      return object({
        verifyCertificates: SWITCH,
        interval: TEXT,
        metrics: endpoint,
        cadvisor: endpoint,
        probes: endpoint,
      });
    },
    says: 'the kubelets of all nodes as targets; for each of their paths an interval, relabelings and metricRelabelings; `{}` says nothing more',
  },
  service: {
    kinds: INSTANCE_KINDS,
    schema: () => SWITCH,
    says: 'whether there is a Service for users of the instance',
  },
  tenancy: {
    kinds: CONFIGURED_KINDS,
    schema: () => one('trusted', 'hostile'),
    says: 'how far those are trusted who write selected objects in other namespaces',
  },
  webConfig: {
    kinds: INSTANCE_KINDS,
    schema: () =>
      object({ ...SECRET_KEY, https: SWITCH, basicAuth: partOf('remoteWrite', 'basicAuth') }, 'secretName', 'key'),
    says: 'a Secret with a web configuration of your own',
  },
};

export type Setting = keyof typeof SETTING_ANNOTATIONS;

const SETTINGS = Object.keys(SETTING_ANNOTATIONS) as readonly Setting[];

export function annotationOf(setting: Setting): string {
  return `${ANNOTATION_PREFIX}${setting}`;
}

/** The names of all of them, and of those that objects of a kind have. */
export const SETTING_NAMES: readonly string[] = SETTINGS.map(annotationOf);

export function settingNamesOf(kind: string): readonly string[] {
  return SETTINGS.filter((setting) => hasSetting(kind, setting)).map(annotationOf);
}

/** The kinds of objects that an annotation is for. */
export function kindsOfSetting(annotation: string): readonly string[] {
  const setting = SETTINGS.find((each) => annotationOf(each) === annotation);
  return setting === undefined ? [] : SETTING_ANNOTATIONS[setting].kinds;
}

function hasSetting(kind: string, setting: Setting): boolean {
  return SETTING_ANNOTATIONS[setting].kinds.some((known) => known === kind);
}

/** Whether constructs of a kind have a property for it whose value is data. */
export function isSettingOf(kind: string, name: string): name is Setting {
  return Object.hasOwn(SETTING_ANNOTATIONS, name) && !SOURCES.has(name) && hasSetting(kind, name as Setting);
}

/** Constructs have classes for these, or say them in other ways. */
const SOURCES: ReadonlySet<string> = new Set(['config', 'webConfig', 'expose', 'extensions'] satisfies Setting[]);

/** What can be read of the annotations of an object; what cannot is reported where the object is checked. */
export function settingsSaidBy(
  kind: string,
  annotations: unknown,
): SaidSettings & SaidCalls & { readonly extensions?: unknown } {
  const said = saidBy(kind, annotations).flatMap(({ setting, value, issues }) =>
    issues === undefined || issues.length > 0 ? [] : [[setting, value] as const],
  );
  return defined(Object.fromEntries(said));
}

interface Said {
  readonly setting: Setting;
  readonly value?: unknown;
  /** Absent where the value is no YAML. */
  readonly issues?: readonly SchemaIssue[];
  readonly error?: unknown;
}

function saidBy(kind: string, annotations: unknown): readonly Said[] {
  if (!isRecord(annotations)) return [];
  return SETTINGS.flatMap((setting): Said[] => {
    const text = annotations[annotationOf(setting)];
    if (typeof text !== 'string' || !hasSetting(kind, setting)) return [];
    try {
      const value = readOwnYaml(text);
      return [{ setting, value, issues: issuesOf(setting, value) }];
    } catch (error) {
      return [{ setting, error }];
    }
  });
}

/** As of a field: an annotation that says nothing is a missing value. */
export function issuesOf(setting: Setting, value: unknown): readonly SchemaIssue[] {
  const schema = object({ [setting]: SETTING_ANNOTATIONS[setting].schema() }, setting);
  return validate({ apiVersion: '', kind: '', plural: '', schema }, { [setting]: value });
}

/** Reports values that cannot be read, or are not of their type. */
export function checkSettingAnnotations(
  kind: string,
  annotations: unknown,
  report: (path: string, problem: Problem) => void,
  problemOf: (issue: SchemaIssue) => Problem,
): void {
  for (const { setting, issues, error } of saidBy(kind, annotations)) {
    const at = memberPath('metadata.annotations', annotationOf(setting));
    if (issues === undefined) report(at, unreadable(error));
    for (const issue of issues ?? []) report(`${at}${issue.path.slice(setting.length)}`, problemOf(issue));
  }
}

function unreadable(error: unknown): Problem {
  return {
    code: 'invalid-value',
    message: `its value cannot be read: ${yamlProblem(error)}`,
    given: 'what is no YAML',
    allowed: 'YAML, of which JSON is a part',
    hint: 'Correct it',
  };
}
