/** Texts as bytes and back. Every runtime has these two, but the library of ECMAScript does not declare them. */

interface Encoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
}

interface Decoder {
  decode(bytes: Uint8Array): string;
}

declare const TextEncoder: { new (): Encoder };
declare const TextDecoder: {
  new (label: 'utf-8', options: { readonly fatal: boolean; readonly ignoreBOM: boolean }): Decoder;
};

export const UTF8: Encoder = new TextEncoder();

/** What is no UTF-8 in them is replaced. */
export const LENIENT_UTF8: Decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** Throws where the bytes are not UTF-8. */
export const STRICT_UTF8: Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
