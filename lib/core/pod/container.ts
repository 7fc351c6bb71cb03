/** What all containers have in common. */

import { restrictedContainer } from './security';
import type { Named, Opaque, VolumeMount } from './spec';

export interface ContainerParts {
  readonly name: string;
  readonly image: string;
  readonly imagePullPolicy: string | undefined;
  readonly command?: readonly string[];
  readonly args: readonly string[];
  readonly env?: readonly Opaque[];
  readonly ports?: readonly Opaque[];
  readonly mounts: readonly VolumeMount[];
  readonly probes?: Opaque;
  readonly resources: Opaque | undefined;
}

export function container(parts: ContainerParts): Named {
  const { name, image, imagePullPolicy, command, args, env, ports, mounts, probes, resources } = parts;
  return {
    name,
    image,
    ...optional({ imagePullPolicy, command }),
    args,
    ...optional({ env, ports, volumeMounts: mounts }),
    ...probes,
    resources: resources ?? {},
    securityContext: restrictedContainer(),
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}

/** A variable with something that the pod knows of itself. */
export function fieldVariable(name: string, fieldPath: string): Opaque {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}

export function tcpPort(name: string, containerPort: number): Opaque {
  return { name, containerPort, protocol: 'TCP' };
}

/** The fields that have a value; empty lists and mappings say no more than none. */
export function optional(fields: Opaque): Opaque {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The memory that Alertmanager and the ruler ask for where the user does not say. */
export function withMemory(resources: { readonly requests?: Readonly<Record<string, string>> } & Opaque = {}): Opaque {
  return { ...resources, requests: { memory: '200Mi', ...resources.requests } };
}
