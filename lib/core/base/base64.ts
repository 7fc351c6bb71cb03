/** Bytes as letters and back. Every runtime has these two, but the library of ECMAScript does not declare them. */

declare const atob: (base64: string) => string;
declare const btoa: (binary: string) => string;

/** As many characters as any engine takes for arguments. */
const MOST_ARGUMENTS = 8192;

/** With padding, as Kubernetes has it. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS) {
    binary += String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS));
  }
  return btoa(binary);
}

/** As lenient as Node is: what is no letter of base64 is passed over. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
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
