/** Where a value is in an object. */

/** From the value up to the object: rendered only where something is wrong. */
export interface Place {
  readonly parent?: Place;
  /** The name of a field, the index in a list, the key in a map. */
  readonly step: string | number;
}

/** `spec.nodeSelector["kubernetes.io/os"]`. */
export function pathOf(place: Place | undefined): string {
  let path = '';
  for (let at = place; at !== undefined; at = at.parent) path = `${stepOf(at)}${path}`;
  return path.startsWith('.') ? path.slice(1) : path;
}

/** The path of a member of what is at `at`, whatever its key is. */
export function memberPath(at: string, key: string): string {
  return `${at}${stepOf({ step: key })}`;
}

/** The steps that a path was written of; what is no path ends them. */
export function stepsOf(path: string): (string | number)[] {
  const steps: (string | number)[] = [];
  for (const [, name, index, key] of path.matchAll(/\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gy)) {
    steps.push(name ?? (index === undefined ? (JSON.parse(key!) as string) : Number(index)));
  }
  return steps;
}

function stepOf({ step }: Place): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** How many steps lead to a place; counts no further than to `limit`. */
export function depthOf(place: Place | undefined, limit: number): number {
  let depth = 0;
  for (let at = place; at !== undefined && depth < limit; at = at.parent) depth += 1;
  return depth;
}
