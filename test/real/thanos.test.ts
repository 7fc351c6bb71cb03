import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Chart, Testing } from 'cdk8s';
import { Prometheus, PrometheusRule, ThanosRuler } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { KubernetesObject } from '../lib/support';
import { selfSignedCertificate } from '../support/certificates';
import { freePort, type Running, start, startPrometheus, temporaryFolder } from '../support/processes';
import { describeWith } from '../support/tools';
import { NEWEST } from '../support/versions';
import { eventually } from '../support/wait';

const THANOS = `thanos-${NEWEST.Thanos}` as const;

interface Container {
  readonly name: string;
  readonly args: readonly string[];
}

/** A Thanos container of a workload as a process: its arguments and files, below a folder of this machine. */
class ThanosPod {
  readonly #root = temporaryFolder();

  constructor(
    private objects: readonly KubernetesObject[],
    private readonly workload: string,
  ) {
    mkdirSync(join(this.#root, 'thanos', 'data'), { recursive: true });
    this.apply(objects);
  }

  /** Brings rules and settings to where the container's mounts have them. */
  apply(objects: readonly KubernetesObject[]): void {
    this.objects = objects;
    for (const { metadata, ...content } of objects) {
      const data = (content['stringData'] ?? content['data'] ?? {}) as Record<string, string>;
      for (const [file, text] of Object.entries(data)) {
        const folder = this.#folderOf(metadata.name, file);
        if (folder !== undefined) this.#write(join(folder, file), text);
      }
    }
  }

  async start(name: string, ...more: readonly string[]): Promise<Running> {
    const port = await freePort();
    const own = ['--grpc-address=', '--http-address=', '--query=', '--prometheus.url='];
    const args = this.#args(name).filter((arg) => !own.some((replaced) => arg.startsWith(replaced)));
    const here = args.map((arg) => arg.replaceAll(/(?<=[=])\/(?=etc\/|thanos\/)/g, `${this.#root}/`));
    const addresses = [`--http-address=127.0.0.1:${port}`, `--grpc-address=127.0.0.1:${await freePort()}`];
    return start(THANOS, [...here, ...addresses, ...more], { port, ready: '/-/ready' });
  }

  #folderOf(object: string, file: string): string | undefined {
    if (object.includes('-rulefiles-')) return `/etc/thanos/rules/${object}`;
    if (file === 'web-config.yaml') return '/etc/thanos/web_config';
    return file === 'prometheus.http-client-file.yaml' ? '/etc/thanos/config' : undefined;
  }

  #write(path: string, text: string): void {
    const file = join(this.#root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  #args(name: string): readonly string[] {
    const workload = this.objects.find(
      ({ kind, metadata }) => kind === 'StatefulSet' && metadata.name === this.workload,
    );
    const { containers } = workload!['spec'].template.spec as { readonly containers: readonly Container[] };
    return containers.find((container) => container.name === name)!.args;
  }
}

function declared(declare: (chart: Chart) => void): KubernetesObject[] {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'monitoring' });
  declare(chart);
  return Testing.synth(chart) as KubernetesObject[];
}

function ruler(...records: readonly string[]): KubernetesObject[] {
  return rulerOf(records.map((record) => ({ record, expr: 'sum(up)' })));
}

function rulerOf(rules: readonly { record: string; expr: string }[], more: object = {}): KubernetesObject[] {
  return declared((chart) => {
    const query = { ruleSelector: {}, queryEndpoints: ['http://replaced:9090'], evaluationInterval: '1s' };
    new ThanosRuler(chart, 'ruler', { metadata: { name: 'global' }, spec: { ...query, ...more } });
    new PrometheusRule(chart, 'rules', {
      metadata: { name: 'rules' },
      spec: { groups: [{ name: 'group', rules: [...rules] }] },
    });
  });
}

/** Prometheus as a server with external labels, which Thanos asks for. */
async function prometheus(): Promise<Running> {
  const port = await freePort();
  const self = { job_name: 'self', scrape_interval: '1s', static_configs: [{ targets: [`127.0.0.1:${port}`] }] };
  const config = { global: { external_labels: { prometheus: 'main' } }, scrape_configs: [self] };
  const file = join(temporaryFolder(), 'prometheus.yaml');
  writeFileSync(file, stringify(config));
  return startPrometheus(NEWEST.Prometheus, file, { port });
}

interface RuleState {
  readonly data: { readonly groups: readonly { readonly rules: readonly { name: string; health: string }[] }[] };
}

async function rulesOf({ url }: Running): Promise<string[]> {
  const { data } = (await (await fetch(`${url}/api/v1/rules`)).json()) as RuleState;
  return data.groups.flatMap(({ rules }) => rules.map(({ name, health }) => `${name} ${health}`)).sort();
}

describeWith([THANOS, `prometheus-${NEWEST.Prometheus}`], 'Thanos', () => {
  it('runs as a sidecar with the emitted arguments, and finds its Prometheus', { timeout: 120_000 }, async () => {
    const objects = declared((chart) => {
      const spec = { serviceMonitorSelector: {}, thanos: {} };
      new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec });
    });
    const server = await prometheus();
    const sidecar = await new ThanosPod(objects, 'prometheus-main').start(
      'thanos-sidecar',
      `--prometheus.url=${server.url}`,
    );
    const metrics = await (await fetch(`${sidecar.url}/metrics`)).text();
    expect(metrics).toMatch(/^thanos_sidecar_prometheus_up 1$/m);
  });

  it('runs as a sidecar with several ciphers and curves', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    selfSignedCertificate(folder);
    const tls = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem'), minVersion: 'TLS12' } as const;
    const cipherSuites = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'];
    const grpcServerTlsConfig = { ...tls, cipherSuites, curves: ['CurveP256', 'X25519'] };
    const objects = declared((chart) => {
      const spec = { serviceMonitorSelector: {}, thanos: { grpcServerTlsConfig } };
      new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec });
    });
    const server = await prometheus();
    const sidecar = await new ThanosPod(objects, 'prometheus-main').start(
      'thanos-sidecar',
      `--prometheus.url=${server.url}`,
    );
    expect(sidecar.process.exitCode).toBeNull();
  });

  it('runs as a ruler with the emitted arguments, and loads a rule added later in place', {
    timeout: 120_000,
  }, async () => {
    const server = await prometheus();
    const pod = new ThanosPod(ruler('first'), 'thanos-ruler-global');
    const thanos = await pod.start('thanos-ruler', `--query=${server.url}`);
    await eventually('the first rule is evaluated', async () => (await rulesOf(thanos)).join() === 'first ok', 30);

    pod.apply(ruler('first', 'second'));
    expect((await fetch(`${thanos.url}/-/reload`, { method: 'POST' })).status).toBe(200);
    await eventually('both are', async () => (await rulesOf(thanos)).join() === 'first ok,second ok', 30);
    expect(thanos.process.exitCode).toBeNull();
  });

  it('runs as a ruler with functions that are experimental, and with those of its own', {
    timeout: 120_000,
  }, async () => {
    const server = await prometheus();
    const rules = [
      { record: 'sorted', expr: 'sort_by_label(up, "job")' },
      { record: 'extended', expr: 'xrate(up[5m])' },
    ];
    const enabled = {
      enableFeatures: ['promql-experimental-functions'],
      additionalArgs: [{ name: 'query.enable-x-functions' }],
    };
    const pod = new ThanosPod(rulerOf(rules, enabled), 'thanos-ruler-global');
    const thanos = await pod.start('thanos-ruler', `--query=${server.url}`);
    const loaded = async () => (await rulesOf(thanos)).map((rule) => rule.split(' ')[0]).join();
    await eventually('both rules are loaded', async () => (await loaded()) === 'extended,sorted', 30);
  });
});
