/** Of an AlertmanagerConfig, what Alertmanager takes without a word and that cannot mean what it says. */

import type { BuildContext } from '../../base/context';
import type { Severity } from '../../base/findings';
import { checkInhibitions } from '../inhibitions';
import { checkTemplates } from '../meaning';
import type { KnownTemplates } from '../notification-templates';
import { checkReach } from '../reach';
import type { AlertmanagerConfigResource, Converted } from './convert';
import { extensionsOf, integrationsOf } from './receivers';

/** `converted` sees what it will see in the whole configuration: only then is it known what it can reach. */
export function checkMeaningOf(
  { spec, extensions }: AlertmanagerConfigResource,
  converted: Converted,
  known: KnownTemplates,
  context: BuildContext,
  worst: Severity = 'error',
): void {
  if (converted.route !== undefined) checkReach(converted.route, context, 'spec.route');
  checkInhibitions(converted.inhibitRules, context, 'spec.inhibitRules');
  const given = [
    ...(spec.receivers ?? []).flatMap(integrationsOf),
    ...(extensions?.receivers ?? []).flatMap(extensionsOf),
  ];
  for (const { integration, settings, at } of given) {
    checkTemplates(integration.shape, settings, { known, words: 'of the API', shared: true }, context, at, worst);
  }
}
