/** Objects of the user's own that are written for an instance, and that lead to none of its pods or Services. */

import type { App, InstanceDeclaration } from '../base/app';
import { type InstanceKind, instanceServiceName, LABEL, PREFIX, prefixedName } from '../base/conventions';
import type { Findings, ObjectRef } from '../base/findings';
import { few } from '../base/listed';
import { otherwise } from '../base/otherwise';
import { keyOf, type Manifest, type Resource } from '../base/resource';
import type { Labels } from '../base/selector';
import { defined, isRecord, recordFrom, recordsIn } from '../base/values';
import { isSlip } from '../languages/slip';
import type { Target } from './label-index';
import { type OtherSide, type Service, workloadOf } from './objects';

type Read = NonNullable<App['objectsOf']>;
type Warning = Parameters<Findings['warning']>[2];

interface Instance {
  readonly resource: Resource<object, InstanceKind>;
  readonly pods: Target;
  /** Absent where it has none that leads to its users' port. */
  readonly service: Service | undefined;
}

interface Beside {
  readonly app: App;
  readonly side: OtherSide;
  /** By namespace. */
  readonly instances: ReadonlyMap<string, readonly Instance[]>;
  readonly findings: Findings;
}

export function checkBesideInstances(
  declarations: readonly InstanceDeclaration[],
  side: OtherSide,
  app: App,
  findings: Findings,
): void {
  const { objectsOf } = app;
  if (objectsOf === undefined || declarations.length === 0) return;
  const beside: Beside = { app, side, instances: instancesIn(declarations, side), findings };
  for (const [apiGroup, kind, steps] of SELECTING)
    for (const object of objectsOf(apiGroup, kind)) checkSelector(object, steps, beside);
  for (const { object, at, name, port, path } of backendsIn(objectsOf)) {
    const namespace = object.metadata.namespace ?? '';
    const instances = beside.instances.get(namespace) ?? [];
    const place = { object, at, given: name };
    const service = side.serviceOf.get(`${namespace}/${name}`);
    if (service === undefined) checkName(place, instances, beside);
    else {
      const instance = instances.find((each) => each.service === service);
      if (instance === undefined) continue;
      checkPort(place, port, service, beside);
      if (path !== undefined) checkPath({ ...place, ...path }, instance, beside);
    }
  }
}

function instancesIn(declarations: readonly InstanceDeclaration[], { pods, serviceOf }: OtherSide) {
  const podsOf = new Map(pods.all.map((each) => [`${each.namespace}/${each.name}`, each]));
  const found = new Map<string, Instance[]>();
  for (const { resource } of declarations) {
    const { kind, metadata } = resource as Instance['resource'];
    const { namespace, name } = metadata;
    const own = podsOf.get(workloadOf(resource));
    if (own === undefined) continue;
    const service = serviceOf.get(`${namespace}/${instanceServiceName(kind, name)}`);
    const instance = { resource: resource as Instance['resource'], pods: own, service };
    const others = found.get(namespace);
    if (others === undefined) found.set(namespace, [instance]);
    else others.push(instance);
  }
  return found;
}

/** What selects pods, and where. */
const SELECTING: readonly (readonly [apiGroup: string, kind: string, steps: readonly string[]])[] = [
  ['core', 'Service', ['spec', 'selector']],
  ['networking.k8s.io', 'NetworkPolicy', ['spec', 'podSelector', 'matchLabels']],
  ['policy', 'PodDisruptionBudget', ['spec', 'selector', 'matchLabels']],
];

/** The label that operators of old gave to pods. */
const OLD = 'app';

function checkSelector(object: Manifest, steps: readonly string[], beside: Beside): void {
  const asked = labelsAt(object, steps);
  const { namespace = '' } = object.metadata;
  const instances = beside.instances.get(namespace) ?? [];
  if (asked === undefined || instances.length === 0) return;
  if (beside.side.pods.matching({ matchLabels: asked })?.get(namespace) !== undefined) return;
  const [near, ...others] = instances.flatMap(({ resource, pods }) => {
    const right = meantOf(asked, pods.labels, resource.kind);
    return right === undefined ? [] : [{ resource, right }];
  });
  if (near === undefined || others.length > 0) return;
  warn(object, steps.join('.'), beside, {
    code: 'unknown-object',
    message: `no pods of the app have these labels, and those of ${near.resource.kind} ${keyOf(near.resource)} have others`,
    given: textOf(asked),
    allowed: textOf(near.right),
    hint: `Select by \`${textOf(near.right)}\`. ${otherwise('other pods are meant', 'unknown-object')}`,
  });
}

/** What an instance's pods have in the place of labels that nearly are theirs. */
function meantOf(asked: Labels, labels: Labels, kind: InstanceKind): Labels | undefined {
  const right: Record<string, string> = {};
  let isNamed = false;
  for (const [key, value] of Object.entries(asked)) {
    if (labels[key] === value) right[key] = value;
    else if (key === OLD && value === labels[LABEL.application]) right[LABEL.application] = value;
    else if (key === PREFIX[kind] && labels[key] !== undefined) right[key] = labels[key];
    else return undefined;
    isNamed ||= key === OLD || key === PREFIX[kind];
  }
  return isNamed ? right : undefined;
}

function labelsAt(object: Manifest, steps: readonly string[]): Labels | undefined {
  const found = steps.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), object);
  if (!isRecord(found)) return undefined;
  const labels = Object.entries(found);
  return labels.length > 0 && labels.every(([, value]) => typeof value === 'string') ? (found as Labels) : undefined;
}

interface Backend {
  readonly object: Manifest;
  readonly at: string;
  readonly name: string;
  readonly port: string | number | undefined;
  readonly path?: { readonly path: string; readonly pathAt: string };
}

function backendsIn(objectsOf: Read): Backend[] {
  const ingresses = objectsOf('networking.k8s.io', 'Ingress').flatMap((object) =>
    recordsIn(recordFrom(object['spec'])['rules']).flatMap((rule, i) =>
      recordsIn(recordFrom(rule['http'])['paths']).flatMap(({ path, backend }, j): Backend[] => {
        const { name, port } = recordFrom(recordFrom(backend)['service']);
        if (typeof name !== 'string') return [];
        const { name: portName, number } = recordFrom(port);
        const at = `spec.rules[${i}].http.paths[${j}]`;
        const given = (typeof portName === 'string' ? portName : number) as string | number | undefined;
        const said = typeof path === 'string' && !isRewritten(object) ? { path: { path, pathAt: `${at}.path` } } : {};
        return [{ object, at: `${at}.backend.service`, name, port: given, ...said }];
      }),
    ),
  );
  const routes = objectsOf('gateway.networking.k8s.io', 'HTTPRoute').flatMap((object) =>
    recordsIn(recordFrom(object['spec'])['rules']).flatMap((rule, i) =>
      recordsIn(rule['backendRefs']).flatMap(({ name, port, kind = 'Service', namespace }, j): Backend[] =>
        typeof name !== 'string' || kind !== 'Service' || namespace !== undefined
          ? []
          : [{ object, at: `spec.rules[${i}].backendRefs[${j}]`, name, port: port as number | undefined }],
      ),
    ),
  );
  return [...ingresses, ...routes];
}

/** By an annotation of its controller. */
function isRewritten({ metadata }: Manifest): boolean {
  return Object.keys(metadata.annotations ?? {}).some((key) => /rewrite|strip|middleware|replace|snippet/.test(key));
}

interface Place {
  readonly object: Manifest;
  readonly at: string;
  readonly given: string;
}

/** One that is called as the workload is, as charts call it, or with a letter wrong. */
function checkName({ object, at, given }: Place, instances: readonly Instance[], beside: Beside): void {
  const near = instances.flatMap(({ resource, service: web }) => {
    if (web === undefined) return [];
    const workload = prefixedName(resource.kind, resource.metadata.name);
    const isMeant = given === workload || given.endsWith(`-${PREFIX[resource.kind]}`);
    return isMeant || isSlip(given, web.name) ? [{ resource, web }] : [];
  });
  const [first, ...others] = near;
  if (first === undefined || others.length > 0) return;
  const { resource, web } = first;
  warn(object, `${at}.name`, beside, {
    code: 'unknown-object',
    message: `the app has no Service of this name, and that of ${resource.kind} ${keyOf(resource)} is called otherwise`,
    given,
    allowed: web.name,
    hint: `Write \`${web.name}\`, port ${web.ports[0]?.number}. ${otherwise('somebody else makes it', 'unknown-object')}`,
  });
}

function checkPort({ object, at, given }: Place, port: Backend['port'], { ports }: Service, beside: Beside): void {
  if (port === undefined || ports.some(({ name, number }) => name === port || number === port)) return;
  warn(object, `${at}.port`, beside, {
    code: 'unknown-port',
    message: `the Service \`${given}\` has no such port`,
    given: String(port),
    allowed: few(
      ports.map(({ name, number }) => `${number} (${name})`),
      LISTED,
    ),
    hint: `Write \`${typeof port === 'number' ? ports[0]?.number : ports[0]?.name}\`. ${otherwise('the port is there all the same', 'unknown-port')}`,
  });
}

const LISTED = 5;

/** Below what a server answers at. */
function checkPath(
  { object, path, pathAt }: Place & { readonly path: string; readonly pathAt: string },
  { resource }: Instance,
  beside: Beside,
): void {
  const { routePrefix, externalUrl = '' } = resource.spec as { routePrefix?: string; externalUrl?: string };
  const [, host = 'https://HOST', prefix = ''] = /^([a-z]+:\/\/[^/?#]*)(\/[^?#]*)?/i.exec(externalUrl) ?? [];
  const served = trimmed(routePrefix ?? prefix);
  const asked = trimmed(path.split(/[(*]/)[0]!);
  if (asked === '' || (served !== '' && `${asked}/`.startsWith(`${served}/`))) return;
  warn(object, pathAt, beside, {
    code: 'doubtful-value',
    message: `${resource.kind} ${keyOf(resource)} does not answer below this path: every page is missing`,
    given: path,
    allowed: served === '' ? '/' : served,
    hint: `Add \`externalUrl: ${host}${asked}\` to its spec, or have the path rewritten. ${otherwise('something else rewrites it', 'doubtful-value')}`,
  });
}

function trimmed(path: string): string {
  return path.replace(/\/$/, '');
}

function textOf(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

function warn(object: Manifest, at: string, { app, findings }: Beside, remark: Warning): void {
  const { name, namespace } = object.metadata;
  const origin = app.holds?.(object)[0]?.object.origin;
  const ref: ObjectRef = { kind: object.kind, name, ...defined({ namespace, origin }) };
  findings.warning(ref, at, remark);
}
