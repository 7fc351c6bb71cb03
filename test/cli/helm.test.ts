import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { writeHelmPlugin } from '../../scripts/bundle/helm-plugin';
import { atEnd } from '../support/at-end';
import { cli, folderWith, monitor, PROMETHEUS } from './support';

/** As Helm writes it. */
const CHART = `---
# Source: web/templates/service.yaml
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports: [{name: web, port: 80}]
---
# Source: web/templates/monitoring.yaml
${PROMETHEUS}---
${monitor('web')}`.replaceAll('  namespace: monitoring\n', '');

describe('helm', () => {
  it('writes plain manifests for what a chart rendered, in the namespace of the release', async () => {
    const { code, out, error } = await cli(['helm'], { input: CHART, environment: { HELM_NAMESPACE: 'web' } });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('# Source: web/templates/service.yaml\napiVersion: v1\nkind: Service\n');
    expect(out).toContain('kind: StatefulSet');
    expect(out).toContain('serviceMonitor/web/web/0');
    expect(out).not.toContain('monitoring.coreos.com');
  });

  it('takes the namespace of -n before that of the release', async () => {
    const { out } = await cli(['helm', '-n', 'other'], { input: CHART, environment: { HELM_NAMESPACE: 'web' } });
    expect(out).toContain('serviceMonitor/other/web/0');
  });

  it('asks for the namespace where the chart leaves it to the release', async () => {
    const { code, out, error } = await cli(['helm'], { input: CHART });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('name it by `-n` or `HELM_NAMESPACE`');
  });

  it('loses nothing of a chart without an instance, for Helm shows nobody a warning', async () => {
    const [, service, , web] = CHART.split('---\n');
    const without = [service, web].join('---\n');
    const { code, out, error } = await cli(['helm', '-n', 'web'], { input: without });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/^<chart>:\d+:1: error: ServiceMonitor .*give both to `cdk8s-prometheus compile`/);
    // What is only a warning elsewhere says the same.
    const withoutPlace = (text: string) => text.replace(/^<\w+>(:\d+:1): \w+/, '$1');
    for (const args of [['compile'], ['check']]) {
      const other = await cli([...args, '-n', 'web', '-f', '-'], { input: without });
      expect(other.code).toBe(0);
      const said = args[0] === 'check' ? other.out : other.error;
      expect(said).toMatch(/^<stdin>:\d+:1: warning: ServiceMonitor /);
      expect(withoutPlace(said)).toBe(withoutPlace(error.split('\n')[0]!.concat('\n')));
    }
    const meant = without.replace(
      '  name: web\nspec:\n  selector',
      "  name: web\n  annotations: {cdk8s-prometheus.io/severity: 'not-selected=ignored, the platform takes it'}\nspec:\n  selector",
    );
    expect(meant).not.toBe(without);
    expect(await cli(['helm', '-n', 'web'], { input: meant })).toMatchObject({ code: 0, error: '' });
    const nothing = meant.slice(meant.lastIndexOf('---'));
    expect(await cli(['helm', '-n', 'web'], { input: nothing })).toEqual({ code: 0, out: '# no objects\n', error: '' });
  });

  it('writes nothing of a chart with an error, and nothing of an empty one', async () => {
    const wrong = await cli(['helm', '-n', 'web'], { input: CHART.replace('port: web', 'prt: web') });
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.error).toMatch(/^<chart>:\d+:7: error/);
    // Helm 4 takes a post-renderer that writes nothing for one that has failed.
    expect(await cli(['helm'], { input: '\n' })).toEqual({ code: 0, out: '# no objects\n', error: '' });
  });

  it('says the template of what is wrong, which is what its author has', async () => {
    const source = '# Source: web/templates/web.yaml\n';
    const wrong = CHART.replace(/---\n(?=[^#]+$)/, `---\n${source}`).replace('port: web', 'prt: web');
    const { error } = await cli(['helm', '-n', 'web'], { input: wrong });
    expect(error).toMatch(
      /^web\/templates\/web\.yaml \(rendered, line 8\): error: ServiceMonitor web\/web: spec\.endpoints\[0\]\.prt/,
    );
    const broken = await cli(['helm', '-n', 'web'], { input: `${CHART}---\n${source}a: 1\nb: [\n` });
    expect(broken.error).toMatch(
      /^web\/templates\/web\.yaml \(rendered, line \d\): error: the document cannot be read/,
    );
    const annotation = "  annotations: {postrenderer.helm.sh/postrender-filename: 'web/templates/web.yaml'}\n";
    const ofHelm4 = CHART.replaceAll(/# Source.*\n/g, '').replace(
      /(?<=name: web\n)(?=spec:\n {2}selector)/,
      annotation,
    );
    const said = await cli(['helm', '-n', 'web'], { input: ofHelm4.replace('port: web', 'prt: web') });
    expect(said.error).toMatch(/^web\/templates\/web\.yaml: error: ServiceMonitor/);
  });

  it('says the template in files for programs, without a line that the template may not have', async () => {
    const wrong = CHART.replace('serviceMonitorSelector', 'serviceMonitorSelectr');
    const ask = async (format: string) =>
      (await cli(['check', '-n', 'web', '-f', '-', '--format', format], { input: wrong, folder: chart })).out;
    const chart = folderWith({
      'web/templates/monitoring.yaml': 'kind: Prometheus\nmetadata: {name: {{ .Release.Name }}}\n',
    });
    expect(await ask('github')).toMatch(
      /^::error file=web\/templates\/monitoring\.yaml,title=unknown-field::Prometheus/m,
    );
    const { findings } = JSON.parse(await ask('json')) as { readonly findings: readonly object[] };
    expect(findings[0]).toMatchObject({ code: 'unknown-field', file: 'web/templates/monitoring.yaml' });
    expect(findings[0]).not.toHaveProperty('line');
    expect(await ask('sarif')).toContain(
      '"physicalLocation": {\n                "artifactLocation": {\n                  "uri": "web/templates/monitoring.yaml"\n                }\n              }',
    );
    // Where the chart is elsewhere, the path leads nowhere: the text says it.
    const beside = folderWith({ 'web/templates/monitoring.yaml': 'kind: ConfigMap\n' });
    for (const folder of [beside, join(chart, 'web')]) {
      const call = (format: string) =>
        cli(['check', '-n', 'web', '-f', '-', '--format', format], { input: wrong, folder });
      expect((await call('github')).out).toMatch(
        /^::error title=unknown-field::web\/templates\/monitoring\.yaml \(rendered, line \d+\): Prometheus/m,
      );
      expect((await call('sarif')).out).not.toContain('artifactLocation');
    }
    // A file that somebody keeps has lines of its own.
    const folder = folderWith({ 'rendered.yaml': wrong });
    expect((await cli(['check', '-n', 'web', '-f', folder])).out).toMatch(/rendered\.yaml:\d+:3: error: Prometheus/);
  });

  it('has a plugin that calls it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
    atEnd(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'program'), 'text');
    writeHelmPlugin(join(folder, 'helm'), join(folder, 'program'));
    const { type, runtimeConfig } = load(readFileSync(join(folder, 'helm', 'plugin.yaml'), 'utf8')) as {
      readonly type: string;
      readonly runtimeConfig: {
        readonly platformCommand: readonly { readonly command: string; readonly args: readonly string[] }[];
      };
    };
    expect(type).toBe('postrenderer/v1');
    const [{ command, args }] = runtimeConfig.platformCommand as [(typeof runtimeConfig.platformCommand)[number]];
    const file = command.replace('${HELM_PLUGIN_DIR}', join(folder, 'helm'));
    expect(readFileSync(file, 'utf8')).toBe('text');
    expect(statSync(file).mode & 0o111).toBe(0o111);
    expect(args).toEqual(['helm']);
  });
});
