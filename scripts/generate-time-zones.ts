/** Lists the time zones that a Go program knows, from the database that comes with Go: `npm run generate:time-zones`. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const go = (...args: string[]) => execFileSync('go', args, { encoding: 'utf8' }).trim();
const database = join(go('env', 'GOROOT'), 'lib', 'time', 'zoneinfo.zip');
const zones = execFileSync('unzip', ['-Z1', database], { encoding: 'utf8' })
  .split('\n')
  .filter((name) => name !== '' && !name.endsWith('/'))
  .sort();

const target = join(__dirname, '..', 'lib', 'core', 'languages', 'time-zones.generated.ts');
writeFileSync(
  target,
  [
    `/** The time zones of ${go('env', 'GOVERSION')}, which are those of the IANA. Written by \`npm run generate:time-zones\`. */`,
    'export const TIME_ZONES: readonly string[] =',
    `  ${JSON.stringify(zones.join(' '))}.split(' ');`,
    '',
  ].join('\n'),
);
