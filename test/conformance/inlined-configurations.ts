/** The configurations that an app's instances generate, with the values of the case's Secrets in place, as the operator writes them. */

import type { AlertmanagerResource } from '../../lib/core/alertmanager/generate';
import { generatedConfig, isGenerated } from '../../lib/core/alertmanager/generated-config';
import type { App, InstanceDeclaration } from '../../lib/core/base/app';
import { BuildContext } from '../../lib/core/base/context';
import { ALERTMANAGER, type InstanceKind, PROMETHEUS, prefixedName } from '../../lib/core/base/conventions';
import type { Findings } from '../../lib/core/base/findings';
import { refOf, sorted } from '../../lib/core/base/resource';
import { emitYaml } from '../../lib/core/emit/yaml';
import { selectInputs } from '../../lib/core/input/selection';
import { clusterOf } from '../../lib/core/kinds/prometheus';
import { targetOf } from '../../lib/core/kinds/target';
import { userConfigOf } from '../../lib/core/kinds/user-config';
import { generate } from '../../lib/core/prometheus/generate';
import { type PrometheusResource, resolveInstance } from '../../lib/core/prometheus/instance';
import type { DataObject } from './case';
import { ALERTMANAGER_CERTIFICATES, InlineReferences, PROMETHEUS_CERTIFICATES } from './inline-references';

interface Given {
  readonly app: App;
  readonly data: readonly DataObject[];
  readonly findings: Findings;
}

/** The text of an instance's configuration; undefined where its user owns it, or it has none. */
type Builder = (declaration: InstanceDeclaration, given: Given) => string | undefined;

const BUILDERS: Readonly<Partial<Record<InstanceKind, readonly [Builder, file: string]>>> = {
  Prometheus: [prometheusConfiguration, PROMETHEUS.configFile],
  PrometheusAgent: [prometheusConfiguration, PROMETHEUS.configFile],
  Alertmanager: [alertmanagerConfiguration, ALERTMANAGER.configFile],
};

/** Each under the name of its object and its key in it. */
export function inlinedConfigurations(given: App, data: readonly DataObject[], findings: Findings): [string, string][] {
  const app = { ...given, inputs: sorted(given.inputs) };
  return app.instances.flatMap((declaration): [string, string][] => {
    const { kind, metadata } = declaration.resource;
    const [build, file] = BUILDERS[kind as InstanceKind] ?? [];
    const text = build?.(declaration, { app, data, findings });
    return text === undefined ? [] : [[`${prefixedName(kind as InstanceKind, metadata.name)}/${file}`, text]];
  });
}

function prometheusConfiguration(declaration: InstanceDeclaration, { app, data, findings }: Given): string | undefined {
  const resource = declaration.resource as PrometheusResource;
  const target = targetOf('Prometheus', resource, findings);
  if (target === undefined) return undefined;
  const references = new InlineReferences(data, PROMETHEUS_CERTIFICATES);
  const context = new BuildContext(target, refOf(resource), references, findings);
  if (userConfigOf(declaration, context) !== undefined) return undefined;
  const instance = resolveInstance(resource, context, clusterOf(resource));
  const selection = selectInputs(resource, app.inputs, app.namespaces);
  return generate(instance, selection, { onInvalid: 'drop', monitorReferences: references }).text;
}

function alertmanagerConfiguration(
  declaration: InstanceDeclaration,
  { app, data, findings }: Given,
): string | undefined {
  const resource = declaration.resource as AlertmanagerResource;
  const target = targetOf('Alertmanager', resource, findings);
  if (target === undefined || !isGenerated(resource)) return undefined;
  const references = new InlineReferences(data, ALERTMANAGER_CERTIFICATES);
  const context = new BuildContext(target, refOf(resource), references, findings);
  const generated = generatedConfig(declaration, app, { optional: () => references }, context);
  return generated && emitYaml(generated);
}
