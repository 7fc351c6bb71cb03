/** One compression in a process of its own: `pack COMPRESSOR FILE`; prints it as JSON. */

import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { gzip } from '../../lib/core/emit/gzip';

type Compressor = (text: string) => Uint8Array;

const encoded = (text: string) => new TextEncoder().encode(text);

/** The libraries are measured where they are installed: `npm install --no-save fflate pako`. */
const COMPRESSORS: Readonly<Record<string, () => Compressor>> = {
  ours: () => gzip,
  'zlib 6': () => (text) => gzipSync(text, { level: 6 }),
  'zlib 9': () => (text) => gzipSync(text, { level: 9 }),
  'fflate 6': () => fflate(6),
  'fflate 9': () => fflate(9),
  'pako 6': () => pako(6),
  'pako 9': () => pako(9),
};

function fflate(level: number): Compressor {
  const library = require('fflate');
  return (text) => library.gzipSync(encoded(text), { level, mtime: 0 });
}

function pako(level: number): Compressor {
  const library = require('pako');
  return (text) => library.gzip(encoded(text), { level });
}

const [name = '', file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const compress = COMPRESSORS[name]!();
const before = process.cpuUsage();
const bytes = compress(text);
const { user, system } = process.cpuUsage(before);
if (gunzipSync(bytes).toString('utf8') !== text) throw new Error(`${name} does not give the text back`);
console.log(JSON.stringify({ bytes: bytes.length, cpuSeconds: (user + system) / 1e6 }));
