/** Files of rules in a fixed number of ConfigMaps: see `emit/slots.ts` for why it is fixed. */

import type { InvalidInputPolicy } from '../base/attempt';
import type { BuildContext } from '../base/context';
import type { Manifest } from '../base/resource';
import { appliedSize, escapedLength, SIZE_LIMIT } from '../emit/size';
import { slotOf } from '../emit/slots';

export interface RuleFile {
  /** `namespace/name` of the object; of one of its files, with the name of that. */
  readonly identity: string;
  readonly name: string;
  readonly text: string;
}

/** Metadata of all slots, in their order. */
type SlotMetadata = readonly Manifest['metadata'][];

/** More would be a sign of something else. */
export const MOST_SLOTS = 100;

/** A full slot is an error, or stays as it is where the caller leaves out some of its rules. */
export function fillSlots(
  files: readonly RuleFile[],
  slots: SlotMetadata,
  context: BuildContext,
  onInvalid: InvalidInputPolicy = 'error',
): readonly Manifest[] {
  const contents = distribute(files, slots.length);
  const full: Full[] = [];
  const manifests = slots.map((metadata, slot) => {
    const content = contents[slot]!;
    const manifest = configMap(metadata, content);
    const size = appliedSize(manifest);
    if (size <= SIZE_LIMIT || onInvalid === 'drop') return manifest;
    full.push({ name: metadata.name, size, content });
    // It is reported; its size would be found to be wrong a second time.
    return configMap(metadata, []);
  });
  reportFull(full, files, slots.length, context);
  return manifests;
}

function configMap(metadata: Manifest['metadata'], files: readonly RuleFile[]): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata,
    data: Object.fromEntries(files.map(({ name, text }) => [name, text])),
  };
}

export function distribute(files: readonly RuleFile[], slots: number): readonly (readonly RuleFile[])[] {
  const contents: RuleFile[][] = Array.from({ length: slots }, () => []);
  for (const file of files) contents[slotOf(file.identity, slots)]!.push(file);
  return contents;
}

/** What one slot is filled with, of which not all fits. */
interface Full {
  readonly name: string;
  readonly size: number;
  readonly content: readonly RuleFile[];
}

/** However many are full: more slots are what mends all of them. */
function reportFull(full: readonly Full[], files: readonly RuleFile[], slots: number, context: BuildContext): void {
  const [first] = [...full].sort((a, b) => b.size - a.size);
  if (first === undefined) return;
  const enough = enoughSlots(files, slots);
  const largest = [...first.content].sort((a, b) => weight(b) - weight(a))[0]!;
  const what = `the ConfigMap \`${first.name}\` with rules is too large for kubectl apply`;
  context.error('ruleSlots', {
    code: 'rule-slot-full',
    message: full.length === 1 ? what : `${what}, the largest of ${full.length} that are`,
    given: `${first.size} bytes, of which ${weight(largest)} are of PrometheusRule ${largest.identity.split('#')[0]}; ${slots} slots`,
    allowed: `${SIZE_LIMIT} bytes a slot`,
    hint:
      enough === undefined
        ? `Select fewer rules: ${MOST_SLOTS} slots are the most, and they do not fit`
        : `Set \`ruleSlots\` to ${enough}; this restarts the pods once`,
  });
}

/** The smallest number of slots that everything fits into. */
function enoughSlots(files: readonly RuleFile[], slots: number): number | undefined {
  const weights = files.map((file) => ({ identity: file.identity, weight: weight(file) }));
  for (let count = slots + 1; count <= MOST_SLOTS; count++) {
    const sizes = Array.from({ length: count }, () => METADATA_ROOM);
    for (const file of weights) sizes[slotOf(file.identity, count)]! += file.weight;
    if (sizes.every((size) => size <= SIZE_LIMIT)) return count;
  }
  return undefined;
}

/** What the object weighs beside its files. */
const METADATA_ROOM = 2000;

/** What a file may weigh, if it is by itself in a slot. */
export const CAPACITY = SIZE_LIMIT - METADATA_ROOM;

/** A character is at most an escape of six bytes, and a line break of a text in JSON one of two. */
const MOST_BYTES = 6;

export function isRoomFor(file: RuleFile): boolean {
  return file.text.length * MOST_BYTES <= CAPACITY || weight(file) <= CAPACITY;
}

export function weight({ name, text }: RuleFile): number {
  return escapedLength(JSON.stringify(name)) + escapedLength(JSON.stringify(text)) + 2;
}
