/** An Alertmanager: its configuration, wherever it comes from, → objects. */

import { warnOfSlipsIn } from '../alertmanager/alert-labels';
import { readConfig, writeConfig } from '../alertmanager/config';
import type { AlertmanagerResource } from '../alertmanager/generate';
import {
  type BaseSecret,
  baseSecretOf,
  contentIn,
  generatedConfig,
  isGenerated,
  NOBODY,
  warnOfOtherKeys,
} from '../alertmanager/generated-config';
import { mountedBy } from '../alertmanager/notification-templates';
import { memoryOf, warnOfShortMemory } from '../alertmanager/retention';
import type { Routing } from '../alertmanager/route-test';
import { sanitizeConfig } from '../alertmanager/sanitize';
import type { AlertmanagerFile } from '../alertmanager/types';
import { warnOfUnknown } from '../alertmanager/unknown-to-version';
import { warnOfCredentialsInConfig } from '../alertmanager/user-config';
import { ALERTMANAGER_ARGUMENT_GATES } from '../alertmanager/workload/arguments';
import { type AlertmanagerPodSpec, SHAPING_ONLY_PODS } from '../alertmanager/workload/spec';
import { buildAlertmanagerWorkload } from '../alertmanager/workload/statefulset';
import type { App, Compiled, InstanceDeclaration } from '../base/app';
import { sortedByKey } from '../base/collections';
import { BuildContext } from '../base/context';
import { ALERTMANAGER, prefixedName, SUFFIX } from '../base/conventions';
import type { Findings } from '../base/findings';
import { keysOf, type ObjectData } from '../base/object-data';
import { type Manifest, type Resource, refOf } from '../base/resource';
import { objectPath } from '../base/sidecar-protocol';
import { defined } from '../base/values';
import { configObject, isCompressed } from '../emit/config-object';
import { emitNode, emitYaml } from '../emit/yaml';
import { checkOwnVariables, checkUserText, ownText } from '../input/foreign-variables';
import { warnOfMissingKey } from '../input/missing-key';
import type { ReferenceCollector } from '../input/mounted-references';
import { CONFIG_PATH, readInSecret } from '../input/secret-text';
import { hasNothingToTell } from '../other-side/alerting';
import { type ConfigVolume, volumeOf } from '../pod/config-volume';
import { metadataFor } from '../pod/metadata';
import { warnOfUnmounted } from '../pod/unmounted';
import { reloadingOf } from '../reloading/modes';
import { volumeObject } from '../reloading/objects';
import { checkUserWebConfig } from '../web/user-web-config';
import { type ClusterTls, clusterTlsConfigOf } from '../web/web-config';
import { checkValues } from './check-values';
import { accountOf, collectorFor, commonWorkload, generatedWebConfig, textOrNothing } from './instance';
import { targetOf } from './target';

export interface CompiledAlertmanager extends Compiled {
  /** Absent where the configuration is only known in the cluster. */
  readonly routing?: Routing;
  /** The Secret of the app from which all or some of it was read: pages for others show nothing of it. */
  readonly routingSecret?: string;
}

export function compileAlertmanager(
  declaration: InstanceDeclaration,
  app: App,
  findings: Findings,
): CompiledAlertmanager {
  const resource = declaration.resource as Resource<AlertmanagerPodSpec, 'Alertmanager'>;
  const target = targetOf('Alertmanager', resource, findings);
  if (target === undefined) return { manifests: [] };
  const { namespace } = resource.metadata;
  const collector = collectorFor(declaration, ALERTMANAGER.credentialsDir, app);
  const context = new BuildContext(target, refOf(resource), collector.required(), findings);
  checkValues(declaration, context);
  const { volume, objects, file } = configure(declaration, app, context, collector);
  if (objects.some((object) => isCompressed(object, ALERTMANAGER.configFile))) warnOfCompressed(context);
  const memory = memoryOf(resource);
  if (file?.route !== undefined && memory !== undefined) warnOfShortMemory(file.route, memory, context);
  const { webConfig, reloader } = declaration.settings;
  const reloading = reloadingOf(reloader);
  const signals = reloading.signals(webConfig);
  checkUserWebConfig(webConfig, signals, resource.spec, ALERTMANAGER_ARGUMENT_GATES.webConfig, context);
  const workloads = buildAlertmanagerWorkload({
    ...commonWorkload(declaration, collector),
    resource,
    context,
    config: volume,
  });
  const files = generatedWebConfig(declaration, ALERTMANAGER, app);
  if (context.knows(ALERTMANAGER_ARGUMENT_GATES.clusterTls)) files.push(clusterTlsConfig(resource, app));
  const watched = [volumeObject(volume.source, namespace), ...readObjects(resource)];
  const watcher = reloading.objects({ resource, collector, objects: watched });
  const manifests = [...accountOf(resource), ...watcher, ...objects, ...files, ...workloads];
  return {
    manifests,
    ...(file && { routing: { file, target }, ...defined({ routingSecret: readSecretOf(declaration, app) }) }),
  };
}

function readSecretOf(declaration: InstanceDeclaration, app: App): string | undefined {
  const secret = baseSecretOf(declaration);
  return secret !== undefined && contentIn(secret, declaration.resource, app) !== undefined ? secret.name : undefined;
}

/** What Alertmanager reads besides its configuration: files of templates, and what the user mounts by name. */
function readObjects({ spec, metadata: { namespace } }: Resource<AlertmanagerPodSpec>): string[] {
  const { secrets = [], configMaps = [], alertmanagerConfiguration } = spec;
  const templates = alertmanagerConfiguration?.templates ?? [];
  const named = (kind: 'Secret' | 'ConfigMap', names: readonly (string | undefined)[]) =>
    names.filter((name) => name !== undefined).map((name) => objectPath(kind, namespace, name));
  return [
    ...named('Secret', [...secrets, ...templates.map(({ secret }) => secret?.name)]),
    ...named('ConfigMap', [...configMaps, ...templates.map(({ configMap }) => configMap?.name)]),
  ];
}

interface Configured {
  readonly volume: ConfigVolume;
  readonly objects: readonly Manifest[];
  /** The configuration, where it is known. */
  readonly file?: AlertmanagerFile;
}

function configure(
  declaration: InstanceDeclaration,
  app: App,
  context: BuildContext,
  collector: ReferenceCollector,
): Configured {
  const { config } = declaration.settings;
  const { configSecret = '' } = declaration.resource.spec as AlertmanagerPodSpec;
  if (config !== undefined && configSecret !== '') reportConflict(context);
  checkOwnVariables(declaration.resource, SHAPING_ONLY_PODS, context.findings);
  const mount = (secret: BaseSecret) => mounted(secret, declaration.resource, app, context);
  if (isGenerated(declaration.resource as AlertmanagerResource)) {
    const file = generatedConfig(declaration, app, collector, context);
    const secret = baseSecretOf(declaration);
    if (file === undefined) return mount(secret!);
    const text = ownText(emitNode(file), declaration.resource, context.findings);
    warnOfUnmounted(text, declaration.resource.spec, ALERTMANAGER, context);
    const { annotations } = reloadingOf(declaration.settings.reloader);
    const own = configObjectFor(declaration, app, { file, text }, annotations(collector, app.compress));
    const files = otherFiles(secret, declaration.resource, app);
    if (declaration.settings.configObjectKind === 'ConfigMap') refuseFiles(files, secret, context);
    return { ...own, objects: own.objects.map((object) => withFiles(object, files)) };
  }
  if (config?.kind === 'content')
    return configObjectFor(declaration, app, checked(config.text, declaration.resource, app, context));
  const named = baseSecretOf(declaration)!;
  if (named.at !== undefined || contentIn(named, declaration.resource, app) !== undefined) return mount(named);
  if (!warnOfOtherKeys(named, context) && !hasNothingToTell(app)) warnOfNobody(context);
  return configObjectFor(declaration, app, { file: NOBODY, text: emitYaml(NOBODY) });
}

/** The further files of the Secret that the configuration begins with, such as templates: they lie beside it in the pods. */
function otherFiles(secret: BaseSecret | undefined, { metadata }: Resource, app: App): ObjectData {
  const { data, stringData } = (secret && app.dataOf?.('Secret', metadata.namespace, secret.name)) ?? {};
  const own = [secret?.key, ALERTMANAGER.configFile];
  const others = (files: ObjectData['data'], hidden: readonly (string | undefined)[]) =>
    Object.fromEntries(Object.entries(files ?? {}).filter(([key]) => !hidden.includes(key)));
  return { stringData: others(stringData, own), data: others(data, [...own, ...Object.keys(stringData ?? {})]) };
}

/** What is in a Secret is not for those who may read ConfigMaps. */
function refuseFiles(files: ObjectData, secret: BaseSecret | undefined, context: BuildContext): void {
  const keys = keysOf(files);
  if (keys.length === 0) return;
  context.error('configObjectKind', {
    code: 'config-conflict',
    message: `the configuration begins with the Secret \`${secret!.name}\`, whose other files would be readable in a ConfigMap`,
    given: keys.join(', '),
    allowed: 'a Secret, or a Secret without other files',
    hint: 'Remove `configObjectKind`, or mount the files by `spec.secrets` or `spec.configMaps`',
  });
}

function withFiles(object: Manifest, files: ObjectData): Manifest {
  const merged = (['data', 'stringData'] as const).flatMap((field) => {
    const all = { ...files[field], ...(object[field] as object | undefined) };
    return Object.keys(all).length === 0 ? [] : [[field, sortedByKey(all)] as const];
  });
  return { ...object, ...Object.fromEntries(merged) };
}

/** Somebody else's Secret: mounted, and required, so that the pod waits for it. It may be at hand all the same. */
function mounted(secret: BaseSecret, resource: Resource, app: App, context: BuildContext): Configured {
  if (!warnOfOtherKeys(secret, context)) warnOfMissingKey('Secret', secret, context, secret.at ?? 'config');
  const text = contentIn(secret, resource, app);
  if (text !== undefined) warnOfUnmounted(text, resource.spec, ALERTMANAGER, context);
  const volume = { source: { secret: { secretName: secret.name } }, file: secret.key };
  const file = text === undefined ? undefined : fileIn(text, secret, resource, app, context);
  return { volume, objects: [], ...defined({ file }) };
}

/** The configuration of somebody else, where Alertmanager could start with it. */
function fileIn(
  text: string,
  secret: BaseSecret,
  resource: Resource,
  app: App,
  context: BuildContext,
): AlertmanagerFile | undefined {
  const { read, failed } = readInSecret(secret, app, context, (own) => {
    const mounted = mountedBy(resource.spec as AlertmanagerPodSpec, secret.name);
    const file = readConfig(text, own, { mounted, memory: memoryOf(resource) });
    checkUserText(text, resource, own.findings, file);
    warnOfSlipsIn(file, app.inputs, own, CONFIG_PATH);
    warnOfUnknown(file, own);
    return file;
  });
  return failed ? undefined : read;
}

/** A configuration, and how it is written. */
interface Written {
  readonly file: AlertmanagerFile;
  readonly text: string;
}

function configObjectFor(
  { resource, settings }: InstanceDeclaration,
  app: App,
  { file, text }: Written,
  annotations: Pick<Manifest['metadata'], 'annotations'> = {},
): Configured {
  const { configObjectKind } = settings;
  const name = `${prefixedName('Alertmanager', resource.metadata.name)}${SUFFIX.generatedConfig}`;
  const metadata = { ...metadataFor(resource, name), ...annotations };
  const object = configObject(configObjectKind, metadata, ALERTMANAGER.configFile, text, app.compress);
  return { volume: volumeOf(object, ALERTMANAGER.configFile), objects: [object], file };
}

/** Content of the user's: checked as Alertmanager would, and as it was written unless its version lacks something. */
function checked(text: string, resource: Resource, app: App, context: BuildContext): Written {
  const mounted = mountedBy(resource.spec as AlertmanagerPodSpec);
  const read = readConfig(text, context, { mounted, memory: memoryOf(resource) });
  checkUserText(text, resource, context.findings, read);
  warnOfSlipsIn(read, app.inputs, context, CONFIG_PATH);
  warnOfCredentialsInConfig(read, 'whole', context);
  warnOfUnmounted(text, resource.spec, ALERTMANAGER, context);
  const file = sanitizeConfig(read, context);
  const sanitized = writeConfig(file);
  return { file, text: writeConfig(read) === sanitized ? text : sanitized };
}

function reportConflict(context: BuildContext): void {
  context.error('spec.configSecret', {
    code: 'config-conflict',
    message: 'the configuration is given twice, by `config` and by `spec.configSecret`',
    given: 'both',
    allowed: 'one of them',
    hint: 'Remove one of them',
  });
}

function warnOfNobody(context: BuildContext): void {
  context.warning('config', {
    code: 'default-config',
    message: 'no configuration is given: alerts are received, and nobody is notified',
    hint: 'Give one by `config: ConfigSource.fromObject(…)` or `spec.configSecret`',
  });
}

/** The pods mount it in any case: the mesh can be given certificates without another shape of the pod. */
function clusterTlsConfig(resource: Resource<AlertmanagerPodSpec, 'Alertmanager'>, app: App): Manifest {
  const metadata = metadataFor(resource, `${prefixedName('Alertmanager', resource.metadata.name)}${SUFFIX.clusterTls}`);
  const { clusterTlsConfigDir: dir, serverTlsDir, clientTlsDir, clusterTlsConfigFile } = ALERTMANAGER;
  const tls = resource.spec.clusterTLS as ClusterTls | undefined;
  const config = tls && clusterTlsConfigOf(tls, `${dir}/${serverTlsDir}`, `${dir}/${clientTlsDir}`);
  return configObject('Secret', metadata, clusterTlsConfigFile, textOrNothing(config), app.compress);
}

function warnOfCompressed(context: BuildContext): void {
  context.warning('spec', {
    code: 'compressed',
    message:
      'the configuration does not fit into one object as text, and is compressed: a diff shows that it changes, and not what',
    hint: 'Several Alertmanagers that each select a part of the AlertmanagerConfigs have text of their own; templates can be in ConfigMaps that `spec.configMaps` mounts',
  });
}
