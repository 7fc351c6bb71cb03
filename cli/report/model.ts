/** What a compilation says of itself, as data for a page. */

import {
  describe,
  type Finding,
  type Found,
  isRecord,
  nameOf,
  type ObjectRef,
  type OtherSide,
  type Resource,
  visible,
  withoutUsers,
} from '../../lib/core';
import { compiledOf } from '../../lib/shared/compiled-of';
import { sideOf } from '../../lib/shared/explain/input';
import { explainInstance } from '../../lib/shared/explain/instance';
import { textOfPort, wordsOfReference, wordsOfRight } from '../../lib/shared/explain/text';
import { isCustomResource } from '../../lib/shared/input/objects';
import { type FilePlace, placeText } from '../../lib/shared/input/places';
import { version } from '../../package.json';
import type { Compilation } from '../compilation';
import { explainedInput } from '../output/explanations';
import { pageOf } from '../output/pages';
import { alertsTo, type Destinations, destinationsAmong } from './alerting';
import { endpointsOf, factsOf, groupsOf } from './looks-for';
import { mountsOf } from './mounts';
import { Register, type Registered } from './register';
import type {
  Fact,
  FindingReport,
  FoundReport,
  FoundReports,
  InputReport,
  InstanceReport,
  ObjectReport,
  Report,
} from './types';

/** A report is passed on, and has nothing of a Secret that somebody wrote; a page that has the input itself has its routes. */
export function reportOf(compilation: Compilation, withRoutesOfSecrets = false): Report {
  const { app, findings } = compilation;
  const register = registerOf(compilation);
  const about = findingsByOrigin(findings);
  const described = ({ origin, ...object }: Registered): ObjectReport => ({
    ...object,
    place: placeOf({ origin }, '', compilation),
    findings: about.get(origin) ?? [],
  });
  const instances = register.of(app.instances.map(({ resource }) => resource));
  const inputs = register.of(app.inputs);
  const look: Look = {
    compilation,
    register,
    destinations: destinationsOf(compilation, register),
    side: sideOf(compilation),
    withRoutesOfSecrets,
  };
  return {
    version,
    instances: instances.map(([object, resource]) => instanceReport(described(object), resource, look)),
    inputs: [
      ...inputs.map(([object, resource]) => inputReport(described(object), resource, look)),
      ...register.rest.map((object) => unreadable(described(object))),
    ].sort((a, b) => register.rankOf(a.id) - register.rankOf(b.id)),
    findings: findingReports(findings, compilation, register),
  };
}

/** What all objects are looked at with. */
interface Look {
  readonly compilation: Compilation;
  readonly register: Register;
  readonly destinations: Destinations;
  readonly side: OtherSide;
  readonly withRoutesOfSecrets: boolean;
}

/** All custom resources, those as well that are too broken to be looked at. */
function registerOf({ input, app }: Compilation): Register {
  const admitted = [...app.instances.map(({ resource }) => resource), ...app.inputs];
  const known = new Set(admitted.map(({ origin }) => origin));
  const broken = input.objects
    .filter(({ object, origin }) => isCustomResource(object) && !known.has(origin))
    .map(({ object: { kind, metadata }, origin }) => ({ kind, metadata: isRecord(metadata) ? metadata : {}, origin }));
  return new Register(admitted, broken);
}

function destinationsOf({ app, instances }: Compilation, register: Register): Destinations {
  const alertmanagers = instances
    .filter(({ declaration }) => declaration.resource.kind === 'Alertmanager')
    .map((compiled) => ({ id: register.idOf(compiled.declaration.resource.origin) ?? '', compiled }));
  return destinationsAmong(alertmanagers, app.objectsOf?.('core', 'Service') ?? []);
}

function placeOf(object: Partial<ObjectRef>, path: string, { input }: Compilation): string {
  return placeNamed(input.placeOf(object, path), object);
}

function placeNamed(place: FilePlace | undefined, object: Partial<ObjectRef>): string {
  return place === undefined ? visible(object.origin ?? '') : placeText(place);
}

/** All that is said of an object, itself or beside others. */
function findingsByOrigin(findings: readonly Finding[]): ReadonlyMap<string | undefined, readonly number[]> {
  const found = new Map<string | undefined, number[]>();
  for (const [i, { object, also = [] }] of findings.entries()) {
    for (const origin of new Set([object, ...also].map((each) => each.origin))) {
      const others = found.get(origin);
      if (others === undefined) found.set(origin, [i]);
      else others.push(i);
    }
  }
  return found;
}

function instanceReport(
  object: ObjectReport,
  resource: Resource,
  { compilation, register, destinations, withRoutesOfSecrets }: Look,
): InstanceReport {
  const compiled = compiledOf(resource, compilation.instances);
  const { takes, references, account, rights } = explainInstance(resource, compilation);
  return {
    ...object,
    facts: sizeOf(resource),
    takes: takes.map(({ origin }) => register.idOf(origin)!).sort((a, b) => register.rankOf(a) - register.rankOf(b)),
    alertsTo: alertsTo(resource, destinations),
    needs: references.map(wordsOfReference),
    ...(account === undefined ? {} : { ownAccount: account }),
    rights: rights.map(wordsOfRight),
    ...(compiled === undefined ? { objects: [], mounts: [] } : builtReport(compiled, withRoutesOfSecrets)),
  };
}

type Built = Compilation['instances'][number];

function builtReport(
  compiled: Built,
  withRoutesOfSecrets: boolean,
): Pick<InstanceReport, 'objects' | 'mounts' | 'routing' | 'routingSecret'> {
  return {
    objects: compiled.manifests.map(({ kind, metadata: { namespace, name } }) => ({
      kind,
      ...(namespace === undefined ? {} : { namespace }),
      name,
    })),
    mounts: mountsOf(compiled.manifests),
    ...routingIn(compiled, withRoutesOfSecrets),
  };
}

/** Of receivers their names only. */
function routingIn(
  { routing, routingSecret }: Built,
  withRoutesOfSecrets: boolean,
): Pick<InstanceReport, 'routing' | 'routingSecret'> {
  if (routing === undefined) return {};
  if (routingSecret !== undefined && !withRoutesOfSecrets) return { routingSecret };
  const { route, receivers = [], inhibit_rules } = routing.file;
  const file = {
    ...(route === undefined ? {} : { route }),
    receivers: receivers.map(({ name }) => ({ name })),
    ...(inhibit_rules === undefined ? {} : { inhibit_rules }),
  };
  return { routing: { file, target: { version: routing.target.version } } };
}

const SIZE = ['version', 'image', 'replicas', 'shards', 'retention', 'retentionSize', 'mode'] as const;

function sizeOf({ spec }: Resource): Fact[] {
  const fields = spec as Readonly<Record<string, unknown>>;
  return SIZE.flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' ? [{ name, value: withoutUsers(String(value)) }] : [];
  });
}

function inputReport(object: ObjectReport, resource: Resource, { compilation, register, side }: Look): InputReport {
  const { verdicts = [], found, missed } = explainedInput(resource, compilation, side);
  return {
    ...object,
    refused: resource.refused === true,
    facts: factsOf(resource),
    endpoints: endpointsOf(resource),
    verdicts: verdicts
      .map(({ instance, outcome, parts, reasons }) => ({
        instance: register.idOf(instance.origin)!,
        takes: outcome === 'taken' || outcome === 'without-effect',
        parts: parts.map(({ name }) => name),
        reasons: reasons.map(({ text, remedy }) => `${text}. ${remedy}`),
      }))
      .sort((a, b) => register.rankOf(a.instance) - register.rankOf(b.instance)),
    ...(found === undefined ? {} : { found: foundReports(found) }),
    missed,
    groups: groupsOf(resource),
  };
}

const MOST_FOUND = 100;
const MOST_BEHIND = 10;

function foundReports(found: readonly Found[]): FoundReports {
  const counts: Record<string, number> = {};
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
  return { counts, first: found.slice(0, MOST_FOUND).map(foundReport) };
}

function foundReport({ kind, namespace, name, ports, behind }: Found): FoundReport {
  return {
    ...{ kind, namespace, name },
    ports: ports.map(textOfPort),
    behind: behind.slice(0, MOST_BEHIND).map((pods) => `${pods.kind} ${pods.namespace}/${pods.name}`),
    more: Math.max(0, behind.length - MOST_BEHIND),
  };
}

function unreadable(object: ObjectReport): InputReport {
  return { ...object, refused: true, facts: [], endpoints: [], verdicts: [], missed: [], groups: [] };
}

function findingReports(findings: readonly Finding[], { input }: Compilation, register: Register): FindingReport[] {
  const places = input.placesOf(findings);
  return findings.map((finding, i) => findingReport(finding, places[i], register));
}

function findingReport(finding: Finding, place: FilePlace | undefined, register: Register): FindingReport {
  const { severity, code, object, also = [], path } = finding;
  const ids = [object, ...also].flatMap(({ origin }) => register.idOf(origin) ?? []);
  return {
    severity,
    code,
    object: visible(withoutUsers(object.kind === 'Document' ? 'a document' : nameOf(object))),
    ids,
    field: visible(withoutUsers(path)),
    place: placeNamed(place, object),
    // The field is a column of its own.
    text: describe({ ...finding, path: '' }, '').replace(/^: */, ''),
    page: pageOf(code),
  };
}
