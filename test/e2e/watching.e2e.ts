import { spawnSync } from 'node:child_process';
import { ApiObject, type App } from 'cdk8s';
import { ConfigSource, Prometheus, ReloadMode, ServiceMonitor } from 'cdk8s-prometheus';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WATCHING_RELOADER } from '../../lib/core/base/conventions';
import { eventually } from '../support/wait';
import { apply, chartOf, manifestIn, synthesize } from './support/app';
import { freshNamespace, get, identity, kubectl, metricOf, ready, runningConfig } from './support/cluster';
import { running, series, startProxy } from './support/proxy';
import { inSeconds, median, timed } from './support/timing';

const NAMESPACE = 'e2e-watching';
const SHOP = 'e2e-watching-shop';
const POD = 'prometheus-main-0';
const OWN = 'prometheus-own-0';
const ROUNDS = 5;
const watching = { reloader: { mode: ReloadMode.WATCHING } };

interface Parts {
  readonly marker?: string;
  readonly monitor?: boolean;
}

function declare(app: App, { marker = 'first', monitor = false }: Parts): void {
  const chart = chartOf(app, NAMESPACE);
  new Prometheus(chart, 'prometheus', {
    ...watching,
    metadata: { name: 'main' },
    spec: {
      externalLabels: { marker },
      serviceMonitorSelector: {},
      serviceMonitorNamespaceSelector: {},
      scrapeInterval: '1s',
      evaluationInterval: '30s',
    },
  });
  new Prometheus(chart, 'own', {
    ...watching,
    metadata: { name: 'own' },
    config: ConfigSource.fromSecretName('my-config', 'prometheus.yaml'),
  });
  if (!monitor) return;
  const password = { name: 'login', key: 'password' };
  new ServiceMonitor(chartOf(app, SHOP), 'shop', {
    metadata: { name: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'shop' } },
      endpoints: [{ port: 'web', basicAuth: { username: { name: 'login', key: 'user' }, password } }],
    },
  });
}

const applyApp = (parts: Parts) => apply(synthesize((app) => declare(app, parts)));

/** An application that tells in a metric with which password it was last asked. */
function shop(app: App): void {
  const program = [
    'let last = "";',
    'require("http").createServer((request, response) => {',
    '  last = Buffer.from((request.headers.authorization ?? "").slice(6), "base64").toString();',
    '  response.setHeader("content-type", "text/plain; version=0.0.4");',
    '  response.end(`presented{login="${last}"} 1\\n`);',
    '}).listen(8080);',
  ].join('\n');
  const chart = chartOf(app, SHOP);
  const labels = { app: 'shop' };
  const container = {
    name: 'shop',
    image: WATCHING_RELOADER.image,
    command: ['node', '-e', program],
    ports: [{ name: 'web', containerPort: 8080 }],
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
  };
  const securityContext = { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } };
  new ApiObject(chart, 'deployment', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shop' },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { securityContext, containers: [container] } },
    },
  });
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'shop', labels },
    spec: { selector: labels, ports: [{ name: 'web', port: 8080, targetPort: 'web' }] },
  });
}

function writeSecret(namespace: string, name: string, stringData: Readonly<Record<string, string>>): void {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, stringData };
  kubectl(['apply', '-f', '-'], JSON.stringify(secret));
}

const writeLogin = (password: string) => writeSecret(SHOP, 'login', { user: 'shop', password });
const writeConfig = (text: string) => writeSecret(NAMESPACE, 'my-config', { 'prometheus.yaml': text });
const marked = (marker: string) => `global: {external_labels: {marker: ${marker}}}\n`;

const serves = (pod: string, marker: string) => running(NAMESPACE, pod, `marker: ${marker}`);

function asked(login: string, seconds: number): Promise<unknown> {
  return eventually(
    `the shop is asked by ${login}`,
    async () => (await series(NAMESPACE, POD, 'presented')).some((labels) => labels['login'] === login),
    seconds,
  );
}

function may(verb: string, what: string, namespace: string): boolean {
  const as = `--as=system:serviceaccount:${NAMESPACE}:prometheus-main`;
  const { stdout } = spawnSync('kubectl', ['auth', 'can-i', verb, what, '-n', namespace, as], { encoding: 'utf8' });
  return stdout.trim() === 'yes';
}

const template = () => get<{ spec: { template: unknown } }>('statefulset', 'prometheus-main', NAMESPACE).spec.template;

describe('an instance whose sidecar watches the API server', () => {
  let endProxy = () => {};
  afterAll(() => endProxy());

  beforeAll(async () => {
    endProxy = await startProxy();
    freshNamespace(NAMESPACE);
    freshNamespace(SHOP);
    writeLogin('one');
    writeConfig(marked('first'));
    apply(synthesize(shop));
    applyApp({});
    await ready('statefulset', 'prometheus-main', NAMESPACE);
    await ready('statefulset', 'prometheus-own', NAMESPACE);
    await ready('deployment', 'shop', SHOP);
    await serves(POD, 'first');
  });

  it('runs a changed configuration about a second after it was applied', async () => {
    const before = identity(NAMESPACE, POD);
    const took: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const folder = synthesize((app) => declare(app, { marker: `change-${round}` }));
      const secret = manifestIn(folder, 'Secret', 'prometheus-main');
      took.push(
        await timed(() => {
          kubectl(['apply', '-f', '-'], secret);
          return serves(POD, `change-${round}`);
        }),
      );
    }
    console.log(`from the start of kubectl apply to the running configuration: ${inSeconds(took)}`);
    expect(median(took)).toBeLessThan(2);
    expect(identity(NAMESPACE, POD)).toEqual(before);
  });

  it('takes up a credential of another namespace, and restarts nothing for it', async () => {
    const [before, unchanged] = [identity(NAMESPACE, POD), template()];
    applyApp({ monitor: true });
    await asked('shop:one', 60);
    expect(template()).toEqual(unchanged);
    expect(identity(NAMESPACE, POD)).toEqual(before);
  });

  it('has a rotated credential in use within a second or two', async () => {
    const before = identity(NAMESPACE, POD);
    writeLogin('two');
    const took = await timed(() => asked('shop:two', 15));
    console.log(`from a rotated credential to a scrape with it, once a second: ${inSeconds([took])}`);
    expect(took).toBeLessThan(4);
    expect(identity(NAMESPACE, POD)).toEqual(before);
  });

  it('may look at exactly what it watches', () => {
    expect(may('watch', 'secrets/prometheus-main', NAMESPACE)).toBe(true);
    expect(may('watch', 'secrets/login', SHOP)).toBe(true);
    expect(may('watch', 'secrets/my-config', NAMESPACE)).toBe(false);
    expect(may('watch', 'secrets', SHOP)).toBe(false);
    expect(may('update', 'secrets/prometheus-main', NAMESPACE)).toBe(false);
  });

  it('lets go of what is no longer referred to, again without a restart', async () => {
    const before = identity(NAMESPACE, POD);
    applyApp({ marker: 'without' });
    await serves(POD, 'without');
    expect(runningConfig(NAMESPACE, POD)).not.toContain('serviceMonitor/');
    expect(identity(NAMESPACE, POD)).toEqual(before);
  });

  it('follows a Secret of the user’s, keeps the last good content, and says so in metrics', async () => {
    const before = identity(NAMESPACE, OWN);
    await serves(OWN, 'first');
    writeConfig(marked('second'));
    const took = await timed(() => serves(OWN, 'second'));
    console.log(`from the user's Secret to the running configuration: ${inSeconds([took])}`);
    expect(took).toBeLessThan(2);
    writeConfig('scrape_configs: [{job_name: broken, nonsense: true}]\n');
    await eventually(
      'the sidecar tells of the refusal',
      () => metricOf(NAMESPACE, OWN, 8080, 'reloader_last_reload_successful') === 0,
    );
    expect(runningConfig(NAMESPACE, OWN)).toContain('marker: second');
    writeConfig(marked('mended'));
    await serves(OWN, 'mended');
    expect(metricOf(NAMESPACE, OWN, 8080, 'reloader_last_reload_successful')).toBe(1);
    expect(identity(NAMESPACE, OWN)).toEqual(before);
  });
});
