/** How the kubelet asks a server whether it lives and is ready. */

import { nonEmpty, type Values } from '../base/values';
import type { PodLevelSpec } from './spec';

/** `/` where the spec says nothing. */
export function routePrefix(spec: { readonly routePrefix?: string }): string {
  return nonEmpty(spec.routePrefix) ?? '/';
}

/** A path below the route prefix, without doubled slashes and without one at its end. */
export function belowPrefix(prefix: string, path: string): string {
  const joined = `/${prefix}/${path}`.replace(/\/+/g, '/');
  return joined.length > 1 ? joined.replace(/\/$/, '') : joined;
}

export function scheme(https: boolean): 'http' | 'https' {
  return https ? 'https' : 'http';
}

export function httpProbe(spec: PodLevelSpec, path: string, port: string, https: boolean): Values {
  const full = belowPrefix(routePrefix(spec), path);
  return { httpGet: { path: full, port, ...(https ? { scheme: 'HTTPS' } : {}) } };
}

/** A probe of a port that only the pod itself reaches, with whichever client the image has. */
export function localProbe(url: string): Values {
  const curl = `exec curl --fail ${url}`;
  const wget = `exec wget -q -O /dev/null ${url}`;
  const script = `if [ -x "$(command -v curl)" ]; then ${curl}; elif [ -x "$(command -v wget)" ]; then ${wget}; else exit 1; fi`;
  return { exec: { command: ['sh', '-c', script] } };
}

/** Whether a container has probes of the user's. */
export function hasOwnProbes({ containers = [] }: Pick<PodLevelSpec, 'containers'>): boolean {
  return containers.some((container) => 'readinessProbe' in container || 'livenessProbe' in container);
}
