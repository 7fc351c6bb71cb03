/** Messages in Microsoft Teams, by its connectors. */

import type { MSTeamsConfig } from '../../../../imports/monitoring';
import { CHECKED_URL, required, secret, since } from '../shape';
import { integration, type Wire } from './integration';
import { credential, templated } from './rows';

export const msteams = integration<Wire<MSTeamsConfig>>(
  'msteams_configs',
  {
    webhook_url: required(
      credential('webhookUrl', secret(CHECKED_URL), { fileSince: '0.28.0', both: 'loader' }),
      'early',
    ),
    title: templated('title'),
    summary: since('0.27.0', templated('summary')),
    text: templated('text'),
  },
  { since: '0.26.0' },
);
