/** What a monitor of a tenant may not have from the instance, which belongs to the owner or to other tenants. */

import type { BuildContext } from '../../base/context';
import { KUBELETS } from '../../base/conventions';
import type { Resource } from '../../base/resource';
import { checkFiles, isAllowed } from '../../tenants/check-files';
import { checkIdentity } from '../../tenants/check-identity';
import { isAccountToken } from '../../tenants/file-paths';
import { isTenants } from '../../tenants/tenants';
import { type PrometheusInstance, scrapeClassOf } from '../instance';
import { checkGrowth } from './check-growth';

export function checkTenant(monitor: Resource, instance: PrometheusInstance, context: BuildContext): void {
  const { tenants } = instance;
  checkFiles(monitor, tenants, context);
  if (!isTenants(monitor, tenants)) return;
  checkClass(monitor, instance, context);
  checkIdentity(monitor, tenants, context);
  checkGrowth(monitor, instance, context);
}

/**
 * A class with the token of the service account is the owner's to offer, but for the one that comes with the kubelets: and
 * to nobody who may be after the token.
 */
function checkClass({ spec }: Resource, instance: PrometheusInstance, context: BuildContext): void {
  const scrapeClass = scrapeClassOf(instance, (spec as { readonly scrapeClass?: string }).scrapeClass);
  const file = scrapeClass?.authorization?.credentialsFile ?? '';
  if (!isAccountToken(file) || isAllowed({ file }, instance.tenants)) return;
  if (scrapeClass!.name !== KUBELETS.scrapeClass && !instance.tenants.hostile) return;
  context.error('spec.scrapeClass', {
    code: 'foreign-file',
    message: 'this scrape class sends the token of the service account, and is for the namespace of the instance',
    given: scrapeClass!.name,
    allowed: 'a scrape class without it',
    hint: `Choose another one, or refer to a Secret; the instance's owner can allow the token by \`allowedFiles\``,
  });
}
