/** Beside a configuration of the user's own, every field of an instance still shapes an output, or a finding speaks of it. */

import { describe, expect, it } from 'vitest';
import { type Beside, type Outcome, outcomeOf, textOf } from '../scripts/docs/probe';
import { fieldsOf, KINDS } from '../scripts/docs/schema-fields';

const PROMETHEUS = 'scrape_configs: []\n';
const ALERTMANAGER = "route: { receiver: 'null' }\nreceivers: [{ name: 'null' }]\n";

/** Fields that say nothing here, each with its reason. */
const REVIEWED: Readonly<Record<string, string>> = {
  shardRetentionPolicy: 'has one value that says anything, and a warning for it',
};

const ROWS: readonly (readonly [what: string, kind: string, spec: object, beside: Beside])[] = [
  ['a Prometheus with `config`', 'Prometheus', {}, { config: PROMETHEUS, bare: true }],
  ['a PrometheusAgent with `config`', 'PrometheusAgent', {}, { config: PROMETHEUS, bare: true }],
  [
    'an agent on every node with `config`',
    'PrometheusAgent',
    { mode: 'DaemonSet' },
    { config: PROMETHEUS, bare: true },
  ],
  ['an Alertmanager with `config`', 'Alertmanager', {}, { config: ALERTMANAGER, bare: true }],
  ['an Alertmanager with `configSecret`', 'Alertmanager', { configSecret: 'own' }, { bare: true }],
];

describe.each(ROWS)('%s', (_, name, spec, beside) => {
  const kind = KINDS.find((candidate) => candidate.kind === name)!;
  const without = outcomeOf(kind, spec, undefined, beside);

  it('drops no field silently', () => {
    const silent = fieldsOf(kind)
      .filter(({ path }) => path.split('.').length === 3)
      .filter(({ path, values }) => {
        const field = path.split('.')[2]!;
        if (field in REVIEWED || field in spec) return false;
        return values.every((value) =>
          isSilent(field, without, outcomeOf(kind, { ...spec, [field]: value }, undefined, beside)),
        );
      })
      .map(({ path }) => path);
    expect(silent).toEqual([]);
  });
});

function isSilent(field: string, without: Outcome, outcome: Outcome): boolean {
  const before = new Set(without.findings.map(textOf));
  const speaks = outcome.findings.some(
    (finding) => finding.path.startsWith(`spec.${field}`) && !before.has(textOf(finding)),
  );
  return !speaks && JSON.stringify([...outcome.outputs]) === JSON.stringify([...without.outputs]);
}
