/** Of an instance: what it takes, what it may do and why, and which Secrets and ConfigMaps its pods need. */

import { type CompiledInstance, isRecord, type Manifest, type Resource, selectInputs } from '../../lib/core';
import type { Compilation } from '../compiled';
import { jobsOf } from './configuration';
import { findingsOf, titleOf } from './input';
import { count, listed, type Section, textOfSections } from './lines';

export function explainInstance(instance: Resource, compilation: Compilation): string {
  const { app, instances } = compilation;
  const compiled = instances.find(({ declaration }) => declaration.resource.origin === instance.origin);
  const inputs = app.inputs.filter((input) => input.refused !== true);
  const taken = [...selectInputs(instance, inputs, app.namespaces).values()].flat();
  const findings = findingsOf(instance.origin, compilation);
  return textOfSections(titleOf(instance, compilation), [
    takenSection(taken),
    ...(compiled === undefined ? [] : [rightsSection(instance, compiled)]),
    referencesSection(instance, taken),
    ...(findings.length === 0 ? [] : [{ heading: 'what is said of it', lines: findings }]),
  ]);
}

function takenSection(taken: readonly Resource[]): Section {
  const kinds = [...new Set(taken.map(({ kind }) => kind))].sort();
  const lines = kinds.map((kind) => {
    const names = taken
      .filter((each) => each.kind === kind)
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
    return `${count(names.length, kind)}: ${listed(names.sort())}`;
  });
  return lines.length === 0 ? { heading: 'it takes nothing', lines } : { heading: 'it takes', lines };
}

/** What its account may, and the jobs that look there. */
function rightsSection({ spec }: Resource, compiled: CompiledInstance): Section {
  const { serviceAccountName: account } = spec as { readonly serviceAccountName?: string };
  if (account !== undefined)
    return { heading: `its rights are those of its account ${account}, which you bring`, lines: [] };
  const roles = compiled.manifests.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  if (roles.length === 0) return { heading: 'it needs no rights, and has none', lines: [] };
  const jobs = jobsOf(compiled);
  const lines = roles.flatMap((role) => {
    const { namespace } = role.metadata;
    const where = namespace === undefined ? 'in all of the cluster' : `in namespace ${namespace}`;
    const why = jobs.filter(({ discoveries }) => discoveries.some(({ namespaces }) => isWithin(namespaces, namespace)));
    const reason =
      why.length === 0
        ? ''
        : `, for ${listed(
            why.map(({ name }) => name),
            3,
          )}`;
    return rulesOf(role).map((rule) => `${where}: ${rule}${reason}`);
  });
  return { heading: 'its rights', lines };
}

function isWithin(namespaces: readonly string[], namespace: string | undefined): boolean {
  return namespace === undefined ? namespaces.length === 0 : namespaces.includes(namespace);
}

function rulesOf({ rules }: Manifest): string[] {
  if (!Array.isArray(rules)) return [];
  return rules.filter(isRecord).map(({ resources, nonResourceURLs, resourceNames, verbs }) => {
    const names = Array.isArray(resourceNames) ? ` ${resourceNames.join(', ')}` : '';
    return `${[verbs].flat().join(', ')} ${[resources ?? nonResourceURLs ?? []].flat().join(', ')}${names}`;
  });
}

/** Secrets and ConfigMaps by name, with the fields that name them. */
function referencesSection(instance: Resource, taken: readonly Resource[]): Section {
  const needed = new Map<string, string[]>();
  for (const object of [instance, ...taken]) {
    for (const { what, field } of referencesIn(object.given ?? object.spec, 'spec')) {
      const by = `${object.kind} ${object.metadata.namespace}/${object.metadata.name} ${field}`;
      needed.set(what, [...(needed.get(what) ?? []), by]);
    }
  }
  const lines = [...needed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, by]) => `${what}: ${listed(by, 3)}`);
  return lines.length === 0
    ? { heading: 'it needs no Secret and no ConfigMap', lines }
    : { heading: 'it needs', lines };
}

/** A key is named by `name` and `key`; the field around it says whether it is one of a ConfigMap. */
function referencesIn(value: unknown, field: string): { readonly what: string; readonly field: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => referencesIn(item, `${field}[${i}]`));
  if (!isRecord(value)) return [];
  const { name, key } = value;
  if (typeof name === 'string' && typeof key === 'string') {
    const kind = /configMap(KeyRef)?$/i.test(field) ? 'ConfigMap' : 'Secret';
    return [{ what: `key ${key} of ${kind} ${name}`, field }];
  }
  return Object.entries(value).flatMap(([member, inner]) => referencesIn(inner, `${field}.${member}`));
}
