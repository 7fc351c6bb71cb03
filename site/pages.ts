/** The pages of the site, which are those of the repository, and what leads to them. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

export const ROOT = join(__dirname, '..');

/** Pages that are made when the site is built, and their headings. */
export const MADE: Readonly<Record<string, string>> = { 'site/constructs.md': 'Constructs' };

/** Groups of pages, by their files in `docs`; the text of a link is the heading of its page. Others are ways to do something. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  'First steps': ['start', 'playground', 'troubleshooting', 'limits', 'comparison'],
  Guides: [
    'guides/from-operator',
    'guides/from-kube-prometheus',
    'guides/from-kube-prometheus-stack',
    'guides/from-configmap',
    'guides/charts',
    'guides/gitops',
  ],
  Concepts: [
    'selection',
    'secrets',
    'reloading',
    'sharding',
    'global-view',
    'security',
    'alertmanager',
    'rules',
    'versions',
  ],
  'How to': ['operations', 'pipelines', 'web', 'kubelets', 'network-policy', 'self-monitoring'],
  Reference: ['cli', '../site/constructs', 'annotations', 'fields', 'findings', 'gates'],
  'The project': ['architecture', '../CONTRIBUTING', '../CHANGELOG'],
};

const OTHERS = readdirSync(join(ROOT, 'docs'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replace(/\.md$/, ''))
  .filter((name) => !Object.values(LISTED).flat().includes(name));
const GROUPS = { ...LISTED, 'How to': [...LISTED['How to']!, ...OTHERS] };

/** Where a file of the repository is on the site. */
export const PLACES: ReadonlyMap<string, string> = new Map([
  ['README.md', 'index.md'],
  ['README.zh.md', 'zh.md'],
  ...Object.values(GROUPS)
    .flat()
    .map((name) => [posix.join('docs', `${name}.md`), `${posix.basename(name).toLowerCase()}.md`] as const),
]);

/** The playground is a page of its own. */
export const PLAYGROUND = 'play.html';

export interface Group {
  readonly text: string;
  readonly items: readonly { readonly text: string; readonly link: string }[];
}

export function groups(): Group[] {
  return Object.entries(GROUPS).map(([text, names]) => ({
    text,
    items: names.map((name) => linkTo(posix.join('docs', `${name}.md`))),
  }));
}

function linkTo(file: string): Group['items'][number] {
  const heading = MADE[file] ?? /^# (.+)$/m.exec(readFileSync(join(ROOT, file), 'utf8'))![1]!;
  return { text: heading, link: `/${PLACES.get(file)!.replace(/\.md$/, '')}` };
}

/** What a page is about, for search engines and previews: how its text begins, in whole sentences. */
export function summaryOf(text: string): string {
  const prose = text.replaceAll(/^```[\s\S]*?^```$|<!--[\s\S]*?-->/gm, '');
  const paragraphs = prose.split(/\n{2,}/).map((each) => each.trim().replaceAll('\n', ' '));
  const first = paragraphs.find((each) => /^[\p{L}`*]/u.test(each) && !each.includes(' · ')) ?? '';
  const plain = first.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');
  const [begin = '', ...others] = plain.split(/(?<=[.?!])(?= )|(?<=。)/);
  let summary = begin;
  for (const each of others) {
    if (summary.length + each.length > SUMMARY) break;
    summary += each;
  }
  return summary.replace(/:$/, '.');
}

/** Letters that are shown of it. */
const SUMMARY = 160;

/** Where a link of a page leads on the site: to a page, or to what the repository has; throws where there is nothing. */
export function destination(link: string, page: string, repository: string): string {
  if (/^(\w+:|#)/.test(link)) return link;
  const [path, ...anchor] = link.split(/(?=#)/);
  const file = relative(ROOT, join(ROOT, dirname(page), path!));
  const place = PLACES.get(file);
  if (place !== undefined) return `/${place}${anchor.join('')}`;
  if (!existsSync(join(ROOT, file))) throw new Error(`${page} links to ${link}, which is not there`);
  return `${repository}/${statSync(join(ROOT, file)).isDirectory() ? 'tree' : 'blob'}/main/${file}`;
}
