/** The server beside the sidecar: asked to reload, and asked whether it did. */

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { basename } from 'node:path';
import { withoutQuoted } from './log';
import type { ReloadSettings } from './settings';

/**
 * - loaded: the server runs what is in its files;
 * - refused: it has looked at them and keeps what it ran before;
 * - away: it has not looked;
 * - unknown: it may still be looking.
 */
export interface Outcome {
  readonly outcome: 'loaded' | 'refused' | 'away' | 'unknown';
  readonly reason?: string;
  /** Of a refusal: parts of the server have taken the new configuration nevertheless. */
  readonly partly?: boolean;
}

const POLL_MS = 100;

export async function reload(settings: ReloadSettings): Promise<Outcome> {
  return settings.url === undefined ? bySignal(settings) : byRequest(settings, settings.url);
}

async function byRequest(settings: ReloadSettings, url: string): Promise<Outcome> {
  let answer: Answer;
  try {
    answer = await send(settings, url, 'POST');
  } catch (error) {
    const timedOut = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
    return { outcome: timedOut ? 'unknown' : 'away', reason: String(error) };
  }
  const { status, text } = answer;
  if (status === 200) return verified(await stateOf(settings));
  // A server that does not let us in, or is not ready, has not looked at the files.
  const outcome = status === 500 ? 'refused' : 'away';
  // It quotes values of the configuration, which may be credentials by now.
  const reason = `the server answers ${status}: ${withoutQuoted(text.trim()).slice(0, 500)}`;
  return { outcome, reason, partly: outcome === 'refused' && PARTLY.test(text) };
}

/** Prometheus goes on with its other parts where one of them, as remote write, cannot take the configuration. */
const PARTLY = /errors occurred while applying the new configuration/;

/** What its metrics say after a reload that it called successful. */
function verified(state: ReloadState | undefined): Outcome {
  if (state?.successful !== false) return { outcome: 'loaded' };
  return { outcome: 'refused', reason: 'the metrics of the server say that its last reload failed' };
}

async function bySignal(settings: ReloadSettings): Promise<Outcome> {
  const { process: name = 'prometheus', timeoutMs } = settings;
  const pid = processOf(name);
  if (pid === undefined) return { outcome: 'away', reason: `there is no process of ${name}` };
  const before = await stateOf(settings);
  process.kill(pid, 'SIGHUP');
  if (before === undefined) return { outcome: 'loaded' };
  const end = performance.now() + timeoutMs;
  // A failure after a failure shows by nothing: it is one when nothing else has come for a while.
  const patience = before.successful ? end : performance.now() + Math.min(timeoutMs, 10_000);
  while (performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const state = await stateOf(settings);
    if (state === undefined) continue;
    if (state.successful && state.time !== before.time) return { outcome: 'loaded' };
    if (!state.successful && (before.successful || performance.now() > patience)) {
      return { outcome: 'refused', reason: 'the metrics of the server say that its last reload failed' };
    }
  }
  return { outcome: 'unknown', reason: `no outcome within ${timeoutMs} ms` };
}

interface ReloadState {
  readonly successful: boolean;
  readonly time: string;
}

async function stateOf(settings: ReloadSettings): Promise<ReloadState | undefined> {
  if (settings.metricsUrl === undefined) return undefined;
  try {
    const { status, text } = await send(settings, settings.metricsUrl, 'GET');
    const value = metricOf(text, 'successful');
    if (status !== 200 || value === undefined) return undefined;
    return { successful: Number(value) === 1, time: metricOf(text, 'success_timestamp_seconds') ?? '' };
  } catch {
    return undefined;
  }
}

/** Of Prometheus, Alertmanager, the ruler of Thanos, and others that keep to the custom. */
function metricOf(text: string, what: string): string | undefined {
  return new RegExp(`^\\w+_config_last_reload_${what}(?:\\{[^}]*\\})? (\\S+)`, 'm').exec(text)?.[1];
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function send(settings: ReloadSettings, url: string, method: 'GET' | 'POST'): Promise<Answer> {
  const { username, timeoutMs } = settings;
  const password = settings.passwordFile === undefined ? '' : readText(settings.passwordFile).trim();
  const options = {
    method,
    agent: false as const,
    signal: AbortSignal.timeout(timeoutMs),
    ...(username === undefined ? {} : { auth: `${username}:${password}` }),
  };
  return new Promise((resolve, reject) => {
    const request = url.startsWith('https:')
      ? httpsRequest(url, { ...options, ...tlsOptions(settings) })
      : httpRequest(url, options);
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    request.end();
  });
}

/** Without an authority of its own: within a pod the server's name is localhost, which its certificate does not hold. */
function tlsOptions({ caFile, certFile, keyFile }: ReloadSettings) {
  return {
    ...(caFile === undefined ? { rejectUnauthorized: false } : { ca: readText(caFile) }),
    ...(certFile === undefined || keyFile === undefined ? {} : { cert: readText(certFile), key: readText(keyFile) }),
  };
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The process of that executable, in a pod whose containers share their processes. */
function processOf(name: string): number | undefined {
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (Number.isInteger(pid) && pid !== process.pid && executableOf(entry) === name) return pid;
  }
  return undefined;
}

function executableOf(pid: string): string | undefined {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    // Another user's, or gone.
  }
  try {
    return readText(`/proc/${pid}/comm`).trim();
  } catch {
    return undefined;
  }
}
