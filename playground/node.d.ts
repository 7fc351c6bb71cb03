/** Of Node, the programs for browsers have nothing; `gunzip.ts` takes the place of the one file that needs this. */
declare module 'node:zlib' {
  export function gunzipSync(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array;
}

declare module '*.css';
