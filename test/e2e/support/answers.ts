import { kubectl } from './cluster';

export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [time: number, value: string];
}

export interface Range {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: readonly Series['value'][];
}

interface Answer<T> {
  readonly data: { readonly result: readonly T[] };
}

/** What a server answers to a query, through the API server: `pods/NAME:PORT` or `services/NAME:PORT`. */
export function answersOf(namespace: string, server: string, query: string, more = ''): readonly Series[] {
  return resultOf(namespace, server, `query?query=${encodeURIComponent(query)}${more}`);
}

/** The same over a span of time, in a fixed order. */
export function rangesOf(
  namespace: string,
  server: string,
  query: string,
  { start, end, step }: { readonly start: number; readonly end: number; readonly step: number },
): readonly Range[] {
  // Whether blocks are downsampled by then makes no difference. A frontend passes on no zero.
  const more = `&start=${start}&end=${end}&step=${step}&max_source_resolution=1s`;
  const ranges = resultOf<Range>(namespace, server, `query_range?query=${encodeURIComponent(query)}${more}`);
  return [...ranges].sort((a, b) => (JSON.stringify(a.metric) < JSON.stringify(b.metric) ? -1 : 1));
}

function resultOf<T>(namespace: string, server: string, path: string): readonly T[] {
  const answer = kubectl(['get', '--raw', `/api/v1/namespaces/${namespace}/${server}/proxy/api/v1/${path}`]);
  return (JSON.parse(answer) as Answer<T>).data.result;
}
