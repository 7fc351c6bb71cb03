// jsii leaves the output of deleted sources behind, and they would be packed.
import { rmSync } from 'node:fs';

rmSync(new URL('../build', import.meta.url), { recursive: true, force: true });
