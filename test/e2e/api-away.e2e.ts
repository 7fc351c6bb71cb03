import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { METRIC } from '../../lib/core/base/sidecar-protocol';
import { Api } from '../../sidecar/api';
import { objectName } from '../../sidecar/settings';
import { withEndings } from '../support/at-end';
import { apiErrors, inContact, neverRestarted, runsNewest } from '../support/faults';
import { temporaryFolder } from '../support/processes';
import { eventually, metric } from '../support/wait';
import { CONFIG, marked, RULES, WatchedPod } from '../support/watched-pod';
import { ControlPlane, describeWithControlPlane } from './support/control-plane';

const LOGIN = 'secret/shop/login/password';
/** It asks ever more rarely, every half minute at last. */
const LONGEST_SECONDS = 45;
/** While it is in contact, on a machine that has other things to do. */
const SOON_SECONDS = 20;

type Pod = WatchedPod<ControlPlane>;

const connected = (pod: Pod, is: boolean) => inContact(pod, is, LONGEST_SECONDS);

const lacks = (pod: Pod) =>
  eventually('the sidecar tells that there is no Secret', async () => {
    // There are no rules either.
    const named = pod.sidecar.output().match(/does not exist.*$/gm) ?? [];
    return named.at(-1)?.includes(`object="${CONFIG}"`) && (await pod.metric(METRIC.objectsMissing)) === 2;
  });

describeWithControlPlane('a sidecar and its Prometheus, beside a real kube-apiserver', () => {
  let plane: ControlPlane;
  let end = async () => {};
  beforeAll(async () => {
    ({ plane, end } = await ControlPlane.start([CONFIG, RULES, LOGIN.slice(0, LOGIN.lastIndexOf('/'))]));
  });
  afterAll(() => end());
  beforeEach(() => plane.up());

  /** No process of the pod restarts, whatever happens. */
  function fault(name: string, body: (pod: Pod) => Promise<void>): void {
    it(name, () =>
      withEndings(async () => {
        const pod = WatchedPod.of(plane);
        await pod.startWith(marked('good'));
        await runsNewest(pod, 'good');
        await connected(pod, true);
        pod.put(marked('changed'));
        await runsNewest(pod, 'changed', SOON_SECONDS);
        const began = await metric(pod.prometheus.url, 'process_start_time_seconds');
        await body(pod);
        await connected(pod, true);
        neverRestarted(pod.prometheus.process);
        neverRestarted(pod.sidecar.process);
        expect(await metric(pod.prometheus.url, 'process_start_time_seconds')).toBe(began);
      }),
    );
  }

  async function goesOnWithout(pod: Pod, marker = 'changed'): Promise<void> {
    await connected(pod, false);
    expect(await apiErrors(pod, 'connection')).toBeGreaterThan(0);
    expect(await pod.running()).toContain(`marker: ${marker}`);
    expect((await fetch(`${pod.sidecar.url}/livez`)).status).toBe(200);
  }

  fault('killed and back, go on without it, and have what has changed in between', async (pod) => {
    const password = () => readFileSync(join(pod.credentialsDir, LOGIN), 'utf8');
    pod.putCredential(LOGIN, 'one');
    pod.refer(LOGIN);
    pod.putConfig(marked('referring'));
    await runsNewest(pod, 'referring', SOON_SECONDS);
    expect(password()).toBe('one');
    await plane.server.kill();
    await goesOnWithout(pod, 'referring');
    pod.putCredential(LOGIN, 'two');
    pod.putConfig(marked('meanwhile'));
    await plane.up();
    await runsNewest(pod, 'meanwhile', LONGEST_SECONDS);
    await eventually('the credential is the new one', () => password() === 'two', LONGEST_SECONDS);
    await connected(pod, true);
    pod.put(marked('after'));
    await runsNewest(pod, 'after', SOON_SECONDS);
  });

  fault('told to end, have every change as long as it is there, and when it is back', async (pod) => {
    // For a minute it goes on with what it has begun.
    plane.server.signal('SIGTERM');
    pod.put(marked('ending'));
    await runsNewest(pod, 'ending', LONGEST_SECONDS);
    await plane.server.kill();
    await goesOnWithout(pod, 'ending');
    pod.put(marked('ended'));
    await plane.up();
    await runsNewest(pod, 'ended', LONGEST_SECONDS);
  });

  fault('whose power fails with that of etcd, load what is changed as soon as both are back', async (pod) => {
    await plane.down();
    await goesOnWithout(pod);
    await plane.up();
    pod.put(marked('back'));
    await runsNewest(pod, 'back', LONGEST_SECONDS);
  });

  fault('of which only the etcd is killed and comes back, load what is changed then', async (pod) => {
    await plane.etcd.kill();
    expect(await pod.running()).toContain('marker: changed');
    await plane.up();
    pod.put(marked('stored'));
    await runsNewest(pod, 'stored', LONGEST_SECONDS);
  });

  fault('which no longer answers and keeps its connections, notice it, and load what has changed', async (pod) => {
    plane.server.signal('SIGSTOP');
    pod.put(marked('frozen'));
    await goesOnWithout(pod);
    plane.server.signal('SIGCONT');
    await runsNewest(pod, 'frozen', LONGEST_SECONDS);
  });

  fault('killed while the Secret is deleted and made anew, load the new one', async (pod) => {
    await plane.server.kill();
    await goesOnWithout(pod);
    pod.removeConfig();
    pod.put(marked('anew'));
    await plane.up();
    await runsNewest(pod, 'anew', LONGEST_SECONDS);
  });

  fault('killed while the Secret is deleted, keep what runs until there is another', async (pod) => {
    await plane.server.kill();
    await goesOnWithout(pod);
    pod.removeConfig();
    await plane.up();
    await connected(pod, true);
    await lacks(pod);
    expect(await pod.running()).toContain('marker: changed');
    pod.put(marked('another'));
    await runsNewest(pod, 'another', SOON_SECONDS);
  });

  fault('killed while the token loses its worth, are let in with the new one', async (pod) => {
    await plane.server.kill();
    await goesOnWithout(pod);
    plane.renewAccount();
    pod.put(marked('rotated'));
    await plane.up();
    await eventually('the old token is refused', async () => (await apiErrors(pod, '401')) > 0, LONGEST_SECONDS);
    expect(await pod.running()).toContain('marker: changed');
    writeFileSync(pod.tokenFile, plane.token);
    await runsNewest(pod, 'rotated', LONGEST_SECONDS);
  });

  fault('killed over and over, lose no change', async (pod) => {
    for (const round of [1, 2, 3]) {
      await plane.server.kill();
      pod.put(marked(`killed-${round}`));
      await plane.up();
      await runsNewest(pod, `killed-${round}`, LONGEST_SECONDS);
    }
  });

  it('restarted, tells clients that go on from before that it knows no such history', async () => {
    await withEndings(async () => {
      const accountDir = temporaryFolder();
      writeFileSync(join(accountDir, 'token'), plane.token);
      writeFileSync(join(accountDir, 'ca.crt'), plane.ca);
      const api = new Api({ server: plane.url, accountDir });
      const object = objectName(CONFIG);
      const stop = new AbortController().signal;
      const { version } = await api.list(object, stop);
      plane.put(CONFIG, { data: { key: 'unseen' } });
      await plane.server.kill();
      await plane.up();
      await expect(api.watch(object, version, () => undefined, stop)).rejects.toMatchObject({ status: 410 });
      expect((await api.list(object, stop)).content?.data.get('key')?.toString()).toBe('unseen');
    });
  });
});
