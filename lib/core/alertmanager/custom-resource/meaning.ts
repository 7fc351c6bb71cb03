/** Of an AlertmanagerConfig, what Alertmanager takes without a word and that cannot mean what it says. */

import type { BuildContext } from '../../base/context';
import type { Severity } from '../../base/findings';
import { OF_API, type Times, warnOfGrouping, warnOfJoinedEqual } from '../grouping';
import { checkInhibitions } from '../inhibitions';
import { checkLogin } from '../login';
import { checkTemplates } from '../meaning';
import type { KnownTemplates } from '../notification-templates';
import { checkReach } from '../reach';
import { type Memory, warnOfForgotten } from '../retention';
import { checkServiceValues } from '../service-values';
import type { WireGlobal } from '../types';
import { tellsSomebody, warnOfUnused } from '../unused';
import { type AlertmanagerConfigResource, type Converted, timeIntervalsOf } from './convert';
import { extensionsOf, integrationsOf } from './receivers';

/** What an AlertmanagerConfig becomes a part of. */
export interface Around {
  readonly known: KnownTemplates;
  readonly memory: Memory | undefined;
  /** What its routes have from the first of all. */
  readonly above: Times;
  readonly global: WireGlobal | undefined;
}

/** `converted` sees what it will see in the whole configuration: only then is it known what it can reach. */
export function checkMeaningOf(
  { spec, extensions }: AlertmanagerConfigResource,
  converted: Converted,
  { known, memory, above, global = {} }: Around,
  context: BuildContext,
  worst: Severity = 'error',
): void {
  if (converted.route !== undefined) {
    checkReach(converted.route, context, 'spec.route');
    warnOfGrouping(converted.route, OF_API, context, 'spec.route', above);
    if (memory !== undefined) warnOfForgotten(converted.route, memory, OF_API.repeat_interval, context, 'spec.route');
  }
  checkInhibitions(converted.inhibitRules, context, 'spec.inhibitRules');
  warnOfJoinedEqual(converted.inhibitRules, context, 'spec.inhibitRules');
  warnOfUnused(converted.route, definedBy(spec, extensions, converted), context);
  const given = [
    ...(spec.receivers ?? []).flatMap(integrationsOf),
    ...(extensions?.receivers ?? []).flatMap(extensionsOf),
  ];
  for (const { integration, settings, at } of given) {
    checkServiceValues(integration.shape, settings, 'of the API', context, at);
    checkLogin(integration.shape, settings, { words: 'of the API', global }, context, at);
    checkTemplates(integration.shape, settings, { known, words: 'of the API', shared: true }, context, at, worst);
  }
}

/** `converted` has the names by which routes know them, in the same order. */
function definedBy(
  spec: AlertmanagerConfigResource['spec'],
  extensions: AlertmanagerConfigResource['extensions'],
  { receivers, muteTimeIntervals }: Converted,
) {
  const own = (spec.receivers ?? []).map(({ name }, i) => ({ said: name, at: `spec.receivers[${i}]` }));
  const known = new Set(own.map(({ said }) => said));
  const more = (extensions?.receivers ?? [])
    .map(({ name }, i) => ({ said: name, at: `extensions.receivers[${i}]` }))
    .filter(({ said }) => !known.has(said));
  const { intervals, at } = timeIntervalsOf(spec);
  return {
    receivers: [...own, ...more]
      .map((place, i) => ({ ...place, receiver: receivers[i]! }))
      .filter(({ receiver }) => tellsSomebody(receiver))
      .map(({ said, at, receiver }) => ({ said, at, name: receiver.name })),
    timeIntervals: intervals.map(({ name: said }, i) => ({
      said,
      at: `${at}[${i}]`,
      name: muteTimeIntervals[i]!.name,
    })),
  };
}
