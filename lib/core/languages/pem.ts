/** Certificates and keys in PEM, as far as the text tells: whether a server could begin to read them. */

const BORDER = /-----(BEGIN|END) ([^-\r\n]+)-----/g;

/** What is wrong with a certificate, or `undefined`. */
export function certificateProblem(text: string): string | undefined {
  return pemProblem(text, /^CERTIFICATE$/, 'certificate');
}

/** What is wrong with a private key, or `undefined`. */
export function privateKeyProblem(text: string): string | undefined {
  return pemProblem(text, /(^| )PRIVATE KEY$/, 'private key');
}

function pemProblem(text: string, label: RegExp, what: string): string | undefined {
  const block = blockOf(text, label);
  if (block === undefined) return `it holds no ${what} in PEM`;
  const body = block.replace(/^[\w-]+:.*$/gm, '').replace(/\s/g, '');
  // A sequence of DER begins with 0x30, which base64 writes as "MA" to "MP" in its first two letters.
  return /^M[A-P][A-Za-z0-9+/]*={0,2}$/.test(body) && body.length % 4 === 0
    ? undefined
    : `the text between its lines is no ${what}`;
}

/** What is between the first two lines of one label that `wanted` says. */
function blockOf(text: string, wanted: RegExp): string | undefined {
  const begun = new Map<string, number>();
  for (const { 0: border, 1: side, 2: label = '', index } of text.matchAll(BORDER)) {
    const from = begun.get(label);
    if (side === 'END' && from !== undefined) return text.slice(from, index);
    const behind = index + border.length;
    if (side === 'BEGIN' && from === undefined && wanted.test(label) && /\s/.test(text[behind] ?? ''))
      begun.set(label, behind + 1);
  }
  return undefined;
}
