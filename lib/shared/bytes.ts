/** Bytes and texts, for Node and for browsers. */

/** The bytes of a text in base64, as lenient as Node is: what is no letter of it is passed over. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = base64
    .replace(/=[\s\S]*/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^A-Za-z0-9+/]+/g, '');
  // A letter that begins a byte and is the last one says nothing.
  const binary = atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** What is no UTF-8 in them is replaced. */
export function textOf(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
