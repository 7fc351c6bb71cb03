import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ObjectMeta } from '../../imports/monitoring';
import {
  type InstanceSettings,
  isRecord,
  type Kind,
  knownKinds,
  type Manifest,
  type RawResource,
  type Spelling,
  type Submission,
} from '../core';
import type { Patch } from './patch';
import { plain } from './plain';

/** A custom resource somewhere in the construct tree: a construct of this library, or an ApiObject of somebody's. */
export interface Declaration {
  readonly construct: IConstruct;
  /** Of whatever the user wrote: any text, where somebody else's ApiObject says so. */
  readonly kind: Kind;
  readonly spelling: Spelling;
  /** Read late, when everything that the user's code says has been declared. */
  readonly read: () => RawResource;
  /** For instances. */
  readonly settings?: () => InstanceSettings;
  readonly patches?: readonly Patch[];
  /** What annotations ask for that constructs have calls for. */
  readonly asked?: () => Pick<Submission, 'calls' | 'selectors'>;
  /** Of an ApiObject: as cdk8s would write it. */
  readonly original?: () => Manifest;
}

export interface Declared {
  readonly metadata?: ObjectMeta;
  readonly spec?: object;
  readonly extensions?: object;
}

/** With the group of the API that the kind is of. */
function apiVersionOf(kind: Kind, version: string): string {
  return knownKinds().find((known) => known.kind === kind && known.apiVersion.endsWith(`/${version}`))!.apiVersion;
}

/** What a construct of this library declares; `spec` is asked for late, since methods may add to it. */
export function rawResource(
  construct: IConstruct,
  kind: Kind,
  version: string,
  { metadata, spec, extensions }: Declared,
): RawResource {
  return {
    apiVersion: apiVersionOf(kind, version),
    kind,
    metadata: completed(plain(metadata ?? {}, construct), construct),
    spec: plain(spec ?? {}, construct),
    ...(extensions === undefined ? {} : { extensions: plain(extensions, construct) }),
    origin: construct.node.path,
  };
}

/** The namespace of the object: its own, else its chart's. */
export function namespaceOf(construct: IConstruct, metadata: ObjectMeta | undefined): string | undefined {
  return metadata?.namespace ?? Chart.of(construct).namespace;
}

/** As cdk8s would have done it for an ApiObject: the chart's namespace and labels. */
function completed(metadata: ObjectMeta, construct: IConstruct): RawResource['metadata'] {
  const namespace = namespaceOf(construct, metadata);
  const named = { ...metadata, ...(namespace === undefined ? {} : { namespace }) };
  // What is no mapping is left for the check that says so.
  if (!isRecord(metadata.labels ?? {})) return named;
  const labels = { ...Chart.of(construct).labels, ...metadata.labels };
  return Object.keys(labels).length === 0 ? named : { ...named, labels };
}
