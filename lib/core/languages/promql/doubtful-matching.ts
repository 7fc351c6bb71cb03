/** Sides of an operator whose series cannot be paired. */

import { type BinaryExpr, children, type Expr, type VectorMatching } from './ast';
import { at, type Doubt, withoutParens } from './doubt';
import { isScalar, type LabelBound, labelBound, matchedBounds } from './label-bounds';

export function ofMatching(binary: BinaryExpr): Doubt | undefined {
  if (binary.operator === 'or' || binary.fills !== undefined || isScalar(binary.left) || isScalar(binary.right))
    return undefined;
  const [left, right] = matchedBounds(binary);
  if (left === undefined || right === undefined) return ofIncluded(binary) ?? ofMany(binary);
  const [onlyLeft, onlyRight] = [missingIn(right, left), missingIn(left, right)];
  if (onlyLeft.length + onlyRight.length === 0) return ofIncluded(binary) ?? ofMany(binary);
  const of = (names: readonly string[], side: string) =>
    names.length === 0 ? [] : [`only the ${side} one has ${names.map((name) => `\`${name}\``).join(', ')}`];
  const apart = [...of(onlyLeft, 'left'), ...of(onlyRight, 'right')].join(', ');
  return at(
    binary.operatorSpan,
    `series of the two sides of \`${binary.operator}\` are paired by equal labels: ${apart}`,
    'Aggregate both by the same labels, or say by which they are paired: `on (LABEL)`, with `group_left` or `group_right` where one of a side belongs to many',
  );
}

function missingIn(bound: NonNullable<LabelBound>, names: NonNullable<LabelBound>): readonly string[] {
  return [...names].filter((name) => !bound.has(name)).sort();
}

/** `group_left (label)`: it is copied from the other side, where it has to be. */
function ofIncluded({ left, right, matching }: BinaryExpr): Doubt | undefined {
  if (matching?.group === undefined) return undefined;
  const [one, side] = matching.group === 'group_left' ? [right, 'right'] : [left, 'left'];
  const bound = labelBound(one);
  const lost = bound && matching.include.find(({ name }) => !bound.has(name));
  if (bound === undefined || lost === undefined) return undefined;
  return at(
    lost,
    `\`${matching.group}\` copies \`${lost.name}\` from the ${side} side, whose series do not have it, and so the result has none`,
    `Keep \`${lost.name}\` in the ${side} side, where it is aggregated away, or leave it out of \`${matching.group}\``,
  );
}

/** Labels of which there are several values wherever there is one. */
const SEVERAL: ReadonlySet<string> = new Set(['le', 'quantile']);
const SETS: ReadonlySet<string> = new Set(['and', 'or', 'unless']);

/** All buckets of a histogram beside one number of it. */
function ofMany({ operator, operatorSpan, left, right, matching }: BinaryExpr): Doubt | undefined {
  if (SETS.has(operator) || matching === undefined || matching.group !== undefined) return undefined;
  const many = [left, right].map((side) => unpaired(side, matching));
  const index = many.findIndex((label) => label !== undefined);
  if (index < 0) return undefined;
  const side = index === 0 ? 'left' : 'right';
  return at(
    operatorSpan,
    `the ${side} side has several series for each one of the other, which differ in \`${many[index]}\`, and evaluation fails`,
    `Add \`group_${side} ()\` behind \`${matching.on ? 'on' : 'ignoring'} (…)\`, or aggregate \`${many[index]}\` away`,
  );
}

/** A label by which a side was aggregated, and by which it is not paired. */
function unpaired(side: Expr, { on, labels }: VectorMatching): string | undefined {
  const part = withoutParens(side);
  if (part.kind !== 'aggregate' || part.without || asksForOne(part)) return undefined;
  const names = new Set(labels.map(({ name }) => name));
  return part.grouping.find(({ name }) => SEVERAL.has(name) && names.has(name) !== on)?.name;
}

/** Whether a value of such a label is asked for. */
function asksForOne(expr: Expr): boolean {
  if (expr.kind === 'selector') return expr.matchers.some(({ label }) => SEVERAL.has(label));
  return children(expr).some(asksForOne);
}
