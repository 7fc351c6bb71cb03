/** What holds for every gate of a product: tests on both sides of its bounds, and none that is forgotten. */

import { describe, expect, it } from 'vitest';
import { type GateRow, gateRows } from '../../scripts/docs/gate-rows';
import {
  isClosed,
  type ObservedGate,
  observedGates,
  outcomeAt,
  type Product,
  withSidecar,
} from '../../scripts/docs/observed-gates';
import { type Beside, type Outcome, outcomeOf } from '../../scripts/docs/probe';
import { KINDS, type SchemaField } from '../../scripts/docs/schema-fields';

/** A gate that no finding about a field speaks of: what is written, or refused, on both sides of the bound. */
export interface GateForm extends Beside {
  readonly kind: string;
  readonly spec: object;
  /** Stands in the outputs before the bound, and no longer from there on. */
  readonly older?: string;
  /** Stands in the outputs from the bound on, and not before. */
  readonly newer?: string;
  /** Whether there is a finding of this code, and with these words, on either side. */
  readonly finding?: { readonly code: string; readonly words?: string; readonly older: boolean };
  readonly bound: string;
}

export interface ProductGates {
  readonly product: Product;
  /** Fields that gates may be behind. */
  readonly fields: readonly SchemaField[];
  /** Which rows of the tables are the product's. */
  readonly owns: (row: GateRow) => boolean;
  /** By table and row. */
  readonly forms: Readonly<Record<string, readonly GateForm[]>>;
  /** Rows that a finding speaks of by another name than theirs. */
  readonly namedOtherwise: Readonly<Record<string, string>>;
  /** What is in the outputs where the field is kept; undefined where older versions have that, too. */
  readonly textOf: (gate: ObservedGate) => string | undefined;
  /** What other tests have seen, as `seenAs` names it. */
  readonly seenElsewhere?: ReadonlySet<string>;
}

export function testGates(gates: ProductGates): void {
  const observed = gates.fields.flatMap(observedGates).filter(({ server }) => server === gates.product);
  const bounded = observed.filter(isBound);
  testFields(bounded, gates);
  testForms(gates);
  testRows(new Set([...bounded.map(seenAs), ...(gates.seenElsewhere ?? [])]), gates);
}

export type Bounds = Pick<GateRow, 'name' | 'since' | 'until'>;

export function seenAs({ name, since, until }: Bounds): string {
  return `${name} ${since} ${until}`;
}

/** The last version before a bound, as good as. */
export function before(bound: string): string {
  const [major, minor, patch] = bound.split('-')[0]!.split('.').map(Number) as [number, number, number];
  if (patch > 0) return `${major}.${minor}.${patch - 1}`;
  return minor > 0 ? `${major}.${minor - 1}.99` : `${major - 1}.99.99`;
}

/** A version that a bound of pre-releases lets through, too. */
export const at = (bound: string) => bound.split('-')[0]!;

/** What no version has is no gate. */
function isBound({ since, until }: ObservedGate): boolean {
  return since !== undefined || until !== undefined;
}

/** The versions on both sides of the bound that the gate was seen at. */
function sidesOf({ closed, since, until }: ObservedGate) {
  return closed === 'below'
    ? { unknown: before(since!), known: at(since!) }
    : { unknown: at(until!), known: before(until!) };
}

function testFields(observed: readonly ObservedGate[], { textOf }: ProductGates): void {
  const title = ({ field, name, since, until }: ObservedGate) => `${field.path}: ${name}, ${since} to ${until}`;
  const titled = (gates: readonly ObservedGate[]) => gates.map((gate) => [title(gate), gate] as const);

  describe('a field that a version does not know', () => {
    it.each(titled(observed))('is reported there, and only there: %s', (_, gate) => {
      const { unknown, known } = sidesOf(gate);
      expect([isClosed(gate, unknown), isClosed(gate, known)]).toEqual([true, false]);
    });

    const telling = observed.filter((gate) => textOf(gate) !== undefined && isWrittenWhereKnown(gate));

    it.each(titled(telling))('is left out there: %s', (_, gate) => {
      const { unknown, known } = sidesOf(gate);
      const [left, kept] = [unknown, known].map((version) => written(outcomeAt(gate, version), textOf(gate)!));
      expect(left).toBeLessThan(kept!);
    });
  });
}

/** A whole object can be refused for the age of the server. */
function isWrittenWhereKnown(gate: ObservedGate): boolean {
  return !isRefused(outcomeAt(gate, sidesOf(gate).known));
}

function isRefused({ findings }: Outcome): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Beside an error, nothing is written. */
function written(outcome: Outcome, text: string): number {
  return isRefused(outcome) ? 0 : mentions(outcome, text);
}

/** How often a text is in the outputs. */
function mentions({ outputs }: Outcome, text: string): number {
  return [...outputs.values()].join('\n').split(text).length - 1;
}

function testForms({ product, forms }: ProductGates): void {
  const titled = Object.entries(forms).flatMap(([row, all]) =>
    all.map((form) => [`${row}, ${form.bound}`, form] as const),
  );

  describe('a gate that is behind no single field', () => {
    it.each(titled)('decides what is written or refused: %s', (_, form) => {
      const { older, newer, finding, bound } = form;
      expect(older ?? newer ?? finding, 'something to look for').toBeDefined();
      const outcomes = [before(bound), bound].map((version) => compiled(form, product, version));
      const isWritten = (text: string) => outcomes.map((outcome) => mentions(outcome, text) > 0);
      if (older !== undefined) expect(isWritten(older)).toEqual([true, false]);
      if (newer !== undefined) expect(isWritten(newer)).toEqual([false, true]);
      if (finding === undefined) return;
      expect(outcomes.map((outcome) => isFound(finding, outcome, bound))).toEqual([finding.older, !finding.older]);
    });
  });
}

/** Of a Prometheus with a sidecar, the version is that of whose gates are tested. */
function compiled({ kind: name, spec, ...beside }: GateForm, product: Product, version: string): Outcome {
  const kind = KINDS.find(({ kind }) => kind === name)!;
  const isSidecar = name === 'Prometheus' && product === 'Thanos';
  return isSidecar
    ? outcomeOf(kind, withSidecar(spec, version), undefined, beside)
    : outcomeOf(kind, spec, version, beside);
}

/** Who speaks of versions names the bound. */
function isFound(
  { code, words = '' }: NonNullable<GateForm['finding']>,
  { findings }: Outcome,
  bound: string,
): boolean {
  const own = findings.filter((finding) => finding.code === code && finding.message.includes(words));
  return own.some(({ allowed = '' }) => code !== 'unsupported-by-version' || allowed.includes(bound));
}

function testRows(seen: ReadonlySet<string>, { owns, forms, namedOtherwise }: ProductGates): void {
  const rows = gateRows().filter(owns);
  const idOf = ({ table, name }: GateRow) => `${table}.${name}`;
  const nameOf = (row: GateRow) => namedOtherwise[idOf(row)] ?? row.name;
  const isTested = (row: GateRow) => {
    const form = forms[idOf(row)];
    if (form === undefined) return seen.has(seenAs({ ...row, name: nameOf(row) }));
    const tested = new Set(form.map(({ bound }) => bound));
    return [row.since, row.until].every((bound) => bound === undefined || tested.has(at(bound)));
  };

  describe('every gate of the tables', () => {
    it('is tested at its bounds', () => {
      expect(rows.filter((row) => !isTested(row))).toEqual([]);
    });

    it('is a gate still, where this test has a row for it', () => {
      const ids = new Set(rows.map(idOf));
      expect([...Object.keys(forms), ...Object.keys(namedOtherwise)].filter((id) => !ids.has(id))).toEqual([]);
    });
  });
}
