/** What is said to those who write YAML, and to those who write TypeScript, is said in their words. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../lib/core';
import * as wording from '../../lib/shared/wording';
import { answerTo, type BadCase } from './support';

const directory = join(__dirname, 'cases');

/** What only a construct can have wrong. */
const OF_CONSTRUCTS = /\bconstruct\b|\bits properties\b|ConfigSource\.fromFile`|cdk8s would write|no such property/;

const textOf = ({ message, allowed = '', hint = '' }: Finding) => `${message} (${allowed}) ${hint}`;

const OF_TYPESCRIPT =
  /ConfigSource|GlobalView|LongTermStorage|ReloadMode|Policy\.|\b[cC]all (of )?`|__dirname|\bthe chart\b|\bthe app\b|\bat synth\b|\bInclude\b|TypeScript/;
const OF_THE_COMMAND_LINE = /`-n`|\bthe input\b|command line/;

/** The findings of a case, as they are before they are in anybody's language. */
function foundIn(declare: BadCase): readonly Finding[] {
  const spy = vi.spyOn(wording, 'inLanguageOf');
  answerTo(declare);
  const raw = spy.mock.calls.map(([finding]) => finding);
  spy.mockRestore();
  return raw;
}

describe('an answer is in the words of who reads it', () => {
  const cases = readdirSync(directory).filter((file) => file.endsWith('.ts'));

  it.each(cases)('%s', async (file) => {
    const { default: declare } = (await import(join(directory, file))) as { readonly default: BadCase };
    const raw = foundIn(declare);
    // A ConfigReloader is read by nobody but itself.
    if (file !== 'config-reloader.ts') expect(raw).not.toEqual([]);
    const said = (language: 'construct' | 'input', findings: readonly Finding[]) =>
      findings.map((finding) => textOf(wording.inLanguageOf(finding, language)));
    const inYaml = raw.filter((finding) => !OF_CONSTRUCTS.test(textOf(finding)));
    expect(said('input', inYaml).filter((text) => OF_TYPESCRIPT.test(text))).toEqual([]);
    expect(said('construct', raw).filter((text) => OF_THE_COMMAND_LINE.test(text))).toEqual([]);
  });
});
