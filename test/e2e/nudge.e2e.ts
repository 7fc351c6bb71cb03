import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { Alertmanager, ChangePlan, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import { loadAll } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sleep } from '../support/wait';
import { apply, chartOf, manifestIn, synthesize } from './support/app';
import { freshNamespace, get, identity, kubectl, ready } from './support/cluster';
import { running, startProxy } from './support/proxy';
import { inSeconds, median, timed } from './support/timing';

const NAMESPACE = 'e2e-nudge';
const POD = 'prometheus-main-0';
const ANNOTATION = 'cdk8s-prometheus.io/refresh';
const ROUNDS = 6;

function declare(app: App, marker: string): void {
  const chart = chartOf(app, NAMESPACE);
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, externalLabels: { marker } },
  });
  const config = ConfigSource.fromObject({ route: { receiver: 'none' }, receivers: [{ name: 'none' }] });
  new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, config });
}

const manifests = (marker: string) => synthesize((app) => declare(app, marker));

/** What the library says that is to be run after applying. */
function refreshCommands(marker: string, before: string): string[] {
  const app = new App();
  declare(app, marker);
  return ChangePlan.of(app, before).refreshCommands;
}

const serves = (marker: string) => running(NAMESPACE, POD, `marker: ${marker}`);

/** Whether the pods' account may do something. */
function may(verb: string, what: string): boolean {
  const account = `system:serviceaccount:${NAMESPACE}:prometheus-main`;
  const { stdout } = spawnSync('kubectl', ['auth', 'can-i', verb, what, '-n', NAMESPACE, `--as=${account}`], {
    encoding: 'utf8',
  });
  return stdout.trim() === 'yes';
}

/** The hook as the documentation has it, for this namespace. */
function documentedHook(): object[] {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'reloading.md'), 'utf8');
  const [, yaml] = /### From Argo CD[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page)!;
  return loadAll(
    yaml!.replaceAll(
      /namespace([:=]) ?monitoring/g,
      (_, sign) => `namespace${sign}${sign === ':' ? ' ' : ''}${NAMESPACE}`,
    ),
  ) as object[];
}

function refreshOf(pod: string): string | undefined {
  const { metadata } = get<{ metadata: { annotations?: Record<string, string> } }>('pod', pod, NAMESPACE);
  return metadata.annotations?.[ANNOTATION];
}

describe('a pipeline that hurries the kubelet up', () => {
  let endProxy = () => {};
  afterAll(() => endProxy());

  beforeAll(async () => {
    endProxy = await startProxy();
    freshNamespace(NAMESPACE);
    apply(manifests('change-0'));
    await ready('statefulset', 'prometheus-main', NAMESPACE);
    await ready('statefulset', 'alertmanager-main', NAMESPACE);
    await serves('change-0');
  });

  it('has mounted files reloaded within two seconds or so, whatever the kubelet’s interval', async () => {
    const before = identity(NAMESPACE, POD);
    const seconds: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const [last, next] = [manifests(`change-${round - 1}`), manifests(`change-${round}`)];
      const commands = refreshCommands(`change-${round}`, last);
      expect(commands).toHaveLength(1);
      // Not in step with the kubelet.
      await sleep(500 + Math.random() * 2_000);
      seconds.push(
        await timed(() => {
          kubectl(['apply', '-f', '-'], manifestIn(next, 'Secret', 'prometheus-main'));
          execFileSync('sh', ['-c', commands[0]!]);
          return serves(`change-${round}`);
        }),
      );
    }
    console.log(
      `from the start of kubectl apply, kubectl annotate after it, to the running configuration: ${inSeconds(seconds)}`,
    );
    expect(median(seconds)).toBeLessThan(2.5);
    expect(identity(NAMESPACE, POD)).toEqual(before);
  });

  it('needs no right in the pod', () => {
    for (const verb of ['get', 'list', 'watch']) {
      expect(may(verb, 'secrets/prometheus-main'), verb).toBe(false);
      expect(may(verb, `pods/${POD}`), verb).toBe(false);
    }
  });

  it('does it from a hook that may patch its pods by name and nothing else', async () => {
    const hook = documentedHook();
    kubectl(['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items: hook }));
    kubectl(['wait', '--for=condition=complete', 'job/refresh-monitoring', '-n', NAMESPACE, '--timeout=60s']);
    const [one, other] = [refreshOf(POD), refreshOf('alertmanager-main-0')];
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).toBe(one);
  });
});
