/** What a monitor of a tenant may not have from the instance, which belongs to the owner or to other tenants. */

import type { BuildContext } from '../../context';
import { KUBELETS } from '../../conventions';
import type { Resource } from '../../model/resource';
import { checkFiles, isAllowed } from '../../tenants/check-files';
import { isAccountToken } from '../../tenants/file-paths';
import { isTenants } from '../../tenants/tenants';
import { type PrometheusInstance, scrapeClassOf } from '../instance';

export function checkTenant(monitor: Resource, instance: PrometheusInstance, context: BuildContext): void {
  checkFiles(monitor, instance.tenants, context);
  if (isTenants(monitor, instance.tenants)) checkClass(monitor, instance, context);
}

/** The class that scrapes kubelets comes with the token of the service account: it is for them, and not for anybody. */
function checkClass({ spec }: Resource, instance: PrometheusInstance, context: BuildContext): void {
  const scrapeClass = scrapeClassOf(instance, (spec as { readonly scrapeClass?: string }).scrapeClass);
  const file = scrapeClass?.authorization?.credentialsFile ?? '';
  if (scrapeClass?.name !== KUBELETS.scrapeClass || !isAccountToken(file)) return;
  if (isAllowed({ file }, instance.tenants)) return;
  context.error('spec.scrapeClass', {
    code: 'foreign-file',
    message: 'this scrape class sends the token of the service account, and is for the kubelets',
    given: scrapeClass.name,
    allowed: 'any other scrape class',
    hint: `Choose another one, or refer to a Secret; the instance's owner can allow the token by \`allowedFiles\``,
  });
}
