/** Texts that Go's YAML library takes for nothing, in quotes as well, where a server reads more than a text: a URL, a pattern. */

const NOTHING: ReadonlySet<string> = new Set(['~', 'null']);

export function isReadAsNothing(text: string): boolean {
  return NOTHING.has(text);
}
