/** One AlertmanagerConfig as a part of a configuration: all of it or nothing, whatever is wrong with it. */

import { type AttemptOptions, attempt } from '../base/attempt';
import type { BuildContext } from '../base/context';
import { refuseBuiltVariables } from '../input/foreign-variables';
import { checkFiles } from '../tenants/check-files';
import { checkIdentity } from '../tenants/check-identity';
import { isTenants, type Tenants } from '../tenants/tenants';
import { checkBorrowed } from './custom-resource/borrowed';
import {
  type AlertmanagerConfigResource,
  type Converted,
  checkAlertmanagerConfig,
  convertAlertmanagerConfig,
  timeIntervalsOf,
} from './custom-resource/convert';
import { checkLoadablePart } from './custom-resource/loadable';
import { type Around, checkMeaningOf } from './custom-resource/meaning';
import { bindPart, type MergeOptions, type Part } from './merge';
import { sanitizeConfig } from './sanitize';
import type { AlertmanagerFile } from './types';

/** What an object becomes a part of. */
export interface Whole {
  readonly base: AlertmanagerFile;
  readonly merging: MergeOptions;
  readonly around: Around;
  /** Names of what the base has. */
  readonly taken: ReadonlySet<string>;
  readonly tenants: Tenants;
}

export interface PartOptions extends AttemptOptions {
  /** Build what is given, whether it is right or not. */
  readonly unchecked?: boolean;
}

export function partOf(
  resource: AlertmanagerConfigResource,
  { base, merging, around, taken, tenants }: Whole,
  { unchecked = false, ...options }: PartOptions,
  context: BuildContext,
): Part | undefined {
  return attempt(resource, options, context, (own) => {
    if (!unchecked) {
      checkFiles(resource, tenants, own);
      checkIdentity(resource, tenants, own);
      if (isTenants(resource, tenants)) checkBorrowed(resource, base.global, own);
      checkAlertmanagerConfig(resource, own);
    }
    const converted = convertAlertmanagerConfig(resource, base.global, own);
    if (!unchecked) refuseBuiltVariables(converted, own);
    if (own.findings.hasErrors) return undefined;
    const part = bindPart({ metadata: resource.metadata, converted }, merging, own);
    if (!unchecked) {
      checkNames(resource, part.converted, taken, own);
      // Alertmanager would take it, so that nothing is left out for it.
      checkMeaningOf(resource, part.converted, around, own, options.onInvalid === 'drop' ? 'warning' : 'error');
    }
    const built = sanitized(part, own);
    if (!unchecked && !own.findings.hasErrors) checkLoadablePart(fileOf(built), base.global, resource, own);
    return built;
  });
}

/** An object's names begin with its own; the base may use any name. */
function checkNames(
  { spec }: AlertmanagerConfigResource,
  { receivers, muteTimeIntervals }: Converted,
  taken: Whole['taken'],
  context: BuildContext,
): void {
  const named = [
    ...receivers.map(({ name }, i) => ({ name, at: `spec.receivers[${i}].name` })),
    ...muteTimeIntervals.map(({ name }, i) => ({ name, at: `${timeIntervalsOf(spec).at}[${i}].name` })),
  ];
  for (const { name, at } of named) {
    if (!taken.has(name)) continue;
    context.error(at, {
      code: 'duplicate-name',
      message: 'the configuration that this becomes a part of has something of this name',
      given: name,
      allowed: 'names that differ',
      hint: 'Rename it here or there',
    });
  }
}

export function namesIn({
  receivers = [],
  mute_time_intervals = [],
  time_intervals = [],
}: AlertmanagerFile): ReadonlySet<string> {
  return new Set([...receivers, ...mute_time_intervals, ...time_intervals].map(({ name }) => name));
}

/** Without a route nothing but its inhibitions is written. */
function fileOf({ converted: { route, inhibitRules, receivers, muteTimeIntervals } }: Part): AlertmanagerFile {
  const routed = route === undefined ? {} : { route, receivers, mute_time_intervals: muteTimeIntervals };
  return { ...routed, inhibit_rules: inhibitRules };
}

/** The part for the version of the server. */
function sanitized(part: Part, context: BuildContext): Part {
  const { metadata } = part;
  const known = sanitizeConfig(fileOf(part), context);
  return {
    metadata,
    converted: {
      ...(known.route === undefined ? {} : { route: known.route }),
      inhibitRules: known.inhibit_rules ?? [],
      receivers: known.receivers ?? [],
      muteTimeIntervals: known.mute_time_intervals ?? [],
    },
  };
}
