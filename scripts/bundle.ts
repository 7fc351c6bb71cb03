/** Makes of what jsii compiled what is published: the library, the command line and the plugin for Helm, each of few files. */

import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleCli } from './bundle/cli';
import { writeHelmPlugin } from './bundle/helm-plugin';
import { bundleLibrary } from './bundle/library';

const folder = join(__dirname, '..', 'build');
const program = join(folder, 'cli', 'cdk8s-prometheus.js');

async function main(): Promise<void> {
  await bundleLibrary(folder);
  mkdirSync(dirname(program), { recursive: true });
  await bundleCli(program);
  chmodSync(program, 0o755);
  writeHelmPlugin(join(folder, 'helm'), program);
}

void main();
