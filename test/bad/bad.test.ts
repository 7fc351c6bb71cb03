import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../lib/core/base/codes';
import { answerTo, type BadCase } from './support';
import { UNCAUSED } from './uncaused';

const directory = join(__dirname, 'cases');
const cases = readdirSync(directory)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const expectedFile = (name: string) => join(directory, `${name}.txt`);

describe('every bad input is answered with exactly the text beside it', () => {
  it.each(cases)('%s', async (name) => {
    const { default: declare } = (await import(join(directory, name))) as { readonly default: BadCase };
    const { text, files, failed } = answerTo(declare);
    if (process.env['UPDATE_BAD'] !== undefined) writeFileSync(expectedFile(name), text);
    expect(text).toBe(readFileSync(expectedFile(name), 'utf8'));
    if (failed) expect(files).toEqual([]);
    else expect(files).not.toEqual([]);
  });
});

describe('every answer names its object', () => {
  const lines = cases
    .map(expectedFile)
    .filter(existsSync)
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => / \[[a-z-]+\]$/.test(line));

  it('by the path of the construct and the name of the object', () => {
    const named = /^(warning: | {2}(\[[\w/-]*\] )?)\[[\w/:.-]+\] [A-Z]\w+ \S+/;
    expect(lines.filter((line) => !named.test(line))).toEqual([]);
  });

  it('and every error says what was given, what is allowed, and what to do', () => {
    const complete = / \(given: .+; allowed: .+\)\. .+ \[[a-z-]+\]$/;
    // A warning that somebody makes an error of says what a warning says.
    const errors = lines.filter((line) => !line.startsWith('warning: ') && !line.includes('. Severity chosen: '));
    expect(errors.length).toBeGreaterThan(60);
    expect(errors.filter((line) => !complete.test(line))).toEqual([]);
  });
});

describe('the cases are complete', () => {
  const answers = cases.map(expectedFile).filter(existsSync);
  const caused = new Set(
    answers.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/ \[([a-z-]+)\]$/gm)].map(([, code]) => code)),
  );

  it('every code has a case, or a reason why it cannot have one', () => {
    const missing = Object.keys(CODES).filter((code) => !caused.has(code) && !Object.hasOwn(UNCAUSED, code));
    expect(missing).toEqual([]);
  });

  it('no reason outlives its truth', () => {
    expect(Object.keys(UNCAUSED).filter((code) => caused.has(code) || !Object.hasOwn(CODES, code))).toEqual([]);
  });

  it('every answer belongs to a case', () => {
    const texts = readdirSync(directory).filter((file) => file.endsWith('.txt'));
    expect(texts.map((file) => file.slice(0, -'.txt'.length)).filter((name) => !cases.includes(name))).toEqual([]);
  });
});
