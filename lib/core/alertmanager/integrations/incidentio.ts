/** Alerts in incident.io. */

import type { HTTPConfig, SecretKeySelector } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { isAuthorized, isSetSomehow } from '../rules';
import { CHECKED_URL, SECRET, since } from '../shape';
import { integration, type Wire } from './integration';
import { credential, mapping, number, shortDuration } from './rows';

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
   * What is sent with each alert beside it, by name; values may be templates.
   *
   * @default - nothing
   */
  readonly metadata?: Record<string, string>;

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

export const incidentio = integration<Wire<IncidentioConfig>>(
  'incidentio_configs',
  {
    url: credential('urlSecret', CHECKED_URL, { both: 'refused', plain: 'url' }),
    alert_source_token: credential('alertSourceToken', SECRET, { both: 'refused' }),
    max_alerts: number('maxAlerts'),
    timeout: shortDuration('timeout'),
    metadata: since('0.35.0', mapping('metadata')),
  },
  {
    since: '0.29.0',
    extension: true,
    check: ({ url, urlSecret, alertSourceToken, httpConfig }, context, at) => {
      checkOneOf({ url, urlSecret }, context, at);
      checkOneOf({ alertSourceToken, 'httpConfig.authorization': httpConfig?.authorization }, context, at);
    },
    both: (given, complain) => {
      const authorized = isAuthorized(given);
      const token = isSetSomehow(given, 'alert_source_token');
      const allowed = 'one of alert_source_token, alert_source_token_file, http_config.authorization';
      if (!isSetSomehow(given, 'url')) complain('url', 'the address is missing', { allowed: 'url or url_file' });
      if (authorized && token) complain('alert_source_token', 'authorization is given twice', { allowed });
      if (!authorized && !token) complain('alert_source_token', 'authorization is missing', { allowed });
    },
  },
);

function checkOneOf(given: Readonly<Record<string, unknown>>, context: BuildContext, at: string): void {
  const present = Object.keys(given).filter((field) => given[field] !== undefined && given[field] !== '');
  if (present.length === 1) return;
  const allowed = `one of ${Object.keys(given).join(' and ')}`;
  const here = `${at}.${Object.keys(given)[0]}`;
  if (present.length === 0)
    context.error(here, {
      code: 'missing-field',
      message: 'incident.io needs one of them',
      given: 'nothing',
      allowed,
      hint: 'Add one of them',
    });
  else
    context.error(here, {
      code: 'conflicting-fields',
      message: 'incident.io takes only one of them',
      given: present.join(', '),
      allowed,
      hint: 'Keep one of them',
    });
}
