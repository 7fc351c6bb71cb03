/** The part of the text a node was read from; offsets as in `text.slice(from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a part of the text. */
export interface Problem extends Span {
  readonly message: string;
}

export type ValueType = 'scalar' | 'vector' | 'matrix' | 'string';

export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly value: number;
  /** Written with a unit, as in `5m`. */
  readonly duration: boolean;
  /** Written with underscores between digits, as in `1_000`. */
  readonly grouped: boolean;
}

export interface StringLiteral extends Span {
  readonly kind: 'string';
  readonly value: string;
}

export interface ParenExpr extends Span {
  readonly kind: 'paren';
  readonly expr: Expr;
}

export interface UnaryExpr extends Span {
  readonly kind: 'unary';
  readonly operator: string;
  readonly expr: Expr;
}

/** A label in `by (...)`, `on (...)` and their like. */
export interface GroupingLabel extends Span {
  readonly name: string;
  readonly quoted: boolean;
}

/** `on (a, b) group_left (c)`. */
export interface VectorMatching {
  readonly on: boolean;
  readonly labels: readonly GroupingLabel[];
  readonly group?: 'group_left' | 'group_right';
  readonly include: readonly GroupingLabel[];
}

export interface BinaryExpr extends Span {
  readonly kind: 'binary';
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly left: Expr;
  readonly right: Expr;
  readonly bool: boolean;
  readonly matching?: VectorMatching;
  readonly fills?: Fills;
}

/** What means a sample that one side lacks: `fill (0)` says the same of both. */
export interface Fills {
  readonly left?: number;
  readonly right?: number;
}

export interface AggregateExpr extends Span {
  readonly kind: 'aggregate';
  readonly operator: string;
  readonly args: readonly Expr[];
  /** The grouping names labels to leave out: `without (...)`. */
  readonly without: boolean;
  readonly grouping: readonly GroupingLabel[];
}

export interface Call extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expr[];
}

export type MatchOperator = '=' | '!=' | '=~' | '!~';

export interface LabelMatcher extends Span {
  readonly label: string;
  readonly operator: MatchOperator;
  readonly value: string;
  /** With its label, or a metric name in place of it (`{"my.metric"}`), in quotes. */
  readonly quoted: boolean;
}

export interface VectorSelector extends Span {
  readonly kind: 'selector';
  /** The name before the braces, as in `up{}`. */
  readonly name?: Span & { readonly text: string };
  readonly matchers: readonly LabelMatcher[];
  /** From `{` to `}`, where there are braces. */
  readonly braces?: Span;
}

/** A range, a step or an offset. */
export interface Duration extends Span {
  readonly formula: DurationFormula;
  /** Whether there are parentheses or arithmetic, for which a feature is needed. */
  readonly arithmetic: boolean;
}

export interface DurationLiteral extends Span {
  readonly kind: 'literal';
  readonly seconds: number;
  /** Written with a unit, as in `5m`. */
  readonly unit: boolean;
  /** Before the number: `-`, and in newer versions others. */
  readonly signs: string;
}

/** `wrapped` is in parentheses. */
export type DurationFormula =
  | DurationLiteral
  | { readonly kind: 'negative'; readonly operand: DurationFormula; readonly wrapped: boolean }
  | {
      readonly kind: 'arithmetic';
      readonly operator: string;
      readonly left: DurationFormula;
      readonly right: DurationFormula;
      readonly wrapped: boolean;
    }
  | (Span & {
      readonly kind: 'function';
      readonly name: DurationFunction;
      readonly args: readonly DurationFormula[];
      readonly wrapped: boolean;
    });

export type DurationFunction = 'step' | 'range' | 'min_of' | 'max_of';

export interface MatrixSelector extends Span {
  readonly kind: 'matrix';
  readonly expr: Expr;
  readonly range: Duration;
}

export interface SubqueryExpr extends Span {
  readonly kind: 'subquery';
  readonly expr: Expr;
  readonly range: Duration;
  readonly step?: Duration;
  /** No brackets up to the colon have a number in them. */
  readonly bare?: true;
}

export interface OffsetExpr extends Span {
  readonly kind: 'offset';
  readonly expr: Expr;
  readonly offset: Duration;
}

/** `@ 1609746000`, `@ start()` or `@ end()`; the latter two are a `bound`. */
export interface AtExpr extends Span {
  readonly kind: 'at';
  readonly expr: Expr;
  readonly timestamp?: number;
  /** The time as it is written. */
  readonly written?: string;
  readonly bound?: 'start' | 'end';
}

export interface RangeModifierExpr extends Span {
  readonly kind: 'anchored' | 'smoothed';
  readonly expr: Expr;
}

/** What follows an operand and changes how it is read. */
export type PostfixExpr = MatrixSelector | SubqueryExpr | OffsetExpr | AtExpr | RangeModifierExpr;

export type Expr =
  | NumberLiteral
  | StringLiteral
  | ParenExpr
  | UnaryExpr
  | BinaryExpr
  | AggregateExpr
  | Call
  | VectorSelector
  | PostfixExpr;

/** The operands and arguments of an expression, in the order of the text. */
export function children(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'string':
    case 'selector':
      return [];
    case 'binary':
      return [expr.left, expr.right];
    case 'aggregate':
    case 'call':
      return expr.args;
    default:
      return [expr.expr];
  }
}
