/**
 * Compares our check of PromQL with promtool's: `tsx scripts/rules-report.ts DIR… [--mutations N]`. The expressions are
 * those of every PrometheusRule in the YAML files below DIR, and N broken variants of each.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseVersion } from '../lib/core/base/version';
import { checkPromql } from '../lib/core/languages/promql';
import { readDocuments } from '../test/conformance/yaml';
import { promtoolOnExpressions } from '../test/support/promtool-rules';
import { PROMETHEUS_VERSIONS } from '../test/support/tool-paths';

interface RuleObject {
  readonly kind?: string;
  readonly spec?: { readonly groups?: readonly { readonly rules?: readonly { readonly expr: string | number }[] }[] };
}

const SHOWN = 20;

function expressionsBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('input.yaml'))
    .flatMap((file) => readDocuments(readFileSync(join(directory, file), 'utf8')) as (RuleObject | null)[])
    .filter((object) => object?.kind === 'PrometheusRule')
    .flatMap((object) => object?.spec?.groups ?? [])
    .flatMap(({ rules = [] }) => rules.map(({ expr }) => String(expr)));
}

/** Broken variants: a word or sign is dropped, doubled, or put in place of another. The same ones every time. */
function* mutations(expression: string, count: number): Iterable<string> {
  const words = expression.match(/\s+|[\w:]+|"[^"]*"|./gs) ?? [];
  let state = words.length + 1;
  const next = (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  for (let i = 0; i < count; i++) {
    const at = next(words.length);
    const other = words[next(words.length)] ?? '';
    const replaced = [[], [words[at]!, words[at]!], [other]][next(3)]!;
    yield [...words.slice(0, at), ...replaced, ...words.slice(at + 1)].join('');
  }
}

function report(version: string, expressions: readonly string[]): void {
  const verdicts = promtoolOnExpressions(version, expressions);
  const options = { dialect: 'prometheus', version: parseVersion(version)! } as const;
  const ours = expressions.map((expression) => checkPromql(expression, options)[0]?.message);
  const differing = (wanted: (index: number) => boolean) => expressions.map((_, index) => index).filter(wanted);
  const wrong = differing((index) => ours[index] !== undefined && verdicts[index] === undefined);
  const missed = differing((index) => ours[index] === undefined && verdicts[index] !== undefined);
  const refused = verdicts.filter((verdict) => verdict !== undefined).length;
  console.log(
    `promtool ${version}: ${expressions.length} expressions, ${refused} refused, ${wrong.length} of ours wrong, ${missed.length} missed`,
  );
  for (const index of wrong.slice(0, SHOWN)) console.log(`  WRONG  ${expressions[index]}\n         ${ours[index]}`);
  for (const index of missed.slice(0, SHOWN))
    console.log(`  MISSED ${expressions[index]}\n         ${verdicts[index]}`);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { mutations: { type: 'string', default: '0' } },
});
const given = [...new Set(positionals.flatMap(expressionsBelow))];
const broken = [...new Set(given.flatMap((expression) => [...mutations(expression, Number(values.mutations))]))];
for (const version of PROMETHEUS_VERSIONS) {
  report(version, given);
  if (broken.length > 0) report(version, broken);
}
