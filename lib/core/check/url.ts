/** Reads a URL as far as Go does, which is laxer than browsers are: what Go refuses, the server would refuse at its start. */

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

function readRest(scheme: string, rest: string): Url {
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { scheme, host: '' };
    if (cut(rest, '/')[0].includes(':')) return { problem: 'there is a ":" before the first "/", but no scheme' };
  }
  const hasHost = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  const [authority, path] = hasHost ? cut(rest.slice(2), '/') : ['', rest];
  if (!soundEscapes(path)) return { problem: 'a "%" is not followed by two hexadecimal digits' };
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const problem = hostProblem(host);
  return problem === undefined ? { scheme, host } : { problem };
}

function hostProblem(host: string): string | undefined {
  const address = /^\[[^\]]*\](.*)$/.exec(host);
  if (host.startsWith('[') && address === null) return 'the "[" of its address is not closed';
  const port = address === null ? host.slice(colonOf(host)) : address[1]!;
  if (!/^(:\d*)?$/.test(port)) return 'what stands after the ":" of its host is not a port';
  if (!soundEscapes(host)) return 'a "%" in its host is not followed by two hexadecimal digits';
  const bad = /[ ^`{|}\\/?@]/.exec(host);
  return bad === null ? undefined : `"${bad[0]}" cannot stand in a host`;
}

function colonOf(host: string): number {
  const colon = host.lastIndexOf(':');
  return colon < 0 ? host.length : colon;
}

function soundEscapes(text: string): boolean {
  return !/%(?![0-9a-fA-F]{2})/.test(text);
}

/** The text before and after the first separator; '' after it where there is none. */
function cut(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
