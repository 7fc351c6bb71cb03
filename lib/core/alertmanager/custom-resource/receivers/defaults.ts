/** What receivers need and the global settings may say for all of them. */

import type { Receiver } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import type { WireGlobal } from '../../types';
import { isSaid, type Mapping } from '../../walk';
import type { InputField } from './kind';

interface Need {
  /** The field of the receiver. */
  readonly field: string;
  /** Settings that do as well. */
  readonly global: readonly string[];
  /** A switch with which they do not, so that the field is asked for elsewhere. */
  readonly unless?: string;
}

const withFile = (setting: string): readonly string[] => [setting, `${setting}_file`];

const NEEDS: Readonly<Partial<Record<InputField, readonly Need[]>>> = {
  emailConfigs: [
    { field: 'smarthost', global: ['smtp_smarthost'] },
    { field: 'from', global: ['smtp_from'] },
  ],
  opsgenieConfigs: [{ field: 'apiKey', global: withFile('opsgenie_api_key') }],
  slackConfigs: [
    {
      field: 'apiURL',
      unless: 'updateMessage',
      global: [...withFile('slack_api_url'), ...withFile('slack_app_token')],
    },
  ],
  victoropsConfigs: [{ field: 'apiKey', global: withFile('victorops_api_key') }],
  wechatConfigs: [
    { field: 'apiSecret', global: withFile('wechat_api_secret') },
    { field: 'corpID', global: ['wechat_api_corp_id'] },
  ],
};

/** Without one of them Alertmanager refuses the whole configuration. */
export function checkDefaults(
  given: Receiver,
  global: WireGlobal | undefined,
  context: BuildContext,
  at: string,
): void {
  for (const [kind, needs] of Object.entries(NEEDS) as [InputField, readonly Need[]][]) {
    for (const [index, settings] of (given[kind] ?? []).entries()) {
      for (const need of needs) checkNeed(need, settings, global, context, `${at}.${kind}[${index}]`);
    }
  }
}

function checkNeed(
  { field, global: settings, unless = '' }: Need,
  given: object,
  global: WireGlobal | undefined,
  context: BuildContext,
  at: string,
): void {
  const said = (name: string) => isSaid((given as Mapping)[name]);
  if (said(field) || said(unless)) return;
  if (settings.some((setting) => isSaid(global?.[setting]))) return;
  context.error(`${at}.${field}`, {
    code: 'missing-field',
    message: `neither the receiver nor the global settings of Alertmanager say \`${field}\``,
    given: 'nothing',
    allowed: `\`${field}\` here, or ${settings.map((setting) => `\`${setting}\``).join(' or ')} there`,
    hint: 'Add it to the receiver, or to the global settings',
  });
}
