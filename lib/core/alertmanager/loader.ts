/** What Alertmanager's own loader refuses: with it, a pod would not start, or keep its old configuration. */

import type { BuildContext } from '../base/context';
import { hostPortProblem } from '../languages/host';
import { labelScheme, readMatchers, type WrittenMatchers } from '../languages/matchers';
import { isTimeZone, nearestTimeZone } from '../languages/time-zones';
import { checkLabels, checkPartRouting, checkRouting } from './loader-routes';
import { addressProblem, complainAbout, needs, needsOrGlobal, proxyProblem, templateAddressProblem } from './rules';
import { type FieldRow, fileForm, formsOf, type Kind, pairsOf, type Shape } from './shape';
import { FILE, GLOBAL } from './shapes';
import { timesProblem } from './times';
import type { AlertmanagerFile, WireGlobal } from './types';
import { asList, type Complain, complainer, isMapping, isSet, type Mapping, sectionsOf } from './walk';

export function checkLoaded(file: AlertmanagerFile, context: BuildContext, at: string): void {
  checkSections(file, file.global, context, at);
  checkRouting(file, context, at);
}

/** Of what becomes a part of a configuration with other parts; `global` is what its receivers fall back to. */
export function checkLoadedPart(
  part: AlertmanagerFile,
  global: WireGlobal | undefined,
  context: BuildContext,
  at: string,
): void {
  checkSections(part, global, context, at);
  checkPartRouting(part, context, at);
}

function checkSections(file: AlertmanagerFile, global: WireGlobal = {}, context: BuildContext, at: string): void {
  for (const { section, shape, at: where } of sectionsOf(file as Mapping, FILE, at)) {
    checkSection(section, shape, complainer(context, where, section), context, global);
  }
  for (const [index, receiver] of asList(file.receivers).entries()) {
    checkReceiver(receiver, complainer(context, `${at}.receivers[${index}]`, receiver));
  }
}

function checkReceiver({ name, labels }: Mapping, complain: Complain): void {
  if (!isSet(name)) complain('name', 'a receiver has a name', { allowed: 'a name' });
  if (isMapping(labels) && (labels.name ?? name) !== name)
    complain('labels.name', 'this label is the name of the receiver', { allowed: 'the same name', hint: 'Remove it' });
}

function checkSection(
  section: Mapping,
  shape: Shape,
  complain: Complain,
  context: BuildContext,
  global: WireGlobal,
): void {
  for (const [field, precedence] of pairsOf(shape)) {
    const file = fileForm(field);
    if (precedence === 'writer' || !isSet(section[field]) || !isSet(section[file])) continue;
    complain(file, 'this is given twice', { allowed: `${field} or ${file}` });
  }
  for (const [field, row] of Object.entries(shape.fields)) {
    checkNeeds(field, row, section, global, complain);
    checkValue(field, row, section[field], complain);
  }
  const { ever, both, load } = shape.rules ?? {};
  for (const rule of [ever, both, load]) rule?.(section, complain, context, global);
  SECTIONS[shape.name]?.(section, complain, context);
}

function checkNeeds(field: string, row: FieldRow, section: Mapping, global: WireGlobal, complain: Complain): void {
  const { required, fallback } = row;
  const forms = formsOf(field, row);
  if (required !== undefined) needs(section, forms, complain);
  if (fallback === undefined || fallback.optional === true || fallback.ownRule === true) return;
  const settings = fallback.settings.flatMap((setting) => formsOf(setting, GLOBAL.fields[setting]!));
  // A text that may be empty says something then, too.
  const isThere = (from: Mapping, fields: readonly string[]) => fields.some((each) => from[each] !== undefined);
  if (row.kind === 'any-text' && (isThere(section, forms) || isThere(global, settings))) return;
  needsOrGlobal(section, global, forms, settings, complain);
}

function checkValue(field: string, { kind, choices }: FieldRow, value: unknown, complain: Complain): void {
  if (typeof kind !== 'string' || value === undefined || value === '') return;
  if (choices !== undefined && isSet(value) && !choices.includes(String(value)))
    complain(field, 'there is no such kind', { allowed: choices.join(', ') });
  if (typeof value === 'string') VALUES[kind]?.(value, field, complain);
  else if (typeof value === 'number' || typeof value === 'bigint') checkRange(value, kind, field, complain);
}

/** What a text of a kind has to be. */
const VALUES: Readonly<Partial<Record<Kind, (value: string, field: string, complain: Complain) => void>>> = {
  url: (value, field, complain) => complainAbout(addressProblem(value), field, complain),
  'checked-url': (value, field, complain) => complainAbout(addressProblem(value), field, complain),
  'template-url': (value, field, complain) => complainAbout(templateAddressProblem(value), field, complain),
  'proxy-url': (value, field, complain) => complainAbout(proxyProblem(value), field, complain),
  'host-port': (value, field, complain) => {
    const problem = hostPortProblem(value);
    if (problem !== undefined) complain(field, problem, { allowed: 'host:port' });
  },
};

/** What Go can count to. */
const RANGES: Readonly<Partial<Record<Kind, readonly [low: number, high: number]>>> = {
  count: [0, 2 ** 64],
  number: [0, 2 ** 64],
  integer: [-(2 ** 63), 2 ** 63],
};

function checkRange(value: number | bigint, kind: Kind, field: string, complain: Complain): void {
  const [low, high] = RANGES[kind] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (value < low || value >= high) complain(field, 'Alertmanager cannot count so', { allowed: `${low} to ${high}` });
}

type Check = (section: Mapping, complain: Complain, context: BuildContext) => void;

/** Of sections that are no integration's. */
const SECTIONS: Readonly<Record<string, Check>> = {
  time_range: ({ start_time, end_time }, complain) => {
    const problem = timesProblem(start_time, end_time);
    if (problem !== undefined) complain('start_time', problem, { allowed: 'times from 00:00 to 24:00' });
  },
  times: ({ location = '' }, complain) => {
    const zone = String(location);
    if (isTimeZone(zone)) return;
    const nearest = nearestTimeZone(zone);
    const allowed = 'a name of the time zone database, for instance `America/New_York`, or UTC, or Local';
    complain('location', 'there is no such time zone', {
      allowed,
      ...(nearest === undefined ? {} : { hint: `Did you mean \`${nearest}\`?` }),
    });
  },
  route: (given, complain, context) => checkMatchers('', given, complain, context),
  inhibit_rule: (given, complain, context) => {
    for (const side of ['source_', 'target_']) checkMatchers(side, given, complain, context);
    checkLabels((given.equal ?? []) as string[], 'equal', complain, labelScheme(context.target));
  },
};

/** `side` is what the fields' names begin with. */
function checkMatchers(side: string, given: Mapping, complain: Complain, { target }: BuildContext): void {
  // The older forms take only the older names, whatever the version.
  for (const field of [`${side}match`, `${side}match_re`])
    checkLabels(Object.keys(given[field] ?? {}), field, complain, 'legacy');
  const written = { match_re: given[`${side}match_re`], matchers: given[`${side}matchers`] } as WrittenMatchers;
  for (const { at, problem } of readMatchers(written, target).problems)
    complain(`${side}${at}`, problem, { allowed: 'matchers such as `severity="page"`' });
}
