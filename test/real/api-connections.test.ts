/** The connections by which the watching sidecar asks the API server, and how often it asks. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { WATCHING_RELOADER } from '../../lib/core/base/conventions';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import type { ShortWatches, Spoiling } from '../support/api-server';
import { describeWithCertificates, selfSignedCertificate } from '../support/certificates';
import { besides, inContact, neverRestarted, runsNewest, watchingFault } from '../support/faults';
import { peakMiB } from '../support/memory';
import { marked, VERSION } from '../support/reloaded-pod';
import { describeWith } from '../support/tools';
import { eventually, sleep } from '../support/wait';
import { KEY, WatchedPod } from '../support/watched-pod';

const LIMIT_MIB = Number.parseInt(WATCHING_RELOADER.resources.limits.memory, 10);

/** A configuration that refers to many Secrets, which are there. */
function putReferring(pod: WatchedPod, marker: string, paths: readonly string[], value = 'first'): void {
  for (const path of paths) pod.putCredential(path, value);
  // Packed, as the library writes references that are many.
  const packed = gzipSync(JSON.stringify({ files: paths, variables: {} })).toString('base64');
  pod.put({ data: { [KEY]: marked(marker) }, annotations: { [REFERENCES_ANNOTATION]: packed } });
}

function have(pod: WatchedPod, paths: readonly string[], value: string): boolean {
  return paths.every((path) => {
    const file = join(pod.credentialsDir, path);
    return existsSync(file) && readFileSync(file, 'utf8') === value;
  });
}

const secrets = (count: number) => Array.from({ length: count }, (_, i) => `secret/shop/login-${i}/token`);

describeWith([`prometheus-${VERSION}`], 'a connection of HTTP/2 that answers pings, and nothing else', () => {
  describeWithCertificates('its API server', () => {
    const spoilings: Readonly<Record<Spoiling, string>> = {
      silent: 'never answers a request',
      refusing: 'refuses every request, since nothing is behind it',
      resetting: 'ends every request without an answer',
      breaking: 'breaks off every answer',
    };
    for (const [how, does] of Object.entries(spoilings) as [Spoiling, string][]) {
      watchingFault(`${does}: is replaced by another, which all share`, async (pod) => {
        const paths = secrets(20);
        putReferring(pod, 'many', paths);
        await runsNewest(pod, 'many');
        await eventually('all are watched', () => pod.api.watches === paths.length + 2);
        const before = pod.api.connections;
        pod.api.spoilConnections(how);
        pod.api.closeWatches();
        putReferring(pod, 'after', paths, 'second');
        await runsNewest(pod, 'after', 40);
        await eventually('all have their new values', () => have(pod, paths, 'second'), 40);
        await inContact(pod, true, 40);
        // As many as fail at once may each begin one, before the first of these is there to be shared.
        expect(pod.api.connections - before).toBeLessThan(4);
        await eventually(
          'the spoiled one is closed',
          () => pod.api.openConnections <= pod.api.connections - before,
          40,
        );
      });
    }
  });
});

describeWith([`prometheus-${VERSION}`], 'watches that end as soon as they begin', () => {
  const ends: Readonly<Record<ShortWatches, string>> = {
    properly: 'as if their time were up',
    broken: 'in the middle',
    gone: 'since their history is gone',
  };
  for (const [how, why] of Object.entries(ends) as [ShortWatches, string][]) {
    watchingFault(`${why}: are asked for ever more rarely, and changes come nevertheless`, async (pod) => {
      pod.api.shortWatches = how;
      pod.api.closeWatches();
      await sleep(5_000);
      const begun = pod.api.requests.length;
      await sleep(10_000);
      // Of two objects, each listed and watched.
      expect((pod.api.requests.length - begun) / 10).toBeLessThan(1.5);
      pod.put(marked('by-asking'));
      await runsNewest(pod, 'by-asking', 40);
      pod.api.shortWatches = undefined;
      await eventually('they are watched again', () => pod.api.watches === 2, 40);
      pod.put(marked('by-watching'));
      await runsNewest(pod, 'by-watching', 5);
      await inContact(pod, true);
    });
  }
});

describeWith([`prometheus-${VERSION}`], 'many Secrets, of a server without HTTP/2', () => {
  describeWithCertificates('their sidecar', () => {
    const withoutHttp2 = async (paths: readonly string[]) => {
      const pod = await WatchedPod.start(marked('good'), {
        secure: { ...selfSignedCertificate(), withoutHttp2: true },
      });
      putReferring(pod, 'many', paths);
      await runsNewest(pod, 'many', 60);
      await eventually('all are there', () => have(pod, paths, 'first'), 60);
      return pod;
    };

    besides('stays within its memory with a thousand, and is sparing with requests', async () => {
      const paths = secrets(1_000);
      const pod = await withoutHttp2(paths);
      await sleep(2_000);
      expect(peakMiB(pod.sidecar.process.pid!)).toBeLessThan(LIMIT_MIB);
      // Each by a connection for itself.
      expect(pod.api.watches).toBe(100);
      const begun = pod.api.requests.length;
      await sleep(10_000);
      expect((pod.api.requests.length - begun) / 10).toBeLessThan(45);
      pod.putCredential(paths.at(-1)!, 'second');
      await eventually('one that is not watched is rotated', () => have(pod, paths.slice(-1), 'second'), 60);
      // The configuration is watched.
      pod.put(marked('watched'));
      await runsNewest(pod, 'watched', 10);
      expect(peakMiB(pod.sidecar.process.pid!)).toBeLessThan(LIMIT_MIB);
      neverRestarted(pod.sidecar.process);
    });

    besides('asks the more often for those that it does not watch, the fewer these are', async () => {
      const paths = secrets(150);
      const pod = await withoutHttp2(paths);
      for (const value of ['second', 'third']) {
        for (const path of paths) pod.putCredential(path, value);
        await eventually(`all have their ${value} value`, () => have(pod, paths, value), 20);
      }
    });
  });
});
