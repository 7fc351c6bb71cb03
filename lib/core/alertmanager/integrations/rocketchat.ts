/** Messages in Rocket.Chat. */

import type { RocketChatActionConfig, RocketChatConfig, RocketChatFieldConfig } from '../../../../imports/monitoring';
import { ANY_TEXT, always, FLAG, fallsBack, SECRET, secret, since, TEXT } from '../shape';
import { globally, integration, type Wire } from './integration';
import { part } from './part';
import { credential, flag, link, many, templated, toggle, url } from './rows';

const FIELD = part<RocketChatFieldConfig>('rocketchat_field', {
  short: always(toggle('short'), null),
  title: templated('title'),
  value: templated('value'),
});

/** As Alertmanager reads them: only these names are written in one word. */
const ACTION = part<RocketChatActionConfig>('rocketchat_action', {
  type: TEXT,
  text: templated('text'),
  url: link('url'),
  imageurl: TEXT,
  iswebview: FLAG,
  webviewheightratio: TEXT,
  msg: templated('msg'),
  msginchatwindow: FLAG,
  msgprocessingtype: TEXT,
});

export const rocketchat = integration<Wire<RocketChatConfig>>(
  'rocketchat_configs',
  {
    api_url: url('apiURL'),
    token_id: fallsBack(credential('tokenID', secret(ANY_TEXT), { both: 'refused' }), 'rocketchat_token_id'),
    token: fallsBack(credential('token', secret(ANY_TEXT), { both: 'refused' }), 'rocketchat_token'),
    channel: templated('channel'),
    color: templated('color'),
    title: templated('title'),
    title_link: templated('titleLink'),
    text: templated('text'),
    message_text: since('0.35.0', { ...TEXT, template: 'text' }),
    fields: many('fields', FIELD),
    short_fields: always(flag('shortFields'), false),
    emoji: templated('emoji'),
    icon_url: link('iconURL'),
    image_url: link('imageURL'),
    thumb_url: link('thumbURL'),
    link_names: always(flag('linkNames'), false),
    actions: many('actions', ACTION),
  },
  {
    since: '0.28.0',
    global: globally('rocketChat', {
      rocketchat_api_url: url('apiURL'),
      rocketchat_token: credential('token', SECRET, { both: 'loader' }),
      rocketchat_token_id: credential('tokenID', SECRET, { both: 'loader' }),
    }),
  },
);
