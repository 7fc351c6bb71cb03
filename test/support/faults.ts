/** What is asked after every fault, of either sidecar. */

import { expect, it } from 'vitest';
import { withEndings } from './at-end';
import { type Certificate, selfSignedCertificate } from './certificates';
import { MountedPod } from './mounted-pod';
import { marked, type ReloadedPod } from './reloaded-pod';
import { eventually } from './wait';
import { type SidecarOptions, WatchedPod } from './watched-pod';

export type Form = 'mounted' | 'watching';

export const FORMS: readonly Form[] = ['mounted', 'watching'];

const TIMEOUT = 90_000;

export function podOf(form: Form, config: string = marked('good')): Promise<ReloadedPod> {
  return form === 'mounted' ? MountedPod.start(config) : watchedPod(config);
}

let certificate: Certificate | undefined;

/** Beside an API server that speaks as a real one does, where there is a certificate to be had for it. */
export function watchedPod(config: string, options: SidecarOptions = {}): Promise<WatchedPod> {
  return WatchedPod.start(config, { ...options, ...secured() });
}

export function secured(): Pick<SidecarOptions, 'secure'> {
  try {
    certificate ??= selfSignedCertificate();
    return { secure: certificate };
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    return {};
  }
}

/** A test for each form, all beside each other. */
export function fault(name: string, body: (pod: ReloadedPod, form: Form) => Promise<void>): void {
  for (const form of FORMS) {
    besides(`${name}, ${form}`, async () => {
      const pod = await podOf(form);
      await runsNewest(pod, 'good');
      const server = pod.prometheus.process;
      await body(pod, form);
      neverRestarted(server);
    });
  }
}

/** Of the watching mode alone. */
export function watchingFault(name: string, body: (pod: WatchedPod) => Promise<void>): void {
  besides(name, async () => {
    const pod = await watchedPod(marked('good'));
    await runsNewest(pod, 'good');
    const server = pod.prometheus.process;
    const sidecar = pod.sidecar.process;
    await body(pod);
    neverRestarted(server);
    neverRestarted(sidecar);
  });
}

export function besides(name: string, body: () => Promise<void>): void {
  it.concurrent(name, () => withEndings(body), TIMEOUT);
}

export function neverRestarted(process: ReloadedPod['prometheus']['process']): void {
  expect({ code: process.exitCode, signal: process.signalCode }).toEqual({ code: null, signal: null });
}

/** The last good configuration runs, and metrics do not hide that there is a newer one. */
export async function keepsTheGoodOne(pod: ReloadedPod): Promise<void> {
  await tellsOfFailure(pod);
  expect(await pod.running()).toContain('marker: good');
}

export function tellsOfFailure(pod: ReloadedPod): Promise<boolean> {
  return eventually('metrics of the sidecar tell of the failure', () => hasFailed(pod));
}

async function hasFailed(pod: ReloadedPod): Promise<boolean> {
  const successful = await pod.metric('reloader_last_reload_successful');
  return successful === 0 || ((await pod.metric('reloader_config_apply_operations_failed_total')) ?? 0) > 0;
}

/** Whether the API server answers the watching sidecar for everything, as its metrics have it. */
export function inContact(pod: ReloadedPod, is: boolean, seconds?: number): Promise<unknown> {
  const connected = async () => (await pod.metric('reloader_api_connected')) === Number(is);
  return eventually(`the sidecar is ${is ? 'in' : 'out of'} contact`, connected, seconds);
}

/** How many of its requests failed for that reason: a status, or `connection`. */
export async function apiErrors(pod: ReloadedPod, reason: string): Promise<number> {
  const text = await (await fetch(`${pod.sidecar.url}/metrics`)).text();
  return Number(new RegExp(`reloader_api_errors_total\\{reason="${reason}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
}

/** The newest configuration runs, and metrics say so. */
export async function runsNewest(pod: ReloadedPod, marker: string, seconds = 20): Promise<void> {
  await pod.serves(`marker: ${marker}`, seconds);
  await eventually('metrics tell of the success', async () => {
    const ofSidecar = await pod.metric('reloader_last_reload_successful');
    const ofServer = await pod.serverMetric('prometheus_config_last_reload_successful');
    return ofSidecar === 1 && ofServer === 1;
  });
}
