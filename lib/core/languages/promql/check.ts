import type { Problem, Span, ValueType } from './ast';
import { type Extension, type Language, SYNTAX, type Syntax } from './language';

/** Collects what is wrong with one expression. */
export class Check {
  constructor(
    private readonly language: Language,
    private readonly problems: Problem[],
  ) {}

  report({ from, to }: Span, message: string): void {
    this.problems.push({ from, to, message });
  }

  /** Reports what the version or the feature flags lack. */
  require(span: Span, what: string, extension: Extension): void {
    const objection = this.language.objection(what, extension);
    if (objection !== undefined) this.report(span, objection);
  }

  requireSyntax(span: Span, syntax: Syntax): void {
    this.require(span, syntax, SYNTAX[syntax]);
  }
}

export const DOCUMENTED: Readonly<Record<ValueType, string>> = {
  scalar: 'a scalar',
  vector: 'an instant vector',
  matrix: 'a range vector',
  string: 'a string',
};
