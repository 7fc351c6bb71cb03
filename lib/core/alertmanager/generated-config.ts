/** Where a generated configuration starts from, and which AlertmanagerConfigs go into it. */

import type { App, InstanceDeclaration, RefusedInput, UserConfig } from '../base/app';
import { BuildContext } from '../base/context';
import { ALERTMANAGER, prefixedName, USER_ANNOTATION } from '../base/conventions';
import { listed } from '../base/listed';
import { keyOf, type Resource, refOf } from '../base/resource';
import { isBaseOf } from '../input/base-config';
import { checkUserText, refuseForeignVariables } from '../input/foreign-variables';
import { textOf } from '../input/guesses';
import type { ReferenceCollector } from '../input/mounted-references';
import { CONFIG_PATH, readInSecret } from '../input/secret-text';
import { checkSelectors, selectInputs } from '../input/selection';
import { warnOfSlipsIn, warnOfSlipsOf } from './alert-labels';
import { readConfig } from './config';
import type { AlertmanagerConfigResource } from './custom-resource/convert';
import { type AlertmanagerResource, baseFromResource, generate } from './generate';
import { mountedBy } from './notification-templates';
import { memoryOf } from './retention';
import { sanitizeConfig } from './sanitize';
import { GLOBAL } from './shapes';
import type { AlertmanagerFile } from './types';
import { warnOfCredentialsInConfig } from './user-config';

/** The Secret that a configuration begins with, of the app or not; undefined where it begins with something else. */
export function baseSecretOf({ resource, settings }: InstanceDeclaration): BaseSecret | undefined {
  const { spec, metadata } = resource as AlertmanagerResource;
  const { config } = settings;
  if (isSaid(spec.alertmanagerConfiguration) || config?.kind === 'content') return undefined;
  if (config?.kind === 'secret') return { name: config.name, key: config.key, at: 'config' };
  const { configSecret = '' } = spec;
  const key = ALERTMANAGER.configFile;
  if (configSecret !== '') return { name: configSecret, key, at: 'spec.configSecret' };
  return { name: prefixedName('Alertmanager', metadata.name), key };
}

export interface BaseSecret {
  readonly name: string;
  readonly key: string;
  /** The field that names it; absent for the default name, under which there may be none. */
  readonly at?: string;
}

/** The keys of a Secret of the app that lacks the one which is read; undefined of one that has none yet. */
function othersIn({ name, key }: BaseSecret, context: BuildContext): readonly string[] | undefined {
  const keys = context.references.keys?.('Secret', name, context) ?? [];
  return keys.length === 0 || keys.includes(key) ? undefined : keys;
}

/** Says whether it has said so. The name of the key is Alertmanager's, unless `config` names another. */
export function warnOfOtherKeys(secret: BaseSecret, context: BuildContext): boolean {
  const keys = othersIn(secret, context);
  if (keys === undefined || secret.at === 'config') return false;
  context.warning(secret.at ?? 'config', {
    code: 'missing-key',
    message: `of the Secret \`${secret.name}\` of the app only the key \`${secret.key}\` is read, which it does not have: ${secret.at === undefined ? 'nothing of it is in the configuration' : 'the pods wait until it does'}`,
    given: listed(new Set(keys)),
    allowed: secret.key,
    hint: `Rename ${keys.length === 1 ? `the key \`${keys[0]}\`` : 'the key with the configuration'} to \`${secret.key}\`. ${quietly(secret)}`,
  });
  return true;
}

function quietly({ key }: BaseSecret): string {
  return `If somebody else adds \`${key}\`, annotate: \`${USER_ANNOTATION.severity}: missing-key=ignored, REASON\``;
}

/** What the operator writes where nobody says anything: everything is received, and nobody is told. */
export const NOBODY = {
  route: { receiver: 'null' },
  receivers: [{ name: 'null' }],
} as const satisfies AlertmanagerFile;

/** Whether the configuration is made from AlertmanagerConfigs: selected ones, or one that stands for all of it. */
export function isGenerated({ spec }: AlertmanagerResource): boolean {
  return isSaid(spec.alertmanagerConfigSelector) || isSaid(spec.alertmanagerConfiguration);
}

function isSaid(field: unknown): boolean {
  return field !== undefined && field !== null;
}

/** Undefined where the Secret that it would begin with is only known in the cluster, and nothing is to be merged into it. */
export function generatedConfig(
  declaration: InstanceDeclaration,
  app: App,
  collector: Pick<ReferenceCollector, 'optional'>,
  context: BuildContext,
): AlertmanagerFile | undefined {
  const instance = declaration.resource as AlertmanagerResource;
  const selected = selectedConfigs(declaration, app, context).filter((resource) => !isBaseOf(instance, resource));
  const secret = baseSecretOf(declaration);
  if (secret?.at !== undefined && selected.length === 0 && contentIn(secret, instance, app) === undefined) {
    if (othersIn(secret, context) === undefined) warnOfNothingToMerge(secret, context);
    return undefined;
  }
  const base = baseOf(declaration, app, context);
  for (const each of selected) warnOfSlipsOf(each, app.inputs, context.for(refOf(each)));
  const { onInvalid, tenants } = declaration.settings;
  const sanitizeBase =
    secret === undefined || contentIn(secret, instance, app) === undefined
      ? undefined
      : (file: AlertmanagerFile) => readInSecret(secret, app, context, (own) => sanitizeConfig(file, own)).read;
  const options = {
    onInvalid,
    references: collector.optional(),
    tenants,
    configSecret: secret?.name,
    sanitizeBase,
  };
  const generated = (beginning: AlertmanagerFile, own: BuildContext) =>
    generate(instance, beginning, selected, options, own);
  return base === undefined ? withAnyBase(generated, context) : generated(base, context);
}

/** Settings and templates of which nothing is known: whatever an AlertmanagerConfig does without may be there. */
const ANYBODY: AlertmanagerFile = {
  ...NOBODY,
  global: Object.fromEntries(Object.keys(GLOBAL.fields).map((setting) => [setting, 'https://example.com'])),
  templates: ['*'],
};

/** Of a configuration whose beginning is not known, only that is said which is true of any. */
function withAnyBase(
  generated: (base: AlertmanagerFile, context: BuildContext) => AlertmanagerFile,
  { target, object, references, findings }: BuildContext,
): AlertmanagerFile {
  const judged = (base: AlertmanagerFile) => {
    const own = findings.nested();
    return { file: generated(base, new BuildContext(target, object, references, own)), found: own.all };
  };
  const { file, found } = judged(NOBODY);
  const others = new Set(judged(ANYBODY).found.map(textOf));
  findings.add(found.filter((each) => others.has(textOf(each))));
  return file;
}

function selectedConfigs(
  { resource, settings }: InstanceDeclaration,
  app: App,
  context: BuildContext,
): AlertmanagerConfigResource[] {
  const { findings } = context;
  const selected = selectInputs(resource, app.inputs, app.namespaces);
  checkSelectors(resource, app.inputs, app.namespaces, findings);
  const clean = refuseForeignVariables(selected, settings.onInvalid, findings);
  return (clean.get('AlertmanagerConfig') ?? []) as AlertmanagerConfigResource[];
}

/** Undefined where it could not be had, which is then reported. */
function baseOf(declaration: InstanceDeclaration, app: App, context: BuildContext): AlertmanagerFile | undefined {
  const instance = declaration.resource as AlertmanagerResource;
  const { alertmanagerConfiguration, configSecret = '' } = instance.spec;
  const { config } = declaration.settings;
  if (isSaid(alertmanagerConfiguration)) {
    if (config !== undefined || configSecret !== '') warnOfIgnored(config, context);
    return baseResource(instance, app, context);
  }
  if (config?.kind === 'content') return readBase(config.text, instance, app, context);
  return readSecret(baseSecretOf(declaration)!, instance, app, context);
}

/** Undefined where the app does not define it. */
export function contentIn({ name, key }: BaseSecret, { metadata }: Resource, app: App): string | undefined {
  return app.contentOf('Secret', metadata.namespace, name, key);
}

function warnOfNothingToMerge({ name, key }: BaseSecret, context: BuildContext): void {
  context.warning('spec.alertmanagerConfigSelector', {
    code: 'not-at-hand',
    message:
      'no AlertmanagerConfig is selected, and the Secret is used as it is: its content is only known in the cluster',
    given: `key \`${key}\` of Secret \`${name}\``,
    hint: 'Remove the selector, unless AlertmanagerConfigs are to come: they need a configuration that is known at synth',
  });
}

function baseResource(instance: AlertmanagerResource, app: App, context: BuildContext): AlertmanagerFile | undefined {
  const found = app.inputs.find((input) => input.kind === 'AlertmanagerConfig' && isBaseOf(instance, input));
  if (found !== undefined) {
    refuseForeignVariables(new Map([['AlertmanagerConfig', [found]]]), 'error', context.findings);
    return baseFromResource(instance, found as AlertmanagerConfigResource, context);
  }
  // What is wrong with it is reported already, and the Alertmanager cannot do without it.
  const isRefused = ({ kind, metadata }: RefusedInput) =>
    kind === 'AlertmanagerConfig' && isBaseOf(instance, { metadata });
  if (app.refused?.some(isRefused)) return undefined;
  const { namespace } = instance.metadata;
  const inputs = app.inputs.filter(
    ({ kind, metadata }) => kind === 'AlertmanagerConfig' && metadata.namespace === namespace,
  );
  context.error('spec.alertmanagerConfiguration.name', {
    code: 'not-at-hand',
    message: `the app has no AlertmanagerConfig of this name in namespace \`${namespace}\``,
    given: instance.spec.alertmanagerConfiguration?.name ?? '',
    allowed: inputs.map(keyOf).join(', ') || 'none is defined',
    hint: 'Define it in the app: its content becomes a part of the configuration',
  });
  return undefined;
}

function readSecret(
  secret: BaseSecret,
  instance: AlertmanagerResource,
  app: App,
  context: BuildContext,
): AlertmanagerFile | undefined {
  const { name, key, at } = secret;
  const text = contentIn(secret, instance, app);
  if (text !== undefined)
    return readInSecret(secret, app, context, (own) => readBase(text, instance, app, own, name)).read;
  if (at === undefined) {
    warnOfOtherKeys(secret, context);
    return NOBODY;
  }
  const others = othersIn(secret, context);
  if (others !== undefined) return reportOtherKeys(secret, at, others, context);
  context.error(at, {
    code: 'not-at-hand',
    message: 'AlertmanagerConfigs are to be merged into a configuration that is only known in the cluster',
    given: `key \`${key}\` of Secret \`${name}\``,
    allowed: 'a configuration whose content is known at synth',
    hint:
      'Define the Secret in the app, or give its content by `config: ConfigSource.fromFile(…)`, and leave secrets in it to files ' +
      '(`spec.secrets` mounts them); or write it as an AlertmanagerConfig and name that ' +
      'in `spec.alertmanagerConfiguration`; or do without `spec.alertmanagerConfigSelector`, and the Secret is used as it is',
  });
  return undefined;
}

function reportOtherKeys(
  { name, key }: BaseSecret,
  at: string,
  others: readonly string[],
  context: BuildContext,
): undefined {
  context.error(at, {
    code: 'not-at-hand',
    message: `AlertmanagerConfigs are to be merged into the key \`${key}\` of the Secret \`${name}\` of the app, which does not have it`,
    given: listed(new Set(others)),
    allowed: key,
    hint: at === 'config' ? 'Name the key that has the configuration' : 'Rename the key that has the configuration',
  });
}

/** Content that says nothing is as good as none, as for the operator. */
function readBase(
  text: string,
  instance: AlertmanagerResource,
  { inputs }: Pick<App, 'inputs'>,
  context: BuildContext,
  configSecret?: string,
): AlertmanagerFile {
  const reading = { mounted: mountedBy(instance.spec, configSecret), memory: memoryOf(instance) };
  const read = text === '' ? NOBODY : readConfig(text, context, reading);
  checkUserText(text, instance, context.findings, read);
  warnOfSlipsIn(read, inputs, context, CONFIG_PATH);
  warnOfCredentialsInConfig(read, 'base', context);
  return read;
}

function warnOfIgnored(config: UserConfig | undefined, context: BuildContext): void {
  context.warning(config === undefined ? 'spec.configSecret' : 'config', {
    code: 'config-conflict',
    message: 'this has no effect: `spec.alertmanagerConfiguration` describes the configuration',
    hint: 'Remove one of them',
  });
}
