/** What is in manifests, however it is packed: base64, gzip, URL encoding, and YAML within YAML are looked through. */

import { gunzipSync } from 'node:zlib';
import { readDocuments } from '../conformance/yaml';

/** One packing within another, and another within that. */
const DEPTH = 3;

/** Shorter runs of letters and digits are words. */
const BASE64 = /[A-Za-z0-9+/_-]{6,}={0,2}/g;
const PERCENT = /%[0-9A-Fa-f]{2}/;

/** Every text that can be read out of a value, itself included. */
export function textsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of stringsOf(value)) unpack(text, DEPTH, found);
  return found;
}

function unpack(text: string, depth: number, found: Set<string>): void {
  if (found.has(text)) return;
  found.add(text);
  if (depth === 0) return;
  for (const inner of [...documentsIn(text), ...decodedIn(text)]) unpack(inner, depth - 1, found);
}

/** Strings of YAML as they are meant: without quotes, escapes and folds. */
function documentsIn(text: string): readonly string[] {
  if (!text.includes('\n')) return [];
  try {
    return readDocuments(text).flatMap(stringsOf);
  } catch {
    return [];
  }
}

function decodedIn(text: string): readonly string[] {
  const bytes = (text.match(BASE64) ?? []).map((run) => Buffer.from(run, 'base64'));
  const percent = PERCENT.test(text) ? [percentDecoded(text)] : [];
  return [...bytes.map(unzipped), ...percent];
}

function unzipped(bytes: Buffer): string {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

function percentDecoded(text: string): string {
  return text.replace(/(%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

/** Keys and values, at any depth. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...stringsOf(member)]);
}
