/** Messages on phones, by Pushover. */

import type { PushoverConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { formatInHours } from '../../languages/duration';
import { missing } from '../custom-resource/check';
import { canonicalDuration } from '../custom-resource/fields';
import { takes } from '../service-values';
import { required, SECRET, since, TEXT } from '../shape';
import type { Complain, Mapping } from '../walk';
import { integration, type Wire } from './integration';
import { credential, from, shortDuration, templated, templateUrl, toggle } from './rows';

type Input = Wire<PushoverConfig>;

const PRIORITIES = {
  names: ['-2', '-1', '0', '1', '2'],
  effect: 'Pushover has no such priority, and refuses the message',
};

/** Without a row of its own: the operator writes that it is off, which an older version does not know either. */
const MONOSPACE: Gate = { since: '0.29.0' };

export const pushover = integration<Input>(
  'pushover_configs',
  {
    user_key: required(
      credential('userKey', SECRET, { fileSince: '0.26.0', path: 'userKeyFile', filled: true }),
      'early',
    ),
    token: required(credential('token', SECRET, { fileSince: '0.26.0', path: 'tokenFile', filled: true }), 'early'),
    title: templated('title'),
    message: templated('message'),
    url: templateUrl('url'),
    url_title: templated('urlTitle'),
    ttl: since('0.27.0', from('ttl', TEXT, timeToLive)),
    device: since('0.26.0', templated('device')),
    sound: templated('sound'),
    priority: takes(PRIORITIES, templated('priority')),
    retry: shortDuration('retry'),
    expire: shortDuration('expire'),
    html: toggle('html'),
    monospace: toggle('monospace'),
  },
  {
    check: (given, context, at) => {
      checkKey(given, 'userKey', 'userKeyFile', context, at);
      checkKey(given, 'token', 'tokenFile', context, at);
      if (given.html !== true || given.monospace !== true) return;
      context.error(`${at}.monospace`, {
        code: 'conflicting-fields',
        message: 'a message is either HTML or in a monospaced font',
        given: 'both',
        allowed: 'one of `html` and `monospace`',
        hint: 'Remove one of them',
      });
    },
    both: checkForm,
    fit: (section, context, at) => {
      const { monospace, ...others } = section;
      if (monospace === undefined || context.knows(MONOSPACE)) return section;
      if (monospace === true) context.admits(MONOSPACE, 'monospace', `${at}.monospace`);
      return others;
    },
  },
);

/** In the spelling that was given, unless Alertmanager cannot read it. */
function timeToLive(given: string, context: BuildContext, at: string): string | undefined {
  return /[dwy]/.test(given) ? canonicalDuration(given, context, at, formatInHours) : given || undefined;
}

function checkKey(
  given: Input,
  key: 'userKey' | 'token',
  path: 'userKeyFile' | 'tokenFile',
  context: BuildContext,
  at: string,
): void {
  const { [key]: selector, [path]: file = '' } = given;
  if (selector === undefined && file === '') missing('the key of a Secret is needed', context, `${at}.${key}`);
  if (selector === undefined || file === '') return;
  context.warning(`${at}.${path}`, {
    code: 'ignored-field',
    message: `\`${key}\` is given as well, and is what counts; this is left out`,
    allowed: `${key} or ${path}`,
    hint: 'Remove one of them',
  });
}

function checkForm({ html, monospace }: Mapping, complain: Complain): void {
  if (html === true && monospace === true) {
    complain('monospace', 'a message is in HTML or in one width', { allowed: 'html or monospace' });
  }
}
