import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { Prometheus, ScrapeConfig, type ScrapeConfigSpec, Tenancy } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { emitYaml } from '../../lib/core/emit/yaml';
import { appOf, chartOf, objectsOf, warningsOf } from '../lib/support';
import { podFiles } from '../support/pod-files';
import { launch, startPrometheus, temporaryFolder } from '../support/processes';
import { startServer } from '../support/prometheus-pod';
import { describeWith, PROMETHEUS_VERSIONS, pathOf } from '../support/tools';
import { eventually, sleep } from '../support/wait';

function configFile(config: object): string {
  const file = join(temporaryFolder(), 'prometheus.yaml');
  writeFileSync(file, emitYaml(config));
  return file;
}

/** The pod of an instance that has a tenant with these targets. */
function podWith(version: string, spec: ScrapeConfigSpec, tenancy: Tenancy) {
  const chart = chartOf();
  const selectors = { scrapeConfigSelector: {}, scrapeConfigNamespaceSelector: {} };
  const props = { metadata: { name: 'main' }, spec: { ...selectors, version: `v${version}`, scrapeInterval: '1s' } };
  new Prometheus(chart, 'prometheus', { ...props, tenancy, ...{ onInvalid: 'drop' as never } });
  new ScrapeConfig(new Chart(appOf(chart), 'shop', { namespace: 'shop' }), 'a', { metadata: { name: 'a' }, spec });
  let manifests: ReturnType<typeof objectsOf> = [];
  const warnings = warningsOf(() => (manifests = objectsOf(chart)));
  return { pod: podFiles(manifests as never, {}, 'prometheus', temporaryFolder()), warnings };
}

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`prometheus-${version}`], `Prometheus ${version}, which a tenant would stop`, () => {
    it('ends where targets are found anew without a pause, and goes on for others where that is left out', async () => {
      const discovery = { http_sd_configs: [{ url: 'http://localhost:1', refresh_interval: '0s' }] };
      const args = [
        `--config.file=${configFile({ scrape_configs: [{ job_name: 'a', ...discovery }] })}`,
        `--storage.tsdb.path=${temporaryFolder()}`,
        '--web.listen-address=127.0.0.1:0',
      ];
      const stopped = launch(pathOf(`prometheus-${version}`), args, process.env);
      await eventually('it has ended', () => stopped.process.exitCode !== null);
      expect(stopped.output()).toContain('non-positive interval');
      const httpSDConfigs = [{ url: 'http://localhost:1', refreshInterval: '0s' }];
      const { pod, warnings } = podWith(version, { httpSDConfigs }, Tenancy.TRUSTED);
      expect(warnings.join('')).toContain('spec.httpSDConfigs[0].refreshInterval');
      const server = await startServer(version, pod);
      await sleep(1_000);
      expect(server.process.exitCode).toBeNull();
    });

    it('ends by the token that it fetches from itself, and has no such path where tenants are hostile', async () => {
      const file = configFile({});
      const server = await startPrometheus(version, file);
      const oauth2 = { client_id: 'a', client_secret: 'b', token_url: `${server.url}/-/quit` };
      const targets = { static_configs: [{ targets: ['localhost:1'] }] };
      const job = { job_name: 'a', scrape_interval: '1s', scrape_timeout: '1s', ...targets, oauth2 };
      writeFileSync(file, emitYaml({ scrape_configs: [job] }));
      await fetch(`${server.url}/-/reload`, { method: 'POST' });
      await eventually('it has ended', () => server.process.exitCode !== null);
      const { pod } = podWith(version, { staticConfigs: [{ targets: ['localhost:1'] }] }, Tenancy.HOSTILE);
      const closed = await startServer(version, pod);
      const answer = await fetch(`${closed.url}/-/quit`, { method: 'POST' });
      expect([answer.status, closed.process.exitCode]).toEqual([403, null]);
    });
  });
}
