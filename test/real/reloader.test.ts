import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { it } from 'vitest';
import { configReloader } from '../../lib/core/reloading/mounted/containers';
import { MountedSecret } from '../support/mounted-secret';
import { type Running, startPrometheus, startReloader, temporaryFolder } from '../support/processes';
import { describeWith, RELOADER } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';

const VERSION = NEWEST.Prometheus;
const marked = (marker: string) => `global: {external_labels: {pod: "$(POD_NAME)", marker: ${marker}}}\n`;

/** Prometheus with the sidecar as its container spec says it, fed by a mounted Secret. */
async function pod(content: string | Uint8Array) {
  const folder = temporaryFolder();
  const secret = new MountedSecret(join(folder, 'config'), { 'prometheus.yaml': content });
  const outputFile = join(folder, 'prometheus.env.yaml');
  writeFileSync(outputFile, '');
  const prometheus = await startPrometheus(VERSION, outputFile);
  const container = configReloader({
    reload: { method: 'http', url: `${prometheus.url}/-/reload` },
    config: { file: secret.path('prometheus.yaml'), outputFile },
    watchedDirs: [],
    mounts: [],
  });
  const args = (container['args'] as string[]).filter((arg) => !arg.startsWith('--listen-address'));
  await startReloader(args, { POD_NAME: 'prometheus-test-0' });
  return { secret, prometheus };
}

async function runningConfig({ url }: Running): Promise<string> {
  const response = (await (await fetch(`${url}/api/v1/status/config`)).json()) as { data: { yaml: string } };
  return response.data.yaml;
}

const serves = (prometheus: Running, text: string, seconds?: number) =>
  eventually(`Prometheus serves ${text}`, async () => (await runningConfig(prometheus)).includes(text), seconds);

describeWith([`prometheus-${VERSION}`, RELOADER], 'the sidecar beside a real Prometheus', () => {
  it('loads the mounted configuration, and every later change of it', async () => {
    const { secret, prometheus } = await pod(marked('first'));
    await serves(prometheus, 'marker: first');
    for (const marker of ['second', 'third', 'fourth']) {
      secret.update({ 'prometheus.yaml': marked(marker) });
      await serves(prometheus, `marker: ${marker}`);
    }
  });

  it('substitutes the name of the pod', async () => {
    const { prometheus } = await pod(marked('any'));
    await serves(prometheus, 'pod: prometheus-test-0');
  });

  it('unpacks gzip, and goes from plain text to gzip and back under one key', async () => {
    const { secret, prometheus } = await pod(marked('plain'));
    await serves(prometheus, 'marker: plain');
    secret.update({ 'prometheus.yaml': gzipSync(marked('packed')) });
    await serves(prometheus, 'marker: packed');
    secret.update({ 'prometheus.yaml': marked('again') });
    await serves(prometheus, 'marker: again');
  });
});
