/** What pods serve, without a kubectl for each question: for waiting to the tenth of a second. */

import { spawn } from 'node:child_process';
import { eventually } from '../../support/wait';

let url: string | undefined;

/** `kubectl proxy`, until it is ended by what is returned. */
export async function startProxy(): Promise<() => void> {
  const child = spawn('kubectl', ['proxy', '--port=0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let written = '';
  child.stdout.on('data', (data: Buffer) => (written += data.toString()));
  const port = await eventually('kubectl proxies', () => /127\.0\.0\.1:(\d+)/.exec(written)?.[1]);
  url = `http://127.0.0.1:${port}`;
  return () => void child.kill();
}

async function fetchedJson<T>(namespace: string, pod: string, port: number, path: string): Promise<T> {
  return (await (await fetch(`${url}/api/v1/namespaces/${namespace}/pods/${pod}:${port}/proxy${path}`)).json()) as T;
}

/** Until a Prometheus runs with a configuration that holds the text. */
export function running(namespace: string, pod: string, text: string, seconds = 90): Promise<unknown> {
  type Status = { readonly data: { readonly yaml: string } };
  return eventually(
    `${pod} runs with ${text}`,
    async () => (await fetchedJson<Status>(namespace, pod, 9090, '/api/v1/status/config')).data.yaml.includes(text),
    seconds,
  );
}

/** The labels of the series that a Prometheus has at this moment. */
export async function series(namespace: string, pod: string, query: string): Promise<Record<string, string>[]> {
  type Answer = { readonly data: { readonly result: readonly { readonly metric: Record<string, string> }[] } };
  const path = `/api/v1/query?query=${encodeURIComponent(query)}`;
  const { data } = await fetchedJson<Answer>(namespace, pod, 9090, path);
  return data.result.map(({ metric }) => metric);
}
