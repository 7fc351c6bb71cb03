/** Bundles the command line, as a part of the build. */

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCli } from './cli/bundle';

const outfile = join(__dirname, '..', 'build', 'cli', 'cdk8s-prometheus.js');

void bundleCli(outfile).then(() => chmodSync(outfile, 0o755));
