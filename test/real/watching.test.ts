import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { describeWith } from '../support/tools';
import { eventually, metric } from '../support/wait';
import { KEY, marked, VERSION, WatchedPod } from '../support/watching';

describeWith([`prometheus-${VERSION}`], 'the watching sidecar beside a real Prometheus', () => {
  it('loads a change within a second or so, substitutes, and unpacks', async () => {
    const pod = await WatchedPod.start(marked('first'));
    await pod.serves('marker: first');
    await pod.serves('pod: prometheus-test-0');
    pod.put(marked('second'));
    await pod.serves('marker: second', 3);
    pod.put({ data: { [KEY]: gzipSync(marked('packed')) } });
    await pod.serves('marker: packed', 5);
    expect(statSync(pod.outputFile).mode & 0o777).toBe(0o600);
    expect(await metric(pod.sidecar.url, 'reloader_last_reload_successful')).toBe(1);
  });

  it('brings in the credentials that the object names, and their rotation, from other namespaces too', async () => {
    const pod = await WatchedPod.start(marked('first'));
    pod.api.put('secret/shop/login', { data: { password: 'one', token: 'abc' } });
    const references = {
      files: ['secret/shop/login/password'],
      variables: { CDK8S_PROMETHEUS_TOKEN: 'secret/shop/login/token' },
    };
    const config = 'global: {external_labels: {token: "$(CDK8S_PROMETHEUS_TOKEN)"}}\n';
    pod.put({ data: { [KEY]: config }, annotations: { 'cdk8s-prometheus.io/references': JSON.stringify(references) } });
    await pod.serves('token: abc');
    const file = join(pod.credentialsDir, 'secret/shop/login/password');
    expect(readFileSync(file, 'utf8')).toBe('one');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    pod.api.put('secret/shop/login', { data: { password: 'two', token: 'def' } });
    await eventually('the rotated password is there', () => readFileSync(file, 'utf8') === 'two', 2);
    await pod.serves('token: def', 3);
    pod.put(marked('without'));
    await pod.serves('marker: without');
    await eventually('what is no longer referred to is gone', () => {
      try {
        readFileSync(file);
        return false;
      } catch {
        return true;
      }
    });
  });
});
