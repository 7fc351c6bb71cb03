/** A smaller input that still shows the same, so that a person can see what does. */

/** Tries the value without each of its parts, from the outside in, as long as `shows` says so. */
export async function minimal<T>(value: T, shows: (smaller: T) => Promise<boolean>): Promise<T> {
  let smallest = value;
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    for (const path of pathsOf(smallest)) {
      const smaller = without(smallest, path) as T;
      if (smaller === smallest || !(await shows(smaller))) continue;
      smallest = smaller;
      shrunk = true;
    }
  }
  return smallest;
}

type Path = readonly string[];

function pathsOf(value: unknown): Path[] {
  const found: Path[] = [];
  let level: [Path, unknown][] = [[[], value]];
  while (level.length > 0) {
    level = level.flatMap(([path, part]) =>
      typeof part === 'object' && part !== null
        ? Object.entries(part).map(([key, inner]): [Path, unknown] => [[...path, key], inner])
        : [],
    );
    found.push(...level.map(([path]) => path));
  }
  return found;
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof value !== 'object' || value === null || !(key in value)) return value;
  if (Array.isArray(value)) {
    const index = Number(key);
    return rest.length === 0
      ? value.filter((_, i) => i !== index)
      : value.map((item, i) => (i === index ? without(item, rest) : item));
  }
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...value, [key]: without(inner, rest) };
}
