/** Messages in Webex. */

import type { WebexConfig } from '../../../../imports/monitoring';
import { missing } from '../custom-resource/check';
import { isAuthorized } from '../rules';
import { always, required } from '../shape';
import { globally, integration, type Wire } from './integration';
import { checkedUrl, templated, url } from './rows';

export const webex = integration<Wire<WebexConfig>>(
  'webex_configs',
  {
    api_url: checkedUrl('apiURL'),
    message: templated('message'),
    room_id: always(required(templated('roomID'), 'early'), ''),
  },
  {
    since: '0.25.0',
    check: ({ httpConfig }, context, at) => {
      if (httpConfig?.authorization === undefined)
        missing('Webex takes no message without the token of a bot', context, `${at}.httpConfig.authorization`);
    },
    load: (given, complain) => {
      if (!isAuthorized(given))
        complain('http_config.authorization', 'Webex takes no message without authorization', {
          allowed: 'the token of a bot',
        });
    },
    global: globally('webex', { webex_api_url: url('apiURL') }),
  },
);
