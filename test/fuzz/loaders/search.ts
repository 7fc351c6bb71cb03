/** Many nasty inputs: each difference is one that we take and the server's loader refuses, and is told by a small one. */

import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { InputObject } from '../../conformance/case';

import { pathOf, type Tool } from '../../support/tool-paths';
import { minimal } from '../minimal';
import type { Example, Search } from '../search';
import { Judge } from './judge';

/** The objects of an app. */
export type Objects = readonly InputObject[];

export interface LoaderSubject {
  readonly name: string;
  /** The program that has the server's loader. */
  readonly program: Tool;
  readonly inputs: fc.Arbitrary<Objects>;
  /** What the loader is asked of what we make of an app; undefined where we refuse it. */
  readonly requestOf: (objects: Objects) => object | undefined;
}

export interface LoaderSearch {
  readonly examples: readonly Example<Objects>[];
  /** How many of the inputs we take, so that the server was asked. */
  readonly taken: number;
}

const BATCH = 100;

/** The same `seed` and `runs` give the same inputs. */
export async function searchLoader(subject: LoaderSubject, { runs, seed }: Search): Promise<LoaderSearch> {
  const judge = new Judge(pathOf(subject.program));
  const found = new Map<string, Example<Objects>>();
  let taken = 0;
  try {
    // While the server looks at some, we compile the next.
    let earlier: Promise<void> = Promise.resolve();
    for (let done = 0; done < runs; done += BATCH) {
      const numRuns = Math.min(BATCH, runs - done);
      const inputs = fc.sample(subject.inputs, { numRuns, seed: seed + done });
      const asked: [Objects, Promise<string>][] = [];
      for (const objects of inputs) {
        const request = requestOf(subject, objects);
        if (request === undefined) continue;
        taken++;
        asked.push([objects, typeof request === 'string' ? Promise.resolve(request) : judge.judge(request)]);
        await setImmediate();
      }
      await earlier;
      earlier = collect(asked, found, subject, judge);
    }
    await earlier;
    return { examples: [...found.values()], taken };
  } finally {
    judge.stop();
  }
}

/** What we throw is a difference like what the server says. */
function requestOf({ requestOf }: LoaderSubject, objects: Objects): object | string | undefined {
  try {
    return requestOf(objects);
  } catch (error) {
    return `(thrown) ${(error as Error).stack}`;
  }
}

async function collect(
  asked: readonly [Objects, Promise<string>][],
  found: Map<string, Example<Objects>>,
  subject: LoaderSubject,
  judge: Judge,
): Promise<void> {
  for (const [input, answer] of asked) {
    const refusal = await answer;
    if (refusal === '') continue;
    const kind = kindOf(refusal);
    const known = found.get(kind);
    if (known === undefined) found.set(kind, await exampleOf(kind, input, subject, judge));
    else known.count++;
  }
}

async function exampleOf(
  kind: string,
  input: Objects,
  subject: LoaderSubject,
  judge: Judge,
): Promise<Example<Objects>> {
  const refusalOf = async (objects: Objects) => {
    const request = requestOf(subject, objects);
    if (request === undefined) return '';
    return typeof request === 'string' ? request : judge.judge(request);
  };
  const smallest = await minimal(input, async (smaller) => {
    return isWhole(smaller) && kindOf(await refusalOf(smaller)) === kind;
  });
  return { kind, text: await refusalOf(smallest), input: smallest, count: 1 };
}

/** An app may do without some of its objects, and these without any field of their specs, but not without a name. */
function isWhole(objects: readonly Partial<InputObject>[]): boolean {
  return objects.every(
    ({ apiVersion, kind, metadata }) =>
      apiVersion !== undefined &&
      kind !== undefined &&
      metadata?.name !== undefined &&
      metadata.namespace !== undefined,
  );
}

/** What of a refusal is the same for other values. */
function kindOf(refusal: string): string {
  const printed = /line \d+: (.*)/.exec(refusal)?.[1] ?? refusal.split('\n')[0]!;
  return printed
    .replace(/"(\\.|[^"\\])*"|`[^`]*`|'[^']*'/g, '…')
    .replace(/\S*\d\S*/g, '…')
    .slice(0, 120);
}
