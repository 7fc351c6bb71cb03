/** The configuration of an Alertmanager from its custom resource, AlertmanagerConfigs, and what its owner gives. */

import type { AlertmanagerSpec } from '../../../imports/monitoring';
import type { TenantSettings } from '../base/app';
import type { BuildContext } from '../base/context';
import { ALERTMANAGER } from '../base/conventions';
import type { SecretOrConfigMap } from '../base/references';
import { type Resource, refOf } from '../base/resource';
import { refuseBuiltVariables } from '../input/foreign-variables';
import { CONFIG_PATH } from '../input/secret-text';
import { tenantsOf } from '../tenants/tenants';
import {
  type AlertmanagerConfigResource,
  checkAlertmanagerConfig,
  convertAlertmanagerConfig,
} from './custom-resource/convert';
import { checkGlobal, convertGlobal } from './custom-resource/global';
import { checkLoadable } from './custom-resource/loadable';
import { checkMeaningOf } from './custom-resource/meaning';
import { DEFAULT_TIMES } from './grouping';
import { merge } from './merge';
import { type KnownTemplates, mountedBy, templatesAt, templatesOf } from './notification-templates';
import { namesIn, type PartOptions, partOf } from './part';
import { memoryOf } from './retention';
import { sanitizeConfig } from './sanitize';
import type { AlertmanagerFile } from './types';

export type AlertmanagerResource = Resource<AlertmanagerSpec, 'Alertmanager'>;

/** `references` are those of AlertmanagerConfigs; the instance's own are those of its context. */
export interface GenerateOptions extends PartOptions {
  /** What AlertmanagerConfigs of other namespaces may do. */
  readonly tenants?: TenantSettings;
  /** The Secret whose other files lie beside the configuration. */
  readonly configSecret?: string | undefined;
  /** How the base is made one for the version, where what is wrong with it is told elsewhere. */
  readonly sanitizeBase?: ((base: AlertmanagerFile) => AlertmanagerFile) | undefined;
}

/** `base` with all that is selected; each object is in it as a whole or not at all. */
export function generate(
  instance: AlertmanagerResource,
  base: AlertmanagerFile,
  selected: readonly AlertmanagerConfigResource[],
  options: GenerateOptions,
  context: BuildContext,
): AlertmanagerFile {
  const strategy = instance.spec.alertmanagerConfigMatcherStrategy?.type ?? 'OnNamespace';
  const merging = { strategy, namespace: instance.metadata.namespace };
  const known = options.unchecked === true ? undefined : knownTemplates(instance, base, options.configSecret, context);
  const whole = {
    base,
    merging,
    around: { known, memory: memoryOf(instance), above: { ...DEFAULT_TIMES, ...base.route }, global: base.global },
    taken: namesIn(base),
    tenants: tenantsOf(instance, options.tenants),
  };
  const parts = selected.flatMap((resource) => partOf(resource, whole, options, context) ?? []);
  const { sanitizeBase = (file) => sanitizeConfig(file, context) } = options;
  return inOrder(merge(sanitizeBase({ ...base, templates: base.templates ?? [] }), parts));
}

function inOrder(file: AlertmanagerFile): AlertmanagerFile {
  const { global, route, inhibit_rules, receivers, mute_time_intervals, time_intervals, templates, ...others } = file;
  const ordered = {
    global,
    route,
    inhibit_rules,
    receivers,
    mute_time_intervals,
    time_intervals,
    templates,
    ...others,
  };
  return Object.fromEntries(Object.entries(ordered).filter(([, value]) => value !== undefined));
}

function knownTemplates(
  { spec }: AlertmanagerResource,
  base: AlertmanagerFile,
  configSecret: string | undefined,
  context: BuildContext,
): KnownTemplates {
  const { alertmanagerConfiguration: given } = spec;
  const mounted = mountedBy(spec, configSecret);
  if (given === undefined) return templatesAt(base.templates ?? [], mounted, context, `${CONFIG_PATH}.templates`);
  return templatesOf(given.templates ?? [], context, `${AT}.templates`);
}

const AT = 'spec.alertmanagerConfiguration';

/** The base that `spec.alertmanagerConfiguration` describes: an AlertmanagerConfig whose routes are bound to no namespace. */
export function baseFromResource(
  instance: AlertmanagerResource,
  resource: AlertmanagerConfigResource,
  context: BuildContext,
): AlertmanagerFile {
  const { global: given, templates = [] } = instance.spec.alertmanagerConfiguration ?? {};
  if (given !== undefined) checkGlobal(given, context, `${AT}.global`);
  const global = given === undefined ? undefined : convertGlobal(given, context, `${AT}.global`);
  const own = context.for(refOf(resource));
  checkAlertmanagerConfig(resource, own);
  const converted = convertAlertmanagerConfig(resource, global, own);
  refuseBuiltVariables(converted, own);
  const { route, inhibitRules, receivers, muteTimeIntervals } = converted;
  if (route === undefined) {
    own.error('spec.route', {
      code: 'missing-field',
      message: 'this is the base of a configuration, and has no route',
      given: 'nothing',
      allowed: 'a route with a receiver',
      hint: 'Add `spec.route`',
    });
  } else checkRoot(resource, own);
  checkMeaningOf(
    resource,
    converted,
    {
      known: templatesOf(templates, context, `${AT}.templates`),
      memory: memoryOf(instance),
      above: DEFAULT_TIMES,
      global,
    },
    own,
  );
  const base = {
    ...(global === undefined ? {} : { global }),
    ...(route === undefined ? {} : { route }),
    ...(inhibitRules.length === 0 ? {} : { inhibit_rules: inhibitRules }),
    receivers,
    ...(muteTimeIntervals.length === 0 ? {} : { mute_time_intervals: muteTimeIntervals }),
    templates: templates.flatMap(templatePaths),
  };
  if (!context.findings.hasErrors) checkLoadable(base, resource, own);
  return base;
}

function templatePaths({ configMap, secret }: SecretOrConfigMap): string[] {
  return [configMap, secret].flatMap((file) =>
    file === undefined ? [] : [`${ALERTMANAGER.templatesDir}/${file.key}`],
  );
}

/** The first route of a configuration takes every alert, always. */
function checkRoot({ spec }: AlertmanagerConfigResource, context: BuildContext): void {
  const route = spec.route!;
  for (const field of ['matchers', 'muteTimeIntervals', 'activeTimeIntervals'] as const) {
    if ((route[field] ?? []).length === 0) continue;
    context.error(`spec.route.${field}`, {
      code: 'invalid-value',
      message: 'as the base of a configuration, the first route takes every alert at any time',
      given: 'a list',
      allowed: 'this in the routes below it',
      hint: 'Say it in a route below',
    });
  }
  if (route.continue === true) {
    context.error('spec.route.continue', {
      code: 'invalid-value',
      message: 'as the base of a configuration, the first route has none beside it to go on to',
      given: 'true',
      allowed: 'false',
      hint: 'Remove it',
    });
  }
}
