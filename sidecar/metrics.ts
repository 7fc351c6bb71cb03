/** What there is to know of the sidecar, and who may ask. */

import { createServer } from 'node:http';
import { LIVE_PATH, METRIC } from '../lib/core/base/sidecar-protocol';
import type { Settings } from './settings';

/**
 * The names of prometheus-config-reloader where it has one for the same thing, so that alerts fit both. Anybody in the cluster
 * may read them, so they count objects and never name one: the log does that.
 */
export class Metrics {
  reloads = 0;
  failedReloads = 0;
  configErrors = 0;
  lastReloadSuccessful = false;
  /** Seconds since the epoch, for people and dashboards. */
  lastSuccess = 0;
  pending = false;
  /** How many of what the configuration refers to are missing, or hold what cannot be used. */
  readonly unusable = { files: 0, values: 0 };
  /** Seconds since every object was last heard of. */
  silence: () => number = () => 0;
  readonly #errors = new Map<string, number>();
  readonly #failing = new Map<string, string>();
  readonly #missing = new Set<string>();

  present(object: string, is: boolean): void {
    if (is) this.#missing.delete(object);
    else this.#missing.add(object);
  }

  /** The reason why there is no word of an object; undefined: there is. */
  failing(object: string, reason: string | undefined): void {
    if (reason === undefined) this.#failing.delete(object);
    else {
      this.#failing.set(object, reason);
      this.#errors.set(reason, (this.#errors.get(reason) ?? 0) + 1);
    }
  }

  forget(object: string): void {
    this.#failing.delete(object);
    this.#missing.delete(object);
  }

  text(): string {
    return [
      gauge(METRIC.lastReloadSuccessful, 'Whether the server runs the newest configuration', this.lastReloadSuccessful),
      gauge('reloader_last_reload_success_timestamp_seconds', 'Time of the last successful reload', this.lastSuccess),
      counter('reloader_reloads_total', 'Requests to reload', this.reloads),
      counter('reloader_reloads_failed_total', 'Requests to reload that failed', this.failedReloads),
      counter(METRIC.failedOperations, 'Configurations that could not be used or written', this.configErrors),
      gauge('reloader_config_pending', 'Whether there is a newer configuration than the one that runs', this.pending),
      gauge(METRIC.apiConnected, 'Whether the API server answers for every watched object', this.#failing.size === 0),
      gauge(METRIC.apiSilence, 'Time since the API server was last heard of', this.silence()),
      gauge(METRIC.objectsMissing, 'How many watched objects do not exist', this.#missing.size),
      gauge(METRIC.credentialsUnusable, 'How many credentials are missing or cannot be used', this.#allUnusable),
      this.#apiErrors(),
      gauge('process_resident_memory_bytes', 'Resident memory', process.memoryUsage.rss()),
      counter('process_cpu_seconds_total', 'CPU time', cpuSeconds()),
    ].join('');
  }

  get #allUnusable(): number {
    return this.unusable.files + this.unusable.values;
  }

  #apiErrors(): string {
    const name = 'reloader_api_errors_total';
    const samples = [...this.#errors].map(([reason, count]) => `${name}{reason="${reason}"} ${count}\n`);
    return head(name, 'counter', 'Failed requests to the API server, by status') + samples.join('');
  }
}

function gauge(name: string, help: string, value: number | boolean): string {
  return `${head(name, 'gauge', help)}${name} ${Number(value)}\n`;
}

function counter(name: string, help: string, value: number): string {
  return `${head(name, 'counter', help)}${name} ${value}\n`;
}

function head(name: string, type: 'gauge' | 'counter', help: string): string {
  return `# HELP ${name} ${help}.\n# TYPE ${name} ${type}\n`;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** `/metrics`; `/healthz`, which depends on contact with the API server; `LIVE_PATH`, which does not. */
export function serve({ listen, contactMs }: Settings, metrics: Metrics): void {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const silence = metrics.silence();
    if (path === '/metrics') response.setHeader('content-type', 'text/plain; version=0.0.4').end(metrics.text());
    else if (path === LIVE_PATH) response.end('ok\n');
    else if (path !== '/healthz') response.writeHead(404).end();
    else if (silence * 1_000 <= contactMs) response.end('ok\n');
    else response.writeHead(503).end(`nothing heard from the API server for ${Math.round(silence)} s\n`);
  });
  server.listen(listen.port, listen.host);
}
