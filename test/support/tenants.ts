/** Tenants of a real Prometheus that enforces the label of their namespaces, and targets that they have it scrape. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe as inWords } from '../../lib/core/base/findings';
import type { InputObject } from '../conformance/case';
import { atEnd } from './at-end';
import { compiled } from './compiled';
import { podFiles } from './pod-files';
import { type Running, temporaryFolder } from './processes';
import { startServer } from './prometheus-pod';

const API = 'monitoring.coreos.com';

export function tenantObject(
  kind: 'ScrapeConfig' | 'Probe' | 'PrometheusRule',
  namespace: string,
  name: string,
  spec: object,
): InputObject {
  const apiVersion = `${API}/${kind === 'ScrapeConfig' ? 'v1alpha1' : 'v1'}`;
  return { apiVersion, kind, metadata: { namespace, name }, spec };
}

/** Answers each path with its own text; anything else is not found. */
export async function startTarget(pages: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://target').pathname];
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': page?.startsWith('[') ? 'application/json' : 'text/plain; version=0.0.4',
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export interface Tenants {
  readonly server: Running;
  /** What was said of each object that was left out or changed. */
  readonly findings: readonly string[];
}

/** What cannot be used is left out; the platform is the namespace `monitoring`, of which nothing is enforced. */
export async function startTenants(
  version: string,
  inputs: readonly InputObject[],
  spec: object = {},
): Promise<Tenants> {
  const selectors = ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'].flatMap((kind) => [
    [`${kind}Selector`, {}],
    [`${kind}NamespaceSelector`, {}],
  ]);
  const instance: InputObject = {
    apiVersion: `${API}/v1`,
    kind: 'Prometheus',
    metadata: { namespace: 'monitoring', name: 'main' },
    spec: {
      ...Object.fromEntries(selectors),
      version: `v${version}`,
      enforcedNamespaceLabel: 'namespace',
      excludedFromEnforcement: ['prometheusrules', 'scrapeconfigs'].map((resource) => ({
        resource,
        namespace: 'monitoring',
      })),
      scrapeInterval: '1s',
      scrapeTimeout: '1s',
      evaluationInterval: '1s',
      ...spec,
    },
  };
  const { manifests, findings } = compiled([instance, ...inputs], [], { onInvalid: 'drop' });
  const errors = findings.filter(({ severity }) => severity === 'error').map((finding) => inWords(finding));
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const server = await startServer(version, podFiles(manifests, {}, 'prometheus', temporaryFolder()));
  return { server, findings: findings.map((finding) => inWords(finding)) };
}

interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

export async function seriesOf({ url }: Running, query: string): Promise<readonly Series[]> {
  const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(query)}`);
  const { status, error, data } = (await response.json()) as {
    status: string;
    error?: string;
    data?: { result: readonly Series[] };
  };
  if (status !== 'success') throw new Error(error);
  return data!.result;
}

export interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export async function alertsOf({ url }: Running): Promise<readonly Alert[]> {
  const { data } = (await (await fetch(`${url}/api/v1/alerts`)).json()) as { data: { alerts: readonly Alert[] } };
  return data.alerts;
}
