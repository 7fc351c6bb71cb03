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
  /** What is to be known of the versions that have it. */
  readonly note?: string;
  /** An error in other versions, not a warning. */
  readonly refused: boolean;
}

const ROOT = join(__dirname, '../..');

/** Of what is generated, what the sources of the servers say. */
const GENERATED_TABLES = /(^|\/)(prometheus|alertmanager|functions)\.generated\.ts$/;

export function gateRows(folder = 'lib/core'): readonly GateRow[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && (!file.endsWith('.generated.ts') || GENERATED_TABLES.test(file)))
    .sort();
  return files.flatMap((file) => rowsOf(join(ROOT, folder, file)));
}

function rowsOf(path: string): GateRow[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const file = relative(ROOT, path);
  const rows: GateRow[] = [];
  const visit = (node: ts.Node): void => {
    const gate = gateOf(node);
    if (gate !== undefined) {
      const { forms, ...rest } = gate;
      const { table, name } = namesOf(node);
      const names = { value: name, file: `${name}_file` };
      rows.push(...forms.map((form) => ({ file, table, name: names[form], ...rest })));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return rows;
}

interface GateOfRow extends Omit<GateRow, 'file' | 'table' | 'name'> {
  /** Of a field, of the one for a file with its value, or of both. */
  readonly forms: readonly ('value' | 'file')[];
}

/** `{ since: '1.2.3' }`, `{ fileSince: '1.2.3' }`, `since('1.2.3', …)` and `onlySince('1.2.3', …)`. */
function gateOf(node: ts.Node): GateOfRow | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const [version, row] = node.arguments;
    const called = node.expression.text;
    if ((called !== 'since' && called !== 'onlySince') || version === undefined || !ts.isStringLiteral(version)) {
      return undefined;
    }
    return { since: version.text, refused: called === 'onlySince', forms: formsOf(row) };
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const fileSince = textOf(node, 'fileSince');
  if (fileSince !== undefined) return { since: fileSince, refused: false, forms: ['file'] };
  const [since, until, instead] = ['since', 'until', 'instead'].map((name) => textOf(node, name));
  const note = noteOf(node);
  if (since === undefined && until === undefined && note === undefined) return undefined;
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(instead === undefined ? {} : { instead }),
    ...(note === undefined ? {} : { note }),
    refused: isIntegration(node.parent),
    forms: ['value'],
  };
}

/** Of what needs a feature flag, of such a flag, and of an argument. */
function noteOf(node: ts.ObjectLiteralExpression): string | undefined {
  if (!/(generated|promql\/\w+)\.ts$/.test(node.getSourceFile().fileName)) return undefined;
  const [feature, stable, idle, mode] = ['feature', 'stable', 'idle', 'mode'].map((name) => textOf(node, name));
  if (feature !== undefined) return `needs \`${feature}\`${stable === undefined ? '' : ` before ${stable}`}`;
  if (idle !== undefined) return `changes nothing since ${idle}`;
  return mode === undefined ? undefined : `only for ${mode}s`;
}

/** The file's field of `pair(…)` and `credential(…)` is as old as the value's, unless they say otherwise. */
function formsOf(row: ts.Node | undefined): GateOfRow['forms'] {
  if (row === undefined || !ts.isCallExpression(row)) return ['value'];
  const isPair = /^(pair|credential)$/.test(row.expression.getText()) && !row.getText().includes('fileSince');
  return isPair ? ['value', 'file'] : ['value'];
}

/** `integration('slack_configs', …, { since: '1.2.3' })`: a receiver that is refused as a whole. */
function isIntegration(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'integration';
}

function textOf(node: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = node.properties.find(
    (member) => ts.isPropertyAssignment(member) && member.name.getText() === name,
  ) as ts.PropertyAssignment | undefined;
  return property !== undefined && ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined;
}

/** The innermost key that the gate is under, and the constant around it. */
function namesOf(gate: ts.Node): Pick<GateRow, 'table' | 'name'> {
  let name: string | undefined;
  if (ts.isObjectLiteralExpression(gate)) name = pathOf(gate);
  for (let node = gate.parent; node !== undefined; node = node.parent) {
    if (isIntegration(node) && name === undefined) name = (node.arguments[0] as ts.StringLiteral).text;
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
