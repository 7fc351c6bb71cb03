/** A ThanosRuler: selected rules, remote ends, and the objects around it. */

import type { App, InstanceDeclaration } from '../base/app';
import { BuildContext } from '../base/context';
import { prefixedName, SUFFIX, THANOS_RULER } from '../base/conventions';
import type { Findings } from '../base/findings';
import { type Manifest, type Resource, refOf } from '../base/resource';
import { objectPath } from '../base/sidecar-protocol';
import { plainObject } from '../emit/config-object';
import { emitYaml } from '../emit/yaml';
import { warnOfQuotedLabels } from '../input/quoted-labels';
import { checkSelectors, selectInputs } from '../input/selection';
import { metadataFor } from '../pod/metadata';
import { checkEnforcedLabel } from '../prometheus/check-names';
import type { RemoteWriteSpec } from '../prometheus/spec';
import { reloadingOf } from '../reloading/modes';
import { type CompiledRules, compileRules } from '../rules/compile-rules';
import { recordersIn } from '../rules/recorders';
import type { RuleEvaluatorSpec } from '../rules/spec';
import { filesOnly } from '../thanos/file-references';
import { rulerRemoteWrite } from '../thanos/remote-write';
import { THANOS_RULER_ARGUMENT_GATES } from '../thanos/workload/arguments';
import type { ThanosRulerPodSpec } from '../thanos/workload/spec';
import { buildThanosRulerWorkload } from '../thanos/workload/statefulset';
import { checkUserWebConfig } from '../web/user-web-config';
import { checkValues } from './check-values';
import { withFoundQuery } from './found-query';
import { accountOf, collectorFor, commonWorkload, generatedWebConfig } from './instance';
import { targetOf } from './target';

type Ruler = Resource<ThanosRulerPodSpec & RuleEvaluatorSpec, 'ThanosRuler'>;

export function compileThanosRuler(declaration: InstanceDeclaration, app: App, findings: Findings): Manifest[] {
  const given = declaration.resource as Ruler;
  const target = targetOf('Thanos', given, findings);
  if (target === undefined) return [];
  const { reloader, webConfig } = declaration.settings;
  const reloading = reloadingOf(reloader);
  const { namespace } = given.metadata;
  const collector = collectorFor(declaration, THANOS_RULER.credentialsDir, app);
  const context = new BuildContext(target, refOf(given), filesOnly(collector.required()), findings);
  checkValues(declaration, context);
  warnOfQuotedLabels((given.spec as { labels?: Readonly<Record<string, string>> }).labels, context, 'spec.labels');
  const resource = withFoundQuery(given, app, context);
  const rules = rulesOf(declaration, app, context);
  const text = remoteWriteText(resource, context);
  const config = remoteWriteObject(resource, text, reloading.annotations(collector, app.compress));
  const signals = reloading.signals(webConfig);
  checkUserWebConfig(webConfig, signals, resource.spec, THANOS_RULER_ARGUMENT_GATES.webConfig, context);
  warnOfUnservedWeb(resource, context);
  const workloads = buildThanosRulerWorkload({
    ...commonWorkload(declaration, collector),
    resource,
    context,
    ruleConfigMaps: rules.configMaps,
  });
  const slots = rules.configMaps.map((name) => objectPath('ConfigMap', namespace, name));
  const objects = [objectPath('Secret', namespace, config.metadata.name), ...slots];
  const watcher = reloading.objects({ resource, collector, objects });
  const web = generatedWebConfig(declaration, THANOS_RULER, app);
  return [...accountOf(resource), ...watcher, config, ...web, ...rules.objects, ...workloads];
}

/** Without the argument the port is served in the clear: the operator leaves it out and says nothing. */
function warnOfUnservedWeb({ spec: { web } }: Ruler, context: BuildContext): void {
  if (web !== undefined) context.admits(THANOS_RULER_ARGUMENT_GATES.webConfig, '--http.config', 'spec.web');
}

function rulesOf({ resource, settings }: InstanceDeclaration, app: App, context: BuildContext): CompiledRules {
  const selection = selectInputs(resource, app.inputs, app.namespaces);
  checkSelectors(resource, app.inputs, app.namespaces, context.findings);
  checkEnforcedLabel((resource as Ruler).spec.enforcedNamespaceLabel, context);
  const { ruleSlots: slots, onInvalid } = settings;
  // It asks others, whose rules are not all known.
  const around = { recorders: recordersIn(app.inputs), isOpen: true };
  return compileRules(resource as Ruler, selection.get('PrometheusRule') ?? [], context, { slots, onInvalid, around });
}

function remoteWriteText({ spec }: Ruler, context: BuildContext): string {
  return emitYaml(rulerRemoteWrite(spec.remoteWrite as readonly RemoteWriteSpec[] | undefined, context));
}

/** Always there, as it is always mounted; only with remote ends is it named to the server. */
function remoteWriteObject(
  resource: Ruler,
  text: string,
  annotations: Pick<Manifest['metadata'], 'annotations'>,
): Manifest {
  const name = `${prefixedName('ThanosRuler', resource.metadata.name)}${SUFFIX.rulerConfig}`;
  return plainObject('Secret', { ...metadataFor(resource, name), ...annotations }, THANOS_RULER.remoteWriteFile, text);
}
