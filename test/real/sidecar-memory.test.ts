/** The memory that prometheus-config-reloader has, against what it is given to unpack. */

import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { DEFAULT_TENANTS, type InstanceSettings } from '../../lib/core/base/app';
import type { Manifest } from '../../lib/core/base/resource';
import { quantity } from '../../lib/core/languages/quantity';
import { DEFAULT_PLATFORM } from '../../lib/core/pod/platform';
import type { Named } from '../../lib/core/pod/spec';
import { configReloader, initConfigReloader } from '../../lib/core/reloading/mounted/containers';
import { atEnd } from '../support/at-end';
import { compiled } from '../support/compiled';
import { besides } from '../support/faults';
import { peakOwnMiB } from '../support/memory';
import { describeWithMemoryLimits, folderInMemory, launchWithin } from '../support/memory-limit';
import { MountedSecret } from '../support/mounted-secret';
import { answering, freePort, launch, temporaryFolder } from '../support/processes';
import { KEY } from '../support/reloaded-pod';
import { describeWith, pathOf, RELOADER } from '../support/tools';
import { eventually, metric, sleep } from '../support/wait';

const LIMIT = quantity((DEFAULT_PLATFORM.reloader.resources['limits'] as { memory: string }).memory)!;
const MIB = 2 ** 20;
const HOSTILE: Partial<InstanceSettings> = { onInvalid: 'drop', tenants: { ...DEFAULT_TENANTS, hostile: true } };

function object(kind: string, namespace: string, name: string, spec: object) {
  return { apiVersion: 'monitoring.coreos.com/v1', kind, metadata: { namespace, name }, spec };
}

const monitor = (namespace: string, name: string, endpoints: number) =>
  object('ServiceMonitor', namespace, name, { selector: {}, endpoints: Array(endpoints).fill({ port: 'a' }) });

/** What the Secret holds that comes of these monitors. */
function configOf(monitors: readonly ReturnType<typeof object>[]): Uint8Array {
  const all = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };
  const { manifests } = compiled([object('Prometheus', 'monitoring', 'main', all), ...monitors], [], HOSTILE);
  const isConfig = ({ kind, metadata }: Manifest) => kind === 'Secret' && metadata.name === 'prometheus-main';
  const { data, stringData } = manifests.find(isConfig) as Manifest & Record<'data' | 'stringData', { [KEY]: string }>;
  return data === undefined ? Buffer.from(stringData[KEY]) : Buffer.from(data[KEY], 'base64');
}

/** About two megabytes of jobs. */
const jobs = () => gunzipSync(configOf([monitor('shop', 'all', 1_000)])).toString();

type Launching = typeof launchWithin;

/** For what is measured, and not bounded. */
const unbounded: Launching = (_, path, args, env = {}) => ({ ...launch(path, args, env), kills: () => 0 });

/** A server that takes every configuration. */
async function reloadUrl(): Promise<string> {
  const server = createServer((_, response) => response.end());
  atEnd(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/-/reload`;
}

/** The containers' own arguments, with the volume in memory that they write to. */
async function containersOf(config: Uint8Array, launching: Launching = launchWithin) {
  const secret = new MountedSecret(join(temporaryFolder(), 'config'), { [KEY]: config });
  const options = {
    reload: { method: 'http', url: await reloadUrl() },
    config: { file: secret.path(KEY), outputFile: join(folderInMemory(), KEY) },
    watchedDirs: [],
    mounts: [],
  } as const;
  const within = async (container: Named) => {
    const others = (container['args'] as string[]).filter((arg) => !arg.startsWith('--listen-address'));
    const url = `127.0.0.1:${await freePort()}`;
    const env = { POD_NAME: 'prometheus-main-0', SHARD: '0' };
    const launched = launching(LIMIT, pathOf(RELOADER), [...others, `--listen-address=${url}`], env);
    return { ...launched, url: `http://${url}` };
  };
  const { outputFile } = options.config;
  return {
    secret,
    outputFile,
    init: () => within(initConfigReloader(options)),
    beside: () => within(configReloader(options)),
  };
}

async function prepared(config: Uint8Array): Promise<{ readonly code: unknown; readonly kills: number }> {
  const { process: child, kills } = await (await containersOf(config)).init();
  const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(status ?? signal)));
  return { code, kills: kills() };
}

/** The sidecar, after eight changes of the configuration. */
async function changing(config: string, launching?: Launching) {
  const { secret, outputFile, beside } = await containersOf(gzipSync(config), launching);
  const sidecar = await beside();
  const applied = async () => (await metric(sidecar.url, 'reloader_config_apply_operations_total')) ?? 0;
  await answering('the sidecar', sidecar, async () => (await fetch(`${sidecar.url}/healthz`)).ok);
  for (let i = 0; i < 8; i++) {
    const before = await applied();
    secret.update({ [KEY]: gzipSync(`${config}# ${i}\n`) });
    await eventually('it is written', async () => (await applied()) > before, 60);
    await sleep(300);
  }
  return { sidecar, outputFile };
}

describeWith([RELOADER], 'the sidecar of the mounted form', () => {
  describeWithMemoryLimits('with as much memory as it is given', () => {
    besides('would be ended by a small object of a tenant, which is left out', async () => {
      const others = [monitor('shop', 'web', 2), monitor('pay', 'web', 2)];
      const config = configOf([monitor('evil', 'bomb', 6_200), ...others]);
      expect(Buffer.from(config).toString()).toContain('serviceMonitor/shop/web/1');
      expect(await prepared(config)).toEqual({ code: 0, kills: 0 });
      // As it would be written.
      expect(await prepared(gzipSync(jobs().repeat(8)))).toMatchObject({ kills: 1 });
    });

    besides('has room for all that is written, again and again', async () => {
      // As much as synth lets through.
      const config = jobs().repeat(4).slice(0, 3_145_000);
      expect(await prepared(gzipSync(config))).toEqual({ code: 0, kills: 0 });
      const { sidecar } = await changing(config);
      expect(sidecar.kills()).toBe(0);
    });
  });

  /** The file counts, and the next one beside it. */
  async function takenMiB(config: string): Promise<number> {
    const { sidecar, outputFile } = await changing(config, unbounded);
    return peakOwnMiB(sidecar.process.pid!) + (2 * statSync(outputFile).size) / MIB;
  }

  besides('takes less memory than it is given, again and again, for all that is written', async () => {
    expect(await takenMiB(jobs().repeat(4).slice(0, 3_145_000))).toBeLessThan(LIMIT / MIB);
  });

  besides('takes more than that for twice as much', async () => {
    expect(await takenMiB(jobs().repeat(8).slice(0, 6_290_000))).toBeGreaterThan(LIMIT / MIB);
  });
});
