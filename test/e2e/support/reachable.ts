import { spawnSync } from 'node:child_process';

/** One sentence where there is no cluster, rather than a failure of every scenario. */
export default function setup(): void {
  const { error, status, stderr } = spawnSync('kubectl', ['version', '--request-timeout=10s'], { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`the end-to-end tests need kubectl: ${error.message}`);
  if (status === 0) return;
  const last = stderr.trim().split('\n').at(-1);
  throw new Error(`the end-to-end tests need a cluster, of which KUBECONFIG tells; kubectl says: ${last}`);
}
