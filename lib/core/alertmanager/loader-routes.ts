/** Receivers and time intervals that routes name, and what the first route may not say. */

import type { BuildContext } from '../base/context';
import { listed } from '../base/listed';
import type { NameScheme } from '../base/name-scheme';
import { durationProblem, parseDuration } from '../languages/duration';
import { isLabelName } from '../languages/labels';
import { labelScheme } from '../languages/matchers';
import type { AlertmanagerFile, WireRoute } from './types';
import { type Complain, complainer } from './walk';

export interface RouteAt {
  readonly route: WireRoute;
  readonly at: string;
}

/** A route and all below it, in the order in which Alertmanager asks them. */
export function* routesOf(route: WireRoute, at: string): Generator<RouteAt> {
  yield { route, at };
  for (const [index, child] of (route.routes ?? []).entries()) yield* routesOf(child, `${at}.routes[${index}]`);
}

export function checkRouting(file: AlertmanagerFile, context: BuildContext, at: string): void {
  checkAllNames(file, context, at);
  const { route } = file;
  if (route === undefined) {
    context.error(`${at}.route`, {
      code: 'missing-field',
      message: 'there is no route',
      given: 'nothing',
      allowed: 'a route with a receiver',
      hint: 'Add `route`',
    });
    return;
  }
  checkRoot(route, complainer(context, `${at}.route`, route));
  checkRoutes(route, file, context, at);
}

/** Of routes below others, and name nothing but what is beside them. */
export function checkPartRouting(file: AlertmanagerFile, context: BuildContext, at: string): void {
  checkAllNames(file, context, at);
  if (file.route !== undefined) checkRoutes(file.route, file, context, at);
}

function checkRoutes(route: WireRoute, file: AlertmanagerFile, context: BuildContext, at: string): void {
  const targets = targetsIn(file);
  for (const { route: each, at: where } of routesOf(route, `${at}.route`)) {
    checkTargets(each, targets, context, where);
    checkGrouping(each, complainer(context, where, each), labelScheme(context.target));
  }
}

interface Targets {
  readonly receivers: ReadonlySet<string>;
  readonly timeIntervals: ReadonlySet<string>;
}

function targetsIn(file: AlertmanagerFile): Targets {
  return {
    receivers: new Set((file.receivers ?? []).map(nameOf)),
    timeIntervals: new Set(intervalsIn(file).map(nameOf)),
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function intervalsIn({ mute_time_intervals = [], time_intervals = [] }: AlertmanagerFile) {
  return [...mute_time_intervals, ...time_intervals];
}

/** No two receivers of one name, nor time intervals. */
export function checkAllNames(file: AlertmanagerFile, context: BuildContext, at: string): void {
  checkNames('receivers', file.receivers ?? [], context, at);
  checkNames('time_intervals', intervalsIn(file), context, at);
}

function checkNames(
  field: string,
  named: readonly { readonly name: string }[],
  context: BuildContext,
  at: string,
): void {
  const seen = new Set<string>();
  const twice = named.map(({ name }) => name).filter((name) => seen.size === seen.add(name).size);
  for (const name of new Set(twice)) {
    context.error(`${at}.${field}`, {
      code: 'duplicate-name',
      message: 'two have one name',
      given: name,
      allowed: 'names that differ',
      hint: 'Rename one of them, or merge them',
    });
  }
}

function checkRoot(root: WireRoute, complain: Complain): void {
  if (root.receiver === undefined || root.receiver === '')
    complain('receiver', 'the first route has a receiver', { allowed: 'the name of a receiver' });
  if (root.continue === true)
    complain('continue', 'the first route has none beside it to go on to', { allowed: 'false', hint: 'Remove it' });
  for (const field of ['match', 'match_re', 'matchers', 'mute_time_intervals', 'active_time_intervals'] as const) {
    if (root[field] !== undefined) {
      complain(field, 'the first route takes every alert at any time', {
        allowed: 'this in the routes below it',
        hint: 'Say it in a route below',
      });
    }
  }
}

function checkTargets(
  route: WireRoute,
  { receivers, timeIntervals }: Targets,
  context: BuildContext,
  at: string,
): void {
  const { receiver = '' } = route;
  if (receiver !== '' && !receivers.has(receiver)) {
    reportUndefined('receiver', receiver, receivers, context, `${at}.receiver`);
  }
  for (const field of ['mute_time_intervals', 'active_time_intervals'] as const) {
    for (const [index, name] of (route[field] ?? []).entries()) {
      if (!timeIntervals.has(name))
        reportUndefined('time interval', name, timeIntervals, context, `${at}.${field}[${index}]`);
    }
  }
}

function reportUndefined(
  what: string,
  name: string,
  known: ReadonlySet<string>,
  context: BuildContext,
  at: string,
): void {
  context.error(at, {
    code: 'undefined-name',
    message: `there is no ${what} of this name`,
    given: name,
    allowed: known.size === 0 ? 'none is defined' : listed(known),
    hint: 'Correct the name, or define it',
  });
}

const LABELS: Readonly<Record<NameScheme, string>> = {
  legacy: 'letters, digits and underscores',
  utf8: 'text that is not empty, in UTF-8',
};

/** Complains about names that no label has. */
export function checkLabels(names: readonly string[], field: string, complain: Complain, scheme: NameScheme): void {
  for (const name of names.filter((each) => !isLabelName(each, scheme)))
    complain(field, `\`${name}\` is no name of a label`, { allowed: LABELS[scheme] });
}

function checkGrouping(route: WireRoute, complain: Complain, scheme: NameScheme): void {
  const { group_by: by = [] } = route;
  if (by.includes('...') && by.length > 1)
    complain('group_by', '`...` means every label, and excludes names of labels', {
      allowed: '`...`, or names of labels',
    });
  const twice = by.find((label, index) => by.indexOf(label) !== index);
  if (twice !== undefined)
    complain('group_by', `the label \`${twice}\` is given twice`, { allowed: 'each once', hint: 'Remove one' });
  const labels = by.filter((label) => label !== '...');
  checkLabels(labels, 'group_by', complain, scheme);
  checkLabels(Object.keys(route.labels ?? {}), 'labels', complain, scheme);
  for (const field of ['group_wait', 'group_interval', 'repeat_interval'] as const) {
    const given = route[field];
    if (given === undefined) continue;
    const problem = durationProblem(given);
    const parsed = parseDuration(given);
    if (problem !== undefined) complain(field, problem, { allowed: 'a duration such as `5m`' });
    else if (field !== 'group_wait' && 'milliseconds' in parsed && parsed.milliseconds === 0)
      complain(field, 'zero is no interval', { allowed: 'a duration above zero' });
  }
}
