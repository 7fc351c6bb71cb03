/** Messages in Slack. */

import type { SlackAction, SlackConfig, SlackConfirmationField, SlackField } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { type Gate, isOpen } from '../../base/gates';
import { contentOf, missing } from '../custom-resource/check';
import { isAuthorized, isSetSomehow, needs, needsOrGlobal } from '../rules';
import { takes } from '../service-values';
import { demanded, FLAG, fallsBack, pair, required, SECRET, secret, since, URL, withFile } from '../shape';
import { type Complain, isMapping, isSet, type Mapping } from '../walk';
import { globalRows, integration, type Wire } from './integration';
import { part } from './part';
import { credential, flag, many, one, shortDuration, templated, texts, toggle } from './rows';

/** Where bots post: only there can a message be changed, and there a token goes by default. */
export const SLACK_CHAT_API = 'https://slack.com/api/chat.postMessage';

const TOKEN_OR_WEBHOOK = 'notifications go out by a token or by a webhook';

type Input = Wire<SlackConfig>;

const COLORS = {
  names: ['good', 'warning', 'danger'],
  more: { pattern: /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, form: 'a colour such as #439FE0' },
  effect: 'Slack knows no such colour, and shows none',
};

const FIELD = part<SlackField>('slack_field', {
  title: required(templated('title')),
  value: required(templated('value')),
  short: flag('short'),
});

const CONFIRMATION = part<SlackConfirmationField>('confirm', {
  text: required(templated('text')),
  title: templated('title'),
  ok_text: templated('okText'),
  dismiss_text: templated('dismissText'),
});

const ACTION = part<SlackAction>(
  'slack_action',
  {
    type: required(templated('type')),
    text: required(templated('text')),
    url: templated('url'),
    style: templated('style'),
    name: templated('name'),
    value: templated('value'),
    confirm: one('confirm', CONFIRMATION),
  },
  {
    check: ({ url = '', name = '' }, context, at) => {
      if (url === '' && name === '') missing('an action has a `url` or a `name`', context, at);
    },
    load: (given, complain) => needs(given, ['url', 'name'], complain),
  },
);

export const slack = integration<Input>(
  'slack_configs',
  {
    api_url: fallsBack(
      credential('apiURL', secret(URL), { fileSince: '0.22.0', instead: fixedUrl }),
      ['slack_api_url', 'slack_app_token'],
      { unless: 'updateMessage', ownRule: true },
    ),
    app_token: since('0.30.0', pair(SECRET)),
    app_url: since('0.30.0', URL),
    channel: templated('channel'),
    username: templated('username'),
    color: takes(COLORS, templated('color')),
    title: templated('title'),
    title_link: templated('titleLink'),
    pretext: templated('pretext'),
    text: templated('text'),
    fields: many('fields', FIELD),
    short_fields: flag('shortFields'),
    footer: templated('footer'),
    fallback: templated('fallback'),
    callback_id: templated('callbackId'),
    icon_emoji: templated('iconEmoji'),
    icon_url: templated('iconURL'),
    image_url: templated('imageURL'),
    thumb_url: templated('thumbURL'),
    link_names: flag('linkNames'),
    mrkdwn_in: texts('mrkdwnIn'),
    actions: many('actions', ACTION),
    timeout: since('0.30.0', shortDuration('timeout')),
    message_text: demanded(since('0.31.0', templated('messageText'))),
    update_message: demanded(since('0.32.0', toggle('updateMessage'))),
    post_updates_to_thread: since('0.35.0', FLAG),
  },
  {
    check: checkUpdate,
    load: loadSlack,
    early: (given, complain) => {
      if (isSet(given.api_url)) complainOfUpdate(given, complain);
    },
    both: (given, complain) => {
      if (isSetSomehow(given, 'app_token') && isSetSomehow(given, 'api_url'))
        complain('app_token', TOKEN_OR_WEBHOOK, { allowed: 'app_token or api_url' });
    },
    global: globalRows(
      {
        slack_api_url: credential('slackApiUrl', secret(URL), { fileSince: '0.22.0' }),
        slack_app_token: since('0.30.0', pair(SECRET)),
        slack_app_url: since('0.30.0', URL),
      },
      { load: loadGlobal, early: checkGlobal },
    ),
  },
);

/** For messages that change Alertmanager takes no other URL, and none from a file. So it is written in place; it is no secret. */
function fixedUrl({ updateMessage }: Input): string | undefined {
  return updateMessage === true ? SLACK_CHAT_API : undefined;
}

function checkUpdate({ updateMessage, apiURL }: Input, context: BuildContext, at: string): void {
  if (updateMessage !== true) return;
  if (apiURL === undefined) {
    missing(
      `messages are updated where \`apiURL\` says: the key of a Secret with ${SLACK_CHAT_API}`,
      context,
      `${at}.apiURL`,
    );
  }
  const url = contentOf(apiURL, context)?.trim() ?? SLACK_CHAT_API;
  if (url === '' || url === SLACK_CHAT_API) return;
  context.error(`${at}.updateMessage`, {
    code: 'conflicting-fields',
    message: 'only messages of a bot can be updated, and `apiURL` is not where bots post',
    given: '`updateMessage` beside another `apiURL`',
    allowed: SLACK_CHAT_API,
    hint: 'Remove `updateMessage`, or post as a bot',
  });
}

function complainOfUpdate({ update_message, api_url }: Mapping, complain: Complain): void {
  if (update_message !== true || api_url === SLACK_CHAT_API) return;
  complain('update_message', 'only the API for bots can change a message', {
    allowed: `with \`api_url: ${SLACK_CHAT_API}\``,
  });
}

/** Before, a receiver had to say itself where bots post. */
const BY_ITS_ADDRESS: Gate = { since: '0.35.0' };

/** What only bots can do, at whatever address the messages go to in the end. */
function complainOfBots(given: Mapping, global: Mapping, byToken: boolean, complain: Complain): void {
  const isOwn = isSetSomehow(given, 'api_url');
  const webhooks = isOwn ? [given.api_url, given.api_url_file] : [global.slack_api_url, global.slack_api_url_file];
  const app = given.app_url ?? global.slack_app_url ?? SLACK_CHAT_API;
  const [address, file] = byToken && !isOwn ? [app, undefined] : webhooks;
  if (isSet(address) ? address === SLACK_CHAT_API : !isSet(file)) return;
  for (const option of ['update_message', 'post_updates_to_thread']) {
    if (given[option] === true)
      complain(option, 'only the API for bots can do this', { allowed: `with \`api_url: ${SLACK_CHAT_API}\`` });
  }
}

function loadSlack(given: Mapping, complain: Complain, context: BuildContext, global: Mapping): void {
  const own = isSetSomehow(given, 'app_token');
  // Who says where to post, or who is authorized, does not get the token of all.
  const shared = !isSet(given.api_url) && !isAuthorized(given) && isSetSomehow(global, 'slack_app_token');
  const fallbacks = [...withFile('slack_api_url'), ...(shared ? withFile('slack_app_token') : [])];
  needsOrGlobal(given, global, [...withFile('api_url'), ...withFile('app_token')], fallbacks, complain);
  if (isOpen(BY_ITS_ADDRESS, context.target.version)) complainOfBots(given, global, own || shared, complain);
  else complainOfUpdate(given, complain);
  if ((own || shared) && isAuthorized(isMapping(given.http_config) ? given : global))
    complain('http_config.authorization', 'the token is the authorization', { allowed: 'one of them' });
}

function loadGlobal(given: Mapping, complain: Complain): void {
  const { slack_api_url: api, slack_app_url: app = SLACK_CHAT_API } = given;
  if (isSetSomehow(given, 'slack_app_token') && isSetSomehow(given, 'slack_api_url') && api !== app)
    complain('slack_app_token', TOKEN_OR_WEBHOOK, { allowed: 'slack_app_token or slack_api_url' });
}

function checkGlobal(given: Mapping, complain: Complain): void {
  const { slack_api_url: api, slack_app_url: app } = given;
  if (isSetSomehow(given, 'slack_app_token') && isSet(api) && isSet(app) && api !== app)
    complain('slack_api_url', TOKEN_OR_WEBHOOK, {
      allowed: 'slack_app_token or slack_api_url, unless both addresses are one',
    });
}
