import { kubectl } from './cluster';

export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [time: number, value: string];
}

interface Answer {
  readonly data: { readonly result: readonly Series[] };
}

/** What a server answers to a query, through the API server: `pods/NAME:PORT` or `services/NAME:PORT`. */
export function answersOf(namespace: string, server: string, query: string, more = ''): readonly Series[] {
  const path = `/api/v1/query?query=${encodeURIComponent(query)}${more}`;
  const answer = kubectl(['get', '--raw', `/api/v1/namespaces/${namespace}/${server}/proxy${path}`]);
  return (JSON.parse(answer) as Answer).data.result;
}
