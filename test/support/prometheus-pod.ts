/** A real Prometheus with the files and arguments of a pod. */

import type { PodFiles } from './pod-files';
import { freePort, type Running, start, temporaryFolder } from './processes';

/** The server with the arguments of its container, but for where it listens and keeps its data. */
export async function startServer(version: string, pod: PodFiles): Promise<Running> {
  const port = await freePort();
  const args = pod
    .argsOf('prometheus')
    .map((arg) => arg.replace(/^(--storage\.\w+\.path)=.*/, (_, flag) => `${flag}=${temporaryFolder()}`));
  return start(`prometheus-${version}`, [...args, `--web.listen-address=127.0.0.1:${port}`], {
    port,
    ready: '/-/ready',
  });
}
