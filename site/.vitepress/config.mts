import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { defineConfig, type MarkdownOptions, type MarkdownRenderer } from 'vitepress';
import { destination, groups, PLACES, PLAYGROUND, ROOT, summaryOf } from '../pages';
import { slug } from '../slug';

const { name, description, homepage } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="%23c2410c" d="M8 0 15 4v8l-7 4-7-4V4z"/><path fill="%23fff" d="M8 3l3.5 5H9.5v4.5h-3V8h-2z"/></svg>`;

/** A cell at the head of a column of headings has nothing to say, and is no heading. */
function emptyHeads(md: MarkdownRenderer): void {
  md.core.ruler.push('empty-heads', ({ tokens }) => {
    for (const [i, token] of tokens.entries()) {
      if (token.type !== 'th_open' || tokens[i + 1]!.content !== '') continue;
      for (const each of [token, tokens[i + 2]!]) each.tag = 'td';
    }
  });
}

/** Pages are those of the repository, where links are relative to their files. */
function leadTheLinks(md: MarkdownRenderer): void {
  md.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
    const page = relative(ROOT, env.realPath ?? env.path);
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href !== null) token.attrSet('href', destination(href, page, homepage));
    }
  });
}

/** Who hears the page hears it in its language. */
function sayTheLanguage(md: MarkdownRenderer): void {
  const render = md.render.bind(md);
  md.render = (text, env) => {
    const page = render(text, env);
    return isChinese(env.realPath ?? env.path) ? `<div lang="zh-CN">${page}</div>` : page;
  };
}

const isChinese = (file: string) => file.endsWith('.zh.md');

/**
 * Those who look for something are led to answers first, and to lists and to the project's own pages last; a word as long as those of
 * fields alone leads to fields. It runs in the browser, where it has nothing but its own text.
 */
function weightOf(section: string, word: string): number {
  if (/^\/fields\./.test(section)) return word.length > 14 ? 4 : 1;
  if (/^\/troubleshooting\./.test(section)) return 2;
  if (/^\/(contributing|changelog|zh)\./.test(section)) return 0.3;
  return /^\/(architecture|constructs|gates)\./.test(section) ? 0.6 : 1;
}

/** Words, and options of commands as they are typed. It runs in the browser as well. */
function wordsOf(text: string): string[] {
  return [...text.split(/[\n\r\p{Z}\p{P}]+/u), ...(text.match(/--[a-z][a-z-]*/g) ?? [])];
}

/** A line that takes long is coloured like any other: the same pages come of a slow machine. */
const UNHURRIED: NonNullable<MarkdownOptions['codeTransformers']>[number] = {
  name: 'without-a-time-limit',
  preprocess(_code, options) {
    options.tokenizeTimeLimit = 0;
  },
};

export default defineConfig({
  title: name,
  description,
  srcDir: '..',
  srcExclude: ['!(docs|site)/**/*.md'],
  rewrites: Object.fromEntries(PLACES),
  outDir: 'dist',
  cacheDir: '../node_modules/.cache/site',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${ICON.replaceAll('"', "'")}` }]],
  markdown: {
    anchor: { slugify: slug },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-default' },
    codeTransformers: [UNHURRIED],
    config: (md) => {
      leadTheLinks(md);
      emptyHeads(md);
      sayTheLanguage(md);
    },
  },
  transformPageData(page) {
    const file = join(ROOT, page.filePath);
    const description = summaryOf(readFileSync(file, 'utf8'));
    // By which its style is known.
    const frontmatter = { ...page.frontmatter, pageClass: `page-${basename(page.relativePath, '.md')}` };
    const titleTemplate = page.relativePath === 'index.md' ? 'Prometheus Operator, compiled' : undefined;
    return { description, frontmatter, ...(titleTemplate === undefined ? {} : { titleTemplate }) };
  },
  buildEnd: ({ outDir }) => {
    execFileSync('npm', ['run', '--silent', 'playground', join(outDir, PLAYGROUND)], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
    });
  },
  themeConfig: {
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Playground', link: `/${PLAYGROUND}`, target: '_self' },
      { text: 'Command line', link: '/cli' },
      { text: 'Fields', link: '/fields' },
      { text: 'Findings', link: '/findings' },
      { text: '中文', link: '/zh' },
    ],
    sidebar: groups() as never,
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      options: { miniSearch: { options: { tokenize: wordsOf }, searchOptions: { boostDocument: weightOf } } },
    },
    notFound: {
      title: 'There is no such page',
      quote: 'It may have another name by now. The search finds pages, fields, findings and options.',
      linkText: 'To the first page',
      linkLabel: 'To the first page',
    },
    socialLinks: [{ icon: 'github', link: homepage }],
  },
});
