/** What pages of any kind are asked in a browser. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { atEnd } from '../support/at-end';
import { describeInstalled } from '../support/packages';
import { CHROMIUM, pathOf } from '../support/tool-paths';
import { describeWith } from '../support/tools';

interface Pages {
  /** For files of the suite. */
  readonly folder: string;
  readonly pageOf: (around: Around) => Promise<Page>;
}

/** A suite that looks at pages, which are built with those packages of ours. */
export function describePages(name: string, packages: readonly string[], suite: (pages: Pages) => void): void {
  describeInstalled([...packages, 'playwright-core', 'axe-core'], 'in a browser', () => {
    describeWith([CHROMIUM], name, () => {
      const folder = mkdtempSync(join(tmpdir(), 'pages-'));
      let browser: Browser;
      beforeAll(async () => {
        browser = await launched();
      }, 60_000);
      afterAll(async () => {
        await browser?.close();
        rmSync(folder, { recursive: true, force: true });
      });
      suite({ folder, pageOf: (around) => pageOf(browser, around) });
    });
  });
}

async function launched(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  // In a container there may be no sandbox of the kernel's; what is shown is ours.
  return chromium.launch({ executablePath: pathOf(CHROMIUM), args: ['--no-sandbox'] });
}

/** How a page is looked at. */
export interface Looks {
  readonly width?: number;
  readonly dark?: boolean;
}

interface Around extends Looks {
  /** Whether an address is a part of the page. */
  readonly isOwn: (address: string) => boolean;
}

/** A page of its own; at the end, nothing was asked of a network, and nothing went wrong. */
async function pageOf(browser: Browser, { width = 1280, dark = false, isOwn }: Around): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('request', (request) => isOwn(request.url()) || wrong.push(request.url()));
  atEnd(async () => {
    await page.close();
    expect(wrong).toEqual([]);
  });
  return page;
}

interface Axe {
  run(without: object): Promise<{
    violations: readonly { id: string; nodes: readonly { html: string }[] }[];
  }>;
}

/** What keeps somebody from using a page, by the rules of axe; `without` is what others have made. */
export async function violationsOn(page: Page, without: readonly string[] = []): Promise<string[]> {
  // A page may refuse what others would add to it, so the rules are read by the browser's own door.
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async (exclude) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ exclude });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
  }, without);
}

/** What a page begins with. */
export function headingOf(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

export function backgroundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
