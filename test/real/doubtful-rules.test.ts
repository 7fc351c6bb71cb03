import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALWAYS, INFINITE, NEVER, TEXTS } from '../core/rules/doubtful';
import { describeWith, PROMETHEUS_VERSIONS, pathOf } from '../support/tools';

/** A system in which all is well. */
const SERIES = [
  'up{job="web", instance="a"} 1x30',
  'requests_total{job="web", instance="a", code="500"} 0+60x30',
  'errors_total{job="web", instance="a", code="500"} 0+0x30',
  'latency_bucket{job="web", instance="a", le="0.1"} 0+30x30',
  'latency_bucket{job="web", instance="a", le="+Inf"} 0+60x30',
].map((line) => {
  const end = line.indexOf('} ') + 1;
  return { series: line.slice(0, end), values: line.slice(end + 1) };
});

/** What promtool says of expectations, each of an evaluation half an hour later. */
function tested(version: string, rules: readonly object[], tests: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'doubtful-'));
  try {
    writeFileSync(join(folder, 'rules.json'), JSON.stringify({ groups: [{ name: 'g', rules }] }));
    const file = join(folder, 'tests.json');
    writeFileSync(
      file,
      JSON.stringify({ rule_files: ['rules.json'], tests: [{ interval: '1m', input_series: SERIES, ...tests }] }),
    );
    const { stdout, stderr, error } = spawnSync(pathOf(`promtool-${version}`), ['test', 'rules', file], {
      encoding: 'utf8',
    });
    if (error !== undefined) throw error;
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`promtool-${version}`], `Prometheus ${version} and rules that nobody means`, () => {
    it('fires where nothing is wrong', () => {
      const names = Object.keys(ALWAYS).map((_, index) => `Alert${index}`);
      const rules = Object.keys(ALWAYS).map((expr, index) => ({ alert: names[index], expr }));
      const alert_rule_test = names.map((alertname) => ({ eval_time: '30m', alertname, exp_alerts: [] }));
      const told = tested(version, rules, { alert_rule_test });
      expect(names.filter((name) => !told.includes(`alertname: ${name},`))).toEqual([]);
    });

    it('gives nothing for what cannot be true', () => {
      const promql_expr_test = Object.keys(NEVER).map((expr) => ({ eval_time: '30m', expr, exp_samples: [] }));
      expect(tested(version, [], { promql_expr_test })).toMatch(/SUCCESS/);
    });

    it('gives infinity for a percentage', () => {
      const promql_expr_test = Object.keys(INFINITE).map((expr) => ({
        eval_time: '30m',
        expr: `count((${expr}) == Inf or (${expr}) == -Inf)`,
        exp_samples: [{ labels: '{}', value: 1 }],
      }));
      expect(tested(version, [], { promql_expr_test })).toMatch(/SUCCESS/);
    });

    it('writes into an alert what the finding says', () => {
      const rules = Object.keys(TEXTS).map((text, index) => ({
        alert: `Alert${index}`,
        expr: 'sum by (job) (up) > 0',
        annotations: { text },
      }));
      const alert_rule_test = rules.map(({ alert }) => ({ eval_time: '30m', alertname: alert, exp_alerts: [] }));
      const told = tested(version, rules, { alert_rule_test });
      const written = Object.values(TEXTS).map((_, index) => textOf(told, `Alert${index}`));
      for (const [index, text] of Object.values(TEXTS).entries()) expect(written[index]).toMatch(text.written);
    });
  });
}

/** The text of an alert that was not expected, as promtool prints it. */
function textOf(told: string, alert: string): string {
  const printed = told.slice(told.indexOf(`alertname: ${alert},`));
  return /text="((?:[^"\\]|\\.)*)"/.exec(printed)?.[1] ?? printed.slice(0, 300);
}
