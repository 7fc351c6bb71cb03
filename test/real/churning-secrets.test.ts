/** A tenant changes a Secret of its own all the time: the server is not reloaded all the time, and others do not wait. */

import { expect } from 'vitest';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { besides, neverRestarted } from '../support/faults';
import { describeWith } from '../support/tools';
import { eventually, sleep } from '../support/wait';
import { jobWithClient, KEY, marked, VERSION, WatchedPod } from '../support/watched-pod';

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
});
