/** Receivers of the API, and those that it lacks, → receivers of Alertmanager. */

import type { Receiver } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { FIELDS, type IntegrationField } from '../integrations';
import type { AlertmanagerConfigExtensions, ExtensionReceiver } from '../integrations/extension-receiver';
import type { AnyIntegration } from '../integrations/integration';
import { formsOf } from '../shape';
import { GLOBAL } from '../shapes';
import type { WireGlobal } from '../types';
import { asList, isSet, type Mapping } from '../walk';
import { demand } from './fields';

export type Extensions = AlertmanagerConfigExtensions;

/** What a receiver has of one integration. */
export interface GivenIntegration {
  readonly integration: AnyIntegration;
  readonly settings: readonly Mapping[];
  readonly at: string;
}

/** Of a receiver in the spec. */
export function integrationsOf(given: Receiver, index: number): readonly GivenIntegration[] {
  return integrationsIn(given, false, `spec.receivers[${index}]`);
}

/** Of a receiver in the extensions. */
export function extensionsOf(given: ExtensionReceiver, index: number): readonly GivenIntegration[] {
  return integrationsIn(given, true, `extensions.receivers[${index}]`);
}

function integrationsIn(given: object, extension: boolean, at: string): readonly GivenIntegration[] {
  return FIELDS.flatMap(([field, integration]) => {
    const settings = integration.extension === extension ? listAt(given, field) : [];
    return settings.length === 0 ? [] : [{ integration, settings, at: `${at}.${field}` }];
  });
}

function listAt(given: object, field: IntegrationField): readonly Mapping[] {
  return asList((given as Mapping)[field]);
}

/** `global` is what receivers fall back to. */
export function convertIntegrations(
  given: readonly GivenIntegration[],
  global: WireGlobal | undefined,
  context: BuildContext,
): Mapping {
  return Object.fromEntries(
    given.map(({ integration, settings, at }) => [
      integration.output,
      settings.map((each, i) => {
        checkFallbacks(integration, each, global, context, `${at}[${i}]`);
        return integration.convert(each, context, `${at}[${i}]`);
      }),
    ]),
  );
}

/** Without one of them Alertmanager refuses the whole configuration. */
function checkFallbacks(
  { shape }: AnyIntegration,
  given: Mapping,
  global: WireGlobal = {},
  context: BuildContext,
  at: string,
): void {
  for (const { fallback, api } of Object.values(shape.fields)) {
    if (fallback === undefined || api === undefined || fallback.optional === true || fallback.notInApi === true)
      continue;
    if (isSet(given[api.from]) || isSet(given[fallback.unless ?? ''])) continue;
    const settings = fallback.settings.flatMap((setting) => formsOf(setting, GLOBAL.fields[setting]!));
    if (settings.some((setting) => isSet(global[setting]))) continue;
    context.error(`${at}.${api.from}`, {
      code: 'missing-field',
      message: `neither the receiver nor the global settings of Alertmanager say \`${api.from}\``,
      given: 'nothing',
      allowed: `\`${api.from}\` here, or ${settings.map((setting) => `\`${setting}\``).join(' or ')} there`,
      hint: 'Add it to the receiver, or to the global settings',
    });
  }
}

export function checkIntegrations(given: readonly GivenIntegration[], context: BuildContext): void {
  for (const { integration, settings, at } of given) {
    const { gate } = integration.row;
    if (gate !== undefined && !demand(gate, integration.output, context, at)) continue;
    for (const [i, each] of settings.entries()) integration.check(each, context, `${at}[${i}]`);
  }
}
