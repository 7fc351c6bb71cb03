import type { HTTPConfig, SecretKeySelector } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import { section } from '../../../base/section';
import { checkSecretUrl, checkUrl } from '../check';
import { EXTENSION } from '../credentials';
import { fileOf, inlineOf, shortDuration, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from '../receivers/kind';

/** How alerts get to incident.io. */
export interface IncidentioConfig {
  /**
   * Address of the alert source.
   *
   * @default - `urlSecret`
   */
  readonly url?: string;

  /**
   * Key of a Secret with the address, instead of `url`.
   *
   * @default - `url`
   */
  readonly urlSecret?: SecretKeySelector;

  /**
   * Key of a Secret with the token of the alert source.
   *
   * @default - `httpConfig.authorization`
   */
  readonly alertSourceToken?: SecretKeySelector;

  /**
   * How many alerts one notification holds at most; others are left out.
   *
   * @default - all
   */
  readonly maxAlerts?: number;

  /**
   * How long a notification may take.
   *
   * @default - as long as the group's interval
   */
  readonly timeout?: string;

  /**
   * Whether resolved alerts are told of, too.
   *
   * @default true
   */
  readonly sendResolved?: boolean;

  /**
   * Client and its credentials.
   *
   * @default - that of the global settings
   */
  readonly httpConfig?: HTTPConfig;
}

type Input = Wire<IncidentioConfig>;

interface Output extends ReceiverOutput {
  readonly url?: string;
  readonly url_file?: string;
  readonly alert_source_token?: string;
  readonly alert_source_token_file?: string;
  readonly max_alerts?: number;
  readonly timeout?: string;
}

export const incidentio: ReceiverKind<Input, Output> = {
  output: 'incidentio_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    url: (given, context, at) =>
      given.urlSecret === undefined ? text('url').map(given.url ?? '', context, at) : inlineUrl(given, context, at),
    url_file: fileOf(EXTENSION.incidentioUrl, 'urlSecret'),
    alert_source_token: inlineOf(EXTENSION.incidentioAlertSourceToken, 'alertSourceToken'),
    alert_source_token_file: fileOf(EXTENSION.incidentioAlertSourceToken, 'alertSourceToken'),
    max_alerts: 'maxAlerts',
    timeout: shortDuration('timeout'),
  }),
  check({ url, urlSecret, alertSourceToken, httpConfig }, context, at) {
    checkOneOf({ url, urlSecret }, context, at);
    checkOneOf({ alertSourceToken, 'httpConfig.authorization': httpConfig?.authorization }, context, at);
    checkUrl(url, context, `${at}.url`);
    checkSecretUrl(urlSecret, context, `${at}.urlSecret`);
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};

function inlineUrl({ urlSecret }: Input, context: BuildContext, at: string): string | undefined {
  return inlineOf(EXTENSION.incidentioUrl, 'urlSecret').map(urlSecret!, context, `${at}.urlSecret`);
}

function checkOneOf(given: Readonly<Record<string, unknown>>, context: BuildContext, at: string): void {
  const said = Object.keys(given).filter((field) => given[field] !== undefined && given[field] !== '');
  if (said.length === 1) return;
  const allowed = `one of ${Object.keys(given).join(' and ')}`;
  const here = `${at}.${Object.keys(given)[0]}`;
  if (said.length === 0)
    context.error(here, {
      code: 'missing-field',
      message: 'incident.io takes nothing without',
      given: 'nothing',
      allowed,
      hint: 'Add one of them',
    });
  else
    context.error(here, {
      code: 'conflicting-fields',
      message: 'incident.io takes one alone',
      given: said.join(', '),
      allowed,
      hint: 'Keep one of them',
    });
}
