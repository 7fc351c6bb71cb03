/** A tenant changes a Secret of its own all the time: the server is not reloaded all the time, and others do not wait. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { atEnd } from '../support/at-end';
import { besides, neverRestarted } from '../support/faults';
import { describeWith } from '../support/tools';
import { eventually, sleep } from '../support/wait';
import { jobWithClient, KEY, marked, VERSION, WatchedPod } from '../support/watched-pod';

/** A server that takes nothing, and counts how often it is asked. */
async function refusingServer() {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(500).end('no');
  });
  atEnd(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/-/reload`, asked: () => asked };
}

describeWith([`prometheus-${VERSION}`], 'a Secret that changes all the time', () => {
  besides('is taken now and then, the newest in the end, and those of others at once', async () => {
    const pod = await WatchedPod.prepared();
    const variables = { EVIL: 'secret/evil/churn/id', PAY: 'secret/pay/login/id' };
    pod.putCredential(variables.EVIL, 'evil-first');
    pod.putCredential(variables.PAY, 'pay-first');
    const text = `${marked('first')}scrape_configs:\n${jobWithClient('evil', 'EVIL')}${jobWithClient('pay', 'PAY')}`;
    const references = JSON.stringify({ files: [], variables });
    await pod.startWith({ data: { [KEY]: text }, annotations: { [REFERENCES_ANNOTATION]: references } });
    await pod.serves('client_id: pay-first');
    const before = (await pod.metric('reloader_reloads_total')) ?? 0;
    for (let i = 0; i < 40; i++) {
      pod.putCredential(variables.EVIL, `evil-${i}`);
      await sleep(100);
    }
    pod.putCredential(variables.EVIL, 'evil-last');
    pod.putCredential(variables.PAY, 'pay-second');
    await eventually('the change of another is there', async () => (await pod.running()).includes('pay-second'), 3);
    // The first change at once, and that of another; without a pace there would be four more.
    expect(((await pod.metric('reloader_reloads_total')) ?? 0) - before).toBeLessThanOrEqual(3);
    expect(pod.sidecar.output()).toContain('its values change often');
    await pod.serves('client_id: evil-last');
    neverRestarted(pod.sidecar.process);
  });

  besides('has a configuration that is refused asked for no more often, whether it is a file or a value', async () => {
    const server = await refusingServer();
    const pod = await WatchedPod.prepared({ args: [`--reload-url=${server.url}`] });
    const value = 'secret/evil/churn/id';
    const file = 'secret/evil/file/key';
    pod.putCredential(value, 'first');
    pod.putCredential(file, 'first');
    const references = JSON.stringify({ files: [file], variables: { EVIL: value } });
    pod.put({ data: { [KEY]: marked('first') }, annotations: { [REFERENCES_ANNOTATION]: references } });
    await pod.runOnce();
    await pod.startSidecar();
    await eventually('it is asked', () => server.asked() > 0);
    const before = server.asked();
    for (let i = 0; i < 80; i++) {
      pod.putCredential(value, `value-${i}`);
      pod.putCredential(file, `file-${i}`);
      await sleep(100);
    }
    expect(server.asked() - before).toBeLessThanOrEqual(2);
    // What is new is asked for at once, and what is mended behind it soon.
    const refused = server.asked();
    pod.put({ data: { [KEY]: marked('second') }, annotations: { [REFERENCES_ANNOTATION]: references } });
    await eventually('the next is asked for', () => server.asked() > refused, 3);
  });
});
