import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLACES, summaryOf } from '../site/pages';
import { slug } from '../site/slug';
import { EXAMPLES } from './support/example-names';
import { DOCS, textOf } from './support/pages';

const root = join(__dirname, '..');
const pages = ['README.md', 'README.zh.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...DOCS];

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

  it.each([...PLACES.keys()].filter((page) => existsSync(join(root, page))))(
    '%s begins with what it is about',
    (page) => {
      const summary = summaryOf(textOf(page));
      expect(summary).toMatch(/^[\p{L}].{19,}[.。]$/u);
      expect(summary.length).toBeLessThan(260);
    },
  );

  it.each(pages)('%s names files and folders of the repository that there are', (page) => {
    const named = [...textOf(page).matchAll(/`((?:lib|test|scripts|sidecar|imports)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the page on Python, Go and Java', () => {
  const extensions = { python: 'py', go: 'go', java: 'java' };
  const files = readdirSync(join(EXAMPLES, 'languages'), { recursive: true, encoding: 'utf8' });
  const unindented = (text: string) => text.replaceAll(/^[ \t]+/gm, '');
  const isOfDictionaries = (code: string) => code.includes('TypeError');

  it.each(Object.entries(extensions))(
    'shows the code of the example, which is compiled and run: %s',
    (language, extension) => {
      const programs = files
        .filter((file) => file.endsWith(`.${extension}`))
        .map((file) => unindented(readFileSync(join(EXAMPLES, 'languages', file), 'utf8')));
      const blocks = [...textOf('docs/languages.md').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
        .filter(([, its, code]) => its === language && !isOfDictionaries(code!))
        .map(([, , code]) => unindented(code!));
      expect(blocks).not.toEqual([]);
      expect(blocks.filter((block) => !programs.some((program) => program.includes(block)))).toEqual([]);
    },
  );
});

describe('README in Chinese', () => {
  const english = textOf('README.md');
  const chinese = textOf('README.zh.md');
  const blocksOf = (text: string) => [...text.matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) => block);
  const linksOf = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).sort();
  const other = (link: string) => link !== 'README.md' && link !== 'README.zh.md';

  it('shows the same code as in English; comments are translated', () => {
    const code = (text: string) => blocksOf(text).map((block) => block.replaceAll(/ *(\/\/|#) .*$/gm, ''));
    expect(code(chinese)).toEqual(code(english));
    expect(blocksOf(english)).toHaveLength(5);
  });

  it('has the same parts, examples and links as in English', () => {
    const levels = (text: string) => [...text.matchAll(/^#+(?= )/gm)].map(([level]) => level);
    expect(levels(chinese)).toEqual(levels(english));
    expect(linksOf(chinese).filter(other)).toEqual(linksOf(english).filter(other));
    expect(linksOf(english)).toContain('README.zh.md');
    expect(linksOf(chinese)).toContain('README.md');
  });

  it('speaks of the same names as in English', () => {
    const named = (text: string) =>
      [...new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!))]
        .filter((name) => !/\s/.test(name))
        .sort();
    expect(named(chinese)).toEqual(named(english));
  });
});
