/**
 * `npm run growth`: what a long text, a long list or a large map costs in every field that a tenant can write, and what many
 * definitions that refer to each other cost, for one size and for four times that. Prints each that grows faster than it should: a small object of one team must not hold up everybody's build.
 */

import type { Schema } from '../lib/core/input/schema';
import type { InputObject } from '../test/conformance/case';
import { appWith, type Server } from '../test/support/app-with';
import { appOf as appOfChain, CHAINS } from '../test/support/chains';
import { compiled } from '../test/support/compiled';
import { objectAt, type Path, partSchema, placesIn } from '../test/support/schema-places';
import { everyField } from '../test/support/schema-values';
import { NEWEST } from '../test/support/versions';

const KINDS: readonly (readonly [server: Server, version: string, kind: string])[] = [
  ['Prometheus', 'v1', 'ServiceMonitor'],
  ['Prometheus', 'v1', 'PodMonitor'],
  ['Prometheus', 'v1', 'Probe'],
  ['Prometheus', 'v1alpha1', 'ScrapeConfig'],
  ['Prometheus', 'v1', 'PrometheusRule'],
  ['Alertmanager', 'v1alpha1', 'AlertmanagerConfig'],
  ['Alertmanager', 'v1beta1', 'AlertmanagerConfig'],
];

const VERSIONS: Readonly<Record<Server, string>> = { Prometheus: NEWEST.Prometheus, Alertmanager: NEWEST.Alertmanager };

/** What parsers of patterns, templates, expressions, matchers, URLs, durations and YAML may stumble over. */
const PIECES = [
  ...['(', '[', '[[:', '{', '{{', '{{ . }}', '{{ if . }}', ' ', '\t', '\n', '\\', '"', "'", '`', '$(', '-', '- ', ':'],
  ...['#', '1', '1s', 'a@', '/a', 'a.', 'a,', 'a="b",', 'a: b\n', 'a+', '%41', '?a=b&', '-----BEGIN A-----\n', 'a|'],
  ...['a*', '[a-z]', 'a == ', '\u{1f600}', 'a', '<a>', '{"a":', '&a ', '*a ', '!'],
];

/** In characters, in items, and in definitions. */
const LONG_TEXT = 20_000;
const LONG_LIST = 1_000;
const LONG_CHAIN = 2_000;

/** Milliseconds that nobody notices. */
const LITTLE = 40;

interface Subject {
  readonly server: Server;
  readonly version: string;
  readonly kind: string;
  readonly path: Path;
}

type Make = (size: number, schema: Schema) => unknown;

const isText = ({ type, enum: values }: Schema) => type === 'string' && values === undefined;

function objectWith({ version, kind, path }: Subject, size: number, make: Make): InputObject {
  const isPlace = (at: Path) => at.length === path.length + 1 && path.every((name, i) => name === at[i + 1]);
  const is = (schema: Schema) => isText(schema) || schema.type === 'list' || schema.type === 'map';
  return objectAt(version, kind, 'spec', path, {
    at: (schema, at) => (isPlace(at) && is(schema) ? make(size, schema) : undefined),
  });
}

function takingRules(object: InputObject): InputObject {
  return object.kind === 'Prometheus' ? { ...object, spec: { ...object.spec, ruleSelector: {} } } : object;
}

/** CPU milliseconds of a compilation. */
function costOf(objects: readonly InputObject[]): number {
  const before = process.cpuUsage();
  compiled(objects, [], { onInvalid: 'drop' });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function appOf(subject: Subject, make: Make): (size: number) => readonly InputObject[] {
  const { server } = subject;
  return (size) => appWith(objectWith(subject, size, make), server, VERSIONS[server]).map(takingRules);
}

/** Whether four times as much takes far more than four times as long. */
function growsTooFast(size: number, of: (size: number) => readonly InputObject[]): string | undefined {
  let small = costOf(of(size));
  if (small < LITTLE) return undefined;
  let large = Number.POSITIVE_INFINITY;
  for (let tries = 3; tries > 0; tries--) {
    small = Math.min(small, costOf(of(size)));
    large = Math.min(large, costOf(of(4 * size)));
    if (large <= 7 * small + LITTLE) return undefined;
  }
  return `${small.toFixed(0)} ms, and ${large.toFixed(0)} ms for four times as much`;
}

/** Every list, in whatever list it is. */
function listsIn(schema: Schema): Path[] {
  return placesIn(schema, ({ type }) => type === 'list').flatMap((path) => {
    const list = path.reduce(below, schema);
    return [path, ...listsIn(through(list.items!)).map((rest) => [...path, ...rest])];
  });
}

/** The schema of a field; lists and maps on the way have no name. */
function below(schema: Schema, name: string): Schema {
  return through(schema).fields![name]!;
}

function through(schema: Schema): Schema {
  return schema.items === undefined ? schema : through(schema.items);
}

/** Items that differ in all their texts. */
function longList(size: number, { items }: Schema): unknown[] {
  const item = JSON.stringify(everyField(items!));
  return Array.from({ length: size }, (_, i) => JSON.parse(item.replace(/"x"/g, `"x${i}"`)));
}

/** Keys that differ, as do the texts behind them. */
function largeMap(size: number, { items }: Schema): object {
  const value = JSON.stringify(everyField(items!));
  return Object.fromEntries(
    Array.from({ length: size }, (_, i) => [`a${i}`, JSON.parse(value.replace(/"x"/g, `"x${i}"`))]),
  );
}

function main(): void {
  let suspects = 0;
  const tellOf = (what: string, found: string | undefined) => {
    if (found === undefined) return;
    suspects++;
    console.log(`${what}: ${found}`);
  };
  const tell = ({ version, kind, path }: Subject, what: string, found: string | undefined) =>
    tellOf(`${kind} ${version} spec.${path.join('.')}, ${what}`, found);
  for (const [name, chain] of CHAINS)
    tellOf(
      name,
      growsTooFast(LONG_CHAIN, (size) => appOfChain(chain, size)),
    );
  console.log('looked at what refers to each other');
  for (const [server, version, kind] of KINDS) {
    const schema = partSchema(version, kind, 'spec');
    for (const path of placesIn(schema, isText)) {
      const subject = { server, version, kind, path };
      for (const piece of PIECES) {
        const make = (size: number) => piece.repeat(size / piece.length);
        tell(subject, JSON.stringify(piece), growsTooFast(LONG_TEXT, appOf(subject, make)));
      }
    }
    for (const path of listsIn(schema)) {
      const subject = { server, version, kind, path };
      tell(subject, 'items', growsTooFast(LONG_LIST, appOf(subject, longList)));
    }
    for (const path of placesIn(schema, ({ type }) => type === 'map')) {
      const subject = { server, version, kind, path };
      tell(subject, 'keys', growsTooFast(LONG_LIST, appOf(subject, largeMap)));
    }
    console.log(`looked at ${kind} ${version}`);
  }
  console.log(`RESULT suspects=${suspects}`);
}

main();
