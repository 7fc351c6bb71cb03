/** Every gate of the compiler's tables, read from the source: none can be missing, and none has to be exported. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export interface GateRow {
  /** From the root of the repository. */
  readonly file: string;
  /** The table: the constant that it is written in. */
  readonly table: string;
  /** The key of the row in its table; the table itself where it is a single gate. */
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  readonly instead?: string;
  /** An error in other versions, not a warning. */
  readonly refused: boolean;
}

const ROOT = join(__dirname, '../..');

export function gateRows(folder = 'lib/core'): readonly GateRow[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .sort();
  return files.flatMap((file) => rowsOf(join(ROOT, folder, file)));
}

function rowsOf(path: string): GateRow[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const file = relative(ROOT, path);
  const rows: GateRow[] = [];
  const visit = (node: ts.Node): void => {
    const gate = gateOf(node);
    if (gate !== undefined) rows.push({ file, ...namesOf(node), ...gate });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return rows;
}

type GateOfRow = Omit<GateRow, 'file' | 'table' | 'name'>;

/** `{ since: '1.2.3' }`, `since('1.2.3', …)` and `onlySince('1.2.3', …)`. */
function gateOf(node: ts.Node): GateOfRow | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const [version] = node.arguments;
    const called = node.expression.text;
    if ((called !== 'since' && called !== 'onlySince') || version === undefined || !ts.isStringLiteral(version)) {
      return undefined;
    }
    return { since: version.text, refused: called === 'onlySince' };
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const [since, until, instead] = ['since', 'until', 'instead'].map((name) => textOf(node, name));
  if (since === undefined && until === undefined) return undefined;
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(instead === undefined ? {} : { instead }),
    refused: false,
  };
}

function textOf(node: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = node.properties.find(
    (member) => ts.isPropertyAssignment(member) && member.name.getText() === name,
  ) as ts.PropertyAssignment | undefined;
  return property !== undefined && ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined;
}

/** The innermost key that the gate stands under, and the constant around it. */
function namesOf(gate: ts.Node): Pick<GateRow, 'table' | 'name'> {
  let name: string | undefined;
  if (ts.isObjectLiteralExpression(gate)) name = pathOf(gate);
  for (let node = gate.parent; node !== undefined; node = node.parent) {
    if (ts.isVariableDeclaration(node)) return { table: node.name.getText(), name: name ?? node.name.getText() };
    if (ts.isPropertyAssignment(node) && name === undefined && keyOf(node.name) !== 'gate') name = keyOf(node.name);
    if (ts.isArrayLiteralExpression(node) && name === undefined) name = firstText(node);
  }
  return { table: '', name: name ?? '' };
}

/** Of a row that says where its field is: `path: ['azureAd', 'sdk']`. */
function pathOf(gate: ts.ObjectLiteralExpression): string | undefined {
  for (const member of gate.properties) {
    if (!ts.isPropertyAssignment(member) || member.name.getText() !== 'path') continue;
    if (!ts.isArrayLiteralExpression(member.initializer)) return undefined;
    return member.initializer.elements
      .filter(ts.isStringLiteral)
      .map(({ text }) => text)
      .join('.');
  }
  return undefined;
}

function keyOf(name: ts.PropertyName): string {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}

/** Of a pair, `['pod', { since: … }]`. */
function firstText({ elements }: ts.ArrayLiteralExpression): string | undefined {
  const [first] = elements;
  return first !== undefined && ts.isStringLiteral(first) ? first.text : undefined;
}
