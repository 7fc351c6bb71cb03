/**
 * Writes what each minor version of Prometheus knows of PromQL, of templates, of feature flags and of arguments, and of the
 * latter two what Alertmanager knows, from their sources: `npm run generate:prometheus-language`. It needs Go, which gets the sources.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ALERTMANAGER_VERSIONS,
  type Lifetime,
  lifetimeOf,
  readSources,
  type SourceVersion,
  versionsFrom,
} from './prometheus-source/versions';

interface Command {
  readonly features: Named<{ readonly idle: boolean; readonly always: boolean }>;
  readonly arguments: Named<'both' | 'server' | 'agent'>;
}

interface Language extends Command {
  readonly functions: Named<FunctionSource>;
  readonly aggregations: Named<{ readonly parameter: string; readonly experimental: boolean }>;
  readonly keywords: readonly string[];
  readonly templates: readonly string[];
}

type Named<T> = Readonly<Record<string, T>>;

interface FunctionSource {
  readonly args: readonly string[];
  /** How many more of the last argument there may be; below zero any number. */
  readonly variadic: number;
  readonly returns: string;
  readonly experimental: boolean;
}

interface Source<T> {
  readonly versions: readonly SourceVersion[];
  /** What each of them says. */
  readonly said: readonly T[];
}

function sourceOf<T>(what: 'language' | 'alertmanager', versions: readonly SourceVersion[]): Source<T> {
  return { versions, said: readSources<T>(what, versions) };
}

/** From the oldest engine on that is in a Thanos which is supported. */
const prometheus = sourceOf<Language>('language', versionsFrom('2.32.0'));
const alertmanager = sourceOf<Command>('alertmanager', ALERTMANAGER_VERSIONS);

interface Row extends Lifetime {
  readonly [field: string]: unknown;
}

type Said<T> = readonly (T | undefined)[];
type Versions = readonly SourceVersion[];

/** A row for each name that a version has, from what the versions say of it, one after the other. */
function rowsOf<S, T>(
  { versions, said }: Source<S>,
  read: (of: S) => Named<T>,
  rowOf: (said: Said<T>, versions: Versions) => object = () => ({}),
): Named<Row> {
  const tables = said.map(read);
  const names = [...new Set(tables.flatMap((table) => Object.keys(table)))].sort();
  const row = (name: string): Row => {
    const ofName = tables.map((table) => table[name]);
    const there = ofName.map((each) => each !== undefined);
    return { ...rowOf(ofName, versions), ...lifetimeOf(there, versions) };
  };
  return Object.fromEntries(names.map((name) => [name, row(name)]));
}

function named(names: readonly string[]): Named<true> {
  return Object.fromEntries(names.map((name) => [name, true] as const));
}

function lastOf<T>(said: Said<T>): T {
  return said.filter((each) => each !== undefined).at(-1)!;
}

/** The flag without which something is not there, and since when it is there without. */
function experimental(said: Said<{ readonly experimental: boolean }>, versions: Versions): object {
  const last = said.map((each) => each?.experimental === true).lastIndexOf(true);
  if (last < 0) return {};
  const stable = versions[last + 1]?.name;
  return { feature: 'promql-experimental-functions', ...(stable === undefined ? {} : { stable }) };
}

function signature(said: Said<FunctionSource>, versions: Versions): object {
  const { args, variadic, returns } = lastOf(said);
  const shapes = said.flatMap((each) => (each === undefined ? [] : [JSON.stringify([each.args, each.variadic])]));
  if (new Set(shapes).size > 1) throw new Error(`a function changed what it takes: ${[...new Set(shapes)].join(', ')}`);
  const most = args.length - 1 + variadic;
  const bounds = {
    ...(variadic === 0 ? {} : { min: args.length - 1 }),
    ...(variadic < 0 ? { max: 'any' } : variadic === 0 || most === args.length ? {} : { max: most }),
  };
  return { args, ...bounds, returns, ...experimental(said, versions) };
}

function aggregation(said: Said<{ readonly parameter: string; readonly experimental: boolean }>, versions: Versions) {
  const { parameter } = lastOf(said);
  return { ...(parameter === '' ? {} : { parameter }), ...experimental(said, versions) };
}

function featureRow(said: Said<{ readonly idle: boolean; readonly always: boolean }>, versions: Versions): object {
  const { idle, always } = lastOf(said);
  if (!idle) return {};
  return { idle: versions[said.findIndex((each) => each?.idle)]!.name, ...(always ? { always } : {}) };
}

function argumentRow(said: Said<'both' | 'server' | 'agent'>): object {
  const mode = lastOf(said);
  return mode === 'both' ? {} : { mode };
}

interface Constant {
  readonly name: string;
  readonly comment: string;
  /** What the rows are; `names`: their names are a type too. */
  readonly type: string;
  readonly names?: true;
}

function written({ name, comment, type, names }: Constant, table: Named<Row>): string[] {
  const rows = Object.entries(table).map(([key, row]) => `  ${keyOf(key)}: ${literal(row)},`);
  const record = `Readonly<Record<string, ${type}>>`;
  const [before, after] = names ? ['', ` as const satisfies ${record}`] : [`: ${record}`, ''];
  return [`/** ${comment} */`, `export const ${name}${before} = {`, ...rows, `}${after};`, ''];
}

function literal(value: unknown): string {
  if (value === 'any') return 'Number.POSITIVE_INFINITY';
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([key, each]) => `${keyOf(key)}: ${literal(each)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function keyOf(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}

function write(file: string, lines: readonly string[]): void {
  const head = "// Generated from Prometheus' sources by `npm run generate:prometheus-language`. Do not edit.";
  writeFileSync(join(__dirname, '..', 'lib', 'core', file), [head, '', ...lines].join('\n'));
}

const functions = rowsOf(prometheus, ({ functions }) => functions, signature);
const aggregations = rowsOf(prometheus, ({ aggregations }) => aggregations, aggregation);
const keywords = rowsOf(prometheus, ({ keywords }) => named(keywords));
const templates = rowsOf(prometheus, ({ templates }) => named(templates));

write('languages/promql/prometheus.generated.ts', [
  "import type { Gate } from '../../base/gates';",
  "import type { Aggregation, Signature } from './functions';",
  '',
  ...written({ name: 'PROMETHEUS_FUNCTIONS', comment: 'What they take and give.', type: 'Signature' }, functions),
  ...written(
    { name: 'AGGREGATIONS', comment: 'What they take before their operand.', type: 'Aggregation' },
    aggregations,
  ),
  ...written({ name: 'KEYWORDS', comment: 'Words that are no names everywhere.', type: 'Gate', names: true }, keywords),
]);
write('languages/template/functions.generated.ts', [
  "import type { Gate } from '../../base/gates';",
  '',
  ...written({ name: 'PROMETHEUS', comment: 'Functions that Prometheus adds to templates.', type: 'Gate' }, templates),
]);
for (const [name, source] of Object.entries({ prometheus, alertmanager })) {
  const features = rowsOf<Command, Command['features'][string]>(source, (of) => of.features, featureRow);
  const args = rowsOf<Command, Command['arguments'][string]>(source, (of) => of.arguments, argumentRow);
  const prefix = name.toUpperCase();
  write(`base/${name}.generated.ts`, [
    "import type { ArgumentGate, FeatureRow } from './features';",
    '',
    ...written({ name: `${prefix}_FEATURES`, comment: 'What `--enable-feature` takes.', type: 'FeatureRow' }, features),
    ...written({ name: `${prefix}_ARGUMENTS`, comment: 'Of the command line.', type: 'ArgumentGate' }, args),
  ]);
}
