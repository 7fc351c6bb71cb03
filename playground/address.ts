/** The text in the address, behind the view: a link brings it along, and a server never gets it. */

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

const PARAMETER = 'text';

/** Beyond so many letters, programs that pass addresses on cut them. */
const LONGEST = 64_000;

export function packed(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Nothing where it is no text that was packed. */
export function unpacked(letters: string): string | undefined {
  if (letters === '') return undefined;
  try {
    const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    return strFromU8(inflateSync(strToU8(binary, true)));
  } catch {
    return undefined;
  }
}

export function textIn(parameters: URLSearchParams): string | undefined {
  const letters = parameters.get(PARAMETER);
  return letters === null ? undefined : unpacked(letters);
}

/** The hash with the text in it; whether it has room for it is told. */
export function withText(hash: string, letters: string): { readonly hash: string; readonly fits: boolean } {
  const [view = '', query = ''] = (hash || '#/').split('?', 2);
  const parameters = new URLSearchParams(query);
  const fits = letters.length <= LONGEST;
  if (fits) parameters.set(PARAMETER, letters);
  else parameters.delete(PARAMETER);
  const said = parameters.toString();
  return { hash: said === '' ? view : `${view}?${said}`, fits };
}
