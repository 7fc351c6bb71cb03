/** The sidecar of an emitted workload as a process: with its arguments, below a folder that means the container's root. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesObject } from '../lib/support';
import { FakeApiServer } from './api-server';
import { freePort, type Running, startProgram, temporaryFolder } from './processes';
import { podEnv, runToEnd } from './reloaded-pod';

interface Container {
  readonly name: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
}

export class EmittedPod {
  sidecar!: Running;
  #objects: readonly KubernetesObject[] = [];

  private constructor(
    readonly root: string,
    readonly api: FakeApiServer,
  ) {}

  static async of(objects: readonly KubernetesObject[]): Promise<EmittedPod> {
    const pod = new EmittedPod(temporaryFolder(), await FakeApiServer.start());
    const account = pod.path('/var/run/secrets/kubernetes.io/serviceaccount');
    mkdirSync(account, { recursive: true });
    writeFileSync(join(account, 'token'), pod.api.token);
    pod.apply(objects);
    return pod;
  }

  /** Where a path of the container is. */
  path(inContainer: string): string {
    return join(this.root, inContainer);
  }

  /** What `kubectl apply` does: the objects, and the rights to them. */
  apply(objects: readonly KubernetesObject[]): void {
    this.#objects = objects;
    this.api.allowed = new Set(objects.filter(({ kind }) => kind === 'Role').flatMap(allowedBy));
    for (const object of objects) {
      if (object.kind !== 'Secret' && object.kind !== 'ConfigMap') continue;
      const { name, namespace, annotations = {} } = object.metadata;
      const entries = Object.entries({ ...object['data'], ...object['stringData'] } as Record<string, string>);
      const data = Object.fromEntries(entries.map(([key, text]) => [key, this.#rooted(text)]));
      this.api.put(`${object.kind.toLowerCase()}/${namespace}/${name}`, { data, annotations });
    }
  }

  /** The init container, which has to end well. */
  async prepare(): Promise<void> {
    const { initContainers } = this.#podSpec();
    const init = initContainers.find(({ name }) => name === 'init-config-reloader')!;
    await runToEnd(process.execPath, this.#args(init));
  }

  async start(server: Running): Promise<void> {
    const sidecar = this.#podSpec().containers.find(({ name }) => name === 'config-reloader')!;
    const port = await freePort();
    const args = [...this.#args(sidecar), `--reload-url=${server.url}/-/reload`, `--listen=127.0.0.1:${port}`];
    this.sidecar = await startProgram('the sidecar', process.execPath, args, {
      port,
      ready: '/livez',
      env: podEnv({}),
    });
  }

  #args({ command, args }: Container): string[] {
    const [, ...node] = command;
    const program = this.#objects.find(
      ({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.endsWith('-watching-reloader'),
    );
    const file = node.at(-1)!;
    mkdirSync(join(this.path(file), '..'), { recursive: true });
    writeFileSync(this.path(file), Object.values(program!['data'] as Record<string, string>)[0]!);
    const rooted = [...node, ...args].map((arg) => this.#rooted(arg));
    return [
      ...rooted,
      `--api-server=${this.api.url}`,
      `--account-dir=${this.path('/var/run/secrets/kubernetes.io/serviceaccount')}`,
    ];
  }

  #rooted(text: string): string {
    return text.replaceAll('/etc/', `${this.root}/etc/`);
  }

  #podSpec() {
    const workload = this.#objects.find(({ kind }) => kind === 'StatefulSet')!;
    return workload['spec'].template.spec as { containers: Container[]; initContainers: Container[] };
  }
}

function allowedBy({ metadata, rules }: KubernetesObject): string[] {
  return (rules as { resources: string[]; resourceNames?: string[] }[]).flatMap(({ resources, resourceNames = [] }) =>
    resourceNames.map((name) => `${resources[0]!.replace(/s$/, '')}/${metadata.namespace}/${name}`),
  );
}
