/**
 * The workloads of cdk8s-plus write themselves from classes for quantities and for numbers that may be names, after patches
 * are applied: what is patched in has to look like those classes, or it is dropped.
 */

/** Fields that Kubernetes lets be a number or a name. */
const INT_OR_STRING: ReadonlySet<string> = new Set(['port', 'targetPort', 'maxSurge', 'maxUnavailable']);
/** Mappings of quantities. */
const QUANTITIES: ReadonlySet<string> = new Set(['limits', 'requests', 'capacity']);
const QUANTITY: ReadonlySet<string> = new Set(['sizeLimit', 'divisor']);

/** A part of a pod in wire format, as a patch for a workload of cdk8s-plus. */
export function forPlus(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forPlus);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, memberForPlus(key, member)]));
}

function memberForPlus(key: string, member: unknown): unknown {
  if (QUANTITIES.has(key) && typeof member === 'object' && member !== null) {
    return Object.fromEntries(Object.entries(member).map(([name, amount]) => [name, { value: amount }]));
  }
  const isScalar = typeof member === 'string' || typeof member === 'number';
  return isScalar && (INT_OR_STRING.has(key) || QUANTITY.has(key)) ? { value: member } : forPlus(member);
}
