import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, Include } from 'cdk8s';
import {
  FindingCode,
  FindingSeverity,
  Findings,
  InvalidInputPolicy,
  Prometheus,
  ReloadMode,
  ServiceMonitor,
  Tenancy,
} from 'cdk8s-prometheus';
import { describe, expect, it, vi } from 'vitest';
import { CODES } from '../../lib/core/base/codes';
import { renderCodes } from '../../scripts/docs/render-codes';

const SEVERITY = 'cdk8s-prometheus.io/severity';

interface Outcome {
  readonly warnings: readonly string[];
  readonly error?: string;
}

/** What `synth` prints and throws. */
function synth(app: App): Outcome {
  const warnings: string[] = [];
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => warnings.push(String(text)) > 0);
  try {
    for (const chart of app.charts) chart.toJson();
    app.synthYaml();
    return { warnings };
  } catch (error) {
    return { warnings, error: String(error) };
  } finally {
    stderr.mockRestore();
  }
}

function shop(): { readonly app: App; readonly chart: Chart } {
  const app = new App();
  return { app, chart: new Chart(app, 'shop', { namespace: 'shop' }) };
}

function prometheus(chart: Chart, props: object = {}): Prometheus {
  const spec = { serviceMonitorSelector: { matchLabels: { team: 'shop' } } };
  return new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec, ...props });
}

function monitor(chart: Chart, name: string, metadata: object = {}, endpoint: object = {}): ServiceMonitor {
  const spec = { selector: {}, endpoints: [{ port: 'web', ...endpoint }] };
  return new ServiceMonitor(chart, name, { metadata: { name, ...metadata }, spec });
}

/** A credential where everybody can read it: a warning. */
const PLAIN = { params: { token: ['not-a-real-one'] } };

const selected = { team: 'shop' };
const reason = 'the platform takes it';

describe('an app chooses', () => {
  it('that a warning is an error', () => {
    const { app, chart } = shop();
    prometheus(chart);
    monitor(chart, 'taken', { labels: selected });
    monitor(chart, 'web');
    Findings.of(app).setSeverity(FindingCode.NOT_SELECTED, FindingSeverity.ERROR, { reason: 'nothing may get lost' });
    const { error, warnings } = synth(app);
    expect(warnings).toEqual([]);
    expect(error).toContain('[shop/web] ServiceMonitor shop/web: metadata.labels.team: selected by no instance');
    expect(error).toContain('. Severity chosen: nothing may get lost [not-selected]');
  });

  it('that a warning is nothing, and finds it in the list with the reason', () => {
    const { app, chart } = shop();
    prometheus(chart);
    monitor(chart, 'taken', { labels: selected });
    monitor(chart, 'web');
    monitor(chart, 'api');
    Findings.of(app).setSeverity(FindingCode.NOT_SELECTED, FindingSeverity.IGNORED, { reason });
    expect(synth(app)).toEqual({ warnings: [] });
    expect(Findings.of(app).list()).toEqual([
      {
        code: FindingCode.NOT_SELECTED,
        severity: FindingSeverity.IGNORED,
        objects: ['ServiceMonitor shop/api', 'ServiceMonitor shop/web'],
        constructPaths: ['shop/api', 'shop/web'],
        field: 'metadata.labels.team',
        text: expect.stringContaining('ServiceMonitor shop/api, shop/web: '),
        reason,
      },
    ]);
  });

  it('for a part of itself, where the nearest choice counts, and of two at one place the later', () => {
    const { app, chart } = shop();
    prometheus(chart);
    monitor(chart, 'taken', { labels: selected });
    const web = monitor(chart, 'web');
    monitor(chart, 'api');
    Findings.of(web).setSeverity(FindingCode.NOT_SELECTED, FindingSeverity.IGNORED, { reason });
    Findings.of(app).setSeverity(FindingCode.NOT_SELECTED, FindingSeverity.WARNING, { reason });
    Findings.of(app).setSeverity(FindingCode.NOT_SELECTED, FindingSeverity.ERROR, { reason });
    const { error } = synth(app);
    expect(error).toContain('[shop/api] ServiceMonitor shop/api: ');
    expect(error).not.toContain('shop/web');
    expect(
      Findings.of(web)
        .list()
        .map(({ severity }) => severity),
    ).toEqual(['ignored']);
    expect(Findings.of(chart).list()).toHaveLength(2);
  });

  it('that all warnings that are left fail', () => {
    const { app, chart } = shop();
    prometheus(chart);
    monitor(chart, 'web');
    monitor(chart, 'plain', { labels: selected }, PLAIN);
    Findings.of(app).failOnWarnings();
    expect(synth(app)).toEqual({ warnings: [], error: expect.stringContaining('[not-selected]') });
    for (const code of [FindingCode.NOT_SELECTED, FindingCode.PLAIN_CREDENTIAL]) {
      Findings.of(app).setSeverity(code, FindingSeverity.IGNORED, { reason });
    }
    expect(synth(app)).toEqual({ warnings: [] });
  });

  it('nothing about errors over which nothing valid could be written', () => {
    const { app } = shop();
    const choose = () => Findings.of(app).setSeverity(FindingCode.WRONG_TYPE, FindingSeverity.IGNORED, { reason });
    expect(choose).toThrow(
      '[] Findings.setSeverity: findings of `wrong-type` stay errors: nothing valid could be written',
    );
  });

  it('nothing without a reason', () => {
    const { chart } = shop();
    const choose = () =>
      Findings.of(chart).setSeverity(FindingCode.NOT_SELECTED, FindingSeverity.IGNORED, { reason: ' ' });
    expect(choose).toThrow('[shop] Findings.setSeverity: a severity is chosen for a reason');
  });

  it('that warnings of a mixed code are nothing, while its errors stay', () => {
    const { app, chart } = shop();
    prometheus(chart, { spec: { serviceMonitorSelector: {}, version: '2.0.0' } });
    prometheus(new Chart(app, 'other', { namespace: 'other' }), {
      spec: { serviceMonitorSelector: {}, version: '7.0.0' },
    });
    Findings.of(app).setSeverity(FindingCode.UNSUPPORTED_VERSION, FindingSeverity.IGNORED, { reason });
    const { error, warnings } = synth(app);
    expect(warnings).toEqual([]);
    expect(error).toContain('there is no Prometheus of this major version');
    expect(
      Findings.of(chart)
        .list()
        .map(({ severity }) => severity),
    ).toContain('ignored');
  });
});

describe('an object chooses for itself', () => {
  const ignored = { annotations: { [SEVERITY]: `not-selected=ignored, ${reason}` } };

  it('and for nothing else', () => {
    const { app, chart } = shop();
    prometheus(chart);
    monitor(chart, 'taken', { labels: selected });
    monitor(chart, 'web', ignored);
    monitor(chart, 'api');
    const { warnings } = synth(app);
    expect(warnings).toEqual([expect.stringContaining('[shop/api] ServiceMonitor shop/api: ')]);
    expect(
      Findings.of(app)
        .list()
        .map(({ objects, severity }) => [...objects, severity]),
    ).toEqual([
      ['ServiceMonitor shop/api', 'warning'],
      ['ServiceMonitor shop/web', 'ignored'],
    ]);
  });

  it('where it is, in YAML that is included', () => {
    const { app, chart } = shop();
    prometheus(chart);
    monitor(chart, 'taken', { labels: selected });
    const file = join(mkdtempSync(join(tmpdir(), 'findings-')), 'monitor.yaml');
    writeFileSync(
      file,
      [
        'apiVersion: monitoring.coreos.com/v1',
        'kind: ServiceMonitor',
        'metadata:',
        '  name: web',
        '  annotations:',
        `    ${SEVERITY}: |`,
        "      not-selected=ignored, the platform's Prometheus takes it",
        '      plain-credential = error, never',
        'spec: { selector: {}, endpoints: [{ port: web }] }',
      ].join('\n'),
    );
    new Include(chart, 'include', { url: file });
    expect(synth(app)).toEqual({ warnings: [] });
    expect(
      Findings.of(app)
        .list()
        .map(({ reason: why }) => why),
    ).toEqual(["the platform's Prometheus takes it"]);
  });

  it('and the selector that takes nothing is spoken of again', () => {
    const { app, chart } = shop();
    prometheus(chart);
    monitor(chart, 'web', ignored);
    expect(synth(app).warnings).toEqual([expect.stringContaining('no ServiceMonitor is selected of the app')]);
  });

  it('and no annotation of ours reaches a workload', () => {
    const { app, chart } = shop();
    const annotations = { [SEVERITY]: 'nothing-selected=ignored, there is nothing yet', team: 'shop' };
    prometheus(chart, { metadata: { name: 'main', annotations } });
    expect(synth(app)).toEqual({ warnings: [] });
    const workload = app.charts.flatMap((each) => each.toJson()).find(({ kind }) => kind === 'StatefulSet');
    expect(workload.metadata.annotations).toEqual({ team: 'shop' });
  });
});

describe('an error that could be written all the same', () => {
  /** Nobody says which user the server runs as, whose files the sidecar would have to write. */
  function watched(annotations: Record<string, string> = {}): App {
    const { app, chart } = shop();
    const spec = { serviceMonitorSelector: {}, securityContext: { fsGroup: 2000 } };
    new Prometheus(chart, 'main', {
      metadata: { name: 'main', annotations },
      reloader: { mode: ReloadMode.WATCHING },
      spec,
    });
    monitor(chart, 'web');
    return app;
  }
  const written = (app: App) => JSON.stringify(app.charts.flatMap((each) => each.toJson()));

  it('is one, where nobody says otherwise', () => {
    expect(synth(watched()).error).toContain('[sidecar-user]');
  });

  it('is written where the app calls it a warning, or the object itself', () => {
    const app = watched();
    Findings.of(app).setSeverity(FindingCode.SIDECAR_USER, FindingSeverity.WARNING, {
      reason: 'the image runs as it',
    });
    expect(synth(app)).toEqual({
      warnings: [expect.stringContaining('Severity chosen: the image runs as it')],
    });
    expect(written(app)).toContain('config-reloader');
    const other = watched({ [SEVERITY]: 'sidecar-user=ignored, the image runs as it' });
    expect(synth(other)).toEqual({ warnings: [] });
    expect(written(other)).toBe(written(app));
  });
});

describe('an object of many', () => {
  const say = (text: string) => ({ labels: selected, annotations: { [SEVERITY]: text } });

  it('fails no app in which what is wrong is left out', () => {
    const { app, chart } = shop();
    prometheus(chart, { onInvalid: InvalidInputPolicy.DROP });
    monitor(chart, 'taken', { labels: selected });
    monitor(chart, 'web', { annotations: { [SEVERITY]: 'not-selected=error, to stop all others' } });
    const { error, warnings } = synth(app);
    expect(error).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('[not-selected]')]);
  });

  it('is left out where its annotation cannot be read', () => {
    const { app, chart } = shop();
    prometheus(chart, { onInvalid: InvalidInputPolicy.DROP });
    monitor(chart, 'web', say('not-selectd=ignored, x'));
    const { error, warnings } = synth(app);
    expect(error).toBeUndefined();
    expect(warnings.join('')).toContain('there is no such code; the whole object is left out');
    expect(warnings.join('')).toContain('Did you mean `not-selected`?');
  });

  it('makes nothing less of what the platform calls an error, where tenants are not trusted', () => {
    const { app, chart } = shop();
    const all = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };
    prometheus(chart, { tenancy: Tenancy.HOSTILE, spec: all });
    const tenant = new Chart(app, 'tenant', { namespace: 'tenant' });
    monitor(tenant, 'web', say('plain-credential=ignored, hide it'), PLAIN);
    Findings.of(app).setSeverity(FindingCode.PLAIN_CREDENTIAL, FindingSeverity.ERROR, { reason: 'none in Git' });
    const { warnings } = synth(app);
    expect(warnings).toEqual([expect.stringMatching(/ServiceMonitor tenant\/web: .*; the whole object is left out/)]);
    expect(warnings.join('')).not.toContain('not-a-real-one');
  });

  it('may ignore its own warnings there', () => {
    const { app, chart } = shop();
    const all = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };
    prometheus(chart, { tenancy: Tenancy.HOSTILE, spec: all });
    const tenant = new Chart(app, 'tenant', { namespace: 'tenant' });
    monitor(tenant, 'web', say('plain-credential=ignored, it is a test'), PLAIN);
    monitor(tenant, 'api', {}, PLAIN);
    expect(synth(app).warnings).toEqual([expect.stringContaining('ServiceMonitor tenant/api: ')]);
  });
});

it('there is a member of FindingCode for every code, printed from the table', () => {
  expect(Object.values(FindingCode).sort()).toEqual(Object.keys(CODES).sort());
  const file = readFileSync(join(__dirname, '../../lib/finding-code.ts'), 'utf8');
  expect(file, 'npm run docs:fields prints it anew').toBe(renderCodes());
});
