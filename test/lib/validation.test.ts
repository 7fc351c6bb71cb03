/** The validation plugin, loaded and called by the real cdk8s CLI. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MonitoringValidation } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { folderWith, monitor, PROMETHEUS } from '../cli/support';

const ROOT = join(__dirname, '..', '..');
const at = (name: string) => JSON.stringify(join(ROOT, ...name.split('/')));

/** An app that knows nothing of this library and writes YAML, under `cdk8s synth` with the plugin. */
function synth(yaml: string, properties: object = {}) {
  const folder = folderWith({
    'main.cjs': `const { App, Chart, Include } = require(${at('node_modules/cdk8s')});
const app = new App();
const chart = new Chart(app, 'chart');
new Include(chart, 'include', { url: 'all.yaml' });
app.synth();
`,
    'all.yaml': yaml,
    'plugin/package.json': '{"main": "index.js"}',
    'plugin/index.js': `module.exports = require(${at('lib/index.ts')});`,
    'cdk8s.yaml': stringify({
      app: `"${process.execPath}" main.cjs`,
      output: 'dist',
      validations: [{ package: './plugin', version: '0.1.0', class: 'MonitoringValidation', properties }],
    }),
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      join(ROOT, 'node_modules/tsx/dist/loader.mjs'),
      join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s'),
      'synth',
      '--validation-reports-output-file',
      'report.json',
      '--check-upgrade=false',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const text = `${stdout}${stderr}`;
  const reports = () => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).reports;
  return { status, text, reports };
}

const SECONDS = 60_000;

describe('under the real cdk8s CLI', () => {
  it('fails over an error, with its field, construct and line', { timeout: SECONDS }, () => {
    const { status, text, reports } = synth(`${PROMETHEUS}---\n${monitor('web', '      interval: 7x\n')}`);
    expect(text).toContain('Validation failed. See above reports for details');
    expect(status).toBe(2);
    const [{ summary, violations }] = reports();
    expect(summary).toMatchObject({ status: 'failure', metadata: { Errors: '1', Warnings: '0' } });
    expect(violations).toEqual([
      {
        ruleName: 'invalid-value',
        recommendation: expect.stringMatching(/^error: /),
        fix: expect.stringMatching(/.../),
        violatingConstructs: [
          {
            resourceName: 'web',
            constructPath: expect.stringMatching(/^chart\/include\//),
            locations: [expect.stringMatching(/^spec\.endpoints\[0\]\.interval \(given: "7x"\), line \d+$/)],
            manifestPath: join('dist', 'chart.k8s.yaml'),
          },
        ],
      },
    ]);
  });

  it('lets warnings pass, unless it is strict', { timeout: SECONDS }, () => {
    const idle = PROMETHEUS.replace('{}', '{matchLabels: {team: a}}');
    const lenient = synth(idle);
    expect(lenient.status).toBe(0);
    expect(lenient.reports()[0].violations[0].ruleName).toBe('nothing-selected');
    expect(synth(idle, { strict: true }).status).toBe(2);
  });

  it('says nothing of what the operator brings', { timeout: SECONDS }, () => {
    const kubelets = monitor('kubelet').replace('selector: {}', 'selector: {matchLabels: {k8s-app: kubelet}}');
    expect(synth(`${PROMETHEUS}---\n${kubelets}`).reports()[0].violations).toEqual([]);
  });

  it('says nothing of an app without custom resources', { timeout: SECONDS }, () => {
    const { status, reports } = synth('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n');
    expect(status).toBe(0);
    expect(reports()[0].violations).toEqual([]);
  });
});

it('refuses properties that it does not have', () => {
  expect(() => new MonitoringValidation({ srtict: true } as never)).toThrow('it has no property `srtict`');
  expect(() => new MonitoringValidation({ strict: 'yes' } as never)).toThrow('`strict` is a boolean');
});
