/** What applying a build would do to what the build before it left in a cluster, instance by instance. */

import { groupBy, largest, sortedBy } from '../base/collections';
import { DEPLOYED_KINDS, INSTANCE_LABEL, MANAGED_LABEL, PREFIX, SUFFIX, WATCHING_RELOADER } from '../base/conventions';
import type { Manifest } from '../base/resource';
import { REFERENCES_ANNOTATION } from '../base/sidecar-protocol';
import { changedPaths } from './compare';
import { hasOurForm, isNamed } from './form';
import { refreshCommand, waitsForKubelet } from './refresh';
import { workloadConsequences } from './workload';

/** From the mildest to the gravest. */
const EFFECTS = ['nothing', 'create', 'reload', 'scale', 'remove', 'restart', 'refused'] as const;

export type Effect = (typeof EFFECTS)[number];

/** One thing that happens. */
export interface Consequence {
  readonly effect: Effect;
  /** What changed, as paths. */
  readonly fields: readonly string[];
  /** What a person has to do, where applying is not enough. */
  readonly steps: readonly string[];
}

export interface ObjectChange extends Consequence {
  readonly kind: string;
  readonly name: string;
}

export interface InstanceChange {
  readonly namespace: string;
  /** `prometheus-<name>`, `alertmanager-<name>` …; empty for what instances share. */
  readonly instance: string;
  /** The gravest of its objects' effects. */
  readonly effect: Effect;
  readonly objects: readonly ObjectChange[];
}

export interface Plan {
  readonly instances: readonly InstanceChange[];
  /** Objects that are no longer emitted: plain `kubectl apply` leaves them where they are. */
  readonly prune: readonly { readonly kind: string; readonly namespace: string; readonly name: string }[];
  /** For the shell, after applying, a namespace each: spares running pods the wait for the kubelet. */
  readonly refresh: readonly string[];
}

/** Compares two builds; only objects that this library makes are looked at. */
export function planOf(before: readonly Manifest[], after: readonly Manifest[]): Plan {
  const [old, now] = [managed(before), managed(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].sort().map((key) => {
    const manifest = (now.get(key) ?? old.get(key))!;
    return { manifest, change: changeOf(old.get(key), now.get(key)) };
  });
  const homes = homesOf([...before, ...after]);
  const homeOf = (manifest: Manifest) => homes.get(placeOf(manifest)) ?? manifest.metadata.namespace ?? '';
  const groups = groupBy(changes, ({ manifest }) => `${homeOf(manifest)}/${instanceOf(manifest)}`);
  const instances = [...groups.values()].map((group) => {
    const [{ manifest }] = group as [(typeof group)[number]];
    return summary(
      homeOf(manifest),
      instanceOf(manifest),
      group.map(({ change }) => change),
    );
  });
  const prune = [...old].filter(([key]) => !now.has(key)).map(([, manifest]) => nameOf(manifest));
  const waiting = [...groups.values()].filter((group) =>
    waitsForKubelet(
      group.map(({ change }) => change.effect),
      group.map(({ manifest }) => manifest),
    ),
  );
  const namespaces = new Set(waiting.map((group) => homeOf(group[0]!.manifest)));
  return {
    instances: sortedBy(instances, ({ namespace, instance }) => `${namespace}/${instance}`),
    prune,
    refresh: [...namespaces].sort().map(refreshCommand),
  };
}

interface Binding {
  readonly subjects?: readonly { readonly namespace?: string }[];
  readonly roleRef?: { readonly kind: string; readonly name: string };
}

/** Rights in other namespaces, or in all of them, are those of an account of the instance's own: its namespace, by their places. */
function homesOf(manifests: readonly Manifest[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const manifest of manifests.filter(isManaged)) {
    const { subjects: [subject] = [], roleRef } = manifest as Manifest & Binding;
    if (subject?.namespace === undefined || roleRef === undefined) continue;
    const { kind, name } = roleRef;
    const within = kind === 'Role' ? manifest.metadata.namespace : undefined;
    homes.set(placeOf(manifest), subject.namespace);
    homes.set(
      placeOf({ kind, metadata: { name, ...(within === undefined ? {} : { namespace: within }) } }),
      subject.namespace,
    );
  }
  return homes;
}

function placeOf({ kind, metadata: { namespace = '', name } }: Pick<Manifest, 'kind' | 'metadata'>): string {
  return `${kind}/${namespace}/${name}`;
}

/** One instance a line, and below it what was changed and what there is to do. */
export function describePlan({ instances, prune, refresh }: Plan): string {
  const lines = instances.flatMap(({ namespace, instance, effect, objects }) => [
    `${[namespace, instance].filter((part) => part !== '').join('/') || 'shared'}: ${SENTENCES[effect]}`,
    ...objects.filter((object) => object.effect !== 'nothing').flatMap(describeObject),
  ]);
  const gone = prune.map(({ kind, namespace, name }) => `  ${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`);
  const hurry = refresh.map((command) => `  ${command}`);
  return [
    ...lines,
    ...(gone.length === 0 ? [] : ['no longer emitted, for pruning to remove:', ...gone]),
    ...(hurry.length === 0
      ? []
      : ['running pods see it when the kubelet next looks, or at once after applying by:', ...hurry]),
  ].join('\n');
}

export const SENTENCES: Readonly<Record<Effect, string>> = {
  nothing: 'nothing changes',
  reload: 'reloaded in place, no pod restarts',
  scale: 'scaled, no other pod restarts',
  create: 'objects are created',
  remove: 'objects are removed when pruned',
  restart: 'rolling restart of the pods',
  refused: 'cannot be applied: the API server refuses it',
};

export function describeObject({ kind, name, effect, fields, steps }: ObjectChange): string[] {
  const what = fields.length === 0 ? '' : `: ${fields.join(', ')}`;
  return [`  ${effect} ${kind} ${name}${what}`, ...steps.map((step) => `    - ${step}`)];
}

/** Whether an object is one of ours: anybody may write our label, on an object of any form. */
export function isManaged(manifest: Manifest): boolean {
  const { kind, metadata } = manifest;
  return isNamed(metadata) && metadata.labels?.[MANAGED_LABEL] === 'true' && hasOurForm(kind, manifest);
}

function managed(manifests: readonly Manifest[]): Map<string, Manifest> {
  const ours = manifests.filter(isManaged);
  return new Map(ours.map((manifest) => [placeOf(manifest), manifest]));
}

function changeOf(before: Manifest | undefined, after: Manifest | undefined): ObjectChange {
  const { kind, metadata } = (after ?? before)!;
  const all = consequences(before, after);
  const effect = gravest(all.map((consequence) => consequence.effect));
  return {
    kind,
    name: metadata.name,
    effect,
    fields: all.flatMap(({ fields }) => fields),
    steps: all.flatMap(({ steps }) => steps),
  };
}

function consequences(before: Manifest | undefined, after: Manifest | undefined): readonly Consequence[] {
  if (before === undefined) return [{ effect: 'create', fields: [], steps: [] }];
  if (after === undefined) return [{ effect: 'remove', fields: [], steps: [] }];
  return isCompared(after.kind) ? COMPARED[after.kind]!(before, after) : [];
}

const COMPARED: Readonly<Record<string, (before: Manifest, after: Manifest) => readonly Consequence[]>> = {
  StatefulSet: workloadConsequences,
  DaemonSet: workloadConsequences,
  Deployment: workloadConsequences,
  Secret: contentConsequences,
  ConfigMap: contentConsequences,
};

/** Whether a plan says what changes in objects of a kind; of others, it says only that they come and go. */
export function isCompared(kind: string): boolean {
  return Object.hasOwn(COMPARED, kind);
}

/** What is mounted or watched is reloaded; but for what is read only at a start. */
function contentConsequences(before: Manifest, after: Manifest): Consequence[] {
  const fields = [...changedPaths(contentOf(before), contentOf(after)), ...changedReferences(before, after)];
  if (fields.length === 0) return [];
  const { name, namespace } = after.metadata;
  // The pods of another program are other pods, which their workload says.
  if (name.endsWith(WATCHING_RELOADER.suffix)) return [{ effect: 'restart', fields, steps: [] }];
  const workload = readAtStart(after);
  if (workload === undefined) return [{ effect: 'reload', fields, steps: [] }];
  return [
    { effect: 'restart', fields, steps: [`kubectl -n ${namespace} rollout restart ${resourceOf(after)}/${workload}`] },
  ];
}

/** The workload that notices nothing until it starts anew; a file that is mounted by itself, a kubelet never refreshes. */
function readAtStart(manifest: Manifest): string | undefined {
  const { name } = manifest.metadata;
  const instance = instanceOf(manifest);
  if (instance.startsWith(`${PREFIX.ThanosRuler}-`) && name === `${instance}${SUFFIX.rulerConfig}`) return instance;
  const suffix = [SUFFIX.webConfig, SUFFIX.clusterTls].find((candidate) => name.endsWith(candidate));
  return suffix === undefined ? undefined : name.slice(0, -suffix.length);
}

/** What the workload of an instance is to kubectl. */
function resourceOf(manifest: Manifest): string {
  const isDeployment = DEPLOYED_KINDS.some((kind) => instanceOf(manifest).startsWith(`${PREFIX[kind]}-`));
  return isDeployment ? 'deployment' : 'statefulset';
}

/** Credentials that the watching sidecar brings in: no part of any pod. */
function changedReferences(before: Manifest, after: Manifest): string[] {
  const [old, now] = [before, after].map(({ metadata }) => metadata.annotations?.[REFERENCES_ANNOTATION]);
  return old === now ? [] : [`metadata.annotations[${REFERENCES_ANNOTATION}]`];
}

function contentOf({ data, stringData, binaryData }: Manifest): Record<string, unknown> {
  return { ...split(stringData), ...split(data), ...split(binaryData) };
}

function split(entries: unknown): Record<string, unknown> {
  return (entries ?? {}) as Record<string, unknown>;
}

function summary(namespace: string, instance: string, objects: readonly ObjectChange[]): InstanceChange {
  return { namespace, instance, effect: gravest(objects.map(({ effect }) => effect)), objects };
}

function gravest(effects: readonly Effect[]): Effect {
  return EFFECTS[
    largest(
      effects.map((effect) => EFFECTS.indexOf(effect)),
      0,
    )
  ]!;
}

/** `prometheus-<name>`, or nothing of what instances share. */
export function instanceOf({ metadata }: Manifest): string {
  return metadata.labels?.[INSTANCE_LABEL] ?? '';
}

function nameOf({ kind, metadata: { namespace = '', name } }: Manifest): Plan['prune'][number] {
  return { kind, namespace, name };
}
