/** Many random inputs, and one small example of each kind of difference. */

import fc from 'fast-check';
import type { InputObject } from '../conformance/case';
import { type Difference, describeDifference } from '../conformance/compare';
import { disagreements, type Ours } from './compare';
import type { FuzzInput } from './input';
import { minimal } from './minimal';
import type { Operator } from './operator';

export interface Subject {
  readonly name: string;
  readonly inputs: fc.Arbitrary<FuzzInput>;
  readonly ours: Ours;
}

export interface Example<T = FuzzInput> {
  readonly kind: string;
  readonly text: string;
  readonly input: T;
  count: number;
}

export interface Search {
  readonly runs: number;
  readonly seed: number;
}

const BATCH = 250;

/** The same `seed` and `runs` give the same inputs. */
export async function search(subject: Subject, operator: Operator, { runs, seed }: Search): Promise<Example[]> {
  const examples = new Map<string, Example>();
  for (let done = 0; done < runs; done += BATCH) {
    const numRuns = Math.min(BATCH, runs - done);
    for (const input of fc.sample(subject.inputs, { numRuns, seed: seed + done })) {
      for (const difference of await disagreements(input, subject.ours, operator)) {
        const kind = kindOf(difference);
        const known = examples.get(kind);
        if (known === undefined) examples.set(kind, await exampleOf(kind, input, subject, operator));
        else known.count++;
      }
    }
  }
  return [...examples.values()];
}

async function exampleOf(kind: string, input: FuzzInput, { ours }: Subject, operator: Operator): Promise<Example> {
  const ofKind = async (candidate: FuzzInput) =>
    (await disagreements(candidate, ours, operator)).find((difference) => kindOf(difference) === kind);
  const smallest = await minimal(input, async (smaller) => isWhole(smaller) && (await ofKind(smaller)) !== undefined);
  return { kind, text: describeDifference((await ofKind(smallest))!), input: smallest, count: 1 };
}

/** An input may do without some of its inputs, and these without any field of their specs, but not without a name. */
function isWhole({ version, options, instance, inputs }: Partial<FuzzInput>): boolean {
  if (version === undefined || options === undefined || instance === undefined || inputs === undefined) return false;
  return [instance, ...inputs].every(
    ({ apiVersion, kind, metadata }: Partial<InputObject>) =>
      apiVersion !== undefined &&
      kind !== undefined &&
      metadata?.name !== undefined &&
      metadata.namespace !== undefined,
  );
}

/** Differences at one place of several jobs, or with one reason, are of one kind. */
function kindOf({ path, expected, actual }: Difference): string {
  const place = path.map((part) => (typeof part === 'number' || part.includes('/') ? '*' : part));
  if (path[0] === '(rejected)') place[1] = String(place[1]).split(' ')[0]!;
  if (!String(path[0]).startsWith('(')) return place.join('.');
  const printed = [expected, actual].flat().filter((text) => typeof text === 'string' && text !== 'valid');
  return `${place.join('.')} ${wordsOf(String(printed[0]))}`;
}

/** What of a reason is the same for other values. */
function wordsOf(reason: string): string {
  const [line = ''] = reason.split('\n');
  const unquoted = line.replace(/"(\\.|[^"\\])*"|`[^`]*`|\(given:.*?[;)]/g, '…').replace(/^\S+ \S+: /, '');
  return unquoted.replace(/\[[^\]]*\]|\d+/g, '…').slice(0, 90);
}
