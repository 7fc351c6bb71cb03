/** Where the watching sidecar looks: a real API server if `KUBECONFIG` names one, else the one that the tests have. */

import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { kubectl } from '../../test/e2e/support/cluster';
import { FakeApiServer } from '../../test/support/api-server';
import { atEnd } from '../../test/support/at-end';
import { temporaryFolder } from '../../test/support/processes';

export interface WatchedSecret {
  readonly description: string;
  /** As the sidecar is told of it: `secret/NAMESPACE/NAME`. */
  readonly object: string;
  readonly server: string;
  /** What the kubelet would mount there: the account's token, and the authority to trust. */
  readonly accountDir: string;
  /** The moment at which the write began, as `performance.now()` tells it. */
  write(content: Readonly<Record<string, string>>): Promise<number>;
}

const NAME = 'prometheus-reload';
/** One that is going away takes nothing new. */
const NAMESPACE = `reload-measurement-${process.pid}`;

export async function watchedSecret(content: Readonly<Record<string, string>>): Promise<WatchedSecret> {
  const secret = process.env['KUBECONFIG'] === undefined ? await inTestServer() : inCluster();
  await secret.write(content);
  return secret;
}

async function inTestServer(): Promise<WatchedSecret> {
  const api = await FakeApiServer.start();
  const object = `secret/${NAMESPACE}/${NAME}`;
  const accountDir = temporaryFolder();
  writeFileSync(join(accountDir, 'token'), api.token);
  const write = async (data: Readonly<Record<string, string>>) => {
    const begun = performance.now();
    api.put(object, { data });
    return begun;
  };
  return { description: "the tests' own API server", object, server: api.url, accountDir, write };
}

function inCluster(): WatchedSecret {
  kubectl(['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items: clusterObjects() }));
  atEnd(() => kubectl(['delete', 'namespace', NAMESPACE, '--wait=false']));
  const { clusters } = JSON.parse(kubectl(['config', 'view', '--minify', '--raw', '-o', 'json'])) as KubeConfig;
  const { server, 'certificate-authority-data': authority = '' } = clusters[0]!.cluster;
  const { serverVersion } = JSON.parse(kubectl(['version', '-o', 'json'])) as Version;
  const token = kubectl(['create', 'token', NAME, '-n', NAMESPACE, '--duration=24h']).trim();
  const ca = Buffer.from(authority, 'base64');
  const accountDir = temporaryFolder();
  writeFileSync(join(accountDir, 'token'), token);
  writeFileSync(join(accountDir, 'ca.crt'), ca);
  return {
    description: `the API server of ${server}, ${serverVersion.gitVersion}`,
    object: `secret/${NAMESPACE}/${NAME}`,
    server,
    accountDir,
    write: (content) => put(server, ca, token, content),
  };
}

interface KubeConfig {
  readonly clusters: readonly [
    { readonly cluster: { readonly server: string; readonly 'certificate-authority-data'?: string } },
  ];
}

interface Version {
  readonly serverVersion: { readonly gitVersion: string };
}

function clusterObjects(): object[] {
  const metadata = { name: NAME, namespace: NAMESPACE };
  const api = 'rbac.authorization.k8s.io';
  // The sidecar's rights, and to write beside.
  const verbs = ['get', 'list', 'watch', 'update'];
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    { apiVersion: 'v1', kind: 'Secret', metadata },
    {
      apiVersion: `${api}/v1`,
      kind: 'Role',
      metadata,
      rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: [NAME], verbs }],
    },
    {
      apiVersion: `${api}/v1`,
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: api, kind: 'Role', name: NAME },
      subjects: [{ kind: 'ServiceAccount', name: NAME, namespace: NAMESPACE }],
    },
  ];
}

function put(server: string, ca: Buffer, token: string, content: Readonly<Record<string, string>>): Promise<number> {
  const metadata = { name: NAME, namespace: NAMESPACE };
  const body = JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata, stringData: content });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const url = `${server}/api/v1/namespaces/${NAMESPACE}/secrets/${NAME}`;
    const sent = request(url, { method: 'PUT', ca, headers }, (response) => {
      response.resume();
      if (response.statusCode === 200) resolve(begun);
      else reject(new Error(`the API server answers ${response.statusCode} to a write`));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
