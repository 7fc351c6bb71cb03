/** Bundles the command line and the plugin for Helm, as a part of the build. */

import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleCli } from './cli/bundle';
import { writeHelmPlugin } from './cli/helm-plugin';

const build = join(__dirname, '..', 'build');
const outfile = join(build, 'cli', 'cdk8s-prometheus.js');

mkdirSync(dirname(outfile), { recursive: true });
void bundleCli(outfile).then(() => {
  chmodSync(outfile, 0o755);
  writeHelmPlugin(join(build, 'helm'), outfile);
});
