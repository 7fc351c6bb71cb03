/** The playground as a person has it: a file in a real browser, without a network. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedIn, packed } from '../../playground/address';
import { cli, monitor, PROMETHEUS } from '../cli/support';
import { EDITOR_PACKAGES, PAGE_PACKAGES } from '../support/packages';
import { backgroundOf, describePages, headingOf, type Looks, violationsOn } from './support';

const ROOT = join(__dirname, '..', '..');
const HOSTILE = '</script><img src=x onerror=document.title=1>';

const ROUTING = `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {alertmanagerConfigSelector: {}}
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec:
  route: {receiver: hook, matchers: [{name: severity, value: critical}]}
  receivers: [{name: hook, webhookConfigs: [{url: "https://hooks.example.com"}]}]
`;
const IDLE = monitor('idle').replace('namespace: monitoring', 'namespace: shop');
const STACK = [PROMETHEUS, monitor('web'), IDLE, ROUTING].join('---\n');
/** The line of the field that does not exist. */
const WRONG = [PROMETHEUS, monitor('web', '      prot: x\n')].join('---\n');
const WRONG_LINE = WRONG.split('\n').findIndex((line) => line.includes('prot')) + 1;

describePages('the playground', [...PAGE_PACKAGES, ...EDITOR_PACKAGES], ({ folder, pageOf }) => {
  const file = join(folder, 'playground.html');
  const address = pathToFileURL(file).href;

  beforeAll(() => {
    const program = join(ROOT, 'node_modules', '.bin', 'tsx');
    execFileSync(program, ['--tsconfig', 'tsconfig.dev.json', 'scripts/playground.ts', file], { cwd: ROOT });
  }, 120_000);

  interface Opened extends Looks {
    readonly text?: string;
    readonly view?: string;
  }

  async function opened({ text, view = '#/', ...looks }: Opened = {}): Promise<Page> {
    const isOwn = (each: string) => each.split('#')[0] === address || each.startsWith('blob:');
    const page = await pageOf({ ...looks, isOwn });
    const held = text === undefined ? '' : `${view.includes('?') ? '&' : '?'}text=${packed(text)}`;
    await page.goto(`${address}${view}${held}`);
    await headingOf(page).waitFor();
    return page;
  }

  const example = (page: Page) => page.locator('header select');
  const editor = (page: Page) => page.getByRole('textbox', { name: 'Custom resources, in YAML' });
  const state = (page: Page) => page.getByRole('status').first().textContent();
  const main = (page: Page) => page.locator('main').textContent();
  const isFocused = (page: Page) =>
    editor(page).evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);
  const kept = (page: Page) => askedIn(new URL(page.url()).hash);
  const keptText = (page: Page) => kept(page)?.text;

  /** All of the text is replaced, as by pasting. */
  async function paste(page: Page, text: string): Promise<void> {
    await editor(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
  }

  it('shows of what is pasted the manifests, and the configuration of each instance', {
    timeout: 60_000,
  }, async () => {
    const page = await opened();
    await paste(page, STACK);
    await page.getByRole('link', { name: 'Manifests' }).click();
    const { out } = await cli(['compile', '-q', '-f', '-'], { input: STACK });
    const shown = page.getByRole('textbox', { name: 'Manifests' });
    // Until then it shows those of the example that was there before.
    const objects = page.locator('main select');
    await expect.poll(() => objects.textContent()).toContain('StatefulSet monitoring/prometheus-k8s');
    await expect.poll(() => shown.locator('.cm-line').first().textContent()).toBe(out.split('\n')[0]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(out);
    await objects.selectOption('StatefulSet monitoring/prometheus-k8s');
    await expect.poll(() => shown.locator('.cm-line').nth(1).textContent()).toBe('kind: StatefulSet');
    await page.getByRole('link', { name: 'Configuration' }).click();
    await page.getByText('job_name: serviceMonitor/monitoring/web/0').waitFor();
    await page.getByRole('link', { name: 'Alertmanager monitoring/main' }).click();
    await page.getByText('receiver: monitoring/team/hook').first().waitFor();
  });

  it('says why nobody takes a monitor, in the words of `explain`', { timeout: 60_000 }, async () => {
    const page = await opened({ text: STACK, view: '#/monitors' });
    await page.getByRole('link', { name: 'why nobody takes shop/idle' }).click();
    const { out } = await cli(['explain', 'smon/shop/idle', '-f', '-'], { input: STACK });
    const reason = out
      .split('\n')
      .find((line) => line.includes('is absent'))!
      .trim();
    expect(reason).toContain('spec.serviceMonitorNamespaceSelector');
    await expect.poll(() => main(page)).toContain(reason);
  });

  it('tries the labels of an alert in the routes', { timeout: 60_000 }, async () => {
    const page = await opened({ text: STACK, view: '#/routes' });
    await page.getByLabel('Labels of an alert').fill('severity=critical,namespace=monitoring');
    await expect.poll(() => page.locator('#answer').textContent()).toContain('reaches monitoring/team/hook');
  });

  it('marks an error at its line, and leads there from the finding and by a key', { timeout: 60_000 }, async () => {
    const page = await opened({ text: WRONG, view: '#/findings' });
    const marked = async () => (await page.locator('.cm-lintRange-error').allTextContents()).join('');
    await expect.poll(marked).toBe('prot: x');
    await expect.poll(() => page.locator('.cm-lint-marker-error').count()).toBe(1);
    await expect.poll(() => state(page)).toMatch(/^1 error/);
    const activeLine = () => page.locator('.input .cm-lineNumbers .cm-activeLineGutter').textContent();
    await page.getByRole('button', { name: `line ${WRONG_LINE}` }).click();
    await expect.poll(activeLine).toBe(String(WRONG_LINE));
    expect(await isFocused(page)).toBe(true);
    await page.keyboard.press('Control+Home');
    await expect.poll(activeLine).toBe('1');
    const next = async () => {
      await page.keyboard.press('F8');
      return activeLine();
    };
    await expect.poll(next).toBe(String(WRONG_LINE));
    await expect.poll(() => page.locator('.cm-tooltip').textContent()).toContain('the API has no such field');
  });

  it('writes nothing while there is an error, and keeps the last that was written of the same text in sight', {
    timeout: 60_000,
  }, async () => {
    const page = await opened({ text: WRONG, view: '#/manifests' });
    await expect.poll(() => main(page)).toContain('There are errors: nothing is written.');
    await paste(page, STACK);
    const manifests = page.getByRole('textbox', { name: 'Manifests' });
    await manifests.waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('---\napiVersion: v1\nkind: [');
    await expect.poll(() => main(page)).toContain('This is of the text as it was before them.');
    expect(await manifests.count()).toBe(1);
    await paste(page, WRONG);
    await expect.poll(() => main(page)).not.toContain('before them');
    expect(await main(page)).toContain('There are errors: nothing is written.');
    expect(await manifests.count()).toBe(0);
    await paste(page, STACK);
    await expect.poll(() => main(page)).not.toContain('errors');
  });

  it('shows nothing of an example while a text that is pasted over it has errors', { timeout: 60_000 }, async () => {
    const page = await opened({ view: '#/manifests' });
    await page.getByRole('textbox', { name: 'Manifests' }).waitFor();
    await paste(page, WRONG);
    await expect.poll(() => main(page)).toContain('There are errors: nothing is written.');
    expect(await page.getByRole('textbox', { name: 'Manifests' }).count()).toBe(0);
  });

  it('keeps the text in the address, through views, links and going back', { timeout: 60_000 }, async () => {
    const page = await opened();
    await paste(page, WRONG);
    await expect.poll(() => keptText(page)).toBe(WRONG);
    await page.getByRole('link', { name: /^Findings/ }).click();
    await expect.poll(() => page.url()).toContain('#/findings?text=');
    expect(keptText(page)).toBe(WRONG);
    await paste(page, STACK);
    await expect.poll(() => keptText(page)).toBe(STACK);
    const link = page.url();
    await page.goBack();
    // Who goes back wants the view, and not a text of before.
    await expect.poll(() => headingOf(page).textContent()).toBe('Overview');
    await expect.poll(() => keptText(page)).toBe(STACK);
    await page.goto(`${address}#/monitors?text=${packed(PROMETHEUS)}`);
    await expect.poll(() => editor(page).locator('.cm-line').count()).toBe(PROMETHEUS.split('\n').length);
    const other = await opened();
    await other.goto(link);
    await expect.poll(() => other.locator('main').textContent()).toContain('monitoring/k8s');
    await expect.poll(() => editor(other).textContent()).toContain('name: k8s');
  });

  it('has a namespace for objects that say none, and keeps it in the address', { timeout: 60_000 }, async () => {
    const text = STACK.replaceAll('namespace: monitoring', '');
    const page = await opened({ text, view: '#/monitors' });
    const box = page.getByLabel('Namespace of objects that say none');
    await expect.poll(() => main(page)).toContain('default/web');
    await box.fill('team');
    await expect.poll(() => main(page)).toContain('team/web');
    await expect.poll(() => kept(page)).toEqual({ text, namespace: 'team' });
    await box.fill('Team 1');
    await expect.poll(() => state(page)).toContain('is `Team 1`, which is no name of a namespace');
    const other = await opened({ text, view: '#/monitors?namespace=shop' });
    await expect.poll(() => main(other)).toContain('shop/web');
    expect(await other.getByLabel('Namespace of objects that say none').inputValue()).toBe('shop');
  });

  it('shows an example where the address has no text that can be read', { timeout: 60_000 }, async () => {
    const page = await opened({ view: '#/?text=nonsense' });
    await expect.poll(() => example(page).inputValue()).toBe('seed');
  });

  it('has the examples of the repository', { timeout: 60_000 }, async () => {
    const page = await opened({ view: '#/manifests' });
    const names = await example(page).locator('option').allTextContents();
    expect(names.length).toBeGreaterThan(10);
    for (const name of names.slice(-3)) {
      await example(page).selectOption(name);
      await expect.poll(() => example(page).inputValue()).toBe(name);
      await expect.poll(() => state(page)).not.toMatch(/error/);
    }
    // An example takes the place of a text that can be had back.
    await editor(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => example(page).inputValue()).toBe(names.at(-2));
  });

  it('is gone through by the tab key, which the editor does not keep', { timeout: 60_000 }, async () => {
    const page = await opened({ text: STACK });
    const names: string[] = [];
    for (let n = 0; n < 8; n++) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          const inner = activeElement?.shadowRoot?.activeElement ?? activeElement;
          return inner?.getAttribute('aria-label') ?? inner?.textContent?.trim() ?? '';
        }),
      );
    }
    expect(names[0]).toBe('To the content');
    expect(names.join(' ')).toMatch(/Colours: .* Custom resources, in YAML Overview Manifests/);
    await page.getByRole('button', { name: 'To the content' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('shows hostile texts as they are', { timeout: 60_000 }, async () => {
    const rules = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: monitoring, annotations: {a: ${JSON.stringify(HOSTILE)}}}
spec: {groups: [{name: ${JSON.stringify(HOSTILE)}, rules: [{record: "${HOSTILE}", expr: 'up{a="${HOSTILE}"}'}]}]}
`;
    const selecting = PROMETHEUS.replace('spec:\n', 'spec:\n  ruleSelector: {}\n');
    const page = await opened({ text: `${selecting}---\n${rules}---\n${HOSTILE}: {{`, view: '#/rules' });
    await expect.poll(() => page.locator('summary .title').textContent()).toBe(HOSTILE);
    for (const view of ['Findings', 'Overview', 'Manifests', 'Configuration']) {
      await page.getByRole('link', { name: new RegExp(`^${view}`) }).click();
      await expect.poll(() => headingOf(page).textContent()).toBe(view);
      expect(await page.locator('img[src], img[onerror]').count()).toBe(0);
    }
    await editor(page).focus();
    await page.keyboard.press('F8');
    await page.locator('.cm-tooltip').waitFor();
    expect(await page.locator('img[src], img[onerror]').count()).toBe(0);
    expect(await page.title()).toBe('Configuration · Playground');
  });

  it('is light and dark, as the system is and as one wants it', { timeout: 60_000 }, async () => {
    const light = await backgroundOf(await opened());
    const page = await opened({ dark: true });
    expect(await backgroundOf(page)).not.toBe(light);
    const inside = () => page.locator('.input .cm-editor').evaluate((each) => getComputedStyle(each).backgroundColor);
    expect(await inside()).toBe(await backgroundOf(page));
    await page.getByRole('button', { name: 'Colours' }).click();
    await expect.poll(() => backgroundOf(page)).toBe(light);
    expect(await inside()).toBe(light);
  });

  it('says so where a browser has no workers', { timeout: 60_000 }, async () => {
    const page = await pageOf({ isOwn: (each) => each.split('#')[0] === address });
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.goto(address);
    await expect.poll(() => state(page)).toContain('this browser runs no worker');
  });

  describe.each([
    [1280, false],
    [400, true],
  ])('%i pixels wide, dark: %s', (width, dark) => {
    it.each(['#/', '#/manifests', '#/configuration', '#/monitors', '#/routes', '#/findings', '#/licences'])(
      '%s is for everybody, and fits',
      { timeout: 60_000 },
      async (view) => {
        const page = await opened({ text: STACK, view, width, dark });
        await expect.poll(() => state(page)).not.toContain('…');
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await violationsOn(page)).toEqual([]);
      },
    );
  });

  it('lets one type in a long text while it is compiled', { timeout: 120_000 }, async () => {
    const many = [PROMETHEUS, ...Array.from({ length: 1_000 }, (_, i) => monitor(`web-${i}`))].join('---\n');
    const page = await opened({ text: many });
    await editor(page).focus();
    await page.keyboard.press('Control+Home');
    const begin = await page.evaluate(() => performance.now());
    await page.keyboard.type('# a comment\n');
    const typed = await page.evaluate(() => performance.now());
    await expect.poll(() => keptText(page) ?? '', { timeout: 60_000 }).toBe(`# a comment\n${many}`);
    process.stdout.write(`a thousand monitors: 12 letters typed in ${Math.round(typed - begin)} ms\n`);
  });

  it('is one file of a reasonable size', () => {
    expect(readFileSync(file).length).toBeLessThan(2_500_000);
  });
});
