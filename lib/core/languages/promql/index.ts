import type { Expr, Problem, Span, ValueType } from './ast';
import { Check } from './check';
import { Language, type PromqlOptions } from './language';
import { parsePromql } from './parse';
import { checkExpr } from './typecheck';

export type { PromqlOptions } from './language';

/** What is wrong with an expression. */
export interface PromqlIssue extends Problem {
  /** Position of the first character, both counted from 1. */
  readonly line: number;
  readonly column: number;
}

export interface PromqlAnalysis {
  readonly issues: readonly PromqlIssue[];
  /** What the expression yields; missing where its syntax is wrong. */
  readonly type?: ValueType;
}

export interface ReadPromql extends PromqlAnalysis {
  readonly expr?: Expr;
}

/** What an expression yields, and what is wrong with it. */
export function analyzePromql(text: string, options: PromqlOptions): PromqlAnalysis {
  const { expr: _, ...analysis } = readPromql(text, options);
  return analysis;
}

/** Reads an expression as the server would when it loads a rule. */
export function readPromql(text: string, options: PromqlOptions): ReadPromql {
  const { expr, problems } = parsePromql(text);
  if (expr === undefined) return { issues: locate(text, problems) };
  const found = [...problems];
  const type = checkExpr(expr, new Check(new Language(options), found));
  return { issues: locate(text, found), type, expr };
}

/** Everything for which the server would refuse an expression. */
export function checkPromql(text: string, options: PromqlOptions): readonly PromqlIssue[] {
  return analyzePromql(text, options).issues;
}

function locate(text: string, problems: readonly Problem[]): PromqlIssue[] {
  return problems.map((problem) => ({ ...problem, ...positionIn(text, problem) }));
}

/** Where a part begins, both counted from 1. */
export function positionIn(text: string, { from }: Span): { readonly line: number; readonly column: number } {
  const before = text.slice(0, from);
  return { line: before.split('\n').length, column: from - before.lastIndexOf('\n') };
}
