/** Where building an instance throws: the inputs that it throws over. */

import type { Resource } from './resource';

/** An input, and what was thrown over it. */
export interface Culprit {
  readonly input: Resource;
  readonly error: unknown;
}

/** What `build` makes of the inputs that it does not throw over. Throws where it throws over none of them by itself. */
export function withoutCulprits<T>(
  inputs: readonly Resource[],
  build: (inputs: readonly Resource[]) => T,
): { readonly built: T; readonly culprits: readonly Culprit[] } {
  const thrown = thrownBy(build, inputs);
  if ('built' in thrown) return { built: thrown.built, culprits: [] };
  const culprits = culpritsIn(inputs, build);
  const names = new Set(culprits.map(({ input }) => input));
  return { built: build(inputs.filter((input) => !names.has(input))), culprits };
}

/** Halves that build are not built again, so that few culprits among many inputs are found in few builds. */
function culpritsIn(inputs: readonly Resource[], build: (inputs: readonly Resource[]) => unknown): Culprit[] {
  const thrown = thrownBy(build, inputs);
  if ('built' in thrown || inputs.length === 0) return [];
  if (inputs.length === 1) return [{ input: inputs[0]!, error: thrown.error }];
  const middle = inputs.length >> 1;
  return [...culpritsIn(inputs.slice(0, middle), build), ...culpritsIn(inputs.slice(middle), build)];
}

function thrownBy<T>(
  build: (inputs: readonly Resource[]) => T,
  inputs: readonly Resource[],
): { readonly built: T } | { readonly error: unknown } {
  try {
    return { built: build(inputs) };
  } catch (error) {
    return { error };
  }
}
