/**
 * The user of the watching sidecar. Only one user may read what it writes, and it may have to signal its server: so both
 * have to run as one user. Its image, Node's own, runs as root; those of the servers do not.
 */

import type { BuildContext } from '../../base/context';
import { CONFIG_RELOADER, WATCHING_RELOADER } from '../../base/conventions';
import type { PodParts } from '../../pod/pod';
import { podSecurity } from '../../pod/security';
import type { Named } from '../../pod/spec';

interface Security {
  readonly runAsUser?: number;
}

const ROOT = 0;
const SIDECARS: ReadonlySet<string> = new Set([CONFIG_RELOADER.name, CONFIG_RELOADER.initName]);

/** Where only the server is given a user, its sidecar is that user, too; not root, which it has no need to be. */
export function asServer(pod: PodParts): PodParts {
  const { runAsUser = ROOT } = securityOf(pod.containers[0]!);
  if (runAsUser === ROOT) return pod;
  const withUser = (container: Named): Named =>
    SIDECARS.has(container.name) && securityOf(container).runAsUser === undefined
      ? { ...container, securityContext: { ...securityOf(container), runAsUser } }
      : container;
  return { ...pod, containers: pod.containers.map(withUser), initContainers: pod.initContainers.map(withUser) };
}

/** `image` is the one that the user gives the sidecar. */
export function checkSidecarUser(
  { containers, initContainers, resource }: PodParts,
  image: string | undefined,
  context: BuildContext,
): void {
  const sidecars = [...initContainers, ...containers].filter(({ name }) => SIDECARS.has(name));
  if (sidecars.length === 0) return;
  const security = podSecurity(resource.spec.securityContext) as Security;
  const server = containers[0]!;
  const userOf = (container: Named) => securityOf(container).runAsUser ?? security.runAsUser;
  const unsaid = sidecars.filter((sidecar) => userOf(sidecar) === undefined);
  if (unsaid.length > 0) {
    // Of an image that the user names, we do not know whose it is.
    const isRoot = image === undefined && unsaid.some((sidecar) => sidecar['image'] === WATCHING_RELOADER.image);
    if (isRoot && userOf(server) !== ROOT) refuseRoot(server, context);
    return;
  }
  const users = [server, ...sidecars].map(userOf).filter((user) => user !== undefined);
  if (new Set(users).size === 1) return;
  context.error('spec.containers', {
    code: 'sidecar-user',
    message: 'the watching sidecar runs as another user than its server, which may not read what it writes',
    given: [server, ...sidecars].map((container) => `${container.name}: ${userOf(container)}`).join(', '),
    allowed: 'one user for all of them',
    hint: `Give \`runAsUser\` in \`spec.securityContext\`, or only for the container \`${server.name}\``,
  });
}

function refuseRoot(server: Named, context: BuildContext): void {
  context.error('spec.securityContext.runAsUser', {
    code: 'sidecar-user',
    message:
      'the watching sidecar would run as the user of its image, root, and its server may not read what it writes',
    given: 'no user',
    allowed: "the number of the user that the server's image runs as, such as 65534 for nobody",
    hint: `Give it here, or for the container \`${server.name}\`; where the cluster gives pods their user, as OpenShift does, name the image in \`reloader\``,
  });
}

function securityOf({ securityContext }: Named): Security {
  return (securityContext ?? {}) as Security;
}
