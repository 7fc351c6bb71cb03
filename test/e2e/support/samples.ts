import { servedJson } from './cluster';

interface Answer {
  readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] };
}

/**
 * When the first sample that a Prometheus has was taken; infinite where it has none.
 * A new pod has a new address, so a new series beside the old one: the least of all is asked for.
 */
export function oldestSample(namespace: string, pod: string): number {
  const query = encodeURIComponent('min(min_over_time(timestamp(up)[1h:1s]))');
  const { data } = servedJson<Answer>(namespace, pod, 9090, `/api/v1/query?query=${query}`);
  return Number(data.result[0]?.value[1] ?? Number.POSITIVE_INFINITY);
}
