/** The folder of a plugin for Helm 4, whose post-renderers are plugins: its description, and the program. */

import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { homepage, version } from '../../package.json';

const PROGRAM = 'cdk8s-prometheus.js';

export function writeHelmPlugin(folder: string, program: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(program, join(folder, PROGRAM));
  chmodSync(join(folder, PROGRAM), 0o755);
  writeFileSync(join(folder, 'plugin.yaml'), dump(PLUGIN));
}

const PLUGIN = {
  apiVersion: 'v1',
  type: 'postrenderer/v1',
  name: 'cdk8s-prometheus',
  version,
  runtime: 'subprocess',
  sourceURL: homepage,
  config: {},
  runtimeConfig: {
    // Helm knows the folder in the command, and not in its arguments.
    platformCommand: [{ command: `\${HELM_PLUGIN_DIR}/${PROGRAM}`, args: ['helm'] }],
  },
};
