/** Of an AlertmanagerConfig, what Alertmanager takes without a word and that cannot mean what it says. */

import type { BuildContext } from '../../base/context';
import type { Severity } from '../../base/findings';
import { checkInhibitions } from '../inhibitions';
import { checkTemplates } from '../meaning';
import type { KnownTemplates } from '../notification-templates';
import { checkReach } from '../reach';
import type { AlertmanagerConfigResource, Converted } from './convert';
import { extensionsIn } from './extensions';
import { integrationsOf } from './receivers';

/** `converted` sees what it will see in the whole configuration: only then is it known what it can reach. */
export function checkMeaningOf(
  { spec, extensions }: AlertmanagerConfigResource,
  converted: Converted,
  known: KnownTemplates,
  context: BuildContext,
  worst: Severity = 'error',
): void {
  if (converted.route !== undefined) checkReach(converted.route, context, 'spec.route', worst);
  checkInhibitions(converted.inhibitRules, context, 'spec.inhibitRules');
  for (const [index, receiver] of (spec.receivers ?? []).entries()) {
    for (const { field, output, settings } of integrationsOf(receiver)) {
      checkTemplates(output, settings, known, context, `spec.receivers[${index}].${field}`, worst);
    }
  }
  for (const [index, receiver] of (extensions?.receivers ?? []).entries()) {
    for (const { output, settings, at } of extensionsIn(receiver, index)) {
      checkTemplates(output, settings, known, context, at, worst);
    }
  }
}
