import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { atEnd } from '../support/at-end';
import { describeWithCertificates, selfSignedCertificate } from '../support/certificates';
import { end, freePort } from '../support/processes';
import { describeWith, pathOf } from '../support/tools';
import { eventually } from '../support/wait';
import { KEY, marked, VERSION, WatchedPod } from '../support/watched-pod';

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
    await eventually('it is told of', async () => (await pod.metric('reloader_last_reload_successful')) === 1);
  });

  it('writes what the pod knows of itself into a configuration, and nothing of its own', async () => {
    const env = { SHARD: '7', RELOAD_USERNAME: 'operations', PROGRAM_HASH: 'abc' };
    const pod = await WatchedPod.start(marked('first'), { env });
    const texts = { shard: '$(SHARD)', user: '$(RELOAD_USERNAME)', hash: '$(PROGRAM_HASH)', nobody: '$(NOBODY)' };
    pod.put(`global: {external_labels: ${JSON.stringify(texts)}}\n`);
    await pod.serves('shard: "7"');
    const running = await pod.running();
    for (const name of ['RELOAD_USERNAME', 'PROGRAM_HASH', 'NOBODY']) expect(running).toContain(`$(${name})`);
  });

  it('brings in the credentials that the object names, and their rotation, from other namespaces too', async () => {
    const pod = await WatchedPod.start(marked('first'));
    pod.api.put('secret/shop/login', { data: { password: 'one', token: 'abc' } });
    const references = {
      files: ['secret/shop/login/password'],
      variables: { CDK8S_PROMETHEUS_TOKEN: 'secret/shop/login/token' },
    };
    const config = 'global:\n  external_labels:\n    token: |2-\n      $(CDK8S_PROMETHEUS_TOKEN)\n';
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

const BESIDE_TLS = 'the watching sidecar beside a Prometheus that asks for a certificate';

describeWithCertificates(BESIDE_TLS, () =>
  describeWith([`prometheus-${VERSION}`], BESIDE_TLS, () => {
    it('shows its own, and reloads', async () => {
      const options = { args: [] as string[] };
      const pod = await WatchedPod.prepared(options);
      pod.put(marked('first'));
      await pod.runOnce();
      const { cert, key } = selfSignedCertificate();
      const [certFile, keyFile, webFile] = ['tls.crt', 'tls.key', 'web.yaml'].map((name) => join(pod.folder, name));
      writeFileSync(certFile!, cert);
      writeFileSync(keyFile!, key);
      const files = `cert_file: ${certFile}, key_file: ${keyFile}, client_ca_file: ${certFile}`;
      writeFileSync(webFile!, `tls_server_config: {${files}, client_auth_type: RequireAndVerifyClientCert}\n`);
      const url = `https://127.0.0.1:${await freePort()}`;
      const server = startInSecret(pod, url, webFile!);
      const running = () =>
        new Promise<string>((resolve, reject) => {
          const asked = request(`${url}/api/v1/status/config`, { cert, key, ca: cert, agent: false }, (response) => {
            let text = '';
            response.on('data', (chunk: Buffer) => (text += chunk.toString()));
            response.on('end', () => resolve(text));
          });
          asked.on('error', reject);
          asked.end();
        });
      await eventually('Prometheus serves', async () => (await running()).includes('marker: first'));
      await expect(fetch(url)).rejects.toThrow();
      options.args.push(`--reload-url=${url}/-/reload`, `--cert-file=${certFile}`, `--key-file=${keyFile}`);
      await pod.startSidecar();
      pod.put(marked('second'));
      await eventually('the change is loaded', async () => (await running()).includes('marker: second'));
      await eventually('it is told of', async () => (await pod.metric('reloader_last_reload_successful')) === 1);
      expect(server.exitCode).toBeNull();
    });
  }),
);

function startInSecret(pod: WatchedPod, url: string, webFile: string): ChildProcess {
  const args = [
    `--config.file=${pod.outputFile}`,
    `--web.listen-address=${new URL(url).host}`,
    `--web.config.file=${webFile}`,
    '--web.enable-lifecycle',
    `--storage.tsdb.path=${join(pod.folder, 'data')}`,
  ];
  const child = spawn(pathOf(`prometheus-${VERSION}`), args, { stdio: 'ignore' });
  atEnd(() => end(child));
  return child;
}
