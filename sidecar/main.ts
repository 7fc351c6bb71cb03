/** The watching sidecar: a configuration and its credentials, from the API server into the pod as they change. */

import { mkdirSync } from 'node:fs';
import { visible } from '../lib/core/base/visible';
import { Api } from './api';
import { Desired } from './desired';
import { Loader } from './loader';
import { info } from './log';
import { Metrics, serve } from './metrics';
import { pathOf, type Settings, settingsFrom } from './settings';

function run(settings: Settings): void {
  const metrics = new Metrics();
  for (const { outputDir } of settings.folders) mkdirSync(outputDir, { recursive: true });
  let loader: Loader | undefined;
  const desired = new Desired(settings, new Api(settings.api), metrics, (namespace) => loader?.changed(namespace));
  loader = new Loader(settings, desired, metrics, () => {
    info('the configuration is prepared');
    process.exit(0);
  });
  metrics.silence = () => desired.silenceSeconds();
  if (!settings.once) serve(settings, metrics);
  loader.changed(settings.object.namespace);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));

try {
  const settings = settingsFrom(process.argv.slice(2), process.env);
  info('watching', { object: pathOf(settings.object), api: settings.api.server });
  run(settings);
} catch (error) {
  process.stderr.write(`${visible(error instanceof Error ? error.message : String(error))}\n`);
  process.exit(2);
}
