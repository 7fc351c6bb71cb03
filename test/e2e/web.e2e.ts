import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, type App, type Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { Alertmanager, ConfigSource, Prometheus, PrometheusRule, ThanosRuler, WebConfigSource } from 'cdk8s-prometheus';
import { loadAll } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selfSignedCertificate } from '../support/certificates';
import { AFTER, type Answer, ask, BEFORE, type User, users } from '../support/protected-servers';
import { eventually } from '../support/wait';
import { refusals, type Tried } from './support/accepts';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, get, identity, kubectl, ready } from './support/cluster';
import { type Forwarded, forward } from './support/forward';

const NAMESPACE = 'e2e-web';
const WORKLOADS = ['prometheus-main', 'alertmanager-main', 'prometheus-generated'] as const;

const basicAuth = { username: { name: 'login', key: 'username' }, password: { name: 'login', key: 'password' } };

interface Parts {
  /** Who may use the servers. */
  readonly user?: User;
  /** A rule, and who is notified: what a change changes. */
  readonly later?: boolean;
}

const { cert, key } = selfSignedCertificate(mkdtempSync(join(tmpdir(), 'e2e-web-')));
const tls = { 'tls.crt': cert, 'tls.key': key };

/** Secrets of the user's: the web configuration with a certificate, and a password in plain text for those who ask. */
function secrets(chart: Chart, user: User): void {
  const web = `tls_server_config: {cert_file: tls.crt, key_file: tls.key}\n${users(user)}`;
  const { username, password } = user;
  for (const [name, stringData] of Object.entries({
    web: { ...tls, 'web.yaml': web },
    login: { username, password },
    tls,
  })) {
    new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Secret', metadata: { name }, stringData } as never);
  }
}

/** Prometheus and Alertmanager behind HTTPS and passwords, and a Prometheus with HTTPS as its spec says it. */
function stack({ user = BEFORE, later = false }: Parts) {
  return (app: App): void => {
    const chart = chartOf(app, NAMESPACE);
    secrets(chart, user);
    const webConfig = WebConfigSource.fromSecretName('web', 'web.yaml', { https: true, basicAuth });
    const alertmanager = new Alertmanager(chart, 'alertmanager', {
      metadata: { name: 'main' },
      config: ConfigSource.fromObject({
        route: { receiver: later ? 'later' : 'first' },
        receivers: [{ name: later ? 'later' : 'first' }],
      }),
      webConfig,
      networkPolicy: {},
    });
    const prometheus = new Prometheus(chart, 'prometheus', {
      metadata: { name: 'main' },
      spec: { podMonitorSelector: {}, ruleSelector: {}, scrapeInterval: '5s', evaluationInterval: '5s' },
      webConfig,
      networkPolicy: {},
    });
    prometheus.alertTo(alertmanager, { tlsConfig: { insecureSkipVerify: true } });
    prometheus.monitorItself();
    const keySecret = { name: 'tls', key: 'tls.key' };
    new Prometheus(chart, 'generated', {
      metadata: { name: 'generated' },
      spec: {
        podMonitorSelector: {},
        externalLabels: { marker: later ? 'later' : 'first' },
        web: { tlsConfig: { keySecret, cert: { secret: { name: 'tls', key: 'tls.crt' } } } },
      },
    });
    if (!later) return;
    new PrometheusRule(chart, 'rule', {
      metadata: { name: 'rule' },
      spec: { groups: [{ name: 'later', rules: [{ alert: 'AlwaysFiring', expr: 'vector(1)' }] }] },
    });
  };
}

const ports: Record<(typeof WORKLOADS)[number], number> = {
  'prometheus-main': 9090,
  'alertmanager-main': 9093,
  'prometheus-generated': 9090,
};

const running = () =>
  WORKLOADS.map((name) => ({
    pod: identity(NAMESPACE, `${name}-0`),
    template: get<{ spec: { template: unknown } }>('statefulset', name, NAMESPACE).spec.template,
  }));

describe('web interfaces on a real cluster', () => {
  const forwarded = new Map<string, Forwarded>();
  let before: ReturnType<typeof running>;

  /** What the server answers, whatever it is; a connection that kubectl lets go of is no answer, and is made again. */
  const asked = (workload: string, path: string, user?: User): Promise<Answer> =>
    eventually(
      `${workload} answers ${path}`,
      () => ask(`https://127.0.0.1:${forwarded.get(workload)!.port}${path}`, user),
      30,
    );

  const contains = (workload: string, path: string, text: string, user?: User) =>
    eventually(
      `${workload} answers ${path} with ${text}`,
      async () => (await asked(workload, path, user)).text.includes(text),
      180,
    );

  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    apply(synthesize(stack({})));
    for (const name of WORKLOADS) await ready('statefulset', name, NAMESPACE);
    for (const name of WORKLOADS) forwarded.set(name, await forward(NAMESPACE, `${name}-0`, ports[name]));
    before = running();
  });

  afterAll(() => {
    for (const { end } of forwarded.values()) end();
  });

  it('are ready without a password of the kubelet, and let nobody in without one', async () => {
    for (const name of ['prometheus-main', 'alertmanager-main']) {
      expect((await asked(name, '/-/ready')).status).toBe(401);
      expect((await asked(name, '/-/ready', AFTER)).status).toBe(401);
      expect((await asked(name, '/-/ready', BEFORE)).status).toBe(200);
    }
    expect((await asked('prometheus-generated', '/-/ready')).status).toBe(200);
  });

  it('are scraped with the password, servers and sidecars alike', async () => {
    interface Targets {
      readonly data: { readonly activeTargets: readonly { readonly scrapeUrl: string; readonly health: string }[] };
    }
    await eventually(
      'all four targets are up',
      async () => {
        const { text } = await asked('prometheus-main', '/api/v1/targets?state=active', BEFORE);
        const up = (JSON.parse(text) as Targets).data.activeTargets.filter(({ health }) => health === 'up');
        return up.length === 4 && up.every(({ scrapeUrl }) => scrapeUrl.startsWith('https:'));
      },
      120,
    );
  });

  it('reload in place, by a sidecar that knows the password', async () => {
    apply(synthesize(stack({ later: true })));
    await contains('prometheus-main', '/api/v1/rules', 'AlwaysFiring', BEFORE);
    await contains('alertmanager-main', '/api/v2/status', 'receiver: later', BEFORE);
    await contains('prometheus-generated', '/api/v1/status/config', 'marker: later');
    expect(running()).toEqual(before);
  });

  it('take alerts of those who know the password', async () => {
    await contains('alertmanager-main', '/api/v2/alerts', 'AlwaysFiring', BEFORE);
  });

  it('take another user without a restart, and no longer the one before', async () => {
    apply(synthesize(stack({ later: true, user: AFTER })));
    const letsIn = async (user: User) => (await asked('prometheus-main', '/-/healthy', user)).status === 200;
    await eventually('the new password counts', () => letsIn(AFTER), 180);
    expect(await letsIn(BEFORE)).toBe(false);
    expect(running()).toEqual(before);
  });

  it('are led to by Ingresses that the API server takes', () => {
    const outdir = synthesize((app) => {
      const chart = chartOf(app, NAMESPACE);
      const tlsSecret = Secret.fromSecretName(chart, 'certificate', 'tls');
      const metadata = { name: 'exposed' };
      const prometheus = new Prometheus(chart, 'prometheus', { metadata, spec: { podMonitorSelector: {} } });
      prometheus.expose({ host: 'prometheus.example.com', tlsSecret, className: 'nginx' });
      const config = ConfigSource.fromObject({ route: { receiver: 'none' }, receivers: [{ name: 'none' }] });
      new Alertmanager(chart, 'alertmanager', { metadata, config }).expose({ host: 'example.com', path: '/alerts' });
      const spec = { queryEndpoints: ['querier:10902'], ruleSelector: {} };
      new ThanosRuler(chart, 'ruler', { metadata, spec }).expose({ host: 'example.com', path: '/ruler' });
    });
    const objects = readdirSync(outdir)
      .flatMap((file) => loadAll(readFileSync(join(outdir, file), 'utf8')))
      .filter((object) => object !== null && object !== undefined) as Tried[];
    expect(objects.filter(({ kind }) => kind === 'Ingress')).toHaveLength(3);
    expect(refusals(objects)).toEqual([]);
  });

  it('have no password in the logs of their pods', () => {
    for (const name of WORKLOADS) {
      const logs = kubectl(['logs', `${name}-0`, '-n', NAMESPACE, '--all-containers']);
      expect(logs).not.toContain(BEFORE.password);
      expect(logs).not.toContain(AFTER.password);
    }
  });
});
