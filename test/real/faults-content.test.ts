import { rootCertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { CONFIG_RELOADER, WATCHING_RELOADER } from '../../lib/core/base/conventions';
import {
  besides,
  fault,
  keepsTheGoodOne,
  neverRestarted,
  runsNewest,
  tellsOfFailure,
  watchingFault,
} from '../support/faults';
import { MountedPod } from '../support/mounted-pod';
import { KEY, marked, type ReloadedPod, VERSION } from '../support/reloaded-pod';
import { describeWith, RELOADER } from '../support/tools';
import { eventually, sleep } from '../support/wait';

const TOOLS = [`prometheus-${VERSION}`, RELOADER] as const;

/** Which the sidecar's container has. */
const MEMORY_LIMIT = Number.parseInt(WATCHING_RELOADER.resources.limits.memory, 10) * 1024 * 1024;

const BROKEN: Readonly<Record<string, string | Uint8Array>> = {
  'text that is no YAML': 'global: {external_labels: {marker: bad}\n',
  'YAML that Prometheus refuses': `${marked('bad')}scrape_configs: [{job_name: a, nonsense: true}]\n`,
  'gzip that is cut short': gzipSync(marked('bad')).subarray(0, 30),
};

describeWith(TOOLS, 'a configuration that cannot be loaded leaves the last good one, and is told of in metrics', () => {
  besides('one that was mended is loaded half a minute later at most, mounted', async () => {
    const pod = await MountedPod.start(marked('good'), CONFIG_RELOADER.watchInterval);
    await runsNewest(pod, 'good');
    pod.putConfig(BROKEN['YAML that Prometheus refuses']!);
    await keepsTheGoodOne(pod);
    expect(await pod.serverMetric('prometheus_config_last_reload_successful')).toBe(0);
    pod.putConfig(marked('mended'));
    await runsNewest(pod, 'mended', 40);
    neverRestarted(pod.prometheus.process);
  });

  for (const [name, content] of Object.entries(BROKEN)) {
    fault(name, async (pod) => {
      pod.putConfig(content);
      await keepsTheGoodOne(pod);
      pod.putConfig(marked('mended'));
      await runsNewest(pod, 'mended');
    });
  }

  fault('a key that was renamed', async (pod) => {
    pod.putKeys({ 'other.yaml': marked('bad') });
    await keepsTheGoodOne(pod);
    pod.putKeys({ [KEY]: marked('mended') });
    await runsNewest(pod, 'mended');
  });
});

/** Each is refused with a message that quotes it, by the parser of the sidecar's or by Prometheus. */
const TELLING = [
  'global: *S3cr3t\n',
  'global: !<S3cr3t> x\n',
  'global: {scrape_interval: S3cr3t}\n',
  'global: [S3cr3t]\n',
  'remote_write: [{url: "http://user:S3cr3t/x@proxy:80"}]\n',
];

describeWith(TOOLS, 'the log of the watching sidecar', () => {
  watchingFault('shows nothing of a configuration that cannot be loaded', async (pod) => {
    const warnings = () => pod.sidecar.output().match(/level=warn/g)?.length ?? 0;
    for (const [i, text] of TELLING.entries()) {
      const before = warnings();
      pod.putConfig(text);
      await eventually('the log tells of the failure', () => warnings() > before);
      pod.putConfig(marked(`mended-${i}`));
      await runsNewest(pod, `mended-${i}`);
    }
    expect(pod.sidecar.output()).not.toContain('S3cr3t');
  });
});

describeWith(TOOLS, 'what a configuration refers to', () => {
  const CERTIFICATE = 'secret/shop/remote/ca.crt';
  const TOKEN = 'secret/shop/metrics/token';

  fault('a certificate of remote write that is not there refuses the reload, until it is', async (pod, form) => {
    const ca = `${pod.credentialsDir}/${CERTIFICATE}`;
    pod.refer(CERTIFICATE);
    pod.putConfig(`${marked('remote')}remote_write: [{url: "https://127.0.0.1:9/", tls_config: {ca_file: "${ca}"}}]\n`);
    await tellsOfFailure(pod);
    // All but remote write takes the new configuration: the watching sidecar takes that back.
    if (form === 'watching')
      await eventually('the old one is back', async () => (await pod.running()).includes('marker: good'));
    else expect(await pod.serverMetric('prometheus_config_last_reload_successful')).toBe(0);
    pod.putCredential(CERTIFICATE, rootCertificates[0]!);
    await runsNewest(pod, 'remote');
  });

  fault('a credential of a scrape job that is not there fails only its targets', async (pod) => {
    const file = `${pod.credentialsDir}/${TOKEN}`;
    pod.refer(TOKEN);
    const job = `{job_name: shop, authorization: {credentials_file: "${file}"}, static_configs: [{targets: ["127.0.0.1:9"]}]}`;
    pod.putConfig(`${marked('scraped')}scrape_configs: [${job}]\n`);
    await runsNewest(pod, 'scraped');
  });
});

describeWith(TOOLS, 'changes', () => {
  fault('a Secret that is deleted leaves the configuration, and counts again when it is recreated', async (pod) => {
    pod.removeConfig();
    await sleep(1_500);
    expect(await pod.running()).toContain('marker: good');
    pod.putConfig(marked('recreated'));
    await runsNewest(pod, 'recreated');
  });

  fault('of a hundred within ten seconds the last one wins, and reloads are few', async (pod, form) => {
    const before = (await pod.metric('reloader_reloads_total')) ?? 0;
    for (let change = 1; change <= 100; change++) {
      pod.putConfig(marked(`change-${change}`));
      await sleep(100);
    }
    await runsNewest(pod, 'change-100');
    const reloads = (await pod.metric('reloader_reloads_total'))! - before;
    expect(reloads).toBeGreaterThan(1);
    expect(reloads).toBeLessThan(form === 'watching' ? 16 : 50);
  });

  fault('a thousand keys become a thousand files of rules, and go again', async (pod) => {
    const rules = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `${i}.yaml`,
          `groups: [{name: group-${i}, rules: [{record: "rule:${i}", expr: up}]}]\n`,
        ]),
      );
    pod.putRules(rules(1_000));
    pod.putConfig(`${marked('rules')}rule_files: ["${pod.rulesDir}/*.yaml"]\n`);
    await runsNewest(pod, 'rules');
    await eventually('all rules are loaded', async () => (await groupsOf(pod)) === 1_000);
    pod.putRules(rules(10));
    await eventually('what is gone is gone', async () => (await groupsOf(pod)) === 10);
  });

  fault('a Secret of a megabyte is loaded, within the memory that there is', async (pod, form) => {
    const padding = `# ${'x'.repeat(98)}\n`.repeat(10_000);
    pod.putConfig(`${padding}${marked('large')}`);
    await runsNewest(pod, 'large');
    pod.putConfig(gzipSync(`${padding}${marked('packed')}`));
    await runsNewest(pod, 'packed');
    // What is written into memory counts as well.
    if (form === 'watching')
      expect(await pod.metric('process_resident_memory_bytes')).toBeLessThan(MEMORY_LIMIT - 2 * 1024 * 1024);
  });
});

async function groupsOf({ prometheus }: ReloadedPod): Promise<number> {
  const answer = (await (await fetch(`${prometheus.url}/api/v1/rules`)).json()) as { data: { groups: unknown[] } };
  return answer.data.groups.length;
}
