/** Files of components of Thanos that are no ruler: their web configuration, and keys of Secrets. */

import type { UserWebConfig } from '../base/app';
import type { BuildContext } from '../base/context';
import { type InstanceKind, prefixedName, SUFFIX, THANOS_COMPONENT } from '../base/conventions';
import type { KeySelector } from '../base/references';
import type { Resource } from '../base/resource';
import { nonEmpty, type Values } from '../base/values';
import type { Mounted } from '../pod/mounts';
import { hasOwnProbes, httpProbe } from '../pod/probes';
import type { PodLevelSpec } from '../pod/spec';
import { mountedWeb, tcpProbe, webFile } from '../web/served-web';
import { type KeyFile, keyFile } from './workload/files';

export interface ComponentFile {
  readonly path: string | undefined;
  readonly mounted: Mounted | undefined;
}

/** A file that the user mounts goes before a Secret's key. */
export function componentFile(volume: string, file: string | undefined, key: KeySelector | undefined): ComponentFile {
  const own = nonEmpty(file);
  const mounted: KeyFile | undefined = own === undefined && key !== undefined ? keyFile(volume, key) : undefined;
  return { path: own ?? mounted?.path, mounted };
}

export function componentWeb(
  { kind, metadata, spec }: Resource<PodLevelSpec, InstanceKind>,
  own: UserWebConfig | undefined,
  context: BuildContext,
): { readonly path: string; readonly mounted: Mounted } {
  const { webConfigDir: dir, webConfigFile: file } = THANOS_COMPONENT;
  const secretName = `${prefixedName(kind, metadata.name)}${SUFFIX.webConfig}`;
  const probed = !hasOwnProbes(spec);
  const mounted = mountedWeb({ context, known: true, own, tls: spec.web?.tlsConfig, probed, secretName, dir, file });
  return { path: webFile(own, { dir, file }), mounted };
}

export function componentPort(spec: PodLevelSpec): string {
  return nonEmpty(spec.portName) ?? THANOS_COMPONENT.portName;
}

/** Thanos answers these without the prefix of its other paths. */
export function componentProbes(spec: PodLevelSpec, own: UserWebConfig | undefined): Values {
  const port = componentPort(spec);
  const probe = (path: string) =>
    own === undefined ? httpProbe({}, path, port, spec.web?.tlsConfig !== undefined) : tcpProbe(port);
  return {
    livenessProbe: { ...probe('/-/healthy'), timeoutSeconds: 3, periodSeconds: 30, failureThreshold: 4 },
    readinessProbe: { ...probe('/-/ready'), timeoutSeconds: 3, periodSeconds: 5, failureThreshold: 10 },
  };
}
