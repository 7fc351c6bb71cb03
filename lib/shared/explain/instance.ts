/** Of an instance: what it takes, what it may do and why, and which Secrets and ConfigMaps its pods need. */

import {
  type CompiledInstance,
  type Finding,
  isRecord,
  type Manifest,
  type ObjectRef,
  type Resource,
  refOf,
  selectInputs,
  sortedBy,
  type ThanosPart,
} from '../../core';
import { compiledOf } from '../compiled-of';
import { jobsOf } from './configuration';
import { type Compiled, findingsOf } from './input';

export interface InstanceExplanation {
  readonly object: ObjectRef;
  readonly takes: readonly ObjectRef[];
  /** An account of the user's, which has rights of its own. */
  readonly account?: string;
  /** What it may; of an account of the user's, what that needs, as far as it is known. */
  readonly rights: readonly Right[];
  /** Objects that give these rights to an account of the user's. */
  readonly toApply: readonly Manifest[];
  readonly references: readonly Reference[];
  /** What it is among those of Thanos; absent where it is nothing to them. */
  readonly part?: ThanosPart;
  readonly findings: readonly Finding[];
}

export interface Right {
  /** Absent in all of the cluster. */
  readonly namespace?: string;
  readonly verbs: readonly string[];
  readonly resources: readonly string[];
  /** Absent for all of them. */
  readonly names?: readonly string[];
  /** Names of the jobs that look there. */
  readonly jobs: readonly string[];
}

export interface Reference {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  readonly key: string;
  /** Objects, and their fields. */
  readonly neededBy: readonly { readonly object: ObjectRef; readonly field: string }[];
}

export function explainInstance(instance: Resource, compiled: Compiled): InstanceExplanation {
  const { app, instances } = compiled;
  const own = compiledOf(instance, instances);
  const inputs = app.inputs.filter((input) => input.refused !== true);
  const taken = [...selectInputs(instance, inputs, app.namespaces).values()].flat();
  const { serviceAccountName: account } = instance.spec as { readonly serviceAccountName?: string };
  const toApply = own?.neededRights ?? [];
  return {
    object: refOf(instance),
    takes: taken.map(refOf),
    ...(account === undefined ? {} : { account }),
    rights: own === undefined ? [] : rightsOf(own, account === undefined ? own.manifests : toApply),
    toApply,
    references: referencesOf([instance, ...taken]),
    ...(own?.part && { part: own.part }),
    findings: findingsOf(instance.origin, compiled),
  };
}

function rightsOf(compiled: CompiledInstance, manifests: readonly Manifest[]): Right[] {
  const roles = manifests.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  const jobs = roles.length === 0 ? [] : jobsOf(compiled);
  return roles.flatMap((role) => {
    const { namespace } = role.metadata;
    const why = jobs.filter(({ discoveries }) => discoveries.some(({ namespaces }) => isWithin(namespaces, namespace)));
    const names = why.map(({ name }) => name);
    return rulesOf(role).map((rule) => ({ ...(namespace === undefined ? {} : { namespace }), ...rule, jobs: names }));
  });
}

function isWithin(namespaces: readonly string[], namespace: string | undefined): boolean {
  return namespace === undefined ? namespaces.length === 0 : namespaces.includes(namespace);
}

function rulesOf({ rules }: Manifest): Pick<Right, 'verbs' | 'resources' | 'names'>[] {
  if (!Array.isArray(rules)) return [];
  return rules.filter(isRecord).map(({ resources, nonResourceURLs, resourceNames, verbs }) => ({
    verbs: [verbs].flat().map(String),
    resources: [resources ?? nonResourceURLs ?? []].flat().map(String),
    ...(Array.isArray(resourceNames) ? { names: resourceNames.map(String) } : {}),
  }));
}

/** By key and name, with the fields that name them. */
function referencesOf(objects: readonly Resource[]): Reference[] {
  const needed = new Map<string, { readonly about: Named; readonly neededBy: Reference['neededBy'][number][] }>();
  for (const resource of objects) {
    for (const { field, ...about } of referencesIn(resource.given ?? resource.spec, 'spec')) {
      const id = `${about.key} ${about.kind} ${about.name}`;
      const known = needed.get(id) ?? { about, neededBy: [] };
      known.neededBy.push({ object: refOf(resource), field });
      needed.set(id, known);
    }
  }
  return sortedBy(needed, ([id]) => id).map(([, { about, neededBy }]) => ({ ...about, neededBy }));
}

type Named = Pick<Reference, 'kind' | 'name' | 'key'>;

/** A key is named by `name` and `key`; the field around it says whether it is one of a ConfigMap. */
function referencesIn(value: unknown, field: string): (Named & { readonly field: string })[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => referencesIn(item, `${field}[${i}]`));
  if (!isRecord(value)) return [];
  const { name, key } = value;
  if (typeof name === 'string' && typeof key === 'string') {
    return [{ kind: /configMap(KeyRef)?$/i.test(field) ? 'ConfigMap' : 'Secret', name, key, field }];
  }
  return Object.entries(value).flatMap(([member, inner]) => referencesIn(inner, `${field}.${member}`));
}
