/** What the API server would refuse of containers: names of theirs and of ports, and one that is nobody's. */

import type { BuildContext } from '../base/context';
import { CONFIG_RELOADER, SERVER_CONTAINER, THANOS } from '../base/conventions';
import { isSlip } from '../languages/slip';
import type { Named } from './spec';

interface Pod {
  readonly containers: readonly Named[];
  readonly initContainers: readonly Named[];
}

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

export function checkContainers({ containers, initContainers }: Pod, context: BuildContext): void {
  for (const [field, list] of [
    ['spec.containers', containers],
    ['spec.initContainers', initContainers],
  ] as const) {
    for (const container of list) {
      const at = containerPath(field, container.name);
      checkImage(container, list, context, at);
      checkName(container.name, list, context, at);
    }
  }
}

/** Nearly a name: what may be a URL, with a password in it, is in no path. */
const SHOWN = /^[\w.-]{1,63}$/;

function isName(name: string): boolean {
  return NAME.test(name) && name.length <= 63;
}

/** Containers are known by their names: it is one of the user's list, or of what the list is merged into. */
export function containerPath(list: 'spec.containers' | 'spec.initContainers', name: string): string {
  return SHOWN.test(name) ? `${list}[${name}]` : list;
}

/** A container of a known name is merged into that one; any other is one more. */
function checkImage({ name, image }: Named, all: readonly Named[], context: BuildContext, at: string): void {
  if (image !== undefined && image !== null && image !== '') {
    warnOfNearName(name, all, context, at);
    return;
  }
  const known = all.filter((other) => other['image'] !== undefined).map((other) => other.name);
  context.warning(at, {
    code: 'missing-field',
    message: `the container \`${name}\` is one more, and has no image: the API server will refuse it`,
    allowed: `an image, or the name of a container to change: ${known.join(', ')}`,
    hint: 'Correct its name, or add an image',
  });
}

/** With an image, it would run beside the one that was meant. */
function warnOfNearName(name: string, all: readonly Named[], context: BuildContext, at: string): void {
  const near = all.find((other) => other.name !== name && isSlip(name, other.name));
  if (near === undefined || OWN.has(name) || !OWN.has(near.name)) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: `the container \`${name}\` is one more, beside one of nearly the same name`,
    given: name,
    allowed: near.name,
    hint: `Write \`name: ${near.name}\` to change that one, or a name of its own`,
  });
}

const OWN: ReadonlySet<string> = new Set([
  ...Object.values(SERVER_CONTAINER),
  THANOS.sidecarName,
  CONFIG_RELOADER.name,
  CONFIG_RELOADER.initName,
]);

function checkName(name: string, all: readonly Named[], context: BuildContext, at: string): void {
  const isRepeated = all.filter((other) => other.name === name).length > 1;
  if (isName(name) && !isRepeated) return;
  context.error(at, {
    code: 'invalid-name',
    message: isRepeated
      ? 'two containers have this name'
      : 'Kubernetes does not accept this as the name of a container',
    given: name,
    allowed: 'at most 63 of a-z, 0-9 and "-", beginning and ending with a letter or digit, once in a pod',
    hint: 'Choose another name',
  });
}

/** The name is in Services and probes as well. */
export function checkPortName(portName: string | undefined, context: BuildContext): void {
  if (portName === undefined || portName === '') return;
  if (portName.length <= 15 && NAME.test(portName) && /[a-z]/.test(portName) && !portName.includes('--')) return;
  context.error('spec.portName', {
    code: 'invalid-name',
    message: 'Kubernetes does not accept this as the name of a port',
    given: portName,
    allowed: 'at most 15 of a-z, 0-9 and "-", with a letter, beginning and ending with a letter or digit',
    hint: 'Choose another name',
  });
}
