/** Reads a URL as far as Go does, which is laxer than browsers are: what Go refuses, the server would refuse at its start. */

import { UTF8 } from '../base/utf8';
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

/** As Go prints a URL that it has read, with `xxxxx` for its password: a server takes for one what is printed alike. */
export function printedUrl(text: string): string {
  const [withoutFragment, fragment] = cut(text, '#');
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(withoutFragment)?.[1] ?? '';
  const afterScheme = withoutFragment.slice(scheme === '' ? 0 : scheme.length + 1);
  const [rest] = cut(afterScheme, '?');
  const query = afterScheme.slice(rest.length);
  const start = scheme === '' ? '' : `${scheme.toLowerCase()}:`;
  const end = fragment === '' ? '' : `#${printed(fragment, IN_FRAGMENT)}`;
  return `${start}${printedRest(scheme, rest)}${query}${end}`;
}

function printedRest(scheme: string, rest: string): string {
  if (!rest.startsWith('/') && scheme !== '') return rest;
  if (!hasHost(scheme, rest)) return printed(rest, IN_PATH);
  const [authority] = cut(rest.slice(2), '/');
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? '' : `${printedUser(authority.slice(0, at))}@`;
  const path = rest.slice(2 + authority.length);
  return `//${user}${escaped(authority.slice(at + 1), KEPT_IN_HOST)}${printed(path, IN_PATH)}`;
}

function printedUser(user: string): string {
  const [name] = cut(user, ':');
  return `${escaped(name, KEPT_IN_USER)}${name === user ? '' : ':xxxxx'}`;
}

/** What may be there as it is, and what is left as it is where something else may not. */
interface Part {
  readonly sound: RegExp;
  readonly kept: RegExp;
}

const IN_PATH: Part = { sound: /^[\w.~!$&'()*+,;=:@[\]%/-]*$/, kept: /[\w.~$&+,/:;=@-]/ };
const IN_FRAGMENT: Part = { sound: /^[\w.~!$&'()*+,;=:@[\]%/?-]*$/, kept: /[\w.~$&+,/:;=?@!()*-]/ };
const KEPT_IN_HOST = /[\w.~!$&'()*+,;=:[\]<>"-]/;
const KEPT_IN_USER = /[\w.~$&+,;=-]/;

function printed(text: string, { sound, kept }: Part): string {
  return sound.test(text) ? text : escaped(text, kept);
}

/** Every character anew, whatever was escaped. */
function escaped(text: string, kept: RegExp): string {
  return text.replace(/%[0-9a-fA-F]{2}|[\s\S]/gu, (piece) => {
    const wasEscaped = piece.length === 3 && piece.startsWith('%');
    const character = wasEscaped ? String.fromCharCode(Number.parseInt(piece.slice(1), 16)) : piece;
    if (kept.test(character)) return character;
    return wasEscaped ? piece.toUpperCase() : inHexadecimal(piece);
  });
}

function inHexadecimal(character: string): string {
  return [...UTF8.encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

function readRest(scheme: string, rest: string): Url {
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { scheme, host: '' };
    if (cut(rest, '/')[0].includes(':')) return { problem: 'there is a ":" before the first "/", but no scheme' };
  }
  const [authority, path] = hasHost(scheme, rest) ? cut(rest.slice(2), '/') : ['', rest];
  if (!soundEscapes(path)) return { problem: 'a "%" is not followed by two hexadecimal digits' };
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const problem = userProblem(authority.slice(0, Math.max(at, 0))) ?? hostProblem(scheme, host);
  return problem === undefined ? { scheme, host } : { problem };
}

function hasHost(scheme: string, rest: string): boolean {
  return rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
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
function cut(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
