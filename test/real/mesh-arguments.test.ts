/** Arguments of an Alertmanager's mesh, as emitted, on real servers. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Manifest } from '../../lib/core/base/resource';
import { alertmanagerOf } from '../support/alertmanager-pod';
import { compiled } from '../support/compiled';
import { freePort, type Running, start, temporaryFolder } from '../support/processes';
import { ALERTMANAGER_VERSIONS, describeWith } from '../support/tools';
import { NEWEST } from '../support/versions';

const ZERO = { retention: '0s', clusterGossipInterval: '0s', clusterPushpullInterval: '0', clusterPeerTimeout: '0m0s' };

interface Pods {
  readonly template: {
    readonly spec: { readonly containers: readonly { readonly name: string; readonly args: readonly string[] }[] };
  };
}

/** What is emitted of time, limits and names; the pod's own name in place of the variable. */
function argumentsOf(manifests: readonly Manifest[], pod: string): string[] {
  const { template } = manifests.find(({ kind }) => kind === 'StatefulSet')!['spec'] as Pods;
  const { args } = template.spec.containers.find(({ name }) => name === 'alertmanager')!;
  return args
    .filter((arg) =>
      /^--(data\.retention|silences\.|web\.(timeout|get-concurrency)|cluster\.(gossip|pushpull|peer-timeout|peer-name))/.test(
        arg,
      ),
    )
    .map((arg) => arg.replace('$(POD_NAME)', pod));
}

async function peer(version: string, args: readonly string[], mesh: number, of?: number): Promise<Running> {
  const [port, folder] = [await freePort(), temporaryFolder()];
  const file = join(folder, 'alertmanager.yaml');
  writeFileSync(file, stringify({ route: { receiver: 'none' }, receivers: [{ name: 'none' }] }));
  const own = [`--config.file=${file}`, `--storage.path=${folder}`, `--web.listen-address=127.0.0.1:${port}`];
  const addresses = [`--cluster.listen-address=127.0.0.1:${mesh}`, '--cluster.settle-timeout=0s'];
  const others = of === undefined ? [] : [`--cluster.peer=127.0.0.1:${of}`];
  return start(`alertmanager-${version}`, [...own, ...addresses, ...others, ...args], { port, ready: '/-/ready' });
}

async function namesOf({ url }: Running): Promise<string[]> {
  const status = await (await fetch(`${url}/api/v2/status`)).json();
  const { peers } = (status as { cluster: { peers: { name: string }[] } }).cluster;
  return peers.map(({ name }) => name).sort();
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `the mesh of Alertmanager ${version}`, () => {
    it('starts where durations of zero are given, and knows its members', { timeout: 60_000 }, async () => {
      const { manifests } = compiled([alertmanagerOf(version, { ...ZERO, replicas: 2 })]);
      const [first, second] = [await freePort(), await freePort()];
      const one = await peer(version, argumentsOf(manifests, 'main-0'), first);
      const other = await peer(version, argumentsOf(manifests, 'main-1'), second, first);
      await expect.poll(async () => (await namesOf(other)).length, { timeout: 20_000 }).toBe(2);
      await expect.poll(async () => (await namesOf(one)).length, { timeout: 20_000 }).toBe(2);
    });

    it('starts with limits of its silences and of requests', { timeout: 60_000 }, async () => {
      const limits = { maxSilences: 10, maxPerSilenceBytes: '1MB' };
      const { manifests } = compiled([alertmanagerOf(version, { limits, web: { timeout: 10, getConcurrency: 4 } })]);
      const args = argumentsOf(manifests, 'main-0');
      expect(args.filter((arg) => /silences|web/.test(arg))).toHaveLength(4);
      await peer(version, args, await freePort());
    });
  });
}

const { Alertmanager: newest } = NEWEST;

describeWith([`alertmanager-${newest}`], `the mesh of Alertmanager ${newest}, whose members have names`, () => {
  it('has the names that the resource gives', { timeout: 60_000 }, async () => {
    const { manifests } = compiled([alertmanagerOf(newest, { clusterPeerName: 'peer-$(POD_NAME)', replicas: 2 })]);
    const member = await peer(newest, argumentsOf(manifests, 'main-0'), await freePort());
    expect(await namesOf(member)).toEqual(['peer-main-0']);
  });
});
