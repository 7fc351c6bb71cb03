/** A tenant that refers to thousands of Secrets, by one small object: the watching sidecar goes on for all others. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { WATCHING_RELOADER } from '../../lib/core/base/conventions';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { describeWithCertificates, selfSignedCertificate } from '../support/certificates';
import { besides, neverRestarted, runsNewest } from '../support/faults';
import { peakMiB } from '../support/memory';
import { describeWith } from '../support/tools';
import { eventually, sleep } from '../support/wait';
import { KEY, marked, VERSION, WatchedPod } from '../support/watched-pod';

const LIMIT_MIB = Number.parseInt(WATCHING_RELOADER.resources.limits.memory, 10);

/** None of these needs to exist. */
const secrets = (count: number) => Array.from({ length: count }, (_, i) => `secret/evil/s${i}/k`);
const OTHERS = ['secret/pay/login/token', 'secret/shop/login/token'] as const;

function putReferring(pod: WatchedPod, marker: string, paths: readonly string[], value = 'first'): void {
  for (const path of OTHERS) pod.putCredential(path, value);
  const packed = gzipSync(JSON.stringify({ files: [...paths, ...OTHERS], variables: {} })).toString('base64');
  pod.put({ data: { [KEY]: marked(marker) }, annotations: { [REFERENCES_ANNOTATION]: packed } });
}

function othersHave(pod: WatchedPod, value: string): boolean {
  const files = OTHERS.map((path) => join(pod.credentialsDir, path));
  return files.every((file) => existsSync(file) && readFileSync(file, 'utf8') === value);
}

describeWith([`prometheus-${VERSION}`], 'thousands of references of one tenant', () => {
  describeWithCertificates('to an API server', () => {
    besides('that answers at once: the sidecar stays within its memory', async () => {
      const pod = await WatchedPod.prepared({ secure: { ...selfSignedCertificate(), maxConcurrentStreams: 250 } });
      putReferring(pod, 'first', secrets(6_000));
      await pod.runOnce();
      expect(othersHave(pod, 'first')).toBe(true);
      await pod.startServer();
      await pod.startSidecar();
      await eventually('it runs', async () => (await pod.metric('reloader_last_reload_successful')) === 1, 60);
      putReferring(pod, 'second', secrets(6_000), 'second');
      await eventually('those of others are rotated', () => othersHave(pod, 'second'), 20);
      await runsNewest(pod, 'second', 60);
      await sleep(10_000);
      expect(pod.api.watches).toBeLessThanOrEqual(1_000);
      expect(peakMiB(pod.sidecar.process.pid!)).toBeLessThan(LIMIT_MIB);
      neverRestarted(pod.sidecar.process);
    });

    besides('that answers late: nobody waits for all of them, and those of others come first', async () => {
      const pod = await WatchedPod.prepared({ secure: selfSignedCertificate() });
      putReferring(pod, 'first', secrets(1_000));
      pod.api.lateMs = 1_000;
      const begin = performance.now();
      await pod.runOnce(['--start-ms=3000']);
      expect(performance.now() - begin).toBeLessThan(15_000);
      expect(othersHave(pod, 'first')).toBe(true);
    });
  });
});
