/** The site as it is built: every page in a real browser, its search, keyboard and colours, and nothing from any network. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as library from '../../lib';
import { PLACES, PLAYGROUND, ROOT } from '../../site/pages';
import { EDITOR_PACKAGES, PAGE_PACKAGES } from '../support/packages';
import { backgroundOf, describePages, headingOf, type Looks, violationsOn } from './support';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const PAGES = [...PLACES.values()].map((place) => `/${place.replace(/\.md$/, '.html')}`);
/** README in Chinese is led to from the top of each page. */
const CHINESE = '/zh.html';

const PACKAGES = ['vitepress', 'typedoc', 'typedoc-plugin-markdown', ...PAGE_PACKAGES, ...EDITOR_PACKAGES];

it('colours code in the same way on a slow machine', { timeout: 60_000 }, async () => {
  const { createMarkdownRenderer } = await import('vitepress');
  const { default: config } = await import('../../site/.vitepress/config.mjs');
  const code = "```ts\nconst prometheus = new Prometheus(chart, 'prometheus', { metadata: { name: 'a' } });\n```\n";
  const coloured = async () =>
    (await createMarkdownRenderer(ROOT, { ...config.markdown, config: () => {} })).render(code);
  const { now } = Date;
  let calls = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 1_000 * calls++);
  const slow = await coloured();
  clock.mockRestore();
  expect(calls).toBeGreaterThan(0);
  expect(slow.match(/--shiki-light:#\w+/g)!.length).toBeGreaterThan(5);
  expect(slow).toBe(await coloured());
});

describePages('the site', PACKAGES, ({ folder, pageOf }) => {
  let server: Server;

  beforeAll(async () => {
    execFileSync('npm', ['run', 'site', '--', '--outDir', folder], { cwd: ROOT, stdio: 'pipe' });
    server = createServer((request, response) => {
      try {
        const file = join(folder, new URL(request.url!, 'http://site').pathname);
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(readFileSync(file));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }, 600_000);
  afterAll(() => void server?.close());

  async function opened(path: string, { width = 1440, dark = false }: Looks = {}): Promise<Page> {
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const isOwn = (address: string) => /^(data|blob):/.test(address) || address.startsWith(home);
    const page = await pageOf({ width, dark, isOwn });
    await page.goto(home + path);
    await headingOf(page).waitFor();
    return page;
  }

  it('has a page for each of the repository, and no others', () => {
    const built = readdirSync(folder).filter(
      (file) => extname(file) === '.html' && file !== '404.html' && file !== PLAYGROUND,
    );
    expect(built.map((file) => `/${file}`).sort()).toEqual([...PAGES].sort());
  });

  it('leads to all of them, and says on which one is', { timeout: 120_000 }, async () => {
    const page = await opened('/start.html');
    const sidebar = page.getByRole('navigation', { name: 'Sidebar' });
    const links = await sidebar.getByRole('link').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(links.sort()).toEqual(PAGES.filter((path) => path !== '/index.html' && path !== CHINESE).sort());
    const main = page.getByRole('navigation', { name: 'Main Navigation' });
    expect(await main.getByRole('link', { name: '中文' }).getAttribute('href')).toBe(CHINESE);
    await sidebar.getByRole('link', { name: 'Reloading in place' }).click();
    await expect.poll(() => headingOf(page).textContent()).toContain('Reloading in place');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/reloading.html');
  });

  it('leads to the playground, which runs there', { timeout: 120_000 }, async () => {
    const page = await opened('/start.html');
    await page.getByRole('navigation').getByRole('link', { name: 'Playground', exact: true }).first().click();
    await expect.poll(() => headingOf(page).textContent()).toBe('Overview');
    await expect.poll(() => page.locator('main').textContent()).toContain('monitoring/prometheus');
  });

  it('leads to headings, and to the files of the repository', { timeout: 120_000 }, async () => {
    const page = await opened('/troubleshooting.html');
    await page.getByRole('link', { name: 'not-mounted' }).first().click();
    await expect.poll(() => page.url()).toMatch(/\/findings\.html#not-mounted$/);
    await expect.poll(() => page.locator('#not-mounted').isVisible()).toBe(true);
    const readme = await opened('/index.html');
    const links = await readme.locator('.vp-doc a').evaluateAll((all) => all.map((each) => each.getAttribute('href')!));
    expect(links.filter((link) => link.endsWith('/blob/main/examples/seed/main.ts'))).toHaveLength(1);
    expect(links.filter((link) => /\.md\b/.test(link))).toEqual([]);
  });

  it('finds pages and fields by the keyboard', { timeout: 120_000 }, async () => {
    const page = await opened('/start.html');
    for (const [words, place] of [
      ['hurry the kubelet', '/reloading.html#hurry-the-kubelet-up'],
      ['unreachable-route', '/findings.html#unreachable-route'],
      ['enforcedBodySizeLimit', '/fields.html#'],
      ['monitorItself', '/constructs.html#'],
      ['serviceMonitorSelector', '/fields.html#prometheusspec'],
      ['--only', '/cli.html#compile'],
      ['--in', '/cli.html#what-is-read'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').fill(words);
      await page.locator('.results .result').first().waitFor();
      const found = () =>
        page.locator('.results a').evaluateAll((all) => all.map((each) => each.getAttribute('href')!));
      await expect
        .poll(async () => (await found()).some((link) => link.startsWith(place)), { message: words })
        .toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.VPLocalSearchBox').count()).toBe(0);
    }
  });

  it.each([
    ['no targets', 'a-target-is-missing'],
    ['target down 403', 'a-target-is-down'],
    ['x509: certificate signed by unknown authority', 'a-target-is-down'],
    ['duplicate samples', 'samples-come-twice-or-are-refused'],
    ['rule not loaded', 'a-rule-is-not-loaded'],
    ['alerts not delivered', 'an-alert-does-not-arrive'],
    ['config not reloaded', 'a-change-is-not-loaded'],
    ['permission denied', 'a-pod-does-not-start'],
    ['CrashLoopBackOff at first start', 'a-pod-does-not-start'],
    ['ImagePullBackOff', 'a-pod-does-not-start'],
    ['OOMKilled', 'memory-or-disk-is-full'],
    ['no space left on device', 'memory-or-disk-is-full'],
    ['404 behind the ingress', 'a-page-does-not-open'],
    ['too large Secret', 'kubectl-apply-fails'],
    ['no matches for kind ServiceMonitor', 'kubectl-apply-fails'],
  ])('answers who looks for %j', { timeout: 120_000 }, async (symptom, section) => {
    const page = await opened('/start.html');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(symptom);
    const first = () =>
      page.locator('.results a').evaluateAll((all) => all.slice(0, 5).map((each) => each.getAttribute('href')));
    await expect.poll(first).toContain(`/troubleshooting.html#${section}`);
  });

  it('says what each page is about, in its language', { timeout: 120_000 }, async () => {
    const page = await opened('/index.html');
    expect(await page.title()).toBe('cdk8s-prometheus | Prometheus Operator, compiled');
    const summary = (path: string) =>
      readFileSync(join(folder, path), 'utf8').match(/<meta name="description" content="([^"]*)"/)![1];
    const summaries = PAGES.map(summary);
    expect(new Set(summaries).size).toBe(summaries.length);
    const chinese = await opened(CHINESE);
    expect(await chinese.locator('[lang="zh-CN"]').textContent()).toContain('编译');
  });

  it('leads on from a page that is not there', { timeout: 120_000 }, async () => {
    const page = await opened('/404.html');
    expect(await headingOf(page).textContent()).toBe('There is no such page');
    await page.getByRole('link', { name: 'To the first page' }).click();
    await expect.poll(() => headingOf(page).textContent()).toContain('cdk8s-prometheus');
  });

  it('is gone through by the tab key', { timeout: 120_000 }, async () => {
    const page = await opened('/start.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('VPContent');
  });

  it('is light and dark, as the system is and as one wants it', { timeout: 120_000 }, async () => {
    const light = await backgroundOf(await opened('/start.html'));
    const page = await opened('/start.html', { dark: true });
    expect(await backgroundOf(page)).not.toBe(light);
    await page.getByRole('switch').first().click();
    await expect.poll(() => backgroundOf(page)).toBe(light);
    await page.reload();
    await headingOf(page).waitFor();
    await expect.poll(() => backgroundOf(page)).toBe(light);
  });

  it('fits on narrow screens, with all of its pages', { timeout: 300_000 }, async () => {
    const page = await opened('/index.html', { width: 400 });
    for (const path of PAGES) {
      await page.goto(new URL(path, page.url()).href);
      await headingOf(page).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(400);
    }
  });

  it.each([800, 1024, 1300])('has code beside code, none of it cut off, %i pixels wide', async (width) => {
    for (const path of ['/index.html', CHINESE]) {
      const page = await opened(path, { width });
      const table = page.locator('table:has(pre)');
      const cells = table.locator('td:has(pre)');
      expect(await table.count(), path).toBe(1);
      const right = await table.evaluate((element) => element.getBoundingClientRect().right);
      const ends = await cells.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right));
      expect(Math.max(...ends), path).toBeLessThanOrEqual(right + 1);
      const hidden = await table
        .locator('pre')
        .evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth));
      expect(hidden, path).toEqual([0, 0]);
    }
  });

  it('shows what is printed to the end of its lines', { timeout: 120_000 }, async () => {
    for (const width of [400, 1440]) {
      const page = await opened('/findings.html', { width });
      const printed = page.locator('div[class*="language- "] pre');
      const hidden = await printed.evaluateAll(
        (all) => all.filter((each) => each.scrollWidth > each.clientWidth).length,
      );
      expect(await printed.count()).toBeGreaterThan(20);
      expect(hidden, `${width}`).toBe(0);
    }
  });

  it('gives the text of fields more room than their types', { timeout: 120_000 }, async () => {
    const page = await opened('/fields.html');
    const [, text, type] = await page
      .locator('h2#prometheusspec ~ table')
      .first()
      .locator('tr >> nth=1 >> td')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    expect(text).toBeGreaterThan(type!);
  });

  it('has a reference of all that the library exports, for everybody', { timeout: 120_000 }, async () => {
    const page = await opened('/constructs.html');
    const headings = await page.locator('h3').evaluateAll((all) => all.map((each) => each.textContent));
    const names = Object.keys(library).filter((name) => /^[A-Z]/.test(name));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !headings.some((each) => each!.split(/\W+/).includes(name)))).toEqual([]);
    await page.getByRole('link', { name: 'PrometheusProps' }).first().click();
    await expect.poll(() => page.url()).toMatch(/#prometheusprops$/);
    expect(await page.locator('#prometheusprops').count()).toBe(1);
    expect(await violationsOn(page, ['.DocSearch-Button'])).toEqual([]);
  });

  describe.each([
    [1440, false],
    [400, true],
  ])('%i pixels wide, dark: %s', (width, dark) => {
    it.each(['index', 'start', 'comparison', 'alertmanager', 'annotations', 'findings'])(
      '%s is for everybody',
      { timeout: 120_000 },
      async (name) => {
        const page = await opened(`/${name}.html`, { width, dark });
        // The generator's own button shows the keys that press it, which are no part of its name.
        expect(await violationsOn(page, ['.DocSearch-Button'])).toEqual([]);
      },
    );
  });
});
