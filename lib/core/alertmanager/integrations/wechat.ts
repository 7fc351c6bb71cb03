/** Messages in WeChat. */

import type { WeChatConfig } from '../../../../imports/monitoring';
import { fallsBack, oneOf, SECRET } from '../shape';
import { globally, integration, type Wire } from './integration';
import { checkedUrl, credential, templated, text, url } from './rows';

export const wechat = integration<Wire<WeChatConfig>>(
  'wechat_configs',
  {
    api_secret: fallsBack(credential('apiSecret', SECRET, { fileSince: '0.31.0' }), 'wechat_api_secret'),
    api_url: checkedUrl('apiURL'),
    corp_id: fallsBack(templated('corpID'), 'wechat_api_corp_id'),
    agent_id: templated('agentID'),
    to_user: templated('toUser'),
    to_party: templated('toParty'),
    to_tag: templated('toTag'),
    message: templated('message'),
    message_type: oneOf(['text', 'markdown'], text('messageType')),
  },
  {
    last: ['api_secret_file'],
    global: globally('wechat', {
      wechat_api_url: url('apiURL'),
      wechat_api_secret: credential('apiSecret', SECRET, { fileSince: '0.31.0' }),
      wechat_api_corp_id: text('apiCorpID'),
    }),
  },
);
