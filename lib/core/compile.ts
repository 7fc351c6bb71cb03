/** The pipeline on one screen: what the operator's controllers do with an app's custom resources, as a function. */

import { checkExposure } from './around/exposure';
import { addGoverningServices } from './around/governing-services';
import { ingresses, problemsOfIngresses } from './around/ingress-object';
import { instanceServices } from './around/instance-service';
import { networkPolicies } from './around/network-policy';
import { storeServices } from './around/store-service';
import type { App, Compiled, CompiledInstance, InstanceDeclaration, RefusedInput } from './base/app';
import { guarded, internalError, judged } from './base/attempt';
import { groupBy } from './base/collections';
import { withoutCulprits } from './base/culprits';
import type { Finding, Findings } from './base/findings';
import { few } from './base/listed';
import { keyOf, type Resource, refOf, sorted } from './base/resource';
import { whateverIsMeant } from './input/guesses';
import { checkEmbeddedMetadata } from './input/object-metadata';
import { warnOfTexts } from './input/plain-credentials';
import { reportRefused } from './input/refused';
import { reportSelection } from './input/selection';
import { reportUnread } from './input/unread-files';
import { reportWithoutEffect } from './input/without-effect';
import { type CompiledAlertmanager, compileAlertmanager } from './kinds/alertmanager';
import { checkSettings } from './kinds/check-settings';
import { withoutDuplicates } from './kinds/duplicates';
import { compileFitting } from './kinds/fit';
import { compilePrometheus } from './kinds/prometheus';
import { compileThanosBucket } from './kinds/thanos-bucket';
import { thanosPartsOf } from './kinds/thanos-parts';
import { compileThanosQuery } from './kinds/thanos-query';
import { compileThanosQueryFrontend } from './kinds/thanos-query-frontend';
import { compileThanosRuler } from './kinds/thanos-ruler';
import { judgeUnselected } from './kinds/unselected';
import { checkOtherSide } from './other-side';
import { checkTenantSettings } from './tenants/check-settings';
import { warnOfOpenings } from './tenants/openings';

/** Everything that the app's instances need in a cluster; what is wrong goes to `findings`. */
export function compile(app: App, findings: Findings): (CompiledInstance & Built)[] {
  const instances = app.instances.map((declaration) => reportUnread(declaration, findings));
  const compiled = whateverIsMeant({ ...app, instances }, findings, compileAll);
  return compiled.map((each) => (each.declaration.resource.refused === true ? unwritten(each) : each));
}

/** What is refused is looked at, and never written. */
function unwritten({ declaration }: CompiledInstance): CompiledInstance & Built {
  return { declaration, manifests: [] };
}

function compileAll(app: App, findings: Findings): (CompiledInstance & Built)[] {
  const declarations = uniqueDeclarations(app.instances, findings);
  const { inputs, failing } = usableInputs(app, declarations, findings);
  for (const { resource } of declarations) {
    remark(resource, findings);
    checkEmbeddedMetadata(resource, findings);
  }
  for (const declaration of declarations) {
    checkExposure(declaration, findings);
    findings.add(problemsOfIngresses(declaration));
    checkSettings(declaration, findings);
    checkTenantSettings(declaration, findings);
    warnOfOpenings(declaration, findings);
  }
  const selectable = inputs.filter((input) => input.refused !== true);
  const whole = withDuplicates(app, declarations);
  const unselected = reportSelection({ declarations, inputs: selectable, failing }, whole, findings);
  const within = { ...app, inputs, refused: failing, instances: declarations };
  judgeUnselected(unselected, within, compileGuarded, findings);
  const parts = thanosPartsOf(within);
  const compiled = declarations.map((declaration) => {
    const own = compileFitting(declaration, within, compileGuarded, findings);
    const around = [
      ...instanceServices(declaration),
      ...storeServices(declaration, within),
      ...networkPolicies(declaration, within),
      ...ingresses(declaration),
    ];
    const part = parts.get(declaration.resource);
    return { ...own, declaration, manifests: [...own.manifests, ...around], ...(part && { part }) };
  });
  const written = withoutDuplicates(addGoverningServices(compiled, findings), app, findings);
  const emitted = written.flatMap(({ manifests }) => manifests);
  checkOtherSide({ app: whole, declarations, inputs: selectable, emitted }, findings);
  return written;
}

function remark(resource: Resource, findings: Findings): void {
  reportWithoutEffect(resource, findings);
  warnOfTexts(resource, findings);
}

/** What one kind of instance or another becomes. */
type Built = Compiled & Partial<CompiledAlertmanager>;

/** A bug of ours that comes up with an input is a finding of that input, wherever it shows. */
function compileGuarded(declaration: InstanceDeclaration, app: App, findings: Findings): Built {
  const { resource, settings } = declaration;
  return (
    guarded(refOf(resource), findings, () => {
      const { built, culprits } = withoutCulprits(app.inputs, (inputs) => {
        const own = findings.nested();
        return { own, compiled: compileInstance(declaration, { ...app, inputs }, own) };
      });
      findings.add(built.own.all);
      for (const { input, error } of culprits) {
        const own = findings.nested();
        own.error(refOf(input), '', internalError(error));
        findings.add(judged(own, settings.onInvalid));
      }
      return built.compiled;
    }) ?? { manifests: [] }
  );
}

function compileInstance(declaration: InstanceDeclaration, app: App, findings: Findings): Built {
  switch (declaration.resource.kind) {
    case 'Prometheus':
    case 'PrometheusAgent':
      return compilePrometheus(declaration, app, findings);
    case 'Alertmanager':
      return compileAlertmanager(declaration, app, findings);
    case 'ThanosRuler':
      return { manifests: compileThanosRuler(declaration, app, findings) };
    case 'ThanosStoreGateway':
    case 'ThanosCompactor':
      return { manifests: compileThanosBucket(declaration, app, findings) };
    case 'ThanosQuery':
      return { manifests: compileThanosQuery(declaration, app, findings) };
    case 'ThanosQueryFrontend':
      return { manifests: compileThanosQueryFrontend(declaration, app, findings) };
    default:
      throw new Error(`no compiler for ${declaration.resource.kind}`);
  }
}

/** Resources without those of one kind and name, which would be one object in a cluster: none of them goes on. */
function apart<T extends Resource>(
  resources: readonly T[],
): { readonly unique: T[]; readonly duplicates: Map<T, Finding> } {
  const groups = groupBy(resources, (resource) => `${resource.kind}/${keyOf(resource)}`);
  const duplicates = new Map<T, Finding>();
  for (const group of groups.values()) {
    if (group.length > 1) for (const resource of group) duplicates.set(resource, duplicateOf(resource, group));
  }
  return { unique: resources.filter((resource) => !duplicates.has(resource)), duplicates };
}

const LISTED = 10;

function duplicateOf(resource: Resource, group: readonly Resource[]): Finding {
  const origins = group.map(({ origin }) => origin ?? '?').sort();
  return {
    severity: 'error',
    object: refOf(resource),
    path: 'metadata.name',
    code: 'duplicate-object',
    message: `${group.length} objects of kind ${resource.kind} have this namespace and name`,
    given: keyOf(resource),
    allowed: 'one',
    hint: `Rename or remove all but one of: ${few(origins, LISTED)}`,
  };
}

function uniqueDeclarations(declarations: readonly InstanceDeclaration[], findings: Findings): InstanceDeclaration[] {
  const byResource = new Map(declarations.map((declaration) => [declaration.resource, declaration]));
  const { unique, duplicates } = apart([...byResource.keys()]);
  findings.add(duplicates.values());
  return sorted(unique).map((resource) => byResource.get(resource)!);
}

/** Instances that go no further select nothing, and yet what they would select is not forgotten. */
function withDuplicates(app: App, unique: readonly InstanceDeclaration[]): App {
  const others = app.instances.filter((declaration) => !unique.includes(declaration));
  return {
    ...app,
    refusedInstances: [...(app.refusedInstances ?? []), ...others.map(({ resource }) => resource.kind)],
  };
}

/** Of two inputs of one name neither can be preferred, and both are their namespace's: who wrote one could write the other. */
function usableInputs(
  { inputs, refused = [], namespaces }: App,
  declarations: readonly InstanceDeclaration[],
  findings: Findings,
): { readonly inputs: Resource[]; readonly failing: readonly RefusedInput[] } {
  const { unique, duplicates } = apart(inputs.filter((input) => input.refused !== true));
  const failed = new Map([...duplicates].map(([input, finding]): [Resource, readonly Finding[]] => [input, [finding]]));
  const usable = [...unique, ...inputs.filter((input) => input.refused === true)].filter((input) => {
    const own = findings.nested();
    guarded(refOf(input), own, () => remark(input, own));
    if (own.hasErrors) failed.set(input, own.all);
    else findings.add(own.all);
    return !own.hasErrors;
  });
  const more = [...failed].map(([{ kind, metadata }, found]) => ({ kind, metadata, findings: found }));
  const failing = reportRefused([...refused, ...more], declarations, namespaces, findings);
  return { inputs: sorted(usable), failing };
}
