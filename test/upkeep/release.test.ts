/** A release, up to the push: in a repository of its own, with an npm that only writes down what it is asked for. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOf, type Repository } from '../../scripts/release/plan';
import { atEnd } from '../support/at-end';
import { DOCS, textOf } from '../support/pages';

const ROOT = join(__dirname, '..', '..');
const SECONDS = 60_000;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "cdk8s-prometheus", "version": "1.2.3" }\n',
  'package-lock.json':
    '{ "version": "1.2.3", "packages": { "": { "version": "1.2.3" }, "other": { "version": "1.2.3" } } }\n',
  'CHANGELOG.md': '# Changelog\n\n## 1.3.0 (unreleased)\n\n- A new thing.\n\n## 1.2.3 (2026-01-02)\n\n- An old one.\n',
  'docs/start.md': 'gives `cdk8s-prometheus-1.2.3.tgz`; Prometheus 1.2.3 is another thing\n',
};

const repository = (more: Partial<Repository> = {}): Repository => ({
  files: new Map(Object.entries(FILES)),
  branch: 'main',
  changed: [],
  tags: ['v1.2.3'],
  ...more,
});

describe('the plan of a release', () => {
  it('writes the version and the day, and nothing that speaks of others', () => {
    const { edits, notes, tag, refusals } = planOf('1.3.0', '2026-03-04', repository());
    expect({ tag, notes, refusals }).toEqual({ tag: 'v1.3.0', notes: '- A new thing.', refusals: [] });
    expect(JSON.parse(edits.get('package.json')!).version).toBe('1.3.0');
    expect(JSON.parse(edits.get('package-lock.json')!)).toEqual({
      version: '1.3.0',
      packages: { '': { version: '1.3.0' }, other: { version: '1.2.3' } },
    });
    expect(edits.get('CHANGELOG.md')).toBe(FILES['CHANGELOG.md']!.replace('(unreleased)', '(2026-03-04)'));
    expect(edits.get('docs/start.md')).toBe('gives `cdk8s-prometheus-1.3.0.tgz`; Prometheus 1.2.3 is another thing\n');
  });

  it.each([
    ['what is no version', '1.3', {}, /is no version/],
    ['an older version', '1.2.2', {}, /is older than 1\.2\.3/],
    ['the same version again', '1.2.3', {}, /the tag v1\.2\.3 is there already/],
    ['a tag that is there', '1.3.0', { tags: ['v1.3.0'] }, /the tag v1\.3\.0 is there already/],
    ['another branch', '1.3.0', { branch: 'next' }, /this is branch next/],
    ['changes that are not committed', '1.3.0', { changed: [' M a.ts'] }, /not committed: {2}M a\.ts/],
    [
      'a changelog without a text',
      '1.3.0',
      { files: new Map(Object.entries({ ...FILES, 'CHANGELOG.md': '# Changelog\n' })) },
      /has no section/,
    ],
  ])('refuses %s', (_, version, more, words) => {
    const { refusals } = planOf(version, '2026-03-04', repository(more));
    expect(refusals).toEqual([expect.stringMatching(words)]);
  });

  it('takes the version that is written already, for the first release', () => {
    expect(planOf('1.2.3', '2026-03-04', repository({ tags: [] })).refusals).toEqual([]);
  });

  it('leaves no page of this repository with the old version', () => {
    const names = ['package.json', 'package-lock.json', 'CHANGELOG.md', ...DOCS];
    const files = new Map(names.map((name) => [name, textOf(name)]));
    const { version } = JSON.parse(files.get('package.json')!);
    const { edits } = planOf('9.8.7', '2026-03-04', repository({ files }));
    expect([...edits.keys()]).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'CHANGELOG.md']));
    const pages = DOCS.map((page) => edits.get(page) ?? files.get(page)!);
    expect(
      pages.filter((text) => new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?![\\d.]\\d)`).test(text)),
    ).toEqual([]);
  });
});

describe('npm run release', () => {
  /** What it says and leaves, called in a repository with the files above. */
  function released(...args: readonly string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'release-'));
    atEnd(() => rmSync(folder, { recursive: true, force: true }));
    const bin = join(folder, '.bin');
    const work = join(folder, 'work');
    for (const each of [bin, join(work, 'docs')]) mkdirSync(each, { recursive: true });
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "npm $*" >> "${folder}/asked"\n`);
    chmodSync(join(bin, 'npm'), 0o755);
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(work, name), text);
    const who = Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((role) => [
        [`GIT_${role}_NAME`, 'a'],
        [`GIT_${role}_EMAIL`, 'a@example.com'],
      ]),
    );
    const env = { ...process.env, ...who, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
    const call = (command: string, parameters: readonly string[]) =>
      spawnSync(command, parameters, { cwd: work, env, encoding: 'utf8' });
    const git = (...parameters: readonly string[]) => call('git', parameters).stdout.trim();
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    git('tag', 'v1.2.3');
    const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
    const { status, stdout, stderr } = call(tsx, [join(ROOT, 'scripts', 'release.ts'), ...args]);
    const asked = call('cat', [join(folder, 'asked')]).stdout.trim();
    return {
      code: status,
      out: stdout,
      error: stderr,
      asked,
      git,
      read: (name: string) => readFileSync(join(work, name), 'utf8'),
    };
  }

  it('says in a dry run what it would do, and does nothing', { timeout: SECONDS }, () => {
    const { code, out, error, asked, git } = released('1.3.0', '--dry-run');
    expect({ code, error, asked }).toEqual({ code: 0, error: '', asked: '' });
    expect(out).toContain('run npm run package:check');
    expect(out).toContain('write package.json\nwrite package-lock.json\nwrite CHANGELOG.md\nwrite docs/start.md\n');
    expect(out).toContain('- A new thing.');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('log', '--format=%s')).toBe('first');
  });

  it('checks, commits and tags, and pushes nothing', { timeout: SECONDS }, () => {
    const { code, out, asked, git, read } = released('1.3.0');
    expect(code, out).toBe(0);
    expect(asked.split('\n')).toEqual(['npm ci', 'npm test', 'npm run package:check', 'npm run sbom']);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('log', '--format=%s')).toBe('Release 1.3.0\nfirst');
    expect(git('tag', '--list', '--format=%(contents)', 'v1.3.0')).toBe('v1.3.0\n\n- A new thing.');
    expect(JSON.parse(read('package.json')).version).toBe('1.3.0');
    expect(out).toContain('git push origin main v1.3.0');
  });

  it('does nothing where something is in the way', { timeout: SECONDS }, () => {
    const { code, error, asked, git } = released('1.2.2');
    expect({ code, error, asked }).toEqual({ code: 1, error: '1.2.2 is older than 1.2.3\n', asked: '' });
    expect(git('log', '--format=%s')).toBe('first');
  });
});
