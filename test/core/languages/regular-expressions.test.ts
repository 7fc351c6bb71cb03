import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compilePattern, PATTERNS } from '../../../lib/core/input/schema/patterns';

const ROOT = join(__dirname, '../../..');

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly at: string;
}

function sourceFiles(): string[] {
  return ['lib', 'sidecar'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
      .map((file) => join(ROOT, folder, file)),
  );
}

function literalsIn(path: string): Expression[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ source, flags, at: `${relative(ROOT, path)}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Those that modules put together while they are loaded. */
async function builtIn(paths: readonly string[]): Promise<Expression[]> {
  const found: Expression[] = [];
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, given: [string | RegExp, string?], self) {
      const built = Reflect.construct(target, given, self) as RegExp;
      found.push({ source: built.source, flags: built.flags, at: 'built while a module is loaded' });
      return built;
    },
  });
  try {
    // Asked for by another name, modules that other tests have loaded are loaded again.
    for (const path of paths) await import(/* @vite-ignore */ `${path}?expressions`);
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

/** Bounds are numbers of steps only: a busy machine finds what an idle one does. */
const UNTIMED = { timeout: null, attackTimeout: null, incubationTimeout: null } as const;

const BUILDERS = sourceFiles().filter((path) => readFileSync(path, 'utf8').includes('new RegExp('));

/** Built anew each time, of what is one character or one name in a text of the server's. */
const BUILT_LATE = ['lib/core/languages/re2/sets.ts', 'lib/core/input/schema/patterns.ts', 'sidecar/server.ts'];

describe('a regular expression takes time in proportion to its text, whatever the text', async () => {
  const literals = sourceFiles().flatMap(literalsIn);
  const patterns = Object.keys(PATTERNS).map((pattern) => {
    const { source, flags } = compilePattern(pattern);
    return { source, flags, at: 'a pattern of the schemas' };
  });
  const built = await builtIn(BUILDERS.filter((path) => !BUILT_LATE.includes(relative(ROOT, path))));
  // Without a repetition that has no end, nothing takes long.
  const all = [...literals, ...patterns, ...built].filter(({ source }) => /[*+]|\{\d+,/.test(source));
  const unique = [...new Map(all.map((each) => [`/${each.source}/${each.flags}`, each])).entries()];

  it('there are many of them', () => {
    expect(literals.length).toBeGreaterThan(100);
    expect(built.length).toBeGreaterThan(10);
  });

  // A program of recheck's takes a dozen seconds over all of them. Where it has none for a platform, it takes minutes.
  it.each(unique)('%s', { timeout: 300_000 }, async (_, { source, flags, at }) => {
    const diagnosis = await check(source, flags, UNTIMED);
    const found = diagnosis.status === 'vulnerable' ? diagnosis.complexity.summary : diagnosis.status;
    expect(found === 'safe' ? found : `${found} in ${at}`).toBe('safe');
  });

  it('and so are those that are written otherwise than in the schemas', { timeout: 120_000 }, () => {
    const digit = fc.constantFrom(...'0159.KMGTPEiB', ' ', '\n');
    fc.assert(
      fc.property(
        fc.string({ unit: digit, maxLength: 12 }),
        fc.constantFrom(...Object.keys(PATTERNS)),
        (text, pattern) => {
          if (pattern.includes('(?i)')) return;
          expect(compilePattern(pattern).test(text)).toBe(new RegExp(pattern).test(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
