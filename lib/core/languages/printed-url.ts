/** Prints a URL as Go does. */

import { UTF8 } from '../base/utf8';
import { cut } from './url';

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
  const hasHost = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  if (!hasHost) return printed(rest, IN_PATH);
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
