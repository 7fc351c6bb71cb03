/**
 * As whom the watching sidecar runs. What it writes is for its server, which it may have to signal, too: both are sure
 * where the two are one user. Its image, Node's own, is root's; those of the servers are not.
 */

import type { BuildContext } from '../context';
import { CONFIG_RELOADER, WATCHING_RELOADER } from '../conventions';
import { type InstanceReloader, MOUNTED } from '../watching/reloader';
import { podSecurity } from './security';
import type { Named, Opaque } from './spec';

interface Pod {
  /** The first is the server. */
  readonly containers: readonly Named[];
  readonly initContainers: readonly Named[];
}

interface Security {
  readonly runAsUser?: number;
  readonly runAsNonRoot?: boolean;
  readonly fsGroup?: number;
}

const ROOT = 0;
const SIDECARS: ReadonlySet<string> = new Set([CONFIG_RELOADER.name, CONFIG_RELOADER.initName]);

/** Where the server alone is given a user, its sidecar is that user, too; not root, which it has no need to be. */
export function asServer<P extends Pod>(pod: P, { form }: InstanceReloader = MOUNTED): P {
  const { runAsUser = ROOT } = securityOf(pod.containers[0]!);
  if (form === 'mounted' || runAsUser === ROOT) return pod;
  const withUser = (container: Named): Named =>
    SIDECARS.has(container.name) && securityOf(container).runAsUser === undefined
      ? { ...container, securityContext: { ...securityOf(container), runAsUser } }
      : container;
  return { ...pod, containers: pod.containers.map(withUser), initContainers: pod.initContainers.map(withUser) };
}

export interface SidecarUser {
  readonly reloader: InstanceReloader | undefined;
  /** Of the pod, as the user gave it. */
  readonly security: Opaque | undefined;
  /** Whether the sidecar asks for a reload by a signal. */
  readonly signals: boolean;
}

export function checkSidecarUser(
  { containers, initContainers }: Pod,
  { reloader = MOUNTED, security: given, signals }: SidecarUser,
  context: BuildContext,
): void {
  const sidecars = [...initContainers, ...containers].filter(({ name }) => SIDECARS.has(name));
  if (reloader.form === 'mounted' || sidecars.length === 0) return;
  const security = podSecurity(given) as Security;
  const server = containers[0]!;
  const userOf = (container: Named) => securityOf(container).runAsUser ?? security.runAsUser;
  const unsaid = sidecars.filter((sidecar) => userOf(sidecar) === undefined);
  if (unsaid.length > 0) {
    // Of an image that the user names, we do not know whose it is.
    const isRoot = reloader.image === undefined && unsaid.some(({ image }) => image === WATCHING_RELOADER.image);
    if (isRoot && userOf(server) !== ROOT) warnOfRoot(unsaid, server, { security, signals }, context);
    return;
  }
  const users = new Set(sidecars.map(userOf));
  // What root writes, all may read; what others write, the group of the pod's volumes.
  const reads = users.size === 1 && (users.has(ROOT) || security.fsGroup !== undefined);
  const isOne = users.size === 1 && users.has(userOf(server));
  if (userOf(server) === undefined || isOne || (reads && !signals)) return;
  const problem = signals ? 'which it may not signal' : 'which may not read what it writes';
  context.warning('spec.containers', {
    code: 'sidecar-user',
    message: `the watching sidecar runs as another user than its server, ${problem}`,
    given: [server, ...sidecars].map((container) => `${container.name}: ${userOf(container)}`).join(', '),
    allowed: 'one user for all of them',
    hint: `Give \`runAsUser\` in \`spec.securityContext\`, or for the container \`${server.name}\` alone`,
  });
}

function warnOfRoot(
  sidecars: readonly Named[],
  server: Named,
  { security, signals }: { readonly security: Security; readonly signals: boolean },
  context: BuildContext,
): void {
  const refused = sidecars.some((sidecar) => securityOf(sidecar).runAsNonRoot ?? security.runAsNonRoot);
  const consequence = refused
    ? ', which the kubelet refuses because of `runAsNonRoot`'
    : signals
      ? ', which may not signal a server of another user'
      : '';
  context.warning('spec.securityContext.runAsUser', {
    code: 'sidecar-user',
    message: `the watching sidecar runs as the user of its image, root${consequence}`,
    given: 'no user',
    allowed: "the number of the user that the server's image runs as, such as 65534 for nobody",
    hint: `Give it here, or for the container \`${server.name}\`; where the cluster gives pods their user, as OpenShift does, name the image in \`reloader\``,
  });
}

function securityOf({ securityContext }: Named): Security {
  return (securityContext ?? {}) as Security;
}
