/** Messages in Microsoft Teams, by its workflows. */

import type { MSTeamsV2Config } from '../../../../imports/monitoring';
import { CHECKED_URL, required, secret } from '../shape';
import { integration, type Wire } from './integration';
import { credential, templated } from './rows';

export const msteamsv2 = integration<Wire<MSTeamsV2Config>>(
  'msteamsv2_configs',
  {
    webhook_url: required(credential('webhookURL', secret(CHECKED_URL), { both: 'refused' }), 'early'),
    title: templated('title'),
    text: templated('text'),
  },
  { since: '0.28.0' },
);
