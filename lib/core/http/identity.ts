/** How a client authenticates: the server refuses two ways at once, from whatever fields and objects they come. */

import type { BuildContext } from '../base/context';
import type { Values } from '../base/values';

/** Fields, what they are called, and where they come from if that is another field. */
type Words = readonly (readonly [field: string, word: string, from?: string])[];

/** The sections of a client by which it may say it, in words. */
const SECTIONS: Words = [
  ['basic_auth', 'basic authentication', 'basicAuth'],
  ['authorization', 'an authorization'],
  ['oauth2', 'OAuth 2.0'],
  ['bearer_token', 'a bearer token', 'bearerTokenSecret'],
  ['bearer_token_file', 'a file with a bearer token', 'bearerTokenFile'],
];

/** The fields of ends that an instance asks as itself: no other object has a part in them. */
const FIELDS: Words = [
  'basicAuth',
  'authorization',
  'oauth2',
  'bearerToken',
  'bearerTokenFile',
  'sigv4',
  'azureAd',
].map((field) => [field, `\`${field}\``]);

/** The client as it will be written; `at` is the path of what it is made of. */
export function withOneIdentity<T extends object>(client: T, context: BuildContext, at: string): T {
  check(client, SECTIONS, 'Remove the others; a scrape class brings an authorization, too', context, at);
  return client;
}

/** An end as it is given. */
export function checkOneIdentity(end: object, context: BuildContext, at: string): void {
  check(end, FIELDS, 'Remove the others', context, at);
}

function check(given: object, words: Words, hint: string, context: BuildContext, at: string): void {
  const present = words.filter(([field]) => {
    const value = (given as Values)[field];
    return value !== undefined && value !== '';
  });
  if (present.length < 2) return;
  // An authorization may be that of a scrape class.
  const [field, , from = field] = present.filter(([name]) => name !== 'authorization').at(-1)!;
  context.error(`${at}.${from}`, {
    code: 'conflicting-fields',
    message: 'a client can authenticate in only one way',
    given: present.map(([, word]) => word).join(' and '),
    allowed: 'one of them',
    hint,
  });
}
