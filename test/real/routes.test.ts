import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { receiversOf, routingTree } from '../../lib/core/alertmanager/route-test';
import type { AlertmanagerFile } from '../../lib/core/alertmanager/types';
import { parseVersion } from '../../lib/core/base/version';
import { emitYaml } from '../../lib/core/emit/yaml';
import { randomFrom } from '../support/random';
import { randomFile, randomLabels } from '../support/routes';
import { ALERTMANAGER_VERSIONS, describeWith, pathOf } from '../support/tools';

const run = promisify(execFile);
const TREES = 50;
const ALERTS = 10;

type Labels = Readonly<Record<string, string>>;

function argumentOf([name, value]: readonly [string, string]): string {
  const quoted = `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return name.includes('.') ? `"${name}"=${quoted}` : `${name}=${quoted}`;
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`amtool-${version}`], `routes go where amtool ${version} says`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'routes-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    async function amtool(file: string, labels: Labels): Promise<string> {
      const args = ['config', 'routes', 'test', `--config.file=${file}`, ...Object.entries(labels).map(argumentOf)];
      return (await run(pathOf(`amtool-${version}`), args)).stdout.trim();
    }

    async function compareAll(name: string, config: AlertmanagerFile, alerts: readonly Labels[]): Promise<void> {
      const file = join(folder, name);
      writeFileSync(file, emitYaml(config));
      const tree = routingTree({ file: config, target: { version: parseVersion(version)! } });
      for (const labels of alerts) {
        const found = receiversOf(tree, labels).join(',');
        expect({ labels, receivers: found }, emitYaml(config)).toEqual({
          labels,
          receivers: await amtool(file, labels),
        });
      }
    }

    it(`for ${TREES} random trees with ${ALERTS} random alerts each`, { timeout: 240_000 }, async () => {
      const random = randomFrom(Number(version.replaceAll('.', '')));
      for (let tree = 0; tree < TREES; tree++) {
        const alerts = Array.from({ length: ALERTS }, () => randomLabels(random));
        await compareAll(`${tree}.yaml`, randomFile(random, parseVersion(version)!), alerts);
      }
    });
  });
}
