import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from 'cdk8s';
import { Alertmanager, ConfigSource, Prometheus, type PrometheusSpec, WebConfigSource } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { chartOf, objectOf } from '../lib/support';
import { selfSignedCertificate } from '../support/certificates';
import { MountedSecret } from '../support/mounted-secret';
import { freePort, type Running, temporaryFolder } from '../support/processes';
import { AFTER, ask, BEFORE, startProtected, users } from '../support/protected-servers';
import { describeWith, pathOf, RELOADER, type Tool } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';
import { WatchedPod } from '../support/watched-pod';

const PROMETHEUS: Tool = `prometheus-${NEWEST.Prometheus}`;
const ALERTMANAGER: Tool = `alertmanager-${NEWEST.Alertmanager}`;

const basicAuth = {
  username: { name: 'web-user', key: 'username' },
  password: { name: 'web-user', key: 'password' },
};

interface Container {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: readonly {
    readonly name: string;
    readonly valueFrom?: { readonly secretKeyRef?: { readonly key: string } };
  }[];
}

/** A container of a StatefulSet, as the kubelet would start it in a folder that means the pod's file system. */
class PodInFolder {
  readonly folder = temporaryFolder();

  constructor(
    private readonly chart: Chart,
    private readonly workload: string,
    private readonly serverPort: number,
  ) {}

  at(path: string): string {
    return join(this.folder, path);
  }

  container(name: string): Container {
    const { containers } = objectOf(this.chart, 'StatefulSet', this.workload)['spec'].template.spec;
    return (containers as Container[]).find((candidate) => candidate.name === name)!;
  }

  /** The variables, with the values of the Secret that they refer to. */
  environment(name: string, password = BEFORE.password): Record<string, string> {
    const values: Record<string, string> = { username: BEFORE.username, password };
    const entries = (this.container(name).env ?? []).map(({ name: variable, valueFrom }): [string, string] => [
      variable,
      values[valueFrom?.secretKeyRef?.key ?? ''] ?? '',
    ]);
    return { ...Object.fromEntries(entries), POD_NAME: `${this.workload}-0` };
  }

  args(
    name: string,
    own: { readonly port: number; readonly server?: Pick<Running, 'url'>; readonly password?: string },
  ): string[] {
    const env = this.environment(name, own.password);
    return this.container(name)
      .args.filter((arg) => !arg.startsWith('--web.listen-address') && !arg.startsWith('--listen-address'))
      .map((arg) => arg.replace(/\$\((\w+)\)/g, (text, variable: string) => env[variable] ?? text))
      .map((arg) =>
        arg.replace(/(=)(\/(?:etc|prometheus|alertmanager))/, (_, equals, path) => equals + this.folder + path),
      )
      .map((arg) =>
        own.server === undefined ? arg : arg.replace(`localhost:${this.serverPort}`, new URL(own.server.url).host),
      )
      .concat(
        name === 'config-reloader'
          ? `--listen-address=127.0.0.1:${own.port}`
          : `--web.listen-address=127.0.0.1:${own.port}`,
      );
  }

  start(name: string, program: Tool, { https = false, ...asked }: StartOptions = {}): Promise<Running> {
    const env = this.environment(name, asked.password);
    return startProtected(program, (port) => this.args(name, { port, ...asked }), { https, env });
  }
}

interface StartOptions {
  readonly server?: Pick<Running, 'url'>;
  readonly https?: boolean;
  readonly password?: string;
}

const marked = (marker: string) => `global: {external_labels: {marker: ${marker}}}\n`;

/** Prometheus and its sidecar, started with what their containers say. */
async function prometheusPod({ https = false, spec = {} }: { https?: boolean; spec?: PrometheusSpec } = {}) {
  const chart = chartOf();
  const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { https, basicAuth });
  const config = ConfigSource.fromSecretName('own', 'prometheus.yaml');
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec, config, webConfig });
  const pod = new PodInFolder(chart, 'prometheus-main', 9090);
  const configuration = new MountedSecret(pod.at('etc/prometheus/config'), { 'prometheus.yaml': marked('first') });
  mkdirSync(pod.at('etc/prometheus/config_out'), { recursive: true });
  for (let slot = 0; slot < 3; slot++) {
    mkdirSync(pod.at(`etc/prometheus/rules/prometheus-main-rulefiles-${slot}`), { recursive: true });
  }
  const files = tlsFiles(https);
  const web = new MountedSecret(pod.at('etc/prometheus/web_config'), {
    'web.yaml': files.text + users(BEFORE),
    ...files.keys,
  });
  return { pod, configuration, web };
}

/** A certificate beside the file, by a relative path. */
function tlsFiles(https: boolean): { readonly text: string; readonly keys: Record<string, string> } {
  if (!https) return { text: '', keys: {} };
  const { cert, key } = selfSignedCertificate();
  return {
    text: 'tls_server_config: {cert_file: tls.crt, key_file: tls.key}\n',
    keys: { 'tls.crt': cert, 'tls.key': key },
  };
}

const runningConfig = async ({ url }: Running, path: string, user = BEFORE) => (await ask(url + path, user)).text;

describeWith([PROMETHEUS, RELOADER], 'a Prometheus that asks for a password', () => {
  it.each([false, true])('is reloaded in place by its sidecar, with HTTPS: %s', async (https) => {
    const { pod, configuration } = await prometheusPod({ https });
    substituteOnce(pod);
    const prometheus = await pod.start('prometheus', PROMETHEUS, { https });
    const reloader = await startSidecar(pod, { server: prometheus, https });
    expect((await ask(`${prometheus.url}/-/ready`)).status).toBe(401);
    configuration.update({ 'prometheus.yaml': marked('second') });
    await eventually('the change is loaded', async () =>
      (await runningConfig(prometheus, '/api/v1/status/config')).includes('marker: second'),
    );
    const metrics = (await ask(`${reloader.url}/metrics`, BEFORE)).text;
    expect(metrics).toContain('reloader_last_reload_successful 1');
    expect(reloader.output() + prometheus.output()).not.toContain(BEFORE.password);
  });

  it('takes a new password without a restart', async () => {
    const { pod, web } = await prometheusPod();
    substituteOnce(pod);
    const prometheus = await pod.start('prometheus', PROMETHEUS);
    expect((await ask(`${prometheus.url}/-/healthy`, BEFORE)).status).toBe(200);
    web.update({ 'web.yaml': users(AFTER) });
    expect((await ask(`${prometheus.url}/-/healthy`, BEFORE)).status).toBe(401);
    expect((await ask(`${prometheus.url}/-/healthy`, AFTER)).status).toBe(200);
  });

  it.each([false, true])(
    'is asked by a sidecar that keeps the password out of its log, with HTTPS: %s',
    async (https) => {
      const { pod } = await prometheusPod({ https });
      substituteOnce(pod);
      const nobody = { url: `${https ? 'https' : 'http'}://127.0.0.1:${await freePort()}` };
      const alone = await pod.start('config-reloader', RELOADER, { server: nobody, https });
      await eventually('it has been refused', () => alone.output().includes('connection refused'));
      const other = await pod.start('prometheus', PROMETHEUS, { https });
      const wrong = await pod.start('config-reloader', RELOADER, { server: other, https, password: AFTER.password });
      await eventually('it has been turned away', () => wrong.output().includes('401'));
      for (const { output } of [alone, wrong]) {
        expect(output()).not.toContain(BEFORE.password);
        expect(output()).not.toContain(AFTER.password);
      }
    },
  );

  it.each(['a request with the password', 'a signal without one'])(
    'is reloaded by the watching sidecar: %s',
    async (way) => {
      const options = { args: [] as string[], env: { RELOAD_USERNAME: BEFORE.username } };
      const watched = await WatchedPod.prepared(options);
      watched.put(marked('first'));
      await watched.runOnce();
      const [webFile, passwordFile] = [join(watched.folder, 'web.yaml'), join(watched.folder, 'password')];
      writeFileSync(webFile, users(BEFORE));
      writeFileSync(passwordFile, BEFORE.password);
      // The sidecar knows a process by its executable: one that no other process of the machine has.
      const name = `prometheus-${process.pid}`;
      const program = `${watched.folder}/${name}` as `/${string}`;
      copyFileSync(pathOf(PROMETHEUS), program);
      const prometheus = await startProtected(program, (port) => [
        `--config.file=${watched.outputFile}`,
        `--storage.tsdb.path=${watched.folder}/data`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--web.enable-lifecycle',
        `--web.config.file=${webFile}`,
      ]);
      const request = [`--reload-url=${prometheus.url}/-/reload`, `--password-file=${passwordFile}`];
      const signal = [`--reload-process=${name}`, `--metrics-url=${prometheus.url}/metrics`];
      options.args.push(...(way.includes('request') ? request : signal));
      await watched.startSidecar();
      watched.put(marked('second'));
      await eventually('the change is loaded', async () =>
        (await runningConfig(prometheus, '/api/v1/status/config')).includes('marker: second'),
      );
      expect(watched.sidecar.output() + prometheus.output()).not.toContain(BEFORE.password);
    },
  );
});

describeWith([ALERTMANAGER, RELOADER], 'an Alertmanager that asks for a password', () => {
  it('is reloaded in place by its sidecar', async () => {
    const chart = chartOf();
    const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { basicAuth });
    const config = ConfigSource.fromSecretName('own', 'alertmanager.yaml');
    new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, config, webConfig });
    const pod = new PodInFolder(chart, 'alertmanager-main', 9093);
    const routes = (name: string) => ({
      'alertmanager.yaml': `route: {receiver: ${name}}\nreceivers: [{name: ${name}}]\n`,
    });
    const configuration = new MountedSecret(pod.at('etc/alertmanager/config'), routes('first'));
    new MountedSecret(pod.at('etc/alertmanager/web_config'), { 'web.yaml': users(BEFORE) });
    mkdirSync(pod.at('etc/alertmanager/config_out'), { recursive: true });
    substituteOnce(pod);
    const alertmanager = await pod.start('alertmanager', ALERTMANAGER);
    const reloader = await startSidecar(pod, { server: alertmanager });
    configuration.update(routes('second'));
    await eventually('the change is loaded', async () =>
      (await runningConfig(alertmanager, '/api/v2/status')).includes('receiver: second'),
    );
    expect(reloader.output() + alertmanager.output()).not.toContain(BEFORE.password);
  });
});

/** Up, and past its first request to reload: from then on it notices changes. */
async function startSidecar(pod: PodInFolder, options: StartOptions): Promise<Running> {
  const sidecar = await pod.start('config-reloader', RELOADER, options);
  await eventually('the sidecar watches', () => sidecar.output().includes('started watching'));
  return sidecar;
}

/** What the init container does: the sidecar does the same before it watches. */
function substituteOnce(pod: PodInFolder): void {
  const args = pod
    .args('config-reloader', { port: 0 })
    .filter((arg) => /^--(config-file|config-envsubst-file)=/.test(arg));
  const { status, stderr } = spawnSync(pathOf(RELOADER), [...args, '--watch-interval=0'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
