/** Alertmanagers as the compiler makes them, run on this machine with the files of their pods. */

import { describe as describeFinding, Findings } from '../../lib/core/base/findings';
import type { Manifest } from '../../lib/core/base/resource';
import { compile } from '../../lib/core/compile';
import { appOf } from '../conformance/app';
import type { Case, InputObject } from '../conformance/case';
import { type PodFiles, podFiles } from './pod-files';
import { type Running, startAlertmanager, temporaryFolder } from './processes';

export const NAMESPACE = 'monitoring';

/** An Alertmanager of a version that takes all AlertmanagerConfigs of its namespace. */
export function alertmanagerOf(version: string, spec: object = {}): InputObject {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Alertmanager',
    metadata: { name: 'main', namespace: NAMESPACE },
    spec: { version, alertmanagerConfigSelector: {}, ...spec },
  };
}

export function alertmanagerConfigOf(apiVersion: 'v1alpha1' | 'v1beta1', spec: object): InputObject {
  return {
    apiVersion: `monitoring.coreos.com/${apiVersion}`,
    kind: 'AlertmanagerConfig',
    metadata: { name: 'team', namespace: NAMESPACE },
    spec,
  };
}

/** What the custom resources become; anything wrong with them is an error. */
export function manifestsOf(objects: readonly InputObject[]): Manifest[] {
  const findings = new Findings();
  const app = appOf({ objects, data: [] } as unknown as Case, findings);
  const manifests = compile(app, findings).flatMap((compiled) => compiled.manifests);
  if (findings.count > 0)
    throw new Error(
      findings
        .sorted()
        .map((finding) => describeFinding(finding))
        .join('\n'),
    );
  return manifests;
}

/** Secrets of the cluster, which tests may change. */
export type Secrets = Readonly<Record<string, Map<string, Buffer>>>;

export interface AlertmanagerPod {
  readonly alertmanager: Running;
  readonly files: PodFiles;
  /** Brings the files up to date with the Secrets, as the kubelet would. */
  readonly refresh: () => void;
}

export async function startAlertmanagerPod(
  version: string,
  objects: readonly InputObject[],
  secrets: Secrets,
): Promise<AlertmanagerPod> {
  const manifests = manifestsOf(objects);
  const held = Object.entries(secrets).map(([name, data]) => ({ kind: 'Secret', name, data }));
  const files = podFiles(manifests, { held }, 'alertmanager', temporaryFolder());
  const alertmanager = await startAlertmanager(version, files.configFile);
  return { alertmanager, files, refresh: () => files.update(manifests) };
}

/** What the server says that it runs with. */
export async function runningConfiguration({ url }: Running): Promise<string> {
  const status = (await (await fetch(`${url}/api/v2/status`)).json()) as { config: { original: string } };
  return status.config.original;
}

export interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly endsAt?: string;
}

export async function postAlerts({ url }: Running, alerts: readonly Alert[]): Promise<void> {
  const response = await fetch(`${url}/api/v2/alerts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(alerts),
  });
  if (!response.ok) throw new Error(`Alertmanager does not take the alerts: ${await response.text()}`);
}
