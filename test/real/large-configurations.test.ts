/** The bound of the text that the watching sidecar is given: it has the memory for all that is written, again and again. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import type { InstanceDeclaration } from '../../lib/core/base/app';
import { WATCHING_RELOADER } from '../../lib/core/base/conventions';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { emitYaml } from '../../lib/core/emit/yaml';
import { sidecarRooms } from '../../lib/core/kinds/sidecar-memory';
import { atEnd } from '../support/at-end';
import { describeWithCertificates, selfSignedCertificate } from '../support/certificates';
import { besides, neverRestarted } from '../support/faults';
import { peakMiB } from '../support/memory';
import { eventually } from '../support/wait';
import { KEY, marked, WatchedPod } from '../support/watched-pod';

const MIB = 2 ** 20;
const LIMIT_MIB = Number.parseInt(WATCHING_RELOADER.resources.limits.memory, 10);
const watching = { settings: { reloader: { mode: 'watching' } } } as InstanceDeclaration;
const [TEXT, OBJECTS] = ['bytes', 'objects'].map(
  (unit) => sidecarRooms([], watching).find((room) => room.unit === unit)!.most,
) as [number, number];

/** Jobs as they are written, of that length together. */
function jobs(length: number): string {
  const relabelings = Array.from({ length: 12 }, (_, i) => ({
    source_labels: [`__meta_kubernetes_service_label_${i}`],
    target_label: `label_${i}`,
    replacement: '$1',
  }));
  let text = 'scrape_configs:\n';
  for (let i = 0; text.length < length; i++) {
    text += emitYaml([{ job_name: `serviceMonitor/shop/web-${i}/0`, relabel_configs: relabelings }]);
  }
  return text.slice(0, text.lastIndexOf('\n', length) + 1);
}

/** A server that takes every configuration. */
async function takingAll(): Promise<string> {
  const server = createServer((_, response) => response.end());
  atEnd(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/-/reload`;
}

const secrets = Array.from({ length: OBJECTS }, (_, i) => `secret/shop/s${i}/token`);

/** The most that it ever held, and what it has written into its memory: a file, and the next one beside it. */
function takenMiB(pod: WatchedPod): number {
  return peakMiB(pod.sidecar.process.pid!) + (2 * statSync(pod.outputFile).size) / MIB;
}

describe('a configuration as large as is let through, for the watching sidecar', () => {
  describeWithCertificates('beside as many Secrets as are let through', () => {
    besides('is written again and again within its memory', async () => {
      const text = jobs(TEXT);
      const args = [`--reload-url=${await takingAll()}`];
      const secure = { ...selfSignedCertificate(), maxConcurrentStreams: 250 };
      const pod = await WatchedPod.prepared({ args, secure });
      for (const path of secrets.slice(0, 100)) pod.putCredential(path, 'token');
      const packed = gzipSync(JSON.stringify({ files: secrets, variables: {} })).toString('base64');
      const put = (marker: string) =>
        pod.put({
          data: { [KEY]: gzipSync(`${marked(marker)}${text}`) },
          annotations: { [REFERENCES_ANNOTATION]: packed },
        });
      put('first');
      await pod.runOnce();
      await pod.startSidecar();
      const runs = (marker: string) =>
        eventually(
          `${marker} is written`,
          () => existsSync(pod.outputFile) && readFileSync(pod.outputFile, 'utf8').includes(` marker: ${marker}}`),
          60,
        );
      await runs('first');
      for (let i = 0; i < 8; i++) {
        put(`change-${i}`);
        await runs(`change-${i}`);
      }
      await eventually('the credentials are there', () => existsSync(join(pod.credentialsDir, secrets[99]!)), 60);
      expect(takenMiB(pod)).toBeLessThan(LIMIT_MIB);
      neverRestarted(pod.sidecar.process);
    });
  });
});
