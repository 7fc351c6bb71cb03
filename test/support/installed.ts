/** A folder in which the package is installed, as far as its programs go, and in which a shell finds them. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { bundleCli } from '../../scripts/bundle/cli';
import { writeHelmPlugin } from '../../scripts/bundle/helm-plugin';
import { atEnd } from './at-end';
import { pathOf, type Tool } from './tool-paths';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export class InstalledPackage {
  private constructor(
    readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** `tools` by the names that a reader types. */
  static async prepared(tools: Readonly<Record<string, Tool>> = {}): Promise<InstalledPackage> {
    const folder = mkdtempSync(join(tmpdir(), 'installed-'));
    atEnd(() => rmSync(folder, { recursive: true, force: true }));
    const bin = join(folder, 'node_modules', '.bin');
    const build = join(folder, 'node_modules', 'cdk8s-prometheus', 'build');
    const program = join(build, 'cli', 'cdk8s-prometheus.js');
    for (const each of [bin, dirname(program)]) mkdirSync(each, { recursive: true });
    await bundleCli(program);
    writeHelmPlugin(join(build, 'helm'), program);
    symlinkSync(join(build, 'helm', 'cdk8s-prometheus.js'), join(bin, 'cdk8s-prometheus'));
    for (const [name, tool] of Object.entries(tools)) symlinkSync(pathOf(tool), join(bin, name));
    const own = { HOME: folder, XDG_DATA_HOME: join(folder, 'data'), npm_config_offline: 'true' };
    return new InstalledPackage(folder, {
      ...process.env,
      ...own,
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    });
  }

  /** Lines of a shell, ended by the first that fails. */
  sh(script: string, environment: NodeJS.ProcessEnv = {}, folder = this.folder): Ended {
    const { status, stdout, stderr, error } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      env: { ...this.environment, ...environment },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (error !== undefined) throw error;
    return { code: status, out: stdout, error: stderr };
  }

  /** What it prints; throws with its words where it fails. */
  print(script: string, environment: NodeJS.ProcessEnv = {}, folder = this.folder): string {
    const { code, out, error } = this.sh(script, environment, folder);
    if (code !== 0) throw new Error(`${script}: ended with ${code}: ${error}${out}`);
    return out;
  }

  /** Beside it, what an app of cdk8s needs; the constructs are those of the sources, which nobody has built. */
  withApps(): void {
    const root = join(__dirname, '..', '..');
    for (const folder of ['node_modules', join('node_modules', '.bin')]) {
      for (const name of readdirSync(join(root, folder))) {
        const place = join(this.folder, folder, name);
        if (!existsSync(place)) symlinkSync(join(root, folder, name), place);
      }
    }
    const paths = { 'cdk8s-prometheus': [join(root, 'lib', 'index.ts')] };
    writeFileSync(join(this.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { module: 'node20', paths } }));
  }

  copy(from: string, to: string): void {
    cpSync(from, join(this.folder, to), { recursive: true });
  }
}
