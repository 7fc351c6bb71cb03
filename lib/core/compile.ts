/** The pipeline on one screen: what the operator's controllers do with an app's custom resources, as a function. */

import type { App, CompiledInstance, InstanceDeclaration } from './app';
import { checkEmbeddedMetadata } from './check/object-metadata';
import { groupBy } from './collections';
import { compileAlertmanager } from './compile-alertmanager';
import { compilePrometheus } from './compile-prometheus';
import { compileThanosRuler } from './compile-thanos-ruler';
import type { Findings } from './diagnostics';
import { checkExposure } from './extras/exposure';
import { networkPolicies } from './extras/network-policy';
import { addGoverningServices } from './governing-services';
import { keyOf, type Manifest, type Resource, refOf, sorted } from './model/resource';
import { warnOfPlainCredentials } from './plain-credentials';
import { withoutTwins } from './twins';
import { reportWithoutEffect } from './without-effect';
import { instanceServices } from './workload/instance-service';

/** Everything that the app's instances need in a cluster; what is wrong goes to `findings`. */
export function compile(app: App, findings: Findings): CompiledInstance[] {
  const inputs = sorted(withoutDuplicates(app.inputs, findings));
  const declarations = sortedDeclarations(app.instances, findings);
  const resources = [...inputs, ...declarations.map(({ resource }) => resource)];
  for (const resource of resources) {
    reportWithoutEffect(resource, findings);
    warnOfPlainCredentials(resource, findings);
  }
  for (const { resource } of declarations) checkEmbeddedMetadata(resource, findings);
  for (const declaration of declarations) checkExposure(declaration, findings);
  const compiled = declarations.map((declaration) => ({
    declaration,
    manifests: [
      ...compileInstance(declaration, { ...app, inputs, instances: declarations }, findings),
      ...instanceServices(declaration),
      ...networkPolicies(declaration),
    ],
  }));
  return withoutTwins(addGoverningServices(compiled, findings), app, findings);
}

function compileInstance(declaration: InstanceDeclaration, app: App, findings: Findings): readonly Manifest[] {
  switch (declaration.resource.kind) {
    case 'Prometheus':
    case 'PrometheusAgent':
      return compilePrometheus(declaration, app, findings);
    case 'Alertmanager':
      return compileAlertmanager(declaration, app, findings);
    case 'ThanosRuler':
      return compileThanosRuler(declaration, app, findings);
    default:
      throw new Error(`no compiler for ${declaration.resource.kind}`);
  }
}

function sortedDeclarations(declarations: readonly InstanceDeclaration[], findings: Findings): InstanceDeclaration[] {
  const byResource = new Map(declarations.map((declaration) => [declaration.resource, declaration]));
  return sorted(withoutDuplicates([...byResource.keys()], findings)).map((resource) => byResource.get(resource)!);
}

/** Two objects of one kind and name would be one object in a cluster: an error on each, and none of them goes on. */
function withoutDuplicates(resources: readonly Resource[], findings: Findings): Resource[] {
  const groups = groupBy(resources, (resource) => `${resource.kind}/${keyOf(resource)}`);
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return group;
    for (const resource of group) {
      findings.error(refOf(resource), 'metadata.name', {
        code: 'duplicate-object',
        message: `${group.length} objects of kind ${resource.kind} have this namespace and name`,
        given: keyOf(resource),
        allowed: 'one',
        hint: `Rename or remove all but one of: ${group
          .map(({ origin }) => origin ?? '?')
          .sort()
          .join(', ')}`,
      });
    }
    return [];
  });
}
