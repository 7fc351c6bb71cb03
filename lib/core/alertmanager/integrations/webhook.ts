/** Whatever listens at a URL. */

import type { WebhookConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { describeGate, type Gate } from '../../base/gates';
import { missing } from '../custom-resource/check';
import { addressProblem, complainAbout } from '../rules';
import { demanded, required, since, TEMPLATE_URL } from '../shape';
import type { Mapping } from '../walk';
import { warnOfChat } from './chat-addresses';
import { integration, type Wire } from './integration';
import { CLIENT, count, credential, data, SEND_RESOLVED, shortDuration } from './rows';

const WEBHOOK_TEMPLATES: Gate = { since: '0.31.0' };

export const webhook = integration<Wire<WebhookConfig>>(
  'webhook_configs',
  {
    send_resolved: SEND_RESOLVED,
    url: required(credential('urlSecret', TEMPLATE_URL, { fileSince: '0.26.0', plain: 'url' })),
    http_config: CLIENT,
    max_alerts: count('maxAlerts'),
    timeout: since('0.28.0', shortDuration('timeout')),
    payload: demanded(since('0.32.0', data('payload'))),
  },
  {
    check: (given, context, at) => {
      const { url, urlSecret } = given;
      warnOfChat(given, context, at);
      if ((url ?? '') === '' && urlSecret === undefined) missing('one of `url` and `urlSecret` is needed', context, at);
      if (url === undefined || urlSecret === undefined) return;
      context.warning(`${at}.url`, {
        code: 'ignored-field',
        message: '`urlSecret` is given as well, and is what counts; this is left out',
        allowed: 'url or urlSecret',
        hint: 'Remove one of them',
      });
    },
    both: ({ url }, complain, context) => {
      if (isUnfollowed(url, context)) complainAbout(addressProblem(url), 'url', complain);
    },
    fit: warnOfTemplate,
  },
);

/** A template in the place of a URL, before templates are followed there. */
function isUnfollowed(url: unknown, context: BuildContext): url is string {
  return typeof url === 'string' && url.includes('{{') && !context.knows(WEBHOOK_TEMPLATES);
}

/** The operator passes it on: without templates, it is no URL to Alertmanager, or one with braces in it. */
function warnOfTemplate(section: Mapping, context: BuildContext, at: string): Mapping {
  if (!isUnfollowed(section.url, context)) return section;
  context.warning(`${at}.url`, {
    code: 'unsupported-by-version',
    message: 'this version of Alertmanager follows no templates in the URL of a webhook',
    allowed: describeGate(WEBHOOK_TEMPLATES),
    hint: 'Write the URL out, or raise `spec.version` of the Alertmanager',
  });
  return section;
}
