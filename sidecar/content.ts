/** From an object's bytes to the text that the server reads. */

import { gunzipSync } from 'node:zlib';
import { load } from 'js-yaml';
import { CREDENTIAL_BLOCK } from '../lib/core/base/sidecar-protocol';
import { readUrl } from '../lib/core/languages/url';
import { yamlProblem } from '../lib/core/languages/yaml-problem';

const GZIP = [0x1f, 0x8b, 0x08];
/** Past this a parser takes more memory than the sidecar has; only the server judges such a text. */
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

/** What is put into a configuration. */
export interface Values {
  /** The value of a credential. */
  readonly ofCredential: (name: string) => string | undefined;
  /** The value of a variable of the pod's. */
  readonly ofPod: (name: string) => string | undefined;
}

/** A block of one line, as a credential is emitted: header and line are one scalar. Or else a variable in some text. */
const MENTION = new RegExp(
  String.raw`(?<=[-:] )${CREDENTIAL_BLOCK.replace('|', '\\|')}\n +\$\((\w+)\)$|\$\((\w+)\)`,
  'gm',
);

/**
 * A credential takes the place of its whole block, and stays one scalar whatever it holds: nobody who may write a Secret
 * writes more than its value. Variables of the pod are put in as they are, wherever they are. A name without a value
 * stays as it is.
 */
export function substituted(text: string, { ofCredential, ofPod }: Values): string {
  return text.replace(MENTION, (whole, inBlock: string | undefined, elsewhere: string | undefined) => {
    const credential = inBlock === undefined ? undefined : ofCredential(inBlock);
    if (credential !== undefined) return scalar(credential);
    const name = (inBlock ?? elsewhere)!;
    const value = ofPod(name);
    return value === undefined ? whole : whole.replace(`$(${name})`, () => onOneLine(value, name));
  });
}

/** In double quotes and ASCII: there is no character that a reader could take for something else. */
export function scalar(value: string): string {
  const escaped = value.replace(/["\\]|[^ -~]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

function onOneLine(value: string, name: string): string {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) throw new Unusable(`the value of ${name} is not one line of printable text`);
  return value;
}

/** What is wrong with the address of a server, in words that show nothing of it. */
export function addressProblem(text: string): string | undefined {
  const url = readUrl(text);
  if ('problem' in url) return `it is no URL: ${url.problem}`;
  if (url.scheme !== 'http' && url.scheme !== 'https') return 'its scheme is neither http nor https';
  return url.host === '' ? 'it has no host' : undefined;
}

export function checkYaml(text: string): void {
  if (text.length > LONGEST_PARSED) return;
  let content: unknown;
  try {
    content = load(text);
  } catch (error) {
    throw new Unusable(`it is no YAML: ${yamlProblem(error)}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new Unusable('it is YAML, but no mapping');
  }
}
