/** An AlertmanagerConfig of either version of the API: checked, and as the parts of a configuration that it becomes. */

import type { AlertmanagerConfigSpec, MuteTimeInterval } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Resource } from '../../base/resource';
import type { WireGlobal, WireInhibitRule, WireReceiver, WireRoute, WireTimeInterval } from '../types';
import { checkInhibitRule, convertInhibitRule } from './inhibition';
import { namingOf } from './naming';
import { checkIntegrations, convertIntegrations, type Extensions, extensionsOf, integrationsOf } from './receivers';
import { checkFirstRoute, checkRoute, convertRoute } from './route';
import { checkTimeInterval, convertTimeInterval } from './time-intervals';

/** v1beta1 differs in the name of one field, and in what it no longer has. */
interface Spec extends Omit<AlertmanagerConfigSpec, 'muteTimeIntervals'> {
  readonly muteTimeIntervals?: readonly MuteTimeInterval[];
  readonly timeIntervals?: readonly MuteTimeInterval[];
}

export interface AlertmanagerConfigResource extends Resource<Spec, 'AlertmanagerConfig'> {
  readonly extensions?: Extensions;
}

export interface Converted {
  readonly route?: WireRoute;
  readonly inhibitRules: readonly WireInhibitRule[];
  readonly receivers: readonly WireReceiver[];
  readonly muteTimeIntervals: readonly WireTimeInterval[];
}

/** `global` is what receivers fall back to where they leave something out. */
export function convertAlertmanagerConfig(
  { metadata, spec, extensions }: AlertmanagerConfigResource,
  global: WireGlobal | undefined,
  context: BuildContext,
): Converted {
  const { inhibitRules = [], receivers = [], route } = spec;
  const naming = namingOf(metadata);
  return {
    ...(route === undefined ? {} : { route: convertRoute(route, naming, context) }),
    inhibitRules: inhibitRules.map((rule) => convertInhibitRule(rule, context)),
    receivers: extended(
      receivers.map((receiver, i) => ({
        name: naming(receiver.name),
        ...convertIntegrations(integrationsOf(receiver, i), global, context),
      })),
      (extensions?.receivers ?? []).map((receiver, i) => ({
        name: naming(receiver.name),
        ...convertIntegrations(extensionsOf(receiver, i), global, context),
      })),
    ),
    muteTimeIntervals: timeIntervalsOf(spec).intervals.map((interval) => convertTimeInterval(interval, naming)),
  };
}

/** Integrations of one name are one receiver. */
function extended(receivers: readonly WireReceiver[], extensions: readonly WireReceiver[]): readonly WireReceiver[] {
  const byName = new Map(extensions.map((extension) => [extension.name, extension]));
  const names = new Set(receivers.map(({ name }) => name));
  return [
    ...receivers.map((receiver) => ({ ...receiver, ...byName.get(receiver.name) })),
    ...extensions.filter(({ name }) => !names.has(name)),
  ];
}

export function timeIntervalsOf({ muteTimeIntervals, timeIntervals }: Spec) {
  return timeIntervals === undefined
    ? { intervals: muteTimeIntervals ?? [], at: 'spec.muteTimeIntervals' }
    : { intervals: timeIntervals, at: 'spec.timeIntervals' };
}

/** Reports whatever Alertmanager of the target's version would refuse, and what cannot mean what it says. */
export function checkAlertmanagerConfig({ spec, extensions }: AlertmanagerConfigResource, context: BuildContext): void {
  const { inhibitRules = [], receivers = [], route } = spec;
  const { intervals, at } = timeIntervalsOf(spec);
  checkNames('receiver', receivers, context, 'spec.receivers');
  checkNames('time interval', intervals, context, at);
  for (const [i, receiver] of receivers.entries()) checkIntegrations(integrationsOf(receiver, i), context);
  const more = extensions?.receivers ?? [];
  checkNames('receiver', more, context, 'extensions.receivers');
  for (const [i, receiver] of more.entries()) checkIntegrations(extensionsOf(receiver, i), context);
  for (const [i, interval] of intervals.entries()) checkTimeInterval(interval, context, `${at}[${i}]`);
  for (const [i, rule] of inhibitRules.entries()) checkInhibitRule(rule, context, `spec.inhibitRules[${i}]`);
  if (route === undefined) return;
  const known = {
    receivers: new Set([...receivers, ...more].map(({ name }) => name)),
    timeIntervals: new Set(intervals.map(({ name }) => name)),
  };
  checkFirstRoute(route, context, 'spec.route');
  checkRoute(route, known, context, 'spec.route');
}

function checkNames(
  what: string,
  named: readonly { readonly name: string }[],
  context: BuildContext,
  at: string,
): void {
  const seen = new Set<string>();
  for (const [i, { name }] of named.entries()) {
    if (seen.has(name)) {
      context.error(`${at}[${i}].name`, {
        code: 'duplicate-name',
        message: `there is another ${what} of this name`,
        given: name,
        allowed: 'names that differ',
        hint: HINTS[what]!,
      });
    }
    seen.add(name);
  }
}

const HINTS: Readonly<Record<string, string>> = {
  receiver: 'Give each receiver a name of its own; one receiver may hold integrations of many kinds',
  'time interval': 'Give each a name of its own; one may hold times of many kinds',
};
