/** Bundles the watching sidecar into the one text that the library emits. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSidecar, bundleSource } from './sidecar/bundle';

writeFileSync(
  join(__dirname, '..', 'lib', 'core', 'reloading', 'watching', 'program.generated.ts'),
  bundleSource(bundleSidecar().program),
);
