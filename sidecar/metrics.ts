/** What there is to know of the sidecar, and who may ask. */

import { createServer } from 'node:http';
import type { Settings } from './settings';

/** The names of prometheus-config-reloader where it has one for the same thing, so that alerts fit both. */
export class Metrics {
  reloads = 0;
  failedReloads = 0;
  configErrors = 0;
  lastReloadSuccessful: boolean | undefined;
  /** Seconds since the epoch, for people and dashboards. */
  lastSuccess = 0;
  pending = false;
  /** Seconds since every object was last heard of. */
  silence: () => number = () => 0;
  readonly #errors = new Map<string, number>();
  readonly #failing = new Map<string, string>();
  readonly #present = new Map<string, boolean>();

  present(object: string, is: boolean): void {
    this.#present.set(object, is);
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
    this.#present.delete(object);
  }

  text(): string {
    const labeled = (name: string, values: Iterable<readonly [string, number]>) =>
      [...values].map(([labels, value]): Sample => [`${name}{${labels}}`, value]);
    return [
      metric('reloader_last_reload_successful', 'gauge', 'Whether the server runs the newest configuration', [
        ['reloader_last_reload_successful', Number(this.lastReloadSuccessful ?? false)],
      ]),
      metric('reloader_last_reload_success_timestamp_seconds', 'gauge', 'Time of the last successful reload', [
        ['reloader_last_reload_success_timestamp_seconds', this.lastSuccess],
      ]),
      metric('reloader_reloads_total', 'counter', 'Requests to reload', [['reloader_reloads_total', this.reloads]]),
      metric('reloader_reloads_failed_total', 'counter', 'Requests to reload that failed', [
        ['reloader_reloads_failed_total', this.failedReloads],
      ]),
      metric(
        'reloader_config_apply_operations_failed_total',
        'counter',
        'Configurations that could not be used or written',
        [['reloader_config_apply_operations_failed_total', this.configErrors]],
      ),
      metric('reloader_config_pending', 'gauge', 'Whether there is a newer configuration than the one that runs', [
        ['reloader_config_pending', Number(this.pending)],
      ]),
      metric('reloader_api_connected', 'gauge', 'Whether the API server answers for every watched object', [
        ['reloader_api_connected', Number(this.#failing.size === 0)],
      ]),
      metric('reloader_api_silence_seconds', 'gauge', 'Time since the API server was last heard of', [
        ['reloader_api_silence_seconds', this.silence()],
      ]),
      metric('reloader_api_errors_total', 'counter', 'Failed requests to the API server, by status', [
        ...labeled(
          'reloader_api_errors_total',
          [...this.#errors].map(([reason, n]) => [`reason="${reason}"`, n]),
        ),
      ]),
      metric('reloader_object_present', 'gauge', 'Whether a watched object exists', [
        ...labeled(
          'reloader_object_present',
          [...this.#present].map(([object, is]) => [`object="${object}"`, Number(is)]),
        ),
      ]),
      metric('process_resident_memory_bytes', 'gauge', 'Resident memory', [
        ['process_resident_memory_bytes', process.memoryUsage.rss()],
      ]),
      metric('process_cpu_seconds_total', 'counter', 'CPU time', [['process_cpu_seconds_total', cpuSeconds()]]),
    ].join('');
  }
}

type Sample = readonly [name: string, value: number];

function metric(name: string, type: 'gauge' | 'counter', help: string, samples: readonly Sample[]): string {
  return `# HELP ${name} ${help}.\n# TYPE ${name} ${type}\n${samples.map(([series, value]) => `${series} ${value}\n`).join('')}`;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** `/metrics`; `/healthz`, which depends on contact with the API server; `/livez`, which does not. */
export function serve({ listen, contactMs }: Settings, metrics: Metrics): void {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const silence = metrics.silence();
    if (path === '/metrics') response.setHeader('content-type', 'text/plain; version=0.0.4').end(metrics.text());
    else if (path === '/livez') response.end('ok\n');
    else if (path !== '/healthz') response.writeHead(404).end();
    else if (silence * 1_000 <= contactMs) response.end('ok\n');
    else response.writeHead(503).end(`nothing heard from the API server for ${Math.round(silence)} s\n`);
  });
  server.listen(listen.port, listen.host);
}
