/** A Prometheus or its agent: selected inputs → configuration and what it refers to → objects. */

import { type Rights, rightsFor } from '../around/rights/needs';
import { warnOfAccountWithoutRights } from '../around/rights/own-account';
import { accountName, rbacOfUser } from '../around/rights/rbac';
import type { App, Compiled, InstanceDeclaration, InstanceSettings, UserConfig } from '../base/app';
import { BuildContext } from '../base/context';
import { PROMETHEUS } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Manifest, type Resource, refOf } from '../base/resource';
import { objectPath } from '../base/sidecar-protocol';
import { defined, isRecord } from '../base/values';
import { configObject } from '../emit/config-object';
import { checkOwnVariables, checkUserText, refuseForeignVariables } from '../input/foreign-variables';
import { warnOfMissingKey } from '../input/missing-key';
import type { ReferenceCollector } from '../input/mounted-references';
import { CONFIG_PATH, readInSecret } from '../input/secret-text';
import { checkSelectors, type Selection, selectInputs } from '../input/selection';
import { readGoYaml } from '../languages/go-yaml';
import { yamlProblem } from '../languages/yaml-problem';
import { type ConfigVolume, volumeOf } from '../pod/config-volume';
import { metadataFor } from '../pod/metadata';
import { warnOfUnmounted } from '../pod/unmounted';
import { checkInstance } from '../prometheus/check-instance';
import { needsOfText, scrapesWithOwnToken, sendsOwnToken } from '../prometheus/discovery-needs';
import { generatedConfig } from '../prometheus/generated-config';
import {
  type InstanceOptions,
  isAgent,
  type PrometheusAgentResource,
  type PrometheusInstance,
  type PrometheusResource,
  resolveInstance,
} from '../prometheus/instance';
import { checkConfiguration } from '../prometheus/loader/read';
import { surroundingsOf } from '../prometheus/rule-surroundings';
import { warnOfCredentialsInConfig } from '../prometheus/user-config';
import { buildPrometheusAgentWorkloads, type PrometheusAgentWorkload } from '../prometheus/workload/agent';
import { PROMETHEUS_ARGUMENT_GATES } from '../prometheus/workload/arguments';
import { type PrometheusAgentPodSpec, type PrometheusPodSpec, SHAPING_ONLY_PODS } from '../prometheus/workload/spec';
import { buildPrometheusWorkloads, type PrometheusWorkload } from '../prometheus/workload/statefulsets';
import { reloadingOf } from '../reloading/modes';
import { volumeObject } from '../reloading/objects';
import { type CompiledRules, compileRules } from '../rules/compile-rules';
import type { Surroundings } from '../rules/surroundings';
import { checkUserWebConfig } from '../web/user-web-config';
import { checkValues } from './check-values';
import { accountOf, collectorFor, commonWorkload, generatedWebConfig } from './instance';
import { targetOf } from './target';
import { userConfigOf } from './user-config';

type Served = Resource<PrometheusPodSpec, 'Prometheus'> | Resource<PrometheusAgentPodSpec, 'PrometheusAgent'>;

/**
 * What the operator finds out about its cluster: every supported Kubernetes serves EndpointSlices. Only a server keeps the
 * data of shards that were scaled down, so an agent's jobs need not ask whether their shard still scrapes.
 */
export function clusterOf({ kind }: Resource): InstanceOptions {
  return {
    endpointSliceSupported: true,
    topologySharding: true,
    retentionPolicies: kind === 'Prometheus',
    podTopologyLabels: false,
  };
}

/** A configuration with the objects that hold it, and the rights that it needs. */
interface Configured {
  readonly volume: ConfigVolume;
  readonly objects: readonly Manifest[];
  readonly rights: Rights;
  /** What the pods mount besides: ConfigMaps with rules, and what the configuration is spread over. */
  readonly mounts: Pick<PrometheusWorkload, 'ruleConfigMaps' | 'scrapeConfigs'>;
}

export function compilePrometheus(declaration: InstanceDeclaration, app: App, findings: Findings): Compiled {
  const resource = declaration.resource as Served;
  const target = targetOf('Prometheus', resource, findings);
  if (target === undefined) return { manifests: [] };
  const { namespace } = resource.metadata;
  const collector = collectorFor(declaration, PROMETHEUS.credentialsDir, app);
  const context = new BuildContext(target, refOf(resource), collector.required(), findings);
  checkValues(declaration, context);
  const { volume, objects, rights, mounts } = configure(declaration, app, context, collector);
  warnOfAccountWithoutRights(resource, rights, app, context);
  warnOfMissingToken(resource, rights, context);
  const { webConfig, reloader } = declaration.settings;
  const reloading = reloadingOf(reloader);
  const signals = reloading.signals(webConfig);
  checkUserWebConfig(webConfig, signals, resource.spec, PROMETHEUS_ARGUMENT_GATES.webConfig, context);
  reloading.checkReload(resource.spec, webConfig, context);
  const workloads = buildWorkloads(resource, mounts, {
    ...commonWorkload(declaration, collector),
    context,
    config: volume,
  });
  const watched = watchedObjects(volume, mounts, namespace);
  const watcher = reloading.objects({ resource, collector, objects: watched });
  const web = generatedWebConfig(declaration, PROMETHEUS, app);
  const manifests = [...accountOf(resource, rights), ...watcher, ...objects, ...web, ...workloads];
  const { serviceAccountName: account } = resource.spec;
  if (account === undefined) return { manifests };
  return { manifests, neededRights: rbacOfUser(resource, rights, account) };
}

/** Pods ask the API server with a token. */
function warnOfMissingToken({ spec }: Served, { byNamespace, clusterWide }: Rights, context: BuildContext): void {
  const { automountServiceAccountToken: isMounted, volumes = [] } = spec as PodsToken;
  if (isMounted !== false || byNamespace.size + clusterWide.length === 0) return;
  if (volumes.some(({ projected }) => projected?.sources?.some((source) => 'serviceAccountToken' in source))) return;
  context.warning('spec.automountServiceAccountToken', {
    code: 'doubtful-value',
    message: 'targets are found by asking the API server, which takes the token of the account: none will be found',
    given: 'false',
    allowed: 'true, or a volume with the token',
    hint: 'Remove it, or mount the token by `volumes` and `volumeMounts`',
  });
}

interface PodsToken {
  readonly automountServiceAccountToken?: boolean;
  readonly volumes?: readonly { readonly projected?: { readonly sources?: readonly object[] } }[];
}

function watchedObjects(
  { source }: ConfigVolume,
  { ruleConfigMaps = [], scrapeConfigs }: Configured['mounts'],
  namespace: string,
): string[] {
  const slots = scrapeConfigs?.names.flat().map((name) => objectPath(scrapeConfigs.kind, namespace, name)) ?? [];
  const rules = ruleConfigMaps.map((name) => objectPath('ConfigMap', namespace, name));
  return [volumeObject(source, namespace), ...rules, ...slots];
}

function isServer(resource: Served): resource is Resource<PrometheusPodSpec, 'Prometheus'> {
  return resource.kind === 'Prometheus';
}

function buildWorkloads(
  resource: Served,
  { ruleConfigMaps, ...spread }: Configured['mounts'],
  pods: Omit<PrometheusAgentWorkload, 'resource' | 'scrapeConfigs'>,
): Manifest[] {
  if (!isServer(resource)) return buildPrometheusAgentWorkloads({ resource, ...pods, ...spread });
  return buildPrometheusWorkloads({
    resource,
    ...pods,
    ...spread,
    ...defined({ ruleConfigMaps }),
  });
}

function configure(
  declaration: InstanceDeclaration,
  app: App,
  context: BuildContext,
  collector: ReferenceCollector,
): Configured {
  const { resource, settings } = declaration;
  const instance = resolveInstance(
    resource as PrometheusResource | PrometheusAgentResource,
    context,
    clusterOf(resource),
    settings.tenants,
  );
  const own = userConfigOf(declaration, context);
  if (own !== undefined) return ownConfig(own, declaration, app, instance);
  const selected = selectInputs(resource, app.inputs, app.namespaces);
  checkSelectors(resource, app.inputs, app.namespaces, context.findings);
  checkOwnVariables(resource, SHAPING_ONLY_PODS, context.findings);
  const selection = refuseForeignVariables(selected, settings.onInvalid, context.findings);
  checkInstance(instance);
  const rules = rulesOf(instance, selection, settings, surroundingsOf(resource, selection, app));
  const options = {
    onInvalid: settings.onInvalid,
    monitorReferences: collector.optional(),
    ruleFolders: rules.configMaps,
  };
  const annotate = () => reloadingOf(settings.reloader).annotations(collector, app.compress);
  const config = generatedConfig(instance, selection, { ...options, annotate }, settings, app.compress);
  const { used, needs, texts, scrapeConfigs } = config;
  const rights = rightsFor(needs, scrapesWithOwnToken(instance, used) || sendsOwnToken(texts));
  return {
    volume: volumeOf(config.main, PROMETHEUS.configFile),
    objects: [...config.objects, ...rules.objects],
    rights,
    mounts: {
      ...(isAgent(instance) ? {} : { ruleConfigMaps: rules.configMaps }),
      ...defined({ scrapeConfigs }),
    },
  };
}

/** The folders of rules are there for a configuration of the user's own as well, as the operator has it. */
function ownConfig(
  own: UserConfig,
  declaration: InstanceDeclaration,
  app: App,
  instance: PrometheusInstance,
): Configured {
  const rules = rulesOf(instance, new Map(), declaration.settings);
  const mounts = isAgent(instance) ? {} : { ruleConfigMaps: rules.configMaps };
  if (own.kind === 'secret') {
    warnOfMissingKey('Secret', own, instance.context, 'config');
    const rights = rightsOfText(checkSecret(own, app, instance), instance);
    const volume = { source: { secret: { secretName: own.name } }, file: own.key };
    return { volume, objects: rules.objects, rights, mounts };
  }
  const content = mappingIn(own.text, instance.context);
  checkUserText(own.text, instance.resource, instance.context.findings, content);
  warnOfCredentialsInConfig(content, instance.context);
  if (isRecord(content)) checkConfiguration(content, instance.context, 'config');
  warnOfUnmounted(own.text, instance.resource.spec, PROMETHEUS, instance.context);
  const { volume, objects } = configObjectFor(declaration, app, own.text);
  const rights = rightsOfText(content, instance);
  return { volume, objects: [...objects, ...rules.objects], rights, mounts };
}

/** What a configuration of the user's own asks for, as far as it is at hand. */
function rightsOfText(content: unknown, instance: PrometheusInstance): Rights {
  const { scrape_configs: jobs, alerting } = isRecord(content) ? content : {};
  const alertmanagers = isRecord(alerting) ? alerting['alertmanagers'] : [];
  const needs = [jobs, alertmanagers].flatMap((part) => needsOfText(part, instance));
  return rightsFor(needs, sendsOwnToken(jobs));
}

/** Where the app has the Secret, its text is looked at as if it were given as one. Returns what it holds. */
function checkSecret(
  secret: Extract<UserConfig, { readonly kind: 'secret' }>,
  app: App,
  { context, resource }: PrometheusInstance,
): unknown {
  const text = app.contentOf('Secret', resource.metadata.namespace, secret.name, secret.key);
  if (text === undefined || text.startsWith(GZIP)) return undefined;
  let content: unknown;
  readInSecret(secret, app, context, (own) => {
    content = mappingIn(text, own);
    if (isRecord(content)) checkConfiguration(content, own, CONFIG_PATH);
    warnOfUnmounted(text, resource.spec, PROMETHEUS, own);
  });
  return content;
}

/** The reloader unpacks what begins so. */
const GZIP = '\x1f';

/** What a text says; that it is YAML is an error where it is not, what Prometheus' loader would say of it a warning. */
function mappingIn(text: string, context: BuildContext): unknown {
  let reason = 'it is no mapping';
  try {
    const read = readGoYaml(text) ?? {};
    if (isRecord(read)) return read;
  } catch (error) {
    reason = yamlProblem(error);
  }
  context.error('config', {
    code: 'invalid-value',
    message: `this is no configuration of Prometheus: ${reason}`,
    given: 'a text',
    allowed: 'a mapping in YAML',
    hint: 'Correct it',
  });
  return undefined;
}

/** An agent evaluates nothing. */
function rulesOf(
  instance: PrometheusInstance,
  selection: Selection,
  { ruleSlots: slots, onInvalid }: InstanceSettings,
  around?: Surroundings,
): Pick<CompiledRules, 'configMaps' | 'objects'> {
  if (isAgent(instance)) return { configMaps: [], objects: [] };
  const rules = selection.get('PrometheusRule') ?? [];
  return compileRules(instance.resource as PrometheusResource, rules, instance.context, { slots, onInvalid, around });
}

/** The text in an object of ours. */
function configObjectFor(
  { resource, settings }: InstanceDeclaration,
  app: App,
  text: string,
): Pick<Configured, 'volume' | 'objects'> {
  const { configObjectKind } = settings;
  const metadata = metadataFor(resource, accountName(resource));
  const object = configObject(configObjectKind, metadata, PROMETHEUS.configFile, text, app.compress);
  return { volume: volumeOf(object, PROMETHEUS.configFile), objects: [object] };
}
