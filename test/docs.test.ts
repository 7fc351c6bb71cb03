import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slug } from '../site/slug';

const root = join(__dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`),
];
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

/** Of the headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
  const prose = textOf(page).replaceAll(/^```[\s\S]*?^```$/gm, '');
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);
  return new Set(headings.map(slug));
}

describe('the documentation', () => {
  it.each(pages)('%s links to what there is', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it.each(pages)('%s links to headings that there are', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)];
    const missing = links.filter(([, file, anchor]) => {
      const target = file === '' ? page : join(dirname(page), file!);
      return target.endsWith('.md') && !anchorsOf(target).has(anchor!);
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  it.each(pages)('%s names files and folders of the repository that there are', (page) => {
    const named = [...textOf(page).matchAll(/`((?:lib|test|scripts|sidecar|imports)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
