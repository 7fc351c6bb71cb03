/** Writes the playground, to the file that is named or into the folder of what is built. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from './bundle/options';
import { bundlePlayground } from './bundle/playground';
import { readExamples } from './playground/examples';

async function main(file = join(ROOT, 'build', 'playground.html')): Promise<void> {
  const page = await bundlePlayground(await readExamples());
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, page);
  process.stdout.write(`${file}: ${Math.ceil(page.length / 1024)} KiB\n`);
}

void main(process.argv[2]);
