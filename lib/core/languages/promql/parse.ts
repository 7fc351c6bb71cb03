import { parser } from '@prometheus-io/lezer-promql';
import type {
  BinaryExpr,
  Expr,
  Fills,
  GroupingLabel,
  LabelMatcher,
  MatchOperator,
  Problem,
  VectorMatching,
} from './ast';
import { type DurationReader, readDuration } from './durations';
import { lex, shapeOf } from './lexical';
import { isDuration, type Parsed, parseNumber, unquote } from './literals';
import { nestingProblem } from './nesting';
import { associate, bindPostfix } from './precedence';
import { withStandIns } from './stand-ins';
import { explainSyntaxError, findSyntaxError } from './syntax-error';
import { first, last, parts, type SyntaxNode, span } from './tree';

export interface ParseResult {
  /** Missing where the syntax is wrong: then one problem says where. */
  readonly expr?: Expr;
  readonly problems: readonly Problem[];
}

/** Reads an expression of PromQL. */
export function parsePromql(given: string): ParseResult {
  const lexed = lex(given);
  const { text } = lexed;
  const problem = lexed.problem ?? nestingProblem(text);
  if (problem !== undefined) return { problems: [problem] };
  const root = soundTree(text) ?? soundTree(withStandIns(text));
  if (root === undefined) return { problems: [explainSyntaxError(text, brokenNode(withStandIns(text)))] };
  const reader: Reader = { text, problems: [] };
  const expr = read(first(root), reader);
  return { expr, problems: reader.problems };
}

/** Goes no further than to the first error: to find a way on takes longer than all else. */
const STRICT = parser.configure({ strict: true });

/**
 * Of the parser's own: how many operators in a row it has read. It would end the expression after some hundreds, to save
 * others from deep trees; `nestingProblem` has seen that there are not too many.
 */
interface Counting {
  bigReductionCount: number;
}

/** Undefined where the syntax is wrong. */
function soundTree(text: string): SyntaxNode | undefined {
  const root = strictTree(text);
  return typeof root === 'number' || findSyntaxError(root) !== undefined ? undefined : root;
}

/** The tree, or the position that there is no way on from. */
function strictTree(text: string): SyntaxNode | number {
  const parse = STRICT.startParse(text);
  try {
    let tree = parse.advance();
    for (; tree === null; tree = parse.advance()) (parse as unknown as Counting).bigReductionCount = 0;
    return tree.topNode;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return Number(/^No parse at (\d+)$/.exec(error.message)?.[1] ?? text.length);
  }
}

/** Behind an error, as much is looked at as says which part of what is before it does not fit. */
const BEHIND = 200;

function brokenNode(text: string): SyntaxNode {
  const strict = strictTree(text);
  const root = typeof strict === 'number' ? parser.parse(text.slice(0, strict + BEHIND)).topNode : strict;
  return findSyntaxError(root) ?? root;
}

interface Reader {
  readonly text: string;
  readonly problems: Problem[];
  /** Where the first number in brackets is, once somebody has asked; at the end without one. */
  firstNumber?: number;
}

type ReadNode = (node: SyntaxNode, reader: Reader) => Expr;

const READERS: Readonly<Record<string, ReadNode>> = {
  NumberDurationLiteral: (node, reader) => ({
    kind: 'number',
    ...span(node),
    value: number(node, reader),
    duration: isDuration(source(node, reader)),
    grouped: source(node, reader).includes('_'),
  }),
  StringLiteral: (node, reader) => ({ kind: 'string', ...span(node), value: literal(node, unquote, '', reader) }),
  ParenExpr: (node, reader) => ({ kind: 'paren', ...span(node), expr: read(first(node), reader) }),
  UnaryExpr: (node, reader) => ({
    kind: 'unary',
    ...span(node),
    operator: source(first(node), reader),
    expr: read(last(node), reader),
  }),
  BinaryExpr: readBinary,
  AggregateExpr: readAggregate,
  FunctionCall: readCall,
  VectorSelector: readSelector,
  MatrixSelector: (node, reader) =>
    bindPostfix(read(first(node), reader), node.to, (expr, at) => ({
      kind: 'matrix',
      ...at,
      expr,
      range: readDuration(last(node), durations(reader)),
    })),
  SubqueryExpr: readSubquery,
  OffsetExpr: (node, reader) =>
    bindPostfix(read(first(node), reader), node.to, (expr, at) => ({
      kind: 'offset',
      ...at,
      expr,
      offset: readDuration(last(node), durations(reader)),
    })),
  StepInvariantExpr: readAt,
  AnchoredExpr: (node, reader) =>
    bindPostfix(read(first(node), reader), node.to, (expr, at) => ({ kind: 'anchored', ...at, expr })),
  SmoothedExpr: (node, reader) =>
    bindPostfix(read(first(node), reader), node.to, (expr, at) => ({ kind: 'smoothed', ...at, expr })),
};

/** What reads durations needs of this. */
function durations(reader: Reader): DurationReader {
  return {
    source: ({ from, to }) => reader.text.slice(from, to),
    number: (node) => number(node, reader),
    report: ({ from, to }, message) => reader.problems.push({ from, to, message }),
  };
}

function read(node: SyntaxNode, reader: Reader): Expr {
  return (READERS[node.name] as ReadNode)(node, reader);
}

function readBinary(node: SyntaxNode, reader: Reader): Expr {
  const [left, operator, ...rest] = parts(node) as [SyntaxNode, SyntaxNode, ...SyntaxNode[]];
  const matching = rest.find((part) => part.name === 'MatchingModifierClause');
  const fill = rest.find((part) => part.name === 'FillModifier');
  const binary: BinaryExpr = {
    kind: 'binary',
    ...span(node),
    operator: source(operator, reader).toLowerCase(),
    operatorSpan: span(operator),
    left: read(left, reader),
    right: read(rest[rest.length - 1] as SyntaxNode, reader),
    bool: rest.some((part) => part.name === 'BoolModifier'),
    ...(fill && { fills: readFills(fill, reader) }),
    ...(matching && { matching: readMatching(matching, reader) }),
  };
  return associate(binary);
}

function readFills(node: SyntaxNode, reader: Reader): Fills {
  const value = (clause: string) => {
    const found = node.getChild(clause);
    return found === null ? undefined : number(last(found), reader);
  };
  const both = value('FillClause');
  const [left, right] = [value('FillLeftClause') ?? both, value('FillRightClause') ?? both];
  return { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) };
}

function readMatching(node: SyntaxNode, reader: Reader): VectorMatching {
  const [labels, include] = node.getChildren('GroupingLabels');
  const group = node.getChild('GroupLeft') ? 'group_left' : node.getChild('GroupRight') ? 'group_right' : undefined;
  return {
    on: node.getChild('On') !== null,
    labels: labels ? readLabels(labels, reader) : [],
    include: include ? readLabels(include, reader) : [],
    ...(group && { group }),
  };
}

function readLabels(node: SyntaxNode, reader: Reader): GroupingLabel[] {
  return parts(node).map((label) => {
    const quoted = label.name === 'QuotedLabelName';
    const name = quoted ? literal(label, unquote, '', reader) : source(label, reader);
    return { ...span(label), name, quoted };
  });
}

function readAggregate(node: SyntaxNode, reader: Reader): Expr {
  const modifier = node.getChild('AggregateModifier');
  const grouping = modifier?.getChild('GroupingLabels');
  return {
    kind: 'aggregate',
    ...span(node),
    operator: source(node.getChild('AggregateOp') as SyntaxNode, reader).toLowerCase(),
    args: readArguments(node, reader),
    without: (modifier?.getChild('Without') ?? null) !== null,
    grouping: grouping ? readLabels(grouping, reader) : [],
  };
}

function readArguments(call: SyntaxNode, reader: Reader): Expr[] {
  return parts(call.getChild('FunctionCallBody') as SyntaxNode).map((argument) => read(argument, reader));
}

function readCall(node: SyntaxNode, reader: Reader): Expr {
  // The name is taken from the text: the tree may hold a stand-in for it.
  const name = /^\w+/.exec(reader.text.slice(node.from))?.[0] ?? '';
  const nameSpan = { from: node.from, to: node.from + name.length };
  return { kind: 'call', ...span(node), name, nameSpan, args: readArguments(node, reader) };
}

function readSelector(node: SyntaxNode, reader: Reader): Expr {
  const name = node.getChild('Identifier');
  const braces = node.getChild('LabelMatchers');
  return {
    kind: 'selector',
    ...span(node),
    matchers: braces ? parts(braces).map((matcher) => readMatcher(matcher, reader)) : [],
    ...(name && { name: { ...span(name), text: source(name, reader) } }),
    ...(braces && { braces: span(braces) }),
  };
}

function readMatcher(node: SyntaxNode, reader: Reader): LabelMatcher {
  if (node.name === 'QuotedLabelName') {
    const value = literal(node, unquote, '', reader);
    return { ...span(node), label: '__name__', operator: '=', value, quoted: true };
  }
  const [label, operator, value] = parts(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
  const quoted = label.name === 'QuotedLabelName';
  return {
    ...span(node),
    label: quoted ? literal(label, unquote, '', reader) : source(label, reader),
    operator: source(operator, reader) as MatchOperator,
    value: literal(value, unquote, '', reader),
    quoted,
  };
}

function readSubquery(node: SyntaxNode, reader: Reader): Expr {
  const [range, step] = node.getChildren('DurationExpr') as [SyntaxNode, SyntaxNode?];
  return bindPostfix(read(first(node), reader), node.to, (expr, at) => ({
    kind: 'subquery',
    ...at,
    expr,
    range: readDuration(range, durations(reader)),
    ...(step && { step: readDuration(step, durations(reader)) }),
    ...(isBare(range, reader) && { bare: true }),
  }));
}

/** Older versions look for a number before a colon, in these brackets or any before them. */
function isBare(range: SyntaxNode, reader: Reader): boolean {
  if (/\d/.test(source(range, reader))) return false;
  reader.firstNumber ??= numberInBrackets(shapeOf(reader.text));
  return reader.firstNumber > range.to;
}

function numberInBrackets(shaped: string): number {
  let within = false;
  for (const { 0: character, index } of shaped.matchAll(/[[\]\d]/g)) {
    if (within && /\d/.test(character)) return index;
    within = character === '[';
  }
  return shaped.length;
}

function readAt(node: SyntaxNode, reader: Reader): Expr {
  const timestamp = last(node);
  const fixed = timestamp.name === 'NumberDurationLiteral';
  const bound = source(timestamp, reader).toLowerCase().startsWith('start') ? 'start' : 'end';
  return bindPostfix(read(first(node), reader), node.to, (expr, at) => ({
    kind: 'at',
    ...at,
    expr,
    ...(fixed ? { timestamp: number(timestamp, reader), written: source(timestamp, reader) } : { bound }),
  }));
}

function number(node: SyntaxNode, reader: Reader): number {
  const glued = /^\w+/.exec(reader.text.slice(node.to));
  if (glued === null) return literal(node, parseNumber, Number.NaN, reader);
  const word = source(node, reader) + glued[0];
  reader.problems.push({ ...span(node), message: `"${word}" is neither a number nor a duration: a space is missing` });
  return Number.NaN;
}

function literal<T>(node: SyntaxNode, parse: (text: string) => Parsed<T>, otherwise: T, reader: Reader): T {
  const parsed = parse(source(node, reader));
  if ('value' in parsed) return parsed.value;
  reader.problems.push({ ...span(node), message: parsed.problem });
  return otherwise;
}

function source(node: SyntaxNode, reader: Reader): string {
  return reader.text.slice(node.from, node.to);
}
