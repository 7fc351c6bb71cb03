/** `npm run conformance:pack -- DIR`: packs recorded cases, all of them, for those who have the repository only. */

import { basename, dirname } from 'node:path';
import { findCases, readFiles } from './case';
import { pack } from './packed';

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: npm run conformance:pack -- DIR');

const cases = findCases(directory).map((folder) => ({
  component: basename(dirname(folder)),
  name: basename(folder),
  files: readFiles(folder),
}));
console.log(`packed ${cases.length} cases into ${pack(cases)} bytes`);
