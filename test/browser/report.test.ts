/** The report as a person has it: a file in a real browser, with the keyboard, in the dark, on paper. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bundleCli } from '../../scripts/bundle/cli';
import { cli, monitor, PROMETHEUS } from '../cli/support';
import { PAGE_PACKAGES } from '../support/packages';
import { backgroundOf, describePages, headingOf, type Looks, violationsOn } from './support';

const HOSTILE = '</script><img src=x onerror=document.title=1>';

const STACK = [
  PROMETHEUS.replace(
    'spec:\n',
    'spec:\n  ruleSelector: {}\n  alerting: {alertmanagers: [{name: alertmanager-operated, port: web}]}\n',
  ),
  `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {alertmanagerConfigSelector: {}}
`,
  `apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec:
  route: {receiver: hook, matchers: [{name: severity, value: critical}], muteTimeIntervals: [nights]}
  receivers: [{name: hook, webhookConfigs: [{url: "https://hooks.example.com"}]}]
  inhibitRules: [{sourceMatch: [{name: severity, value: fatal}], targetMatch: [{name: severity, value: critical}]}]
  muteTimeIntervals: [{name: nights, timeIntervals: [{times: [{startTime: "22:00", endTime: "24:00"}]}]}]
`,
  `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring}
spec: {groups: [{name: ${JSON.stringify(HOSTILE)}, rules: [{alert: Down, expr: 'up{a="${HOSTILE}"} == 0', labels: {severity: critical, a: ${JSON.stringify(HOSTILE)}}}]}]}
`,
  monitor('web', '    - {port: admin, path: /other}\n'),
  monitor('idle').replace('namespace: monitoring', 'namespace: shop'),
].join('---\n');

const ALERT = 'severity=critical,namespace=monitoring';

describePages('the report', PAGE_PACKAGES, ({ folder, pageOf }) => {
  const files = new Map<string, string>();
  /** Each report is written once: most tests look at the same one. */
  async function fileOf(text: string): Promise<string> {
    const known = files.get(text);
    if (known !== undefined) return known;
    const file = join(folder, `${files.size}.html`);
    const { code, out } = await cli(['report', '-q', '-f', '-'], { input: text });
    expect(code).toBe(0);
    writeFileSync(file, out);
    files.set(text, file);
    return file;
  }

  interface Opened extends Looks {
    readonly text?: string;
    readonly view?: string;
  }

  async function opened({ text = STACK, view = '', ...looks }: Opened = {}): Promise<Page> {
    const file = pathToFileURL(await fileOf(text)).href;
    const page = await pageOf({ ...looks, isOwn: (address) => address.split('#')[0] === file });
    await page.goto(`${file}${view}`);
    await headingOf(page).waitFor();
    return page;
  }

  it('shows who takes what, and leads from there to each of them', { timeout: 60_000 }, async () => {
    const page = await opened();
    await expect.poll(() => headingOf(page).textContent()).toBe('Overview');
    const graph = page.locator('figure');
    await expect.poll(() => graph.locator('a').count()).toBe(6);
    await graph.getByRole('link', { name: 'monitoring/k8s' }).click();
    await expect.poll(() => headingOf(page).textContent()).toBe('monitoring/k8s');
    const rights = page.locator('section', { hasText: 'Rights' }).last();
    await expect.poll(() => rights.textContent()).toContain('serviceMonitor/monitoring/web/0');
    await expect.poll(() => page.locator('main').textContent()).toContain('StatefulSet');
    await page.goBack();
    await expect.poll(() => headingOf(page).textContent()).toBe('Overview');
  });

  it('says of a monitor what it finds, who takes it, and why not', { timeout: 60_000 }, async () => {
    const page = await opened({ view: '#/monitors' });
    await expect.poll(() => page.getByRole('row').count()).toBe(3);
    await page.getByLabel('Filter').fill('idle');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.getByRole('link', { name: 'shop/idle', exact: true }).click();
    await expect
      .poll(() => page.locator('main').textContent())
      .toContain('`spec.serviceMonitorNamespaceSelector` is absent');
  });

  it('breaks a name behind its namespace, where a line is too short for both', { timeout: 60_000 }, async () => {
    const page = await opened({ view: '#/monitors' });
    const link = page.getByRole('link', { name: 'monitoring/k8s', exact: true }).first();
    const lines = await link.evaluate((element) => {
      const { width } = element.getBoundingClientRect();
      Object.assign(element.style, { display: 'inline-block', width: `${width - 4}px` });
      const name = document.createRange();
      name.selectNodeContents(element.lastChild!);
      return name.getClientRects().length;
    });
    expect(lines).toBe(1);
  });

  it('finds everything by the keyboard', { timeout: 60_000 }, async () => {
    const page = await opened();
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: 'Search everything' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const [words, found] of [
      ['up down', 'Down'],
      ['serviceMonitor/monitoring/web/1', 'monitoring/web'],
      ['team/hook', 'monitoring/team/hook'],
      ['prometheus-k8s StatefulSet', 'monitoring/prometheus-k8s'],
      ['right list watch', 'list'],
    ] as const) {
      await box.fill(words);
      await expect.poll(() => page.getByRole('option').first().textContent(), { message: words }).toContain(found);
    }
    await box.fill('no such thing');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => box.inputValue()).toBe('');
    await box.fill('web');
    const chosen = () => page.locator('[aria-selected="true"] .title').textContent();
    const first = await chosen();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => box.getAttribute('aria-activedescendant')).toBe('found-1');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen()).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first! }).waitFor();
    await expect.poll(() => headingOf(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is gone through by the tab key', { timeout: 60_000 }, async () => {
    const page = await opened();
    const names: string[] = [];
    for (let n = 0; n < 10; n++) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(names[0]).toBe('To the content');
    expect(names.join(' ')).toMatch(/Monitoring report .*Overview Monitors.*Rules.*Routes Findings/);
    await page.getByRole('button', { name: 'To the content' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it.each([ALERT, 'severity=warning', 'namespace="monitoring",severity="fatal"'])(
    'answers as `routes --alert %s` does',
    { timeout: 60_000 },
    async (alert) => {
      const page = await opened({ view: '#/routes' });
      await page.getByLabel('Labels of an alert').fill(alert);
      const { out } = await cli(['routes', 'monitoring/main', '-f', '-', '--alert', alert], { input: STACK });
      const lines = (text: string) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
      // biome-ignore lint/performance/useDomNodeTextContent: line by line, as one sees it
      const shown = () => page.locator('#answer').evaluate((element) => (element as HTMLElement).innerText);
      await expect.poll(async () => lines(await shown())).toEqual(lines(out));
    },
  );

  it('leads from a rule to what its alert reaches', { timeout: 60_000 }, async () => {
    const page = await opened({ view: '#/rules' });
    await page.getByRole('link', { name: 'what it reaches: Down' }).click();
    await expect
      .poll(() => page.getByLabel('Labels of an alert').inputValue())
      .toMatch(/^alertname="Down",.*severity="critical"$/);
    await page.getByLabel('Labels of an alert').fill('severity');
    await expect.poll(() => page.locator('#answer').textContent()).toContain('is no alert');
  });

  it('shows hostile texts as they are', { timeout: 60_000 }, async () => {
    const page = await opened({ view: '#/rules' });
    await expect.poll(() => page.locator('summary .title').textContent()).toBe(HOSTILE);
    await expect.poll(() => page.locator('pre').textContent()).toContain(HOSTILE);
    await expect.poll(() => page.locator('img').count()).toBe(0);
    await expect.poll(() => page.title()).toBe('Rules · Monitoring report');
  });

  it('is light and dark, as the system is and as one wants it', { timeout: 60_000 }, async () => {
    const light = await backgroundOf(await opened());
    const page = await opened({ dark: true });
    const dark = await backgroundOf(page);
    expect(dark).not.toBe(light);
    await page.getByRole('button', { name: 'Colours' }).click();
    await expect.poll(() => backgroundOf(page)).toBe(light);
    await page.reload();
    await headingOf(page).waitFor();
    await expect.poll(() => backgroundOf(page)).toBe(light);
  });

  it('is whole on paper', { timeout: 60_000 }, async () => {
    const many = [PROMETHEUS, ...Array.from({ length: 230 }, (_, i) => monitor(`web-${i}`))].join('---\n');
    const page = await opened({ text: many, view: '#/monitors' });
    await expect.poll(() => page.getByRole('row').count()).toBe(201);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.getByRole('row').count()).toBe(231);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(() => page.getByRole('navigation').isVisible()).toBe(false);
    await expect.poll(() => page.getByRole('combobox', { name: 'Search everything' }).isVisible()).toBe(false);
  });

  const VIEWS = ['', '#/monitors', '#/rules', `#/routes?alert=${ALERT}`, '#/findings', '#/licences'];
  const OBJECTS = ['Prometheus/monitoring/k8s', 'Alertmanager/monitoring/main', 'ServiceMonitor/shop/idle'].map(
    (id) => `#/object?id=${encodeURIComponent(id)}`,
  );

  describe.each([
    [1280, false],
    [400, true],
  ])('%i pixels wide, dark: %s', (width, dark) => {
    it.each([...VIEWS, ...OBJECTS])('%s is for everybody, and fits', { timeout: 60_000 }, async (view) => {
      const page = await opened({ view, width, dark });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await violationsOn(page)).toEqual([]);
    });
  });

  it('opens with a thousand monitors', { timeout: 120_000 }, async () => {
    const many = [PROMETHEUS, ...Array.from({ length: 1_000 }, (_, i) => monitor(`web-${i}`))].join('---\n');
    const page = await opened({ text: many, view: '#/monitors' });
    const shown = await page.evaluate(() => performance.now());
    await page.keyboard.press('/');
    await page.keyboard.type('web-999');
    await page.getByRole('option', { name: 'ServiceMonitor monitoring/web-999' }).waitFor();
    const found = await page.evaluate(() => performance.now());
    process.stdout.write(
      `a thousand monitors: shown after ${Math.round(shown)} ms, found after ${Math.round(found - shown)} ms\n`,
    );
  });

  it('is the same in the bundled program', { timeout: 120_000 }, async () => {
    const program = join(folder, 'cdk8s-prometheus.js');
    await bundleCli(program);
    const file = join(folder, 'bundled.html');
    execFileSync(process.execPath, [program, 'report', '-q', '-f', '-', '-o', file], { input: STACK });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(await fileOf(STACK), 'utf8'));
  });
});
