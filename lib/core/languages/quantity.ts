/** Kubernetes' quantities (`100m`, `1.5Gi`, `2e3`) as numbers. */

const SUFFIXES: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const PATTERN = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(n|u|m|k|[KMGTPE]i?)?$/;

/** Undefined for what is absent or no quantity: the schema has reported the latter. */
export function quantity(given: string | number | undefined): number | undefined {
  if (given === undefined || typeof given === 'number') return given;
  const match = PATTERN.exec(given);
  return match === null ? undefined : Number(match[1]) * SUFFIXES[match[2] ?? '']!;
}
