/** Notifications that are repeated earlier than it is written, since Alertmanager has forgotten that it sent them. */

import type { BuildContext } from '../base/context';
import { ALERTMANAGER } from '../base/conventions';
import { nameOf } from '../base/findings';
import { type Resource, refOf } from '../base/resource';
import { parseDuration } from '../languages/duration';
import { DEFAULT_TIMES } from './grouping';
import { routesOf } from './loader-routes';
import type { WireRoute } from './types';

/** How long a server remembers. */
export interface Memory {
  readonly milliseconds: number;
  /** As it is written. */
  readonly retention: string;
  /** Whose it is, in words. */
  readonly server: string;
}

/** Undefined where it cannot be read, which is reported elsewhere. */
export function memoryOf(instance: Resource): Memory | undefined {
  const { retention: given = '' } = instance.spec as { readonly retention?: string };
  // One of zero is left out.
  const retention = /[1-9]/.test(given) ? given : ALERTMANAGER.retention;
  const read = parseDuration(retention);
  return 'problem' in read
    ? undefined
    : { milliseconds: read.milliseconds, retention, server: nameOf(refOf(instance)) };
}

/** Each is reported where it is written, for all routes that have it from there. */
export function warnOfForgotten(
  root: WireRoute,
  { milliseconds, retention, server }: Memory,
  field: string,
  context: BuildContext,
  at: string,
): void {
  for (const { route, at: here } of routesOf(root, at)) {
    const { repeat_interval: given = '' } = route;
    const interval = parseDuration(given);
    if ('problem' in interval || interval.milliseconds <= milliseconds) continue;
    context.warning(`${here}.${field}`, {
      code: 'doubtful-value',
      message: `notifications are repeated earlier: after its \`retention\`, which is ${retention}, ${server} has forgotten that it sent them`,
      given,
      allowed: `at most ${retention}`,
      hint: `Shorten it, or write a longer \`retention\` in the spec of ${server}`,
    });
  }
}

/** The same of a configuration whose first route does not say how often. */
export function warnOfShortMemory(
  { repeat_interval }: WireRoute,
  { milliseconds, retention }: Memory,
  context: BuildContext,
): void {
  const usual = parseDuration(DEFAULT_TIMES.repeat_interval);
  if (repeat_interval !== undefined || 'problem' in usual || usual.milliseconds <= milliseconds) return;
  context.warning('spec.retention', {
    code: 'doubtful-value',
    message: `notifications are repeated every ${DEFAULT_TIMES.repeat_interval} where no route says how often, and earlier where Alertmanager has forgotten that it sent them`,
    given: retention,
    allowed: `at least ${DEFAULT_TIMES.repeat_interval}`,
    hint: 'Lengthen it, or write a shorter `repeat_interval` in the first route',
  });
}
