/** Certificates and keys in PEM, as far as text alone tells: whether a server could begin to read them. */

const BLOCK = /-----BEGIN ([^-\r\n]+)-----\s([\s\S]*?)-----END \1-----/g;

/** What is wrong with a certificate, or `undefined`. */
export function certificateProblem(text: string): string | undefined {
  return pemProblem(text, /^CERTIFICATE$/, 'certificate');
}

/** What is wrong with a private key, or `undefined`. */
export function privateKeyProblem(text: string): string | undefined {
  return pemProblem(text, /(^| )PRIVATE KEY$/, 'private key');
}

function pemProblem(text: string, label: RegExp, what: string): string | undefined {
  const block = [...text.matchAll(BLOCK)].find((match) => label.test(match[1]!));
  if (block === undefined) return `it holds no ${what} in PEM`;
  const body = block[2]!.replace(/^[\w-]+:.*$/gm, '').replace(/\s/g, '');
  // A sequence of DER begins with 0x30, which base64 writes as "MA" to "MP" in its first two letters.
  return /^M[A-P][A-Za-z0-9+/]*={0,2}$/.test(body) && body.length % 4 === 0
    ? undefined
    : `what stands between its lines is no ${what}`;
}
