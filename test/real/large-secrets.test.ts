/** Secrets of a tenant that are as large as Kubernetes lets them be: the watching sidecar stays within its memory. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { WATCHING_RELOADER } from '../../lib/core/base/conventions';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import type { ApiObject } from '../support/api-server';
import { describeWithCertificates, selfSignedCertificate } from '../support/certificates';
import { besides, neverRestarted, runsNewest } from '../support/faults';
import { peakMiB } from '../support/memory';
import { describeWith } from '../support/tools';
import { eventually } from '../support/wait';
import { jobWithClient, KEY, marked, VERSION, WatchedPod } from '../support/watched-pod';

const LIMIT_MIB = Number.parseInt(WATCHING_RELOADER.resources.limits.memory, 10);
const MIB = 1024 * 1024;
const [LARGE, OTHER] = ['x', 'z'].map((text) => text.repeat(1_000_000)) as [string, string];

const secrets = (count: number, namespace = 'shop') =>
  Array.from({ length: count }, (_, i) => `secret/${namespace}/large-${i}/value`);

function configured(marker: string, references: object, jobs: readonly string[] = []): ApiObject {
  const packed = gzipSync(JSON.stringify(references)).toString('base64');
  const text = jobs.length === 0 ? '' : `scrape_configs:\n${jobs.join('')}`;
  return { data: { [KEY]: gzipSync(`${marked(marker)}${text}`) }, annotations: { [REFERENCES_ANNOTATION]: packed } };
}

/** What it holds, and what it has written into its memory. */
function taken(pod: WatchedPod, paths: readonly string[]): number {
  const files = paths.map((path) => join(pod.credentialsDir, path)).filter((path) => existsSync(path));
  const written = files.reduce((sum, path) => sum + statSync(path).size, 0);
  return peakMiB(pod.sidecar.process.pid!) + written / MIB;
}

describeWith([`prometheus-${VERSION}`], 'a large value of a tenant', () => {
  const variables = { SHOP: 'secret/shop/large-0/value', PAY: 'secret/pay/login/id', MANY: 'secret/many/login/id' };
  const withValues = async (value: string) => {
    const pod = await WatchedPod.prepared();
    pod.putCredential(variables.SHOP, value);
    pod.putCredential(variables.PAY, 'pay-me');
    pod.putCredential(variables.MANY, 'y'.repeat(10_000));
    const jobs = Array.from({ length: 200 }, (_, i) => [
      jobWithClient(`shop-${i}`, 'SHOP'),
      jobWithClient(`many-${i}`, 'MANY'),
    ]).flat();
    await pod.startWith(configured('first', { files: [], variables }, [...jobs, jobWithClient('pay', 'PAY')]));
    await pod.serves('client_id: pay-me');
    return pod;
  };

  besides('does not become configuration, and those of others do', async () => {
    const pod = await withValues(LARGE);
    const running = await pod.running();
    expect(running.match(/client_id: \$\(SHOP\)/g)).toHaveLength(200);
    // Half a megabyte of them, and no more.
    expect(running.match(/client_id: y{10000}\n/g)).toHaveLength(52);
    await eventually('it is counted', async () => (await pod.metric('reloader_credentials_unusable')) === 2);
    expect(pod.sidecar.output()).toContain('it is longer than');
    expect(pod.sidecar.output()).not.toContain('xxxx');
    expect(peakMiB(pod.sidecar.process.pid!)).toBeLessThan(LIMIT_MIB);
    pod.putCredential(variables.SHOP, 'shop');
    await pod.serves('client_id: shop');
    expect((await pod.running()).match(/client_id: shop\n/g)).toHaveLength(200);
    neverRestarted(pod.sidecar.process);
  });
});

describeWith([`prometheus-${VERSION}`], 'many large Secrets of a tenant', () => {
  describeWithCertificates('beside the watching sidecar', () => {
    for (const withoutHttp2 of [false, true]) {
      besides(`are left out, ${withoutHttp2 ? 'without' : 'by'} HTTP/2, and those of others are not`, async () => {
        const pod = await WatchedPod.prepared({ secure: { ...selfSignedCertificate(), withoutHttp2 } });
        const [long, fit, small] = [secrets(60), secrets(30, 'bank'), secrets(300, 'pay')];
        for (const path of long) pod.putCredential(path, LARGE);
        for (const path of fit) pod.putCredential(path, LARGE.slice(0, 500_000));
        for (const path of small) pod.putCredential(path, 'first');
        const all = [...long, ...fit, ...small];
        await pod.startWith(configured('first', { files: all, variables: {} }));
        const contentOf = (path: string) => readFileSync(join(pod.credentialsDir, path), 'utf8');
        await eventually('those of others are there', () => small.every((path) => contentOf(path) === 'first'), 60);
        await eventually('it runs', async () => (await pod.metric('reloader_last_reload_successful')) === 1, 60);
        const written = (paths: readonly string[]) =>
          paths.filter((path) => existsSync(join(pod.credentialsDir, path))).length;
        // Four megabytes of a namespace.
        expect([written(long), written(fit)]).toEqual([0, 8]);
        for (const path of [...long, ...fit]) pod.putCredential(path, OTHER);
        pod.putCredential(small[0]!, 'second');
        await eventually('a change is there', () => contentOf(small[0]!) === 'second', 60);
        pod.put(configured('second', { files: all, variables: {} }));
        await runsNewest(pod, 'second', 60);
        expect(taken(pod, all)).toBeLessThan(LIMIT_MIB);
        neverRestarted(pod.sidecar.process);
      });
    }
  });
});

describeWith([`prometheus-${VERSION}`], 'a Secret of a tenant with a long chain of certificates and many keys', () => {
  describeWithCertificates('beside the watching sidecar', () => {
    besides('is looked into once, and not for each pair', async () => {
      const pod = await WatchedPod.prepared();
      const { cert, key } = selfSignedCertificate();
      const chain = cert.repeat(Math.floor(500_000 / cert.length));
      const names = Array.from({ length: 1_000 }, (_, i) => `k${i}`);
      const [object, certificate] = ['secret/shop/pairs', 'secret/shop/pairs/crt'];
      const keys = names.map((name) => `${object}/${name}`);
      const data = { crt: chain, ...Object.fromEntries(names.map((name) => [name, key])) };
      pod.api.put(object, { data });
      const pairs = keys.map((path) => [certificate, path]);
      await pod.startWith(configured('first', { files: [certificate, ...keys], variables: {}, pairs }));
      const contentOf = (path: string) => readFileSync(join(pod.credentialsDir, path), 'utf8');
      await eventually('it runs', async () => (await pod.metric('reloader_last_reload_successful')) === 1, 60);
      expect(contentOf(certificate)).toBe(chain);
      expect(new Set(keys.map(contentOf)).size).toBe(1);
      // A key that is another certificate's: all that share one with it go to nobody.
      pod.api.put(object, { data: { ...data, k0: selfSignedCertificate().key } });
      const goesToNobody = () => [certificate, ...keys].every((path) => ![chain, key].includes(contentOf(path)));
      await eventually('none is let in', goesToNobody, 60);
      expect(taken(pod, [certificate, ...keys])).toBeLessThan(LIMIT_MIB);
      neverRestarted(pod.sidecar.process);
    });
  });
});
