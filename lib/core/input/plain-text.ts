/** Texts that a reader could use: passwords, tokens, and URLs with either. */

export const PLAIN_CREDENTIAL = 'a credential is given as plain text here, and goes into the output as it is';

/** What somebody puts a value in place of later: `<secret>`, `$(NAME)`, `${NAME}`, a template. */
const PLACEHOLDER = /^<[^<>]*>$|\$\(\w+\)|\$\{\w+\}|\{\{/;

/** A user with a password before the host. */
const URL_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s@:]*:([^/?#\s@]+)@/i;

const URL_WITH_PARAMETERS = /^[a-z][a-z0-9+.-]*:\/\/[^\s?]*\?(\S+)/i;

/**
 * Names of parameters and headers, without what joins their words, and without the `X-` of headers. A header with the
 * authorization itself is refused elsewhere.
 */
const NAMES: ReadonlySet<string> = new Set([
  'accesstoken',
  'apikey',
  'apitoken',
  'authtoken',
  'bearertoken',
  'clientsecret',
  'passwd',
  'password',
  'privatetoken',
  'secret',
  'secretkey',
  // Of a URL that is signed.
  'sig',
  'token',
  'vaulttoken',
]);

/** Whether the user's own name for a value says that it is secret. Narrow: `module`, `target` and `key` are none. */
export function namesCredential(name: string): boolean {
  return NAMES.has(name.toLowerCase().replace(/^x-/, '').replace(/[-_]/g, ''));
}

/** Whether a value, or one of a list, is given in place. */
export function isLiteral(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isLiteral);
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    (typeof value === 'string' && value !== '' && !PLACEHOLDER.test(value))
  );
}

export function hasPassword(text: string): boolean {
  return text.includes('://') && isLiteral(URL_WITH_PASSWORD.exec(text)?.[1]);
}

/** Whether a URL opens something for everybody who knows it. */
export function isUrlWithCredential(text: string): boolean {
  return text.includes('://') && (hasPassword(text) || hasSecretParameter(text));
}

function hasSecretParameter(url: string): boolean {
  const [, parameters = ''] = URL_WITH_PARAMETERS.exec(url) ?? [];
  return parameters.split(/[&#]/).some((parameter) => {
    const [name = '', value = ''] = parameter.split(/=(.*)/s);
    return namesCredential(name) && isLiteral(value);
  });
}

/** Fields whose members are named by the user: parameters of URLs, and headers. */
const NAMED_BY_USERS: ReadonlySet<string> = new Set([
  'params',
  'endpointParams',
  'endpoint_params',
  'headers',
  'http_headers',
]);

export function isNamedByUsers(field: string): boolean {
  return NAMED_BY_USERS.has(field);
}
