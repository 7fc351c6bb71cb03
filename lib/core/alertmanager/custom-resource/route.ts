/** The routes of an AlertmanagerConfig: the first one, and all that nest in it. */

import type { Matcher, Route } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { listed } from '../../base/listed';
import { isRecord } from '../../base/values';
import type { WireRoute } from '../types';
import { kindOf } from '../walk';
import { checkLabelNames, missing } from './check';
import { checkMatchers, convertMatchers } from './matchers';
import type { Naming } from './naming';

export function convertRoute(given: Route, naming: Naming, context: BuildContext): WireRoute {
  const { receiver = '', groupBy = [], routes = [], muteTimeIntervals = [], activeTimeIntervals = [] } = given;
  const { matchers, match, matchRe } = convertMatchers(given.matchers, context);
  const children = routes.map((child) => convertRoute(child, naming, context));
  return {
    ...(receiver === '' ? {} : { receiver: naming(receiver) }),
    ...unlessEmpty('group_by', groupBy),
    ...(Object.keys(match).length === 0 ? {} : { match }),
    ...(Object.keys(matchRe).length === 0 ? {} : { match_re: matchRe }),
    ...unlessEmpty('matchers', matchers),
    ...(given.continue === true ? { continue: true } : {}),
    ...unlessEmpty('routes', children),
    ...unlessBlank('group_wait', given.groupWait),
    ...unlessBlank('group_interval', given.groupInterval),
    ...unlessBlank('repeat_interval', given.repeatInterval),
    ...unlessEmpty('mute_time_intervals', muteTimeIntervals.map(naming)),
    ...unlessEmpty('active_time_intervals', activeTimeIntervals.map(naming)),
  };
}

function unlessEmpty<T>(field: keyof WireRoute, items: readonly T[]): WireRoute {
  return items.length === 0 ? {} : { [field]: items };
}

function unlessBlank(field: keyof WireRoute, value: string | undefined): WireRoute {
  return value === undefined || value === '' ? {} : { [field]: value };
}

/** What routes may name: the receivers and time intervals of the same object. */
export interface Known {
  readonly receivers: ReadonlySet<string>;
  readonly timeIntervals: ReadonlySet<string>;
}

/** Every route down to the last: to the API server, nested ones are anything. */
export function checkRoute(given: Route, known: Known, context: BuildContext, at: string): void {
  checkReceiverName(given.receiver, known.receivers, context, at);
  checkGroupBy(given.groupBy ?? [], context, `${at}.groupBy`);
  for (const field of ['muteTimeIntervals', 'activeTimeIntervals'] as const) {
    for (const [i, name] of (given[field] ?? []).entries()) {
      if (!known.timeIntervals.has(name))
        reportUnknown('time interval', name, known.timeIntervals, context, `${at}.${field}[${i}]`);
    }
  }
  checkMatchers(given.matchers as readonly Matcher[] | undefined, context, `${at}.matchers`);
  for (const [i, child] of (given.routes ?? []).entries()) {
    const here = `${at}.routes[${i}]`;
    if (isRoute(child, context, here)) checkRoute(child, known, context, here);
  }
}

/** Complete: the compiler asks for every field of the API. */
const FIELDS: Readonly<Record<keyof Route, true>> = {
  activeTimeIntervals: true,
  continue: true,
  groupBy: true,
  groupInterval: true,
  groupWait: true,
  matchers: true,
  muteTimeIntervals: true,
  receiver: true,
  repeatInterval: true,
  routes: true,
};

const MATCHER_FIELDS: Readonly<Record<keyof Matcher, true>> = { matchType: true, name: true, regex: true, value: true };

function isRoute(given: unknown, context: BuildContext, at: string): given is Route {
  if (!hasOnly(FIELDS, 'route', given, context, at)) return false;
  const { matchers = [] } = given;
  if (!Array.isArray(matchers)) {
    context.error(`${at}.matchers`, {
      code: 'wrong-type',
      message: 'these are no matchers',
      given: kindOf(matchers),
      allowed: 'a list',
      hint: 'Write a list of matchers',
    });
    return false;
  }
  const sound = matchers.map((matcher, i) =>
    hasOnly(MATCHER_FIELDS, 'matcher', matcher, context, `${at}.matchers[${i}]`),
  );
  return !sound.includes(false);
}

function hasOnly(
  fields: Readonly<Record<string, true>>,
  what: string,
  given: unknown,
  context: BuildContext,
  at: string,
): given is Readonly<Record<string, unknown>> {
  if (!isRecord(given)) {
    context.error(at, {
      code: 'wrong-type',
      message: `this is no ${what}`,
      given: kindOf(given),
      allowed: 'a mapping',
      hint: 'Write a mapping',
    });
    return false;
  }
  const unknown = Object.keys(given).filter((field) => !Object.hasOwn(fields, field));
  for (const field of unknown) {
    context.error(`${at}.${field}`, {
      code: 'unknown-field',
      message: `a ${what} has no such field`,
      given: field,
      allowed: Object.keys(fields).join(', '),
      hint: 'Remove it, or correct its name',
    });
  }
  return unknown.length === 0;
}

function checkReceiverName(
  given: string | undefined,
  receivers: ReadonlySet<string>,
  context: BuildContext,
  at: string,
): void {
  if (given === undefined || given === '' || receivers.has(given)) return;
  reportUnknown('receiver', given, receivers, context, `${at}.receiver`);
}

function reportUnknown(
  what: string,
  given: string,
  known: ReadonlySet<string>,
  context: BuildContext,
  at: string,
): void {
  context.error(at, {
    code: 'undefined-name',
    message: `this object defines no ${what} of this name`,
    given,
    allowed: known.size === 0 ? `a ${what} that the object defines; there is none` : listed(known),
    hint: 'Correct the name, or define it in this object',
  });
}

/** Alertmanager's word for: by all labels. */
const ALL_LABELS = '...';

function checkGroupBy(labels: readonly string[], context: BuildContext, at: string): void {
  if (new Set(labels).size < labels.length) {
    context.error(at, {
      code: 'invalid-value',
      message: 'a label is here twice',
      given: labels.join(', '),
      allowed: 'each label once',
      hint: 'Remove one',
    });
  }
  if (labels.length > 1 && labels.includes(ALL_LABELS)) {
    context.error(at, {
      code: 'invalid-value',
      message: `\`${ALL_LABELS}\` groups by all labels, so no other label has an effect beside it`,
      given: labels.join(', '),
      allowed: 'only `...`, or names of labels',
      hint: 'Remove the others',
    });
  }
  if (!labels.includes(ALL_LABELS)) checkLabelNames(labels, context, at);
}

/** The first route has nobody to inherit from. */
export function checkFirstRoute(given: Route, context: BuildContext, at: string): void {
  if ((given.receiver ?? '') === '') missing('the first route names a receiver', context, `${at}.receiver`);
}
