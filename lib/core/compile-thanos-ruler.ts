/** A ThanosRuler: selected rules, whom it writes to, and the objects around it. */

import type { App, InstanceDeclaration } from './app';
import { BuildContext } from './context';
import { prefixedName, SUFFIX, THANOS_RULER } from './conventions';
import type { Findings } from './diagnostics';
import { configObject, plainObject } from './emit/config-object';
import { emitYaml } from './emit/yaml';
import { ReferenceCollector } from './model/mounted-references';
import { type Manifest, type Resource, refOf } from './model/resource';
import { checkSelection, selectInputs } from './model/selection';
import type { RemoteWriteSpec } from './prometheus/spec';
import { accountName, serviceAccount } from './rights/rbac';
import { type CompiledRules, compileRules } from './rules/compile-rules';
import type { RuleEvaluatorSpec } from './rules/spec';
import { targetOf } from './target';
import { filesOnly } from './thanos/file-references';
import { rulerRemoteWrite } from './thanos/remote-write';
import { type ServedWeb, webConfigOf } from './web-config';
import { metadataFor } from './workload/metadata';
import type { ThanosRulerPodSpec } from './workload/spec';
import { buildThanosRulerWorkload } from './workload/thanos-ruler';

type Ruler = Resource<ThanosRulerPodSpec & RuleEvaluatorSpec, 'ThanosRuler'>;

export function compileThanosRuler(declaration: InstanceDeclaration, app: App, findings: Findings): Manifest[] {
  const resource = declaration.resource as Ruler;
  const target = targetOf('Thanos', resource, findings);
  if (target === undefined) return [];
  const collector = new ReferenceCollector(resource.metadata.namespace, THANOS_RULER.credentialsDir, app.contentOf);
  const context = new BuildContext(target, refOf(resource), filesOnly(collector.required()), findings);
  const rules = rulesOf(declaration, app, context);
  const config = remoteWriteObject(resource, context);
  const workloads = buildThanosRulerWorkload({
    resource,
    context,
    serviceAccountName: resource.spec.serviceAccountName ?? accountName(resource),
    credentials: collector.volume('credentials'),
    ruleConfigMaps: rules.configMaps,
    podDisruptionBudget: declaration.settings.podDisruptionBudget,
  });
  const account = resource.spec.serviceAccountName === undefined ? [serviceAccount(resource)] : [];
  return [...account, config, webConfig(resource, app), ...rules.objects, ...workloads];
}

function rulesOf({ resource, settings }: InstanceDeclaration, app: App, context: BuildContext): CompiledRules {
  const selection = selectInputs(resource, app.inputs, app.namespaces);
  checkSelection(selection, resource, app.inputs, app.namespaces, context.findings);
  const { ruleSlots: slots, onInvalid } = settings;
  return compileRules(resource as Ruler, selection.get('PrometheusRule') ?? [], context, { slots, onInvalid });
}

/** Always there, as it is always mounted; only with remote ends is it named to the server. */
function remoteWriteObject(resource: Ruler, context: BuildContext): Manifest {
  const metadata = metadataFor(resource, `${prefixedName('ThanosRuler', resource.metadata.name)}${SUFFIX.rulerConfig}`);
  const ends = resource.spec.remoteWrite as readonly RemoteWriteSpec[] | undefined;
  return plainObject('Secret', metadata, THANOS_RULER.remoteWriteFile, emitYaml(rulerRemoteWrite(ends, context)));
}

function webConfig(resource: Ruler, app: App): Manifest {
  const metadata = metadataFor(resource, `${prefixedName('ThanosRuler', resource.metadata.name)}${SUFFIX.webConfig}`);
  const config = webConfigOf(resource.spec.web as ServedWeb | undefined, THANOS_RULER.webConfigDir);
  const text = config === undefined ? '' : emitYaml(config);
  return configObject('Secret', metadata, THANOS_RULER.webConfigFile, text, app.compress);
}
