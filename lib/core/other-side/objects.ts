/** Services and pods that the app itself defines, and those of its instances: what monitors and instances look for. */

import type { App } from '../base/app';
import { groupBy } from '../base/collections';
import { type InstanceKind, prefixedName } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import type { Labels } from '../base/selector';
import { recordFrom, recordsIn, type Values } from '../base/values';
import { LabelIndex, type Port, type Target } from './label-index';

export interface Service extends Target {
  /** The labels of its pods; absent where somebody else says what is behind it. */
  readonly selector?: Labels;
  /** Whether it leads to the addresses of its pods. */
  readonly isHeadless?: true;
}

/** What makes pods, by the labels and ports of these. */
export type Pods = Target;

export interface OtherSide {
  readonly services: LabelIndex<Service>;
  /** Other names for hosts: nothing is found by them. */
  readonly externalServices: LabelIndex<Service>;
  /** By the labels of their pods, for a Service that was given them instead of its own. */
  readonly servicesByPods: LabelIndex<Service>;
  readonly pods: LabelIndex<Pods>;
  readonly podsByOwner: LabelIndex<Pods>;
  /** Where the app has Services and pods of its own: it has not left them to others. */
  readonly own: { readonly services: ReadonlySet<string>; readonly pods: ReadonlySet<string> };
  /** By `namespace/name`. */
  readonly serviceOf: ReadonlyMap<string, Service>;
}

/** Where each kind has the template of its pods. */
export const TEMPLATES: readonly (readonly [apiGroup: string, kind: string, path: readonly string[]])[] = [
  ['core', 'Pod', []],
  ['core', 'ReplicationController', ['spec', 'template']],
  ['apps', 'Deployment', ['spec', 'template']],
  ['apps', 'StatefulSet', ['spec', 'template']],
  ['apps', 'DaemonSet', ['spec', 'template']],
  ['apps', 'ReplicaSet', ['spec', 'template']],
  ['batch', 'Job', ['spec', 'template']],
  ['batch', 'CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
];

/** The workload that an instance's pods are of: `namespace/name`. */
export function workloadOf({ kind, metadata: { namespace, name } }: Resource): string {
  return `${namespace}/${prefixedName(kind as InstanceKind, name)}`;
}

/** `emitted` are the objects that the app's instances become. */
export function otherSideOf(app: App, emitted: readonly Manifest[]): OtherSide {
  const ours = groupBy(emitted, (manifest) => `${apiGroupOf(manifest)}/${manifest.kind}`);
  const theirs = (apiGroup: string, kind: string) => app.objectsOf?.(apiGroup, kind) ?? [];
  const emittedOf = (apiGroup: string, kind: string) => ours.get(`${apiGroup}/${kind}`) ?? [];
  const podsOf = (read: typeof theirs) =>
    TEMPLATES.flatMap(([apiGroup, kind, path]) => read(apiGroup, kind).map((manifest) => podsFrom(manifest, path)));
  const declared = theirs('core', 'Service');
  const ownServices = declared.filter((manifest) => !isExternal(manifest)).map(serviceFrom);
  const ownPods = podsOf(theirs);
  const services = [...ownServices, ...emittedOf('core', 'Service').map(serviceFrom)];
  const pods = [...ownPods, ...podsOf(emittedOf)];
  const beside = ({ beside: found }: Target) => found?.labels ?? {};
  const selectors = app.inputs.length + services.length;
  return {
    services: new LabelIndex(services, selectors),
    externalServices: new LabelIndex(declared.filter(isExternal).map(serviceFrom), selectors),
    servicesByPods: new LabelIndex(services, selectors, beside),
    pods: new LabelIndex(pods, selectors),
    podsByOwner: new LabelIndex(pods, selectors, beside),
    own: { services: namespacesOf(ownServices), pods: namespacesOf(ownPods) },
    serviceOf: new Map(services.map((service) => [`${service.namespace}/${service.name}`, service])),
  };
}

function namespacesOf(targets: readonly Target[]): ReadonlySet<string> {
  return new Set(targets.map(({ namespace }) => namespace));
}

function apiGroupOf({ apiVersion }: Manifest): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : 'core';
}

/** One of another host has no addresses that anybody could look for. */
function isExternal(manifest: Manifest): boolean {
  return recordFrom(manifest['spec'])['type'] === 'ExternalName';
}

function serviceFrom(manifest: Manifest): Service {
  const spec = recordFrom(manifest['spec']);
  const selector = labelsIn(spec['selector']);
  const ports = recordsIn(spec['ports']).map((port) => portOf(port, 'port'));
  const own = {
    ...identityOf(manifest),
    labels: labelsIn(recordFrom(manifest.metadata)['labels']),
    ports,
    ...(spec['clusterIP'] === 'None' ? ({ isHeadless: true } as const) : {}),
  };
  if (Object.keys(selector).length === 0) return own;
  return { ...own, selector, beside: { labels: selector, field: 'spec.selector' } };
}

function podsFrom(manifest: Manifest, path: readonly string[]): Pods {
  const template = path.reduce<Values>((value, step) => recordFrom(value[step]), manifest);
  const { containers, initContainers } = recordFrom(template['spec']);
  const ports = [...recordsIn(containers), ...recordsIn(initContainers)].flatMap((container) =>
    recordsIn(container['ports']).map((port) => portOf(port, 'containerPort')),
  );
  const labels = labelsIn(recordFrom(template['metadata'])['labels']);
  const owner = labelsIn(recordFrom(manifest.metadata)['labels']);
  const beside = path.length === 0 ? {} : { beside: { labels: owner, field: 'metadata.labels' } };
  return { ...identityOf(manifest), labels, ports, ...beside };
}

function identityOf({ kind, metadata }: Manifest): Pick<Target, 'kind' | 'namespace' | 'name'> {
  const { namespace, name } = metadata;
  return { kind, namespace: namespace ?? '', name };
}

function portOf(port: Values, field: string): Port {
  const { name, targetPort } = port;
  return {
    name: typeof name === 'string' ? name : '',
    number: Number(port[field]),
    ...(typeof targetPort === 'number' ? { target: targetPort } : {}),
    ...(typeof targetPort === 'string' ? { targetName: targetPort } : {}),
  };
}

/** They are others' objects: what is no text is no label. */
function labelsIn(value: unknown): Labels {
  return Object.fromEntries(
    Object.entries(recordFrom(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
