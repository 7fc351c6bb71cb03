/** What every API server takes of a pod, and what cannot mean what it says. */

import type { BuildContext } from '../base/context';
import { otherwise } from '../base/otherwise';
import { isRecord, type Values } from '../base/values';
import { quantity } from '../languages/quantity';
import type { Named, PodLevelSpec } from './spec';

type Amount = string | number;

const MEBI = 2 ** 20;
/** Numbers above it are mebibytes, where a unit is missing. */
const MOST_GIBIBYTES = 64;
/** More than any machine has. */
const MOST_CORES = 400;

/** What is asked of a container or claim: an amount whose unit was forgotten, or is that of another resource. */
export function checkAmount(what: string, given: Amount, context: BuildContext, at: string): void {
  const amount = quantity(given);
  if (amount === undefined || amount <= 0) return;
  if (what === 'cpu') checkCores(amount, String(given), context, at);
  else if (what === 'memory' || what === 'storage' || what === 'ephemeral-storage') {
    if (amount < MEBI) warnOfBytes(String(given), context, at);
  }
}

function checkCores(cores: number, given: string, context: BuildContext, at: string): void {
  if (cores <= MOST_CORES) return;
  const number = /^\d+/.exec(given)?.[0] ?? '500';
  context.warning(at, {
    code: 'doubtful-value',
    message: `this is ${cores} cores, and no machine has them: the pod finds no node`,
    given,
    allowed: 'cores, or thousandths of one with `m`',
    hint: `Write \`cpu: ${number}m\``,
  });
}

function warnOfBytes(given: string, context: BuildContext, at: string): void {
  const number = /^\d+/.exec(given)?.[0] ?? '1';
  const isMilli = given.endsWith('m');
  const unit = isMilli || Number(number) > MOST_GIBIBYTES ? 'Mi' : 'Gi';
  const field = at.slice(at.lastIndexOf('.') + 1);
  context.warning(at, {
    code: 'doubtful-value',
    message: isMilli
      ? 'the unit `m` is thousandths of a byte'
      : 'this is less than a megabyte: without a unit it is bytes',
    given,
    allowed: 'an amount with a unit, such as 400Mi or 50Gi',
    hint: `Write \`${field}: ${number}${unit}\``,
  });
}

/** A server without its own arguments knows none of what the spec says. */
export function checkArguments(container: Named, given: readonly Named[], context: BuildContext, at: string): void {
  const patch = given.find(({ name }) => name === container.name);
  // A container that is only the user's is theirs as it is.
  if (patch === undefined || patch === container) return;
  const args = patch['args'];
  if (!Array.isArray(args) || args.length === 0 || args.some(saysAll)) return;
  context.warning(`${at}.args`, {
    code: 'doubtful-value',
    message: `these take the place of all arguments of the container \`${container.name}\`, those of the spec and its configuration file among them`,
    given: args.join(' '),
    allowed: 'all arguments that it needs',
    hint: 'Use the fields of the spec, or `additionalArgs`, which are added to what is there',
  });
}

/** Who names the configuration has thought of the others. */
function saysAll(argument: unknown): boolean {
  return typeof argument === 'string' && /^--?(?:web[.-])?config[.-]file\b/.test(argument);
}

/** The kubelet starts no container that has to be nobody and is root. */
export function checkContainerUser(
  container: Named,
  context: BuildContext,
  at: string,
  securityContext?: Values,
): void {
  const own = isRecord(container['securityContext']) ? container['securityContext'] : {};
  if (own['runAsUser'] === undefined && own['runAsNonRoot'] === undefined) return;
  checkUser({ ...securityContext, ...own }, context, at);
}

export function checkUser(security: Values, context: BuildContext, at: string): void {
  const { runAsUser, runAsNonRoot } = security;
  if (runAsUser !== 0 || runAsNonRoot !== true) return;
  context.warning(`${at}.securityContext`, {
    code: 'doubtful-value',
    message: 'no container with this starts: it is not to be root, and its user is root',
    given: 'runAsUser: 0, runAsNonRoot: true',
    allowed: 'one of them',
    hint: 'Write `runAsUser: 1000`, or `runAsNonRoot: false`',
  });
}

/** A new volume is root's, unless a group is named that gets it. */
export function checkVolumeOwner({ securityContext, storage }: PodLevelSpec, context: BuildContext): void {
  const isNew = storage?.volumeClaimTemplate != null || storage?.ephemeral != null;
  const { fsGroup, runAsUser } = (securityContext ?? {}) as { readonly fsGroup?: number; readonly runAsUser?: number };
  if (!isNew || fsGroup !== undefined || (runAsUser ?? 0) === 0) return;
  context.warning('spec.securityContext', {
    code: 'doubtful-value',
    message: `most new volumes belong to root, and the server runs as ${runAsUser}: it cannot write, and does not start`,
    given: 'no `fsGroup`',
    allowed: 'a group that the volume is given to',
    hint: `Add \`fsGroup: 2000\`. ${otherwise('this user may write to the volume', 'doubtful-value')}`,
  });
}
