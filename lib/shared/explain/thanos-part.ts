/** What an instance is among those of Thanos, as people read it. */

import { isOfThanos, nameOf, type ObjectRef, type ThanosPart } from '../../core';
import { listed, type Section } from './lines';

export function sectionsOfPart({ kind }: ObjectRef, part: ThanosPart): Section[] {
  const { asks, passesOver, replicaLabels, askedBy, bucket } = part;
  const asked = asks.map(({ object, address }) => (object === undefined ? address : `${nameOf(object)}: ${address}`));
  const passed = passesOver.map(({ object, why }) => `${nameOf(object)}: ${why}`);
  const isAsked = kind !== 'ThanosCompactor' && (isOfThanos(kind) || askedBy.length > 0);
  return [
    ...(ASKING.includes(kind) ? [section('it asks', asked, 'it asks nothing')] : []),
    ...(passed.length === 0 ? [] : [{ heading: 'it does not ask', lines: passed }]),
    ...(kind === 'ThanosQuery' ? [replicaSection(replicaLabels)] : []),
    ...(bucket === undefined ? [] : [bucketSection(kind, bucket)]),
    ...(isAsked ? [section('it is asked by', askedBy.map(nameOf), 'nothing here asks it')] : []),
  ];
}

const ASKING = ['ThanosQuery', 'ThanosQueryFrontend', 'ThanosRuler'];

function section(heading: string, lines: readonly string[], without: string): Section {
  return { heading: lines.length === 0 ? without : heading, lines };
}

function replicaSection(labels: readonly string[]): Section {
  const heading =
    labels.length === 0
      ? 'it tells no replicas apart: no label is known for that'
      : `it makes one series of those that differ only by ${listed(labels)}`;
  return { heading, lines: [] };
}

const USES: Readonly<Record<string, string>> = {
  ThanosStoreGateway: 'it serves the blocks of the bucket in',
  ThanosCompactor: 'it compacts the blocks of the bucket in',
};

function bucketSection(kind: string, bucket: NonNullable<ThanosPart['bucket']>): Section {
  const { name, key, filledBy, servedBy, compactedBy } = bucket;
  const others = (refs: readonly ObjectRef[], does: string, own: string) => {
    if (refs.length > 0) return refs.map((each) => `${nameOf(each)} ${does}`);
    return kind === own ? [] : [`nothing here ${does}`];
  };
  const isUploading = USES[kind] === undefined;
  return {
    heading: `${USES[kind] ?? 'it uploads blocks to the bucket in'} key ${key} of Secret ${name}`,
    lines: [
      ...others(filledBy, 'uploads to it', isUploading ? kind : ''),
      ...others(servedBy, 'serves it', 'ThanosStoreGateway'),
      ...others(compactedBy, 'compacts it', 'ThanosCompactor'),
    ],
  };
}
