/**
 * `npm run bench:kubelet`: how long a change takes on the cluster that `KUBECONFIG` names, from the start of `kubectl apply`
 * to the running configuration: mounted, mounted with the kubelet hurried up, and watching. Prometheus and Node's image have
 * to be there, or within reach.
 */

import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { App } from 'cdk8s';
import { ChangePlan, Prometheus, ReloadMode } from 'cdk8s-prometheus';
import { apply, chartOf, manifestIn, synthesize } from '../test/e2e/support/app';
import { freshNamespace, kubectl, ready } from '../test/e2e/support/cluster';
import { running, startProxy } from '../test/e2e/support/proxy';
import { inSeconds, timed } from '../test/e2e/support/timing';

const NAMESPACE = 'bench-kubelet';
const INSTANCES = ['mounted', 'watching'] as const;
type Instance = (typeof INSTANCES)[number];
const LONGEST_SECONDS = 200;

function declare(app: App, marker: string): void {
  const chart = chartOf(app, NAMESPACE);
  for (const name of INSTANCES) {
    new Prometheus(chart, name, {
      metadata: { name },
      spec: { serviceMonitorSelector: {}, externalLabels: { marker } },
      reloader: { mode: name === 'mounted' ? ReloadMode.MOUNTED : ReloadMode.WATCHING },
    });
  }
}

const manifests = (marker: string) => synthesize((app) => declare(app, marker));

function serves(instance: Instance, marker: string): Promise<unknown> {
  return running(NAMESPACE, `prometheus-${instance}-0`, `marker: ${marker}`, LONGEST_SECONDS);
}

function applied(instance: Instance, marker: string, then: () => void = () => {}): Promise<number> {
  const secret = manifestIn(manifests(marker), 'Secret', `prometheus-${instance}`);
  return timed(() => {
    kubectl(['apply', '-f', '-'], secret);
    then();
    return serves(instance, marker);
  });
}

function hurry(before: string, marker: string): void {
  const app = new App();
  declare(app, marker);
  for (const command of ChangePlan.of(app, before).refreshCommands) execFileSync('sh', ['-c', command]);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
  const rounds = Array.from({ length: Number(values.rounds) }, (_, i) => i + 1);
  const endProxy = await startProxy();
  freshNamespace(NAMESPACE);
  const first = manifests('first');
  apply(first);
  for (const name of INSTANCES) await ready('statefulset', `prometheus-${name}`, NAMESPACE);
  for (const name of INSTANCES) await serves(name, 'first');

  const took = { mounted: [] as number[], hurried: [] as number[], watching: [] as number[] };
  for (const round of rounds) {
    took.watching.push(await applied('watching', `watching-${round}`));
    took.hurried.push(await applied('mounted', `hurried-${round}`, () => hurry(first, `hurried-${round}`)));
    // Not in step with the kubelet, which looks every so often.
    await sleep(Math.random() * 60_000);
    took.mounted.push(await applied('mounted', `mounted-${round}`));
  }
  console.log(`watching:            ${inSeconds(took.watching)}`);
  console.log(`mounted, hurried up: ${inSeconds(took.hurried)}`);
  console.log(`mounted:             ${inSeconds(took.mounted)}`);
  kubectl(['delete', 'namespace', NAMESPACE, '--wait=false']);
  endProxy();
}

void main();
