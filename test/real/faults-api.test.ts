import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { METRIC, REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import {
  apiErrors,
  besides,
  inContact,
  neverRestarted,
  runsNewest,
  secured,
  watchedPod,
  watchingFault,
} from '../support/faults';
import { marked, VERSION } from '../support/reloaded-pod';
import { describeWith } from '../support/tools';
import { eventually, sleep } from '../support/wait';
import { CONFIG, KEY, WatchedPod } from '../support/watched-pod';

const TOOLS = [`prometheus-${VERSION}`] as const;

describeWith(TOOLS, 'an API server that is away', () => {
  watchingFault('killed and back, gives what changed in between', async (pod) => {
    await pod.api.down();
    await inContact(pod, false);
    expect(await pod.running()).toContain('marker: good');
    pod.put(marked('meanwhile'));
    await pod.api.up();
    await runsNewest(pod, 'meanwhile');
    await inContact(pod, true);
    pod.put(marked('after'));
    await runsNewest(pod, 'after', 5);
  });

  watchingFault('restarted without its history, is asked for everything anew', async (pod) => {
    pod.put(marked('unseen'));
    await pod.api.down();
    pod.put(marked('restarted'));
    pod.api.forgetHistory();
    await pod.api.up();
    await runsNewest(pod, 'restarted');
  });

  besides('for long, shows in the health of the sidecar, which goes on', async () => {
    const pod = await watchedPod(marked('good'), { args: ['--contact-ms=1500'] });
    await runsNewest(pod, 'good');
    await pod.api.down();
    await eventually('it is unhealthy', async () => (await fetch(`${pod.sidecar.url}/healthz`)).status === 503);
    expect((await fetch(`${pod.sidecar.url}/livez`)).status).toBe(200);
    expect(await pod.metric('reloader_api_silence_seconds')).toBeGreaterThan(1.5);
    await pod.api.up();
    await eventually('it is healthy again', async () => (await fetch(`${pod.sidecar.url}/healthz`)).ok);
    neverRestarted(pod.sidecar.process);
  });

  const hidden: Readonly<Record<string, (pod: WatchedPod) => unknown>> = {
    away: ({ api }) => api.down(),
    refusing: ({ api }) => api.forbidden.add(CONFIG),
  };
  for (const [name, hide] of Object.entries(hidden)) {
    besides(`${name} at the start, leaves the mounted copy to start with`, async () => {
      const pod = await WatchedPod.prepared(secured());
      pod.put(marked('newest'));
      mkdirSync(pod.mountedDir);
      writeFileSync(join(pod.mountedDir, KEY), marked('mounted'));
      await hide(pod);
      await pod.runOnce(['--start-ms=500']);
      await pod.startServer();
      await pod.startSidecar();
      await runsNewest(pod, 'mounted');
      writeFileSync(join(pod.mountedDir, KEY), marked('remounted'));
      await runsNewest(pod, 'remounted');
      pod.api.forbidden.clear();
      if (name === 'away') await pod.api.up();
      await runsNewest(pod, 'newest', 40);
    });
  }
});

describeWith(TOOLS, 'a watch that ends', () => {
  watchingFault('closed by the server over and over, misses nothing and asks in no circle', async (pod) => {
    const asked = pod.api.requests.length;
    for (const how of ['properly', 'broken', 'properly', 'broken'] as const) {
      pod.api.closeWatches(how);
      pod.put(marked(`after-${how}`));
      await runsNewest(pod, `after-${how}`);
      pod.put(marked('between'));
      await runsNewest(pod, 'between');
    }
    expect(pod.api.requests.length - asked).toBeLessThan(40);
  });

  watchingFault('told that its history is gone, lists again', async (pod) => {
    pod.api.closeWatches();
    pod.put(marked('gone'));
    pod.api.forgetHistory();
    await runsNewest(pod, 'gone');
    // Of the configuration, and of the rules.
    expect(await apiErrors(pod, '410')).toBe(2);
  });
});

describeWith(TOOLS, 'an API server that does not let the sidecar in', () => {
  watchingFault('since its token was rotated, lets it in with the new one', async (pod) => {
    pod.api.token = 'second-token';
    pod.api.closeWatches('broken');
    await inContact(pod, false);
    pod.put(marked('rotated'));
    writeFileSync(pod.tokenFile, pod.api.token);
    await runsNewest(pod, 'rotated');
  });

  watchingFault(
    'for want of rights, is asked ever more rarely, which is logged once and shows in metrics',
    async (pod) => {
      pod.api.forbidden.add(CONFIG);
      pod.api.closeWatches('broken');
      pod.put(marked('granted'));
      await inContact(pod, false);
      await sleep(8_000);
      const refused = await apiErrors(pod, '403');
      expect(refused).toBeGreaterThan(2);
      expect(refused).toBeLessThan(10);
      const lines = pod.sidecar
        .output()
        .split('\n')
        .filter((line) => line.includes('is forbidden'));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`object="${CONFIG}"`);
      expect(await pod.running()).toContain('marker: good');
      pod.api.forbidden.clear();
      await runsNewest(pod, 'granted', 40);
    },
  );

  watchingFault('for only one credential, gives everything else', async (pod) => {
    const path = 'secret/shop/login/password';
    pod.api.forbidden.add('secret/shop/login');
    pod.putCredential(path, 'hidden');
    pod.refer(path);
    pod.putConfig(marked('without'));
    await runsNewest(pod, 'without');
    await inContact(pod, false);
  });
});

describeWith(TOOLS, 'hundreds of Secrets', () => {
  const paths = Array.from({ length: 250 }, (_, i) => `secret/shop/login-${i}/token`);
  const references = { files: paths, variables: {} };

  besides('are watched by few connections, within the memory that there is, and again when these break', async () => {
    const pod = await watchedPod(marked('good'));
    for (const path of paths) pod.putCredential(path, 'first');
    // Packed, as the library writes references that are many.
    const packed = gzipSync(JSON.stringify(references)).toString('base64');
    pod.put({ data: { [KEY]: marked('many') }, annotations: { [REFERENCES_ANNOTATION]: packed } });
    await runsNewest(pod, 'many');
    const have = (value: string) =>
      paths.every((path) => readFileSync(join(pod.credentialsDir, path), 'utf8') === value);
    expect(have('first')).toBe(true);
    expect(pod.api.connections).toBeLessThan(8);
    expect(await pod.metric('process_resident_memory_bytes')).toBeLessThan(110 * 1024 * 1024);
    await pod.api.down();
    for (const path of paths) pod.putCredential(path, 'second');
    await pod.api.up();
    await eventually('all have their new values', () => have('second'), 30);
    await inContact(pod, true);
    neverRestarted(pod.sidecar.process);
  });

  besides('are watched where the server speaks no HTTP/2', async () => {
    const { secure } = secured();
    const old = secure === undefined ? {} : { secure: { ...secure, withoutHttp2: true } };
    const pod = await WatchedPod.start(marked('good'), old);
    await runsNewest(pod, 'good');
    pod.put(marked('second'));
    await runsNewest(pod, 'second', 5);
    expect(await pod.metric('reloader_api_connected')).toBe(1);
  });

  besides('are watched where the server takes few requests by a connection', async () => {
    const { secure } = secured();
    const narrow = secure === undefined ? {} : { secure: { ...secure, maxConcurrentStreams: 3 } };
    const pod = await WatchedPod.start(marked('good'), narrow);
    for (const path of paths.slice(0, 10)) pod.putCredential(path, 'first');
    const annotations = { [REFERENCES_ANNOTATION]: JSON.stringify({ files: paths.slice(0, 10) }) };
    pod.put({ data: { [KEY]: marked('narrow') }, annotations });
    await runsNewest(pod, 'narrow');
    const last = join(pod.credentialsDir, paths[9]!);
    expect(readFileSync(last, 'utf8')).toBe('first');
    pod.putCredential(paths[9]!, 'second');
    await eventually('a rotated value is there', () => readFileSync(last, 'utf8') === 'second', 3);
  });
});

describeWith(TOOLS, 'a Secret that does not exist', () => {
  watchingFault('is counted in metrics, which name nothing that is watched, and named in the log', async (pod) => {
    const missing = (count: number) =>
      eventually(`${count} are missing`, async () => (await pod.metric(METRIC.objectsMissing)) === count);
    const path = 'secret/shop/login/password';
    // The rules.
    await missing(1);
    pod.refer(path);
    pod.putConfig(marked('referring'));
    await missing(2);
    pod.api.forbidden.add('secret/bank/vault');
    pod.put({
      data: { [KEY]: marked('forbidden') },
      annotations: { [REFERENCES_ANNOTATION]: JSON.stringify({ files: [path, 'secret/bank/vault/token'] }) },
    });
    await inContact(pod, false);
    const metrics = await (await fetch(`${pod.sidecar.url}/metrics`)).text();
    for (const name of ['monitoring', 'prometheus-main', 'shop', 'login', 'password', 'bank', 'vault'])
      expect(metrics).not.toContain(name);
    expect(pod.sidecar.output()).toMatch(/level=warn msg="the object does not exist;.*" object="secret\/shop\/login"/);
    pod.putCredential(path, 'horse');
    await missing(1);
    pod.refer('secret/shop/other/password');
    pod.putConfig(marked('elsewhere'));
    await missing(2);
    pod.put(marked('nothing'));
    await missing(1);
  });

  besides('is waited for before the server starts, with a message', async () => {
    const pod = await WatchedPod.prepared(secured());
    const prepared = pod.runOnce();
    await sleep(1_000);
    pod.put(marked('late'));
    expect(await prepared).toContain('there is no configuration yet; waiting for it');
    expect(readFileSync(pod.outputFile, 'utf8')).toContain('marker: late');
  });
});
