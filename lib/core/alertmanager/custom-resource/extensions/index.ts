/** Receivers that Alertmanager has and the API lacks, from an AlertmanagerConfig's `extensions`. */

import type { BuildContext } from '../../../base/context';
import type { WireGlobal } from '../../types';
import { asList, isSaid, type Mapping } from '../../walk';
import { demandIntegration } from '../fields';
import { type AnyKind, anyKind } from '../receivers/kind';
import { incidentio } from './incidentio';
import { jira } from './jira';
import { mattermost } from './mattermost';
import type { AlertmanagerConfigExtensions, ExtensionReceiver } from './receiver';

export type Extensions = AlertmanagerConfigExtensions;

type Field = Exclude<keyof ExtensionReceiver, 'name'>;

const KINDS: Readonly<Record<Field, AnyKind>> = {
  jiraConfigs: anyKind(jira),
  mattermostConfigs: anyKind(mattermost),
  incidentioConfigs: anyKind(incidentio),
};

export interface GivenExtension {
  readonly field: string;
  /** The field of a receiver in Alertmanager's configuration. */
  readonly output: string;
  readonly settings: readonly Mapping[];
  readonly at: string;
  readonly kind: AnyKind;
}

/** All integrations of a receiver, by its index. */
export function extensionsIn(receiver: ExtensionReceiver, index: number): readonly GivenExtension[] {
  return Object.entries(KINDS).flatMap(([field, kind]) => {
    const settings = asList(receiver[field as Field]);
    const at = `extensions.receivers[${index}].${field}`;
    return settings.length === 0 ? [] : [{ field, output: kind.output, settings, at, kind }];
  });
}

/** `global` is what they fall back to where they leave something out. */
export function convertExtension(
  receiver: ExtensionReceiver,
  index: number,
  global: WireGlobal | undefined,
  context: BuildContext,
): Mapping {
  return Object.fromEntries(
    extensionsIn(receiver, index).map(({ output, settings, at, kind }) => [
      output,
      settings.map((each, i) => {
        const built = kind.convert(each, context, `${at}[${i}]`) as Mapping;
        checkFallback(output, built, global, context, `${at}[${i}]`);
        return built;
      }),
    ]),
  );
}

/** What an integration cannot do without, and takes from the global settings where it says nothing itself. */
const FALLBACKS: Readonly<
  Record<string, { readonly field: string; readonly written: string; readonly global: string }>
> = {
  jira_configs: { field: 'apiURL', written: 'api_url', global: 'jira' },
  mattermost_configs: { field: 'webhookURL', written: 'webhook_url', global: 'mattermost' },
};

function checkFallback(
  output: string,
  built: Mapping,
  global: WireGlobal = {},
  context: BuildContext,
  at: string,
): void {
  const fallback = FALLBACKS[output];
  if (fallback === undefined) return;
  const { field, written } = fallback;
  const forms = [written, `${written}_file`];
  if (forms.some((form) => isSaid(built[form]) || isSaid(global[`${fallback.global}_${form}`]))) return;
  context.error(`${at}.${field}`, {
    code: 'missing-field',
    message: 'this is missing, here and in the global settings',
    given: 'nothing',
    allowed: `${field}, or spec.alertmanagerConfiguration.global.${fallback.global}.${field} of the Alertmanager`,
    hint: 'Add one of them',
  });
}

export function checkExtension(receiver: ExtensionReceiver, index: number, context: BuildContext): void {
  for (const { settings, at, kind } of extensionsIn(receiver, index)) {
    if (!demandIntegration(kind.output, context, at)) continue;
    for (const [i, each] of settings.entries()) kind.check(each, context, `${at}[${i}]`);
  }
}
