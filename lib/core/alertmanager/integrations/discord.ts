/** Messages in Discord. */

import type { DiscordConfig } from '../../../../imports/monitoring';
import { required, secret, since, URL } from '../shape';
import { integration, type Wire } from './integration';
import { credential, templated, text } from './rows';

export const discord = integration<Wire<DiscordConfig>>(
  'discord_configs',
  {
    webhook_url: required(credential('apiURL', secret(URL), { fileSince: '0.28.0', both: 'loader' }), 'early'),
    title: templated('title'),
    message: templated('message'),
    content: since('0.28.0', templated('content')),
    username: since('0.28.0', text('username')),
    avatar_url: since('0.28.0', text('avatarURL')),
  },
  { since: '0.25.0' },
);
