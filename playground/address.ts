/** What is asked in the address, behind the view: a link brings it along, and a server never gets it. */

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

const TEXT = 'text';
const NAMESPACE = 'namespace';

/** Beyond so many letters, programs that pass addresses on cut them. */
const LONGEST = 64_000;

/** So many bytes of a text an address brings: a link of few letters could bring far more than anybody reads. */
const MOST = 2 ** 20;

/** Nothing where the text is too long for an address. */
export function packed(text: string): string | undefined {
  const bytes = strToU8(text);
  if (bytes.length > MOST) return undefined;
  const letters = btoa(strFromU8(deflateSync(bytes, { level: 9 }), true));
  return letters.length > LONGEST ? undefined : letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Nothing where it is no text that was packed. */
export function unpacked(letters: string): string | undefined {
  if (letters === '' || letters.length > LONGEST) return undefined;
  try {
    const binary = strToU8(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), true);
    // What has no room in it is not kept.
    const bytes = inflateSync(binary, { out: new Uint8Array(MOST + 1) });
    return bytes.length > MOST ? undefined : strFromU8(bytes);
  } catch {
    return undefined;
  }
}

/** What is compiled. */
export interface Asked {
  readonly text: string;
  /** Of objects that say none; empty where nobody says one. */
  readonly namespace: string;
}

/** Nothing where no text is in it. */
export function askedIn(hash: string): Asked | undefined {
  const [, parameters] = split(hash);
  const text = unpacked(parameters.get(TEXT) ?? '');
  return text === undefined ? undefined : { text, namespace: parameters.get(NAMESPACE) ?? '' };
}

/** The hash with that in it; whether it has room for it is told. */
export function withAsked(
  hash: string,
  { letters, namespace }: { readonly letters: string | undefined; readonly namespace: string },
): { readonly hash: string; readonly fits: boolean } {
  const [view, parameters] = split(hash || '#/');
  const fits = letters !== undefined;
  const set = (name: string, value: string) => (value === '' ? parameters.delete(name) : parameters.set(name, value));
  set(TEXT, letters ?? '');
  set(NAMESPACE, fits ? namespace : '');
  const said = parameters.toString();
  return { hash: said === '' ? view : `${view}?${said}`, fits };
}

function split(hash: string): readonly [view: string, parameters: URLSearchParams] {
  const [view = '', query = ''] = hash.split('?', 2);
  return [view, new URLSearchParams(query)];
}
