/**
 * `npm run release -- VERSION [--dry-run]`: checks, writes the version and the changelog, commits and tags. It pushes and publishes
 * nothing: the tag does that, when somebody pushes it. A dry run says what would happen, and changes nothing.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Plan, planOf, type Repository } from './release/plan';

/** What has to pass, from a clean install to the packages of four languages. */
const CHECKS = ['npm ci', 'npm test', 'npm run package:check', 'npm run sbom'];

const root = process.cwd();
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trimEnd();

function repository(): Repository {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.md$/.test(file),
  );
  const names = ['package.json', 'package-lock.json', 'CHANGELOG.md', ...pages.map((page) => join('docs', page))];
  return {
    files: new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')])),
    branch: git('branch', '--show-current'),
    changed: git('status', '--porcelain')
      .split('\n')
      .filter((line) => line !== ''),
    tags: git('tag', '--list').split('\n'),
  };
}

function release({ tag, notes, edits }: Plan): void {
  for (const check of CHECKS) run(check);
  for (const [file, text] of edits) writeFileSync(join(root, file), text);
  git('add', ...edits.keys());
  git('commit', '-m', `Release ${tag.slice(1)}`);
  git('tag', '--annotate', tag, '-m', `${tag}\n\n${notes}`);
  console.log(`${tag} is made. It is published by: git push origin main ${tag}`);
}

function run(check: string): void {
  console.log(`\n$ ${check}`);
  const { status } = spawnSync(check, { cwd: root, shell: true, stdio: 'inherit' });
  if (status !== 0) throw new Error(`nothing is released: \`${check}\` has failed`);
}

function told({ tag, notes, edits }: Plan): string {
  const steps = [
    ...CHECKS.map((check) => `run ${check}`),
    ...[...edits.keys()].map((file) => `write ${file}`),
    `commit, and tag ${tag}`,
  ];
  return [...steps, '', 'with these notes:', '', notes].join('\n');
}

function main(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
  const [version = '', ...more] = positionals;
  if (version === '' || more.length > 0) {
    console.error('npm run release -- VERSION [--dry-run]');
    return 2;
  }
  const plan = planOf(version, new Date().toISOString().slice(0, 10), repository());
  for (const refusal of plan.refusals) console.error(refusal);
  if (values['dry-run'] === true) console.log(told(plan));
  else if (plan.refusals.length === 0) release(plan);
  return plan.refusals.length === 0 ? 0 : 1;
}

process.exitCode = main();
