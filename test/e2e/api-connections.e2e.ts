import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WATCHING_RELOADER } from '../../lib/core/base/conventions';
import { objectOfKey, REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { withEndings } from '../support/at-end';
import { inContact, neverRestarted, runsNewest } from '../support/faults';
import { peakMiB } from '../support/memory';
import { eventually } from '../support/wait';
import { CONFIG, KEY, marked, RULES, type WatchedApi, WatchedPod } from '../support/watched-pod';
import { Balancer } from './support/balancer';
import { ControlPlane, describeWithControlPlane } from './support/control-plane';

const PATHS = Array.from({ length: 1_000 }, (_, i) => `secret/shop/login-${i}/token`);
const LAST = PATHS.at(-1)!;
const LIMIT_MIB = Number.parseInt(WATCHING_RELOADER.resources.limits.memory, 10);
/** On a machine that has other things to do. */
const SOON_SECONDS = 20;
const LONGEST_SECONDS = 75;

const referring = (marker: string) => ({
  data: { [KEY]: marked(marker) },
  annotations: { [REFERENCES_ANNOTATION]: gzipSync(JSON.stringify({ files: PATHS })).toString('base64') },
});

describeWithControlPlane('a thousand Secrets, beside a real kube-apiserver', () => {
  let plane: ControlPlane;
  let end = async () => {};
  beforeAll(async () => {
    ({ plane, end } = await ControlPlane.start([CONFIG, RULES, ...PATHS.map(objectOfKey)]));
    plane.putAll(Object.fromEntries(PATHS.map((path) => [objectOfKey(path), { data: { token: 'first' } }])));
  });
  afterAll(() => end());

  async function startedPod<Api extends WatchedApi>(api: Api): Promise<WatchedPod<Api>> {
    const pod = WatchedPod.of(api);
    await pod.startWith(referring('good'));
    // By one connection for each, it takes a while.
    await eventually('all are there', () => PATHS.every((path) => contentOf(pod, path) !== undefined), 120);
    await runsNewest(pod, 'good', 60);
    await inContact(pod, true);
    return pod;
  }

  it('are watched by few connections, within the memory that there is', () =>
    withEndings(async () => {
      const pod = await startedPod(plane);
      // Ten for the objects, and a few for what the sidecar serves and is told.
      expect(socketsOf(pod.sidecar.process.pid!)).toBeLessThan(20);
      await rotated(pod, 'watched', SOON_SECONDS);
      expect(peakMiB(pod.sidecar.process.pid!)).toBeLessThan(LIMIT_MIB);
      neverRestarted(pod.sidecar.process);
    }));

  it('are brought in by another server, where the one that a balancer gave to their connections is frozen', () =>
    withEndings(async () => {
      const balancer = await Balancer.start(plane.url, plane.ca);
      const { url, ca } = balancer;
      const api: WatchedApi = {
        url,
        ca,
        token: plane.token,
        put: (path, object) => plane.put(path, object),
        remove: (path) => plane.remove(path),
      };
      const pod = await startedPod(api);
      const before = balancer.connections;
      balancer.backend = plane.otherUrl;
      plane.server.signal('SIGSTOP');
      // It answers pings itself, and nobody answers what is asked by the old connections.
      balancer.cutStreams();
      pod.put(referring('elsewhere'));
      await runsNewest(pod, 'elsewhere', LONGEST_SECONDS);
      await rotated(pod, 'by-another', LONGEST_SECONDS);
      await inContact(pod, true, LONGEST_SECONDS);
      // Each of the old ones may have been distrusted by itself; none is begun for each request.
      expect(balancer.connections - before).toBeLessThan(30);
      plane.server.signal('SIGCONT');
      neverRestarted(pod.sidecar.process);
    }));

  it('fit into its memory where the server speaks no HTTP/2; the configuration comes at once, and Secrets in time', () =>
    withEndings(async () => {
      await plane.restartWith({ '--disable-http2-serving': 'true' });
      const pod = await startedPod(plane);
      pod.put(referring('changed'));
      await runsNewest(pod, 'changed', SOON_SECONDS);
      await rotated(pod, 'asked-for', LONGEST_SECONDS);
      expect(peakMiB(pod.sidecar.process.pid!)).toBeLessThan(LIMIT_MIB);
      neverRestarted(pod.sidecar.process);
    }));

  async function rotated(pod: WatchedPod<WatchedApi>, value: string, seconds: number): Promise<void> {
    plane.put(objectOfKey(LAST), { data: { token: value } });
    await eventually('one is rotated', () => contentOf(pod, LAST) === value, seconds);
  }
});

function contentOf({ credentialsDir }: WatchedPod<WatchedApi>, path: string): string | undefined {
  const file = join(credentialsDir, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function socketsOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((name) => readlinkSync(join(folder, name)).startsWith('socket:')).length;
}
