/** A cdk8s app in place of files: it is run, and asked the same questions. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { describe, expect, it, vi } from 'vitest';
import { type AppModel, MODEL_VARIABLE } from '../../lib/core';
import { readDocuments } from '../conformance/yaml';
import { atEnd } from '../support/at-end';
import { exampleNames, objectsOfExample } from '../support/examples';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

const ROOT = join(__dirname, '..', '..');

/** Nothing of it is compiled. */
const ONLY_A_SIDECAR = 'config-reloader';

describe('an app hands over what it writes', () => {
  it.each(exampleNames().filter((idea) => idea !== ONLY_A_SIDECAR))('%s', async (idea) => {
    const folder = mkdtempSync(join(tmpdir(), 'model-'));
    atEnd(() => rmSync(folder, { recursive: true }));
    vi.stubEnv(MODEL_VARIABLE, folder);
    const written = await objectsOfExample(idea);
    const [file, ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    const model = deserialize(readFileSync(join(folder, file!))) as AppModel;
    expect(byName(model.written)).toEqual(byName(written));
    const made = model.instances.flatMap(({ manifests }) => manifests);
    expect(byName([...made, ...model.others.map(({ object }) => object)])).toEqual(byName(written));
  });
});

interface Named {
  readonly kind: string;
  readonly metadata: { readonly namespace?: string; readonly name: string };
}

function byName(objects: readonly unknown[]): Record<string, unknown> {
  const named = objects as readonly Named[];
  return Object.fromEntries(
    named.map((object) => [`${object.kind} ${object.metadata.namespace} ${object.metadata.name}`, object]),
  );
}

/** An app of JavaScript in a folder of its own, and what the command line says of it. */
function app(body: string, settings: Readonly<Record<string, string>> = {}) {
  const library = (name: string) => JSON.stringify(join(ROOT, ...name.split('/')));
  const text = `const { App, Chart, ApiObject } = require(${library('node_modules/cdk8s')});
const { Prometheus, ServiceMonitor, Alertmanager, Findings, FindingSeverity, Monitoring } = require(${library('lib/index.ts')});
const app = new App(globalThis.options ?? {});
const chart = new Chart(app, 'stack', { namespace: 'monitoring' });
${body}
`;
  const folder = folderWith({ 'main.cjs': text, ...settings });
  const command = `"${process.execPath}" --import ${JSON.stringify(join(ROOT, 'node_modules/tsx/dist/loader.mjs'))} main.cjs`;
  const ask = (args: readonly string[]) => cli(args, { folder, environment: process.env });
  return { folder, command, ask, run: (...args: readonly string[]) => ask([...args, '--app', command]) };
}

const STACK = `
new Prometheus(chart, 'k8s', { metadata: { name: 'k8s' }, spec: { serviceMonitorSelector: {}, alerting: { alertmanagers: [] } } });
new ServiceMonitor(chart, 'web', { metadata: { name: 'web' }, spec: { selector: {}, endpoints: [{ port: 'web' }] } });
`;
const WRITE = 'app.synth();';
const SECONDS = 60_000;

describe('the app is asked', () => {
  it('compile, explain, config and diff answer as they do of the same objects in YAML', {
    timeout: SECONDS,
  }, async () => {
    const { run } = app(`${STACK}${WRITE}`);
    const files = folderWith({ 'all.yaml': `${PROMETHEUS}  alerting: {alertmanagers: []}\n---\n${monitor('web')}` });
    const [ofApp, ofFiles] = [await run('compile'), await cli(['compile', '-f', files])];
    expect(ofApp.code).toBe(0);
    expect(byName(readDocuments(ofApp.out))).toEqual(byName(readDocuments(ofFiles.out)));
    const config = ['config', 'prom/monitoring/k8s'];
    expect((await run(...config)).out).toBe((await cli([...config, '-f', files])).out);
    const { out } = await run('explain', 'smon/monitoring/web');
    expect(out).toContain('ServiceMonitor monitoring/web (stack/web)\n\nPrometheus monitoring/k8s takes it\n');
    const compiled = folderWith({ 'old.yaml': (await cli(['compile', '-f', files])).out });
    expect(await run('diff', compiled)).toEqual({ code: 0, out: expect.any(String), error: '' });
  });

  it('says errors with the paths of constructs, and nothing twice', { timeout: SECONDS }, async () => {
    const { run } = app(`${STACK}
new ServiceMonitor(chart, 'bad', { metadata: { name: 'bad' }, spec: { selector: {}, endpoints: [{ port: 'web', interval: 'x' }] } });
${WRITE}`);
    const { code, out } = await run('check');
    expect(code).toBe(1);
    expect(out).toContain('error: [stack/bad] ServiceMonitor monitoring/bad: spec.endpoints[0].interval');
    expect(out.match(/stack\/bad/g)).toHaveLength(1);
    const json = JSON.parse((await run('check', '--format', 'json')).out);
    expect(json.findings[0].construct).toBe('stack/bad');
    const sarif = JSON.parse((await run('check', '--format', 'sarif')).out);
    expect(sarif.runs[0].results[0].locations).toEqual([
      { logicalLocations: [{ fullyQualifiedName: 'stack/bad', kind: 'object' }] },
    ]);
    expect((await run('check', '--format', 'github')).out).toContain('::[stack/bad] ServiceMonitor');
  });

  it('says of adopted YAML the file, the line and the field, as of files', { timeout: SECONDS }, async () => {
    const { run } = app(
      `${STACK}
Monitoring.adopt(chart, 'files', { files: ['yaml', require('node:path').resolve('more')], text: ${JSON.stringify(monitor('text').replace('port', 'prt'))} });
${WRITE}`,
      {
        'yaml/a.yaml': monitor('a').replace('port', 'prt'),
        'yaml/b.yaml': `${monitor('b')}---\na: [\n`,
        'more/c.yaml': `# c\n${monitor('web')}`,
      },
    );
    const { code, out } = await run('check');
    expect(code).toBe(1);
    const lines = out.split('\n');
    const starts = (begin: string) =>
      expect(
        lines.filter((line) => line.startsWith(begin)),
        out,
      ).toHaveLength(1);
    starts('yaml/a.yaml:9:7: error: ServiceMonitor monitoring/a: spec.endpoints[0].prt: ');
    starts('yaml/b.yaml:12:1: error: the document cannot be read: ');
    starts('more/c.yaml:5:3: error: ServiceMonitor monitoring/web: metadata.name: ');
    starts('error: [stack/web] ServiceMonitor monitoring/web: metadata.name: ');
    starts('error: [stack/files/text:1:1] ServiceMonitor monitoring/text: spec.endpoints[0].prt: ');
    expect((await run('check', '--format', 'github')).out).toContain('::error file=yaml/a.yaml,line=9,col=7,title=');
    const { findings } = JSON.parse((await run('check', '--format', 'json')).out);
    expect(findings).toContainEqual(expect.objectContaining({ file: 'yaml/b.yaml', line: 12, column: 1 }));
    expect((await run('check', '--format', 'sarif')).out).toContain('"uri": "more/c.yaml"');
    expect((await run('explain', 'smon/monitoring/b')).out).toContain('ServiceMonitor monitoring/b (yaml/b.yaml:1:1)');
  });

  it('takes patches, and findings as grave as the app says', { timeout: SECONDS }, async () => {
    const { run } = app(`${STACK}
const { JsonPatch } = require(${JSON.stringify(join(ROOT, 'node_modules/cdk8s'))});
const idle = new Alertmanager(chart, 'idle', { metadata: { name: 'idle' } });
idle.patch('StatefulSet', 'alertmanager-idle', JsonPatch.add('/metadata/labels/patched', 'yes'));
Findings.of(idle).failOnWarnings();
${WRITE}`);
    const { code, out } = await run('check');
    expect(code).toBe(1);
    expect(out).toContain('error: [stack/idle] Alertmanager monitoring/idle');
    const patched = app(`${STACK}
const { JsonPatch } = require(${JSON.stringify(join(ROOT, 'node_modules/cdk8s'))});
chart.node.findChild('k8s').patch('StatefulSet', 'prometheus-k8s', JsonPatch.add('/metadata/labels/patched', 'yes'));
${WRITE}`);
    expect((await patched.run('compile')).out).toContain('patched: "yes"');
  });

  it('is the one of cdk8s.yaml where nothing else is said', { timeout: SECONDS }, async () => {
    const named = app(`${STACK}${WRITE}`);
    const { ask } = app(`${STACK}${WRITE}`, { 'cdk8s.yaml': `app: ${JSON.stringify(named.command)}\n` });
    expect(await ask(['check'])).toEqual({ code: 0, out: '', error: 'nothing is wrong\n' });
    const { code, error } = await ask(['check', '-f', '-', '--app', 'x']);
    expect(code).toBe(2);
    expect(error).toContain('`-f` and `--app` exclude each other');
  });

  it('changes no file of the app, and leaves none behind', { timeout: SECONDS }, async () => {
    const { folder, run } = app(`${STACK}
const own = new App({ outdir: 'dist' });
const other = new Chart(own, 'other', { namespace: 'monitoring' });
new Monitoring(own, 'monitoring');
own.synth();`);
    const temporary = folderWith({});
    vi.stubEnv('TMPDIR', temporary);
    const { code, error } = await run('compile');
    vi.unstubAllEnvs();
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    expect(readdirSync(temporary).filter((name) => name.startsWith('cdk8s-prometheus-'))).toEqual([]);
  });
});

describe('an app that gives no answer', () => {
  it.each([
    ['is not there', 'nowhere-at-all', 'has failed, with exit code 127'],
    ['ends with an exit code', 'exit 3', 'has failed, with exit code 3'],
    ['does not write', 'true', 'has written nothing: does it call `app.synth()`?'],
  ])('%s', async (_, command, message) => {
    const { code, out, error } = await cli(['check', '--app', command], { environment: process.env });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(`the app \`${command}\` ${message}`);
  });

  it.each([
    ['throws', `${STACK}throw new Error('this is mine');`, 'this is mine'],
    [
      'is refused by a validation of its own',
      `${STACK}chart.node.addValidation({ validate: () => ['not today'] });${WRITE}`,
      'not today',
    ],
    [
      'has no construct of ours',
      `new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } });${WRITE}`,
      "Add one line: `new Monitoring(app, 'monitoring')`",
    ],
    ['makes two apps', `${STACK}${WRITE}const two = new App();new Monitoring(two, 'm');two.synth();`, 'makes 2 apps'],
  ])('%s', { timeout: SECONDS }, async (_, body, message) => {
    const { code, out, error } = await app(body).run('check');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });
});
