import { describe, expect, it } from 'vitest';
import { type GateRow, gateRows } from '../../../scripts/docs/gate-rows';
import { isClosed, type ObservedGate, observedGates } from '../../../scripts/docs/observed-gates';
import { outcomeOf } from '../../../scripts/docs/probe';
import { fieldsOf, KINDS } from '../../../scripts/docs/schema-fields';
import { FORMS, type GateForm, NAMED_OTHERWISE } from './gate-forms';

const KINDS_OF_PROMETHEUS = ['Prometheus', 'ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig', 'PrometheusRule'];
const kindOf = (name: string) => KINDS.find(({ kind }) => kind === name)!;
const kinds = KINDS.filter(({ kind }) => KINDS_OF_PROMETHEUS.includes(kind));
/** The last version before a bound, as good as. */
function before(bound: string): string {
  const [major, minor, patch] = bound.split('-')[0]!.split('.').map(Number) as [number, number, number];
  if (patch > 0) return `${major}.${minor}.${patch - 1}`;
  return minor > 0 ? `${major}.${minor - 1}.99` : `${major - 1}.99.99`;
}

/** A version that a bound of pre-releases lets through, too. */
const at = (bound: string) => bound.split('-')[0]!;

const observed = kinds.flatMap((kind) => fieldsOf(kind).flatMap(observedGates)).filter(isBound);

/** What no version has is no gate. */
function isBound({ since, until }: ObservedGate): boolean {
  return since !== undefined || until !== undefined;
}

const title = ({ field, name, since, until }: ObservedGate) => `${field.path}: ${name}, ${[since, until].join(' to ')}`;
const titled = (gates: readonly ObservedGate[]) => gates.map((gate) => [title(gate), gate] as const);

/** The versions on both sides of the bound that the gate was seen at. */
function sidesOf({ closed, since, until }: ObservedGate) {
  return closed === 'below'
    ? { unknown: before(since!), known: at(since!) }
    : { unknown: at(until!), known: before(until!) };
}

describe('a field that a version does not know', () => {
  it.each(titled(observed))('is reported there, and only there: %s', (_, gate) => {
    const { unknown, known } = sidesOf(gate);
    expect([isClosed(gate, unknown), isClosed(gate, known)]).toEqual([true, false]);
  });

  it.each(titled(observed.filter(isWrittenWhereKnown)))('is left out there: %s', (_, gate) => {
    const { unknown, known } = sidesOf(gate);
    expect(mentions(gate, unknown)).toBeLessThan(mentions(gate, known));
  });
});

/** Texts of the outputs where they are not the name. */
const WRITTEN: Readonly<Record<string, string>> = { 'api_version v1': 'api_version: v1' };

/** A whole object can be refused for the age of the server. */
function isWrittenWhereKnown({ field, value, severity, ...gate }: ObservedGate): boolean {
  const { known } = sidesOf({ field, value, severity, ...gate });
  const { findings } = outcomeOf(field.kind, field.specWith(value), known);
  const isSound = findings.every((finding) => finding.severity === 'warning');
  return severity === 'warning' && isSound && !IN_EACH_JOB.test(field.path);
}

/** What is global for newer versions stands in each job for older ones. */
const IN_EACH_JOB = /\.enforced\w+Limit$/;

/** How often the name stands in the outputs. */
function mentions({ field, value, name }: ObservedGate, version: string): number {
  return count(outcomeOf(field.kind, field.specWith(value), version).outputs, WRITTEN[name] ?? name);
}

function count(outputs: ReadonlyMap<string, string>, name: string): number {
  return [...outputs.values()].join('\n').split(name).length - 1;
}

const forms = Object.entries(FORMS).flatMap(([row, all]) =>
  all.map((form) => [`${row}, ${form.bound}`, form] as const),
);

describe('a gate that no field alone is behind', () => {
  it.each(forms)(
    'decides what is written or refused: %s',
    (_, { kind, spec, older, newer, finding, bound }: GateForm) => {
      const outcomes = [before(bound), bound].map((version) => outcomeOf(kindOf(kind), spec, version));
      const written = (text: string) => outcomes.map(({ outputs }) => count(outputs, text) > 0);
      if (older !== undefined) expect(written(older)).toEqual([true, false]);
      if (newer !== undefined) expect(written(newer)).toEqual([false, true]);
      if (finding === undefined) return;
      const found = outcomes.map(({ findings }) => findings.some(({ code }) => code === finding.code));
      expect(found).toEqual([finding.older, !finding.older]);
    },
  );
});

describe('every gate of the tables', () => {
  const seen = new Set(observed.map(({ name, since, until }) => `${name} ${since} ${until}`));
  const rows = gateRows().filter(isOfPrometheus);
  const idOf = ({ table, name }: GateRow) => `${table}.${name}`;
  const isTested = (row: GateRow) => {
    const id = idOf(row);
    return id in FORMS || seen.has(`${NAMED_OTHERWISE[id] ?? row.name} ${row.since} ${row.until}`);
  };

  it('is tested at its bounds', () => {
    expect(rows.filter((row) => !isTested(row))).toEqual([]);
  });

  it('is a gate still, where this test has a row for it', () => {
    const ids = new Set(rows.map(idOf));
    expect([...Object.keys(FORMS), ...Object.keys(NAMED_OTHERWISE)].filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** Thanos and the language of expressions have versions and tests of their own. */
function isOfPrometheus({ file, name, since = '9' }: GateRow): boolean {
  const isElsewhere =
    /^lib\/core\/(alertmanager|thanos|check\/(promql|template)|workload\/(alertmanager|thanos|grpc))/.test(file);
  return !isElsewhere && name !== 'Thanos' && !since.startsWith('0.');
}
