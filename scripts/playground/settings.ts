/** What an app says by properties of its constructs, as YAML says it. */

import {
  annotationOf,
  DEFAULT_SETTINGS,
  defined,
  emitYaml,
  type InstanceSettings,
  type Manifest,
  type Resource,
  type Setting,
  settingsFrom,
} from '../../lib/core';

/** Annotations for what is not as it would be without them. */
export function annotationsFor(
  settings: InstanceSettings,
  name: string,
  own: readonly Manifest[],
): Readonly<Record<string, string>> {
  const { config, exposure, tenants, reloader, networkPolicy, webConfig, scrapeConfigSlots } = settings;
  const usual = settingsFrom({ tenancy: tenants.hostile ? 'hostile' : 'trusted' });
  const unlike = <K extends keyof InstanceSettings>(key: K) =>
    settings[key] === usual[key] ? undefined : settings[key];
  const said: Partial<Record<Setting, unknown>> = {
    tenancy: tenants.hostile ? 'hostile' : undefined,
    onInvalid: unlike('onInvalid'),
    fileAccess: tenants.fileAccess === usual.tenants.fileAccess ? undefined : tenants.fileAccess,
    allowedFiles: tenants.allowedFiles.length === 0 ? undefined : tenants.allowedFiles,
    configObjectKind: unlike('configObjectKind'),
    governingService: unlike('governingService'),
    podDisruptionBudget: unlike('podDisruptionBudget'),
    ruleSlots: unlike('ruleSlots'),
    service: unlike('service'),
    expose: exposure && { ...exposure, ...detailsIn(own) },
    reloader: reloader.mode === DEFAULT_SETTINGS.reloader.mode ? undefined : { mode: reloader.mode },
    config: config && (config.kind === 'secret' ? { secretName: config.name, key: config.key } : placeOf(name)),
    networkPolicy,
    webConfig,
    scrapeConfigSlots,
  };
  return inAnnotations(said);
}

function inAnnotations(said: Partial<Record<Setting, unknown>>): Readonly<Record<string, string>> {
  const entries = Object.entries(said).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([setting, value]) => [annotationOf(setting as Setting), emitYaml(value as object).trimEnd()]),
  );
}

interface IngressSpec {
  readonly ingressClassName?: string;
  readonly tls?: readonly { readonly secretName?: string }[];
}

/** What a construct has written into its Ingress. */
function detailsIn(own: readonly Manifest[]) {
  const ingress = own.find(({ kind }) => kind === 'Ingress');
  const { ingressClassName: className, tls } = (ingress?.spec ?? {}) as IngressSpec;
  return defined({ className, tlsSecretName: tls?.[0]?.secretName, annotations: ingress?.metadata.annotations });
}

interface Alerting {
  readonly alertmanagers?: readonly AlertmanagerEndpoint[];
}

interface AlertmanagerEndpoint {
  readonly namespace?: string;
  readonly relabelings?: readonly { readonly regex?: string; readonly action?: string }[];
}

/** What `alertTo` has put into a spec is an annotation where it leads to instances of the app. */
export function calls(
  { metadata, given, spec }: Resource,
  alertmanagers: readonly Resource[],
): { readonly annotations: Readonly<Record<string, string>>; readonly spec: object } {
  const { alerting, ...others } = (given ?? spec) as { readonly alerting?: Alerting };
  const endpoints = alerting?.alertmanagers ?? [];
  const meant = endpoints.flatMap(({ namespace, relabelings = [] }) =>
    alertmanagers.filter(
      ({ metadata: { name, namespace: home } }) =>
        home === namespace && relabelings.some(({ regex, action }) => regex === name && action === 'keep'),
    ),
  );
  if (endpoints.length === 0 || meant.length !== endpoints.length) return { annotations: {}, spec: given ?? spec };
  const alertTo = meant.map(({ metadata: { name, namespace } }) =>
    namespace === metadata.namespace ? { name } : { name, namespace },
  );
  return { annotations: inAnnotations({ alertTo }), spec: others };
}

/** What an app has at hand is in a Secret of the input. */
export function objectsFor({ config }: InstanceSettings, { name, namespace }: Resource['metadata']): Manifest[] {
  if (config?.kind !== 'content') return [];
  const { secretName, key } = placeOf(name);
  return [
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: secretName, namespace }, stringData: { [key]: config.text } },
  ];
}

function placeOf(name: string) {
  return { secretName: `${name}-own`, key: 'config.yaml' };
}
