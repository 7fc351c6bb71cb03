/** A Prometheus with prometheus-config-reloader beside it, as processes, fed by what a kubelet would mount. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configReloader } from '../../lib/core/reloading/mounted/containers';
import { MountedSecret } from './mounted-secret';
import { temporaryFolder } from './processes';
import { type Content, KEY, ReloadedPod, startSidecarProgram } from './reloaded-pod';
import { pathOf, RELOADER } from './tool-paths';

export class MountedPod extends ReloadedPod {
  private constructor(
    folder: string,
    private readonly secret: MountedSecret,
    private readonly rules: MountedSecret,
    /** So long a mended configuration waits after one that was refused: tests need not wait as long as pods. */
    private readonly watchInterval: string,
  ) {
    super(folder);
  }

  static async start(config: Content, watchInterval = '4s'): Promise<MountedPod> {
    const folder = temporaryFolder();
    const secret = new MountedSecret(join(folder, 'config'), { [KEY]: config });
    const pod = new MountedPod(folder, secret, new MountedSecret(join(folder, 'rules'), {}), watchInterval);
    mkdirSync(dirname(pod.outputFile));
    writeFileSync(pod.outputFile, '');
    await pod.startServer();
    await pod.startSidecar();
    return pod;
  }

  putConfig(content: Content): void {
    this.putKeys({ [KEY]: content });
  }

  putKeys(keys: Readonly<Record<string, Content>>): void {
    this.secret.update(keys);
  }

  /** New content, in files that are older than they can be. */
  putDated(keys: Readonly<Record<string, Content>>, date: Date): void {
    this.secret.update(keys, date);
  }

  putRules(files: Readonly<Record<string, string>>): void {
    this.rules.update(files);
  }

  /** What is referred to is mounted as soon as it is there. */
  refer(): void {}

  putCredential(path: string, value: string): void {
    const file = join(this.credentialsDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, value);
  }

  /** The kubelet leaves what it has mounted. */
  removeConfig(): void {}

  async startSidecar(): Promise<void> {
    const container = configReloader({
      reload: { method: 'http', url: `${this.prometheus.url}/-/reload` },
      config: { file: this.secret.path(KEY), outputFile: this.outputFile },
      watchedDirs: [this.rulesDir],
      mounts: [],
    });
    const args = (container['args'] as string[])
      .filter((arg) => !arg.startsWith('--listen-address'))
      .map((arg) => (arg.startsWith('--watch-interval') ? `--watch-interval=${this.watchInterval}` : arg));
    const listen = (port: number) => `--listen-address=127.0.0.1:${port}`;
    this.sidecar = await startSidecarProgram(pathOf(RELOADER), args, {}, { listen, ready: '/healthz' });
  }
}
