/** What a rule's template asks of its server while it runs: `query`, the one function that reads series. */

import { goRawText, goText } from '../go-text';
import { quote } from '../promql/write-literal';
import type { Command, Operand, Pipeline } from './parse';
import { enforceFormat } from './printf';
import type { Token } from './tokens';

export type Enforced = { readonly text: string } | { readonly problem: string };

/** Puts a matcher into an expression, in place of others of its label but those whose value is kept; or says why not. */
export type Enforce = (expression: string, keeps?: (value: string) => boolean) => Enforced;

export type Rewritten = { readonly text: string } | { readonly problem: string; readonly from: number };

interface Query {
  /** The text in quotes that says what is asked. */
  readonly literal: Token;
  /** How many values `printf` writes into it; absent without `printf`. */
  readonly values?: number;
}

/** The template with each of its queries enforced. What a template asks may not depend on anything but itself. */
export function rewriteQueries(
  text: string,
  { tokens, pipelines }: { readonly tokens: readonly Token[]; readonly pipelines: readonly Pipeline[] },
  enforce: Enforce,
): Rewritten {
  const asked = new Map(pipelines.flatMap(queriesOf));
  const edits: { readonly literal: Token; readonly text: string }[] = [];
  for (const token of tokens) {
    if (!isWord(token, 'query')) continue;
    const query = asked.get(token);
    if (query === undefined) return { problem: UNKNOWN, from: token.from };
    const enforced = enforcedLiteral(query, enforce);
    if ('problem' in enforced) return { ...enforced, from: token.from };
    edits.push({ literal: query.literal, text: enforced.text });
  }
  return { text: edited(text, edits) };
}

const UNKNOWN = 'the query of the template is not known before it runs';

function queriesOf(pipeline: Pipeline): (readonly [Token, Query])[] {
  return pipeline.flatMap((command, stage) => {
    const [first, ...given] = command as readonly [Operand, ...Operand[]];
    if (!first.plain || !isWord(first.token, 'query')) return [];
    const query = queryOf(argumentOf(pipeline, stage, given));
    return query === undefined ? [] : [[first.token, query] as const];
  });
}

/** Where the only argument of a command comes from: what comes through a pipe is one more. */
function argumentOf(pipeline: Pipeline, stage: number, given: Command): Command {
  if (stage === 0 && given.length === 1) return given;
  return stage === 1 && given.length === 0 ? pipeline[0]! : [];
}

function queryOf(command: Command): Query | undefined {
  const [first, second, ...more] = command;
  if (first === undefined || !first.plain) return undefined;
  if (second === undefined && first.inner?.length === 1) return queryOf(first.inner[0]!);
  if (second === undefined && first.token.type === 'string') return { literal: first.token };
  const formats = isWord(first.token, 'printf') && second?.plain === true && second.token.type === 'string';
  return formats ? { literal: second.token, values: more.length } : undefined;
}

function isWord({ type, text }: Token, word: string): boolean {
  return type === 'word' && text === word;
}

function enforcedLiteral({ literal, values }: Query, enforce: Enforce): Enforced {
  const raw = literal.text.startsWith('`');
  const inner = literal.text.slice(1, -1);
  const given = raw ? goRawText(inner) : goText(inner);
  if (given === undefined) return { problem: 'the query of the template is no text in UTF-8' };
  const enforced = values === undefined ? enforce(given) : enforceFormat(given, values, enforce);
  if ('problem' in enforced) return { problem: `the query of the template cannot be read: ${enforced.problem}` };
  return { text: raw && !/[`\r]/.test(enforced.text) ? `\`${enforced.text}\`` : quote(enforced.text) };
}

function edited(text: string, edits: readonly { readonly literal: Token; readonly text: string }[]): string {
  let written = '';
  let at = 0;
  for (const { literal, text: replacement } of [...edits].sort((a, b) => a.literal.from - b.literal.from)) {
    written += text.slice(at, literal.from) + replacement;
    at = literal.from + literal.text.length;
  }
  return written + text.slice(at);
}
