import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../lib/core/base/codes';
import { remembered } from '../../lib/core/base/memoized';
import { SEVERAL } from './several';
import { answerTo, type BadCase } from './support';
import { UNCAUSED } from './uncaused';

const directory = join(__dirname, 'cases');
const cases = readdirSync(directory)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

/** Each is synthesized once. */
const answered = remembered(async (name: string) => {
  const { default: declare } = (await import(join(directory, name))) as { readonly default: BadCase };
  return answerTo(declare);
});

const expectedFile = (name: string) => join(directory, `${name}.txt`);

describe('every bad input is answered with exactly the text beside it', () => {
  it.each(cases)('%s', async (name) => {
    const { text, files, failed } = await answered(name);
    if (process.env['UPDATE_BAD'] !== undefined) writeFileSync(expectedFile(name), text);
    expect(text).toBe(readFileSync(expectedFile(name), 'utf8'));
    if (failed) expect(files).toEqual([]);
    else expect(files).not.toEqual([]);
  });
});

describe('one mistake is told once', () => {
  /** The fields of objects of which a case has several findings, each as a key of the table. */
  const several = async (name: string) => {
    const { findings } = await answered(name);
    const of = findings.map(
      ({ objects, constructPaths, field }) => `${name}: ${objects[0]} at ${constructPaths[0]}: ${field}`,
    );
    return [...new Set(of.filter((each, index) => of.indexOf(each) !== index))];
  };

  it.each(cases)('a field has one finding, or a reason for more, in %s', async (name) => {
    const reviewed = Object.keys(SEVERAL).filter((key) => key.startsWith(`${name}: `));
    expect(await several(name)).toEqual(reviewed);
  });

  it('and no reason is for a case that is gone', () => {
    expect(Object.keys(SEVERAL).filter((key) => !cases.includes(key.slice(0, key.indexOf(':'))))).toEqual([]);
  });
});

describe('every answer names its object', () => {
  const lines = cases
    .map(expectedFile)
    .filter(existsSync)
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => / \[[a-z-]+\]$/.test(line));

  it('by the path of the construct and the name of the object', () => {
    const named = /^(warning: | {2}(\[[\w/-]*\] )?)\[[\w/:.() -]+\] [A-Z]\w+ \S+/;
    expect(lines.filter((line) => !named.test(line))).toEqual([]);
  });

  it('and the field, unless it is about the object as a whole', () => {
    const ofWholes = ['compressed', 'nothing-to-configure', 'restart-needed'];
    const atSpec = lines
      .filter((line) => / [A-Z]\w+ \S+: spec: /.test(line))
      .map((line) => / \[([a-z-]+)\]$/.exec(line)![1]!);
    expect(new Set(atSpec)).toEqual(new Set(ofWholes));
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
