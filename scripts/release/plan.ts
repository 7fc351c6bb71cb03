/** What a release changes in the repository, and what is in its way: files and facts in, texts out. */

import { atLeast, parseVersion } from '../../lib/core/base/version';

export interface Repository {
  /** Texts by their paths: package.json, package-lock.json, CHANGELOG.md and pages. */
  readonly files: ReadonlyMap<string, string>;
  readonly branch: string;
  /** What Git says is changed. */
  readonly changed: readonly string[];
  readonly tags: readonly string[];
}

export interface Plan {
  readonly tag: string;
  /** What its tag and the release on GitHub say. */
  readonly notes: string;
  readonly edits: ReadonlyMap<string, string>;
  readonly refusals: readonly string[];
}

const UNRELEASED = /^## (\S+) \(unreleased\)\n\n([\s\S]*?)(?=^## |(?![\s\S]))/m;

export function planOf(version: string, date: string, repository: Repository): Plan {
  const { files } = repository;
  const { version: old } = JSON.parse(files.get('package.json')!) as { readonly version: string };
  const [, , notes = ''] = UNRELEASED.exec(files.get('CHANGELOG.md')!) ?? [];
  const edited = [...files].map(([file, text]) => [file, written(file, text, { old, version, date })] as const);
  return {
    tag: `v${version}`,
    notes: notes.trim(),
    edits: new Map(edited.filter(([file, text]) => text !== files.get(file))),
    refusals: refusalsOf(version, old, notes.trim(), repository),
  };
}

interface Versions {
  readonly old: string;
  readonly version: string;
  readonly date: string;
}

/** A file with the new version wherever it speaks of that of this package. */
function written(file: string, text: string, { old, version, date }: Versions): string {
  if (file === 'CHANGELOG.md') return text.replace(UNRELEASED, (section) => headed(section, version, date));
  if (file.endsWith('.json')) return withVersion(text, version);
  return text
    .replaceAll(`cdk8s-prometheus-${old}.tgz`, `cdk8s-prometheus-${version}.tgz`)
    .replaceAll(/(package: cdk8s-prometheus\n\s+version: )\S+/g, `$1${version}`);
}

function headed(section: string, version: string, date: string): string {
  return section.replace(/^## .*$/m, `## ${version} (${date})`);
}

/** A lock file has it twice. */
function withVersion(text: string, version: string): string {
  const content = JSON.parse(text) as { version: string; packages?: Record<string, { version?: string }> };
  content.version = version;
  const own = content.packages?.[''];
  if (own !== undefined) own.version = version;
  return `${JSON.stringify(content, null, 2)}\n`;
}

function refusalsOf(version: string, old: string, notes: string, { branch, changed, tags }: Repository): string[] {
  const isVersion = /^\d+\.\d+\.\d+$/.test(version);
  return [
    ...(isVersion ? [] : [`${version} is no version: give three numbers, such as 1.2.3`]),
    ...(!isVersion || atLeast(parseVersion(version)!, old) ? [] : [`${version} is older than ${old}`]),
    ...(tags.includes(`v${version}`) ? [`the tag v${version} is there already`] : []),
    ...(branch === 'main' ? [] : [`this is branch ${branch || 'none'}: releases are made on main`]),
    ...(changed.length === 0 ? [] : [`files are changed and not committed: ${changed.join(', ')}`]),
    ...(notes === '' ? ['CHANGELOG.md has no section `## VERSION (unreleased)` with a text'] : []),
  ];
}
