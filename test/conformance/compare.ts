/** Structural comparison of parsed YAML: the order of keys says nothing, the order of items does. */

export interface Difference {
  readonly path: readonly (string | number)[];
  /** `undefined` where only the other side has it. */
  readonly expected: unknown;
  readonly actual: unknown;
}

export function differences(
  expected: unknown,
  actual: unknown,
  path: readonly (string | number)[] = [],
): readonly Difference[] {
  if (Object.is(expected, actual)) return [];
  // The parser of what was recorded knows only floats.
  if (typeof actual === 'bigint') return differences(expected, Number(actual), path);
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }, (_, i) => differences(expected[i], actual[i], [...path, i])).flat();
  }
  if (isMapping(expected) && isMapping(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) => differences(expected[key], actual[key], [...path, key]));
  }
  return [{ path, expected, actual }];
}

export function describeDifference({ path, expected, actual }: Difference): string {
  return `${path.join('.') || '(root)'}: expected ${shown(expected)}, got ${shown(actual)}`;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
