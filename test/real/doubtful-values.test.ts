/** Values that are warned of: what the servers themselves make of them. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALERTMANAGER_FEATURES } from '../../lib/core/alertmanager/features';
import { PROMETHEUS_FEATURES } from '../../lib/core/prometheus/features';
import { temporaryFolder } from '../support/processes';
import { describeWith, pathOf, type Tool } from '../support/tools';
import { NEWEST } from '../support/versions';

const PROMETHEUS = ['prometheus-2.53.3', 'prometheus-3.5.3', `prometheus-${NEWEST.Prometheus}`] as const;
const ALERTMANAGERS = ['alertmanager-0.28.1', `alertmanager-${NEWEST.Alertmanager}`] as const;
const THANOS = `thanos-${NEWEST.Thanos}` as const;

/** What a server says that is given no configuration, and so does not start. */
function saidBy(tool: Tool, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(pathOf(tool), args, { encoding: 'utf8', timeout: 20_000 });
  return `${stdout}${stderr}`;
}

const NOWHERE = '--config.file=/nowhere/config.yaml';

describe.each(PROMETHEUS)('%s', (tool) => {
  describeWith([tool], 'says of a feature that it does not know', () => {
    const unknown = (features: readonly string[]) => {
      const args = [NOWHERE, '--web.listen-address=127.0.0.1:0', `--enable-feature=${features.join(',')}`];
      const lines = saidBy(tool, args)
        .split('\n')
        .filter((line) => line.includes('Unknown option'));
      return features.filter((feature) => lines.some((line) => new RegExp(`option="?${feature}"?$`).test(line.trim())));
    };

    it('that it is unknown, and goes on', () => {
      expect(unknown(['native-histogram', 'exemplar-storage'])).toEqual(['native-histogram']);
    });
  });
});

describeWith(PROMETHEUS, 'the features of Prometheus', () => {
  /** The receiver of OTLP is left out of the oldest that is at hand, and 2.55 had the other. */
  const OTHERS = ['otlp-write-receiver', 'utf8-names'];

  it('are each known to one of them', () => {
    // Two that exclude each other would hide what comes after.
    const asked = PROMETHEUS_FEATURES.filter((feature) => feature !== 'otlp-native-delta-ingestion');
    const unknown = PROMETHEUS.map((tool) => {
      const text = saidBy(tool, [NOWHERE, '--web.listen-address=127.0.0.1:0', `--enable-feature=${asked.join(',')}`]);
      const lines = text.split('\n').filter((line) => line.includes('Unknown option'));
      expect(lines.length).toBeGreaterThan(0);
      return lines.map((line) => /option="?([a-z0-9-]+)"?/.exec(line)?.[1]);
    });
    const everywhere = asked.filter((feature) => unknown.every((names) => names.includes(feature)));
    expect(everywhere).toEqual(OTHERS);
  });
});

describe.each(ALERTMANAGERS)('%s does not start', (tool) => {
  describeWith([tool], 'with', () => {
    it.each([
      ['an external URL without a scheme', '--web.external-url=alerts.example.com', /invalid \\*"\\*" scheme/],
      ['a feature that it does not know', '--enable-feature=utf8-strict', /nknown option 'utf8-strict'/],
    ])('%s', (_, argument, answer) => {
      const folder = temporaryFolder();
      const config = join(folder, 'alertmanager.yml');
      writeFileSync(config, 'route: { receiver: a }\nreceivers: [{ name: a }]\n');
      const args = [`--config.file=${config}`, `--storage.path=${folder}`, '--web.listen-address=127.0.0.1:0'];
      expect(saidBy(tool, [...args, '--cluster.listen-address=', argument])).toMatch(answer);
    });
  });
});

describeWith([`alertmanager-${NEWEST.Alertmanager}`], 'the features of Alertmanager', () => {
  /** Older versions had it. */
  const OTHERS = ['auto-gomaxprocs'];

  it('are known to the newest, but for what it has no more', () => {
    const storage = `--storage.path=${temporaryFolder()}`;
    const unknown = ALERTMANAGER_FEATURES.filter((feature) =>
      saidBy(`alertmanager-${NEWEST.Alertmanager}`, [
        NOWHERE,
        `--enable-feature=${feature}`,
        '--cluster.listen-address=',
        storage,
      ]).includes('nknown option'),
    );
    expect(unknown).toEqual(OTHERS);
  });
});

describeWith([THANOS], 'Thanos', () => {
  it.each(['yesterday', '2h ago', '2025-01-31'])('does not start with %s as a time', (time) => {
    expect(saidBy(THANOS, ['sidecar', `--min-time=${time}`])).toContain('error parsing commandline arguments');
  });
});
