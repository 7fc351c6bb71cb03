/** Names of objects as Kubernetes accepts them. */

const SUBDOMAIN_PATTERN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What is allowed, in words. */
export const SUBDOMAIN = 'at most 253 of a-z, 0-9, "-" and ".", each part beginning and ending with a letter or digit';

export function isSubdomain(name: string): boolean {
  return SUBDOMAIN_PATTERN.test(name) && name.length <= 253;
}
