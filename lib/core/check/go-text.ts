/** Texts between double quotes, as Go writes them. */

/** What stands for one letter after a backslash; which quotes may be escaped depends on those around. */
export const GO_LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

const GO_ESCAPES: Readonly<Record<string, string>> = { ...GO_LETTERS, '"': '"' };

/** A text between quotes as Go reads it; undefined for escapes that Go does not know. */
export function goText(inner: string): string | undefined {
  let sound = !inner.includes('\n');
  const text = inner.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (...found) => {
    const [, byte, short, long, other] = found as readonly (string | undefined)[];
    const code = byte ?? short ?? long;
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    const known = GO_ESCAPES[other!];
    if (known === undefined) sound = false;
    return known ?? '';
  });
  return sound ? text : undefined;
}
