/** Reads a URL as far as Go does, which is laxer than browsers are: what Go refuses, the server would refuse at its start. */

import { isIpv6 } from './host';

export type Url = { readonly problem: string } | { readonly scheme: string; readonly host: string };

export function readUrl(text: string): Url {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  if (/[\u0000-\u001f\u007f]/.test(text)) return { problem: 'it has a control character' };
  const [withoutFragment, fragment] = cut(text, '#');
  if (!soundEscapes(fragment)) return { problem: 'a "%" is not followed by two hexadecimal digits' };
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(withoutFragment)?.[1] ?? '';
  if (withoutFragment.startsWith(':')) return { problem: 'there is no scheme before the ":"' };
  const [rest] = cut(withoutFragment.slice(scheme === '' ? 0 : scheme.length + 1), '?');
  return readRest(scheme.toLowerCase(), rest);
}

/** What is wrong with a URL, or `undefined`; in words that show nothing of it, since it may hold a password. */
export function urlProblem(text: string): string | undefined {
  const url = readUrl(text);
  return 'problem' in url ? url.problem : undefined;
}

/** What was meant by a URL whose scheme is missing or mistyped (`http//a`, `//a`), behind a scheme. */
export function withScheme(text: string, scheme: 'http' | 'https'): string {
  return `${scheme}://${text.replace(/^(?:https?:\/*|(?:https?)?\/\/+)/i, '')}`;
}

function readRest(scheme: string, rest: string): Url {
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { scheme, host: '' };
    if (cut(rest, '/')[0].includes(':')) return { problem: 'there is a ":" before the first "/", but no scheme' };
  }
  const hasHost = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  const [authority, path] = hasHost ? cut(rest.slice(2), '/') : ['', rest];
  if (!soundEscapes(path)) return { problem: 'a "%" is not followed by two hexadecimal digits' };
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const problem = userProblem(authority.slice(0, Math.max(at, 0))) ?? hostProblem(scheme, host);
  return problem === undefined ? { scheme, host } : { problem };
}

/** Never in words that quote it: it may hold a password. */
function userProblem(user: string): string | undefined {
  if (/[^a-zA-Z0-9\-._:~!$&'()*+,;=%@]/.test(user)) return 'there is a character in its user that must be escaped';
  // Either side of the first colon is read on its own.
  return cut(user, ':').every(soundEscapes) ? undefined : 'a "%" in its user is not followed by two hexadecimal digits';
}

function hostProblem(scheme: string, host: string): string | undefined {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) return 'a "[" is in the middle of its host';
  if (bracket === 0) return addressProblem(host);
  const port = host.slice(colonOf(scheme, host));
  if (!PORT.test(port)) return 'the text after the ":" of its host is not a port';
  return hostNameProblem(host);
}

const PORT = /^(:\d*)?$/;

/** Of an address of IPv6 in brackets, with the zone that may follow `%25`. */
function addressProblem(host: string): string | undefined {
  const end = host.lastIndexOf(']');
  if (end < 0) return 'the "[" of its address is not closed';
  if (!PORT.test(host.slice(end + 1))) return 'the text after the "]" of its address is not a port';
  const inner = host.slice(1, end);
  const [address, zone] = cut(inner, '%25');
  const zoned = address !== inner;
  if (!isIpv6(address) || (zoned && zone === '')) return 'the text in its brackets is not an IPv6 address';
  return zoned ? hostNameProblem(zone.replaceAll('%20', '')) : undefined;
}

/** Only what no host has is escaped, and a "%" itself. */
function hostNameProblem(name: string): string | undefined {
  if (/%(?!25|[89a-fA-F][0-9a-fA-F])/.test(name))
    return 'a "%" in its host is not followed by the digits of such a character';
  const bad = /[ ^`{|}\\/?@]/.exec(name);
  return bad === null ? undefined : `"${bad[0]}" cannot be in a host`;
}

/** Where the port begins. In other schemes, hosts may have colons themselves. */
function colonOf(scheme: string, host: string): number {
  const colon = /^https?$/.test(scheme) ? host.indexOf(':') : host.lastIndexOf(':');
  return colon < 0 ? host.length : colon;
}

function soundEscapes(text: string): boolean {
  return !/%(?![0-9a-fA-F]{2})/.test(text);
}

/** The text before and after the first separator; '' after it where there is none. */
export function cut(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
