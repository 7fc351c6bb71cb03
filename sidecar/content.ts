/** From an object's bytes to the text that the server reads. */

import { gunzipSync } from 'node:zlib';
import { load } from 'js-yaml';

const GZIP = [0x1f, 0x8b, 0x08];
/** Past this a parser takes more memory than the sidecar has; the server judges such a text alone. */
const LONGEST_PARSED = 2 * 1024 * 1024;
const LONGEST_UNPACKED = 64 * 1024 * 1024;

export class Unusable extends Error {}

export function unpacked(bytes: Buffer): Buffer {
  if (!GZIP.every((byte, i) => bytes[i] === byte)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LONGEST_UNPACKED });
  } catch (error) {
    throw new Unusable(`it cannot be unpacked: ${(error as Error).message}`);
  }
}

/** `$(NAME)` wherever it stands; a name without a value stays as it is. */
export function substituted(text: string, lookUp: (name: string) => string | undefined): string {
  return text.replace(/\$\(([a-zA-Z_0-9]+)\)/g, (whole, name: string) => {
    const value = lookUp(name);
    if (value === undefined) return whole;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these would end the line or bend the YAML around it
    if (/[\u0000-\u001f\u007f]/.test(value))
      throw new Unusable(`the value of ${name} is not one line of printable text`);
    return value;
  });
}

export function checkYaml(text: string): void {
  if (text.length > LONGEST_PARSED) return;
  let content: unknown;
  try {
    content = load(text);
  } catch (error) {
    throw new Unusable(`it is no YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new Unusable('it is YAML, but no mapping');
  }
}
