/** What all containers have in common. */

import { defined, nonEmpty, type Values } from '../base/values';
import { restrictedContainer } from './security';
import type { Named, VolumeMount } from './spec';

export interface ContainerParts {
  readonly name: string;
  readonly image: string;
  readonly imagePullPolicy: string | undefined;
  readonly command?: readonly string[];
  readonly args: readonly string[];
  readonly env?: readonly Values[];
  readonly ports?: readonly Values[];
  readonly mounts: readonly VolumeMount[];
  readonly probes?: Values;
  readonly resources: Values | undefined;
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
export function fieldVariable(name: string, fieldPath: string): Values {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}

export function tcpPort(name: string, containerPort: number): Values {
  return { name, containerPort, protocol: 'TCP' };
}

/** The fields that have a value; empty lists and mappings are left out. */
export function optional(fields: Values): Values {
  return defined(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, unlessEmpty(value)])));
}

/** Empty texts stay: Kubernetes tells them from no value in some fields. */
function unlessEmpty(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? nonEmpty(value) : value;
}

/** The memory that Alertmanager and the ruler ask for where the user does not say. */
export function withMemory(resources: { readonly requests?: Readonly<Record<string, string>> } & Values = {}): Values {
  return { ...resources, requests: { memory: '200Mi', ...resources.requests } };
}
