/** Values that are warned of: what the servers themselves make of them. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALERTMANAGER_ARGUMENTS, ALERTMANAGER_FEATURES } from '../../lib/core/base/alertmanager.generated';
import { isIdle } from '../../lib/core/base/features';
import { isOpen } from '../../lib/core/base/gates';
import { PROMETHEUS_ARGUMENTS } from '../../lib/core/base/prometheus.generated';
import { parseVersion } from '../../lib/core/base/version';
import { FEATURES } from '../../lib/core/prometheus/features';
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

/** Older lines are Debian's packages, which leave out some features, and add, leave out and rename arguments. */
const NOT_IN_DEBIAN = ['old-ui', 'otlp-deltatocumulative', 'otlp-write-receiver'];
const PATCHED_BY_DEBIAN = /^web\.(local-assets|enable-otlp-receiver)$|^write-documentation$|-lockfile$/;

describe.each(PROMETHEUS)('of the features of our table, %s', (tool) => {
  const version = parseVersion(tool.replace('prometheus-', ''))!;
  // Two that exclude each other would hide what comes after.
  const unasked = ['otlp-native-delta-ingestion', ...(tool.endsWith(NEWEST.Prometheus) ? [] : NOT_IN_DEBIAN)];
  const asked = Object.keys(FEATURES).filter((feature) => !unasked.includes(feature));

  describeWith([tool], 'the server itself', () => {
    const args = [NOWHERE, '--web.listen-address=127.0.0.1:0', `--enable-feature=${asked.join(',')}`];
    const lines = saidBy(tool, args).split('\n');
    const told = (words: string) =>
      lines
        .filter((line) => line.includes(words))
        .map((line) => /option="?([a-z0-9-]+)"?/.exec(line)?.[1])
        .sort();

    it('knows those, and no others', () => {
      expect(told('Unknown option')).toEqual(asked.filter((name) => !isOpen(FEATURES[name]!, version)));
    });

    it('does nothing for those', () => {
      const idle = asked.filter((name) => isOpen(FEATURES[name]!, version) && isIdle(FEATURES[name]!, version));
      expect(told('no-op.')).toEqual(idle);
    });
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

describe.each(ALERTMANAGERS)('of the features of our table, %s', (tool) => {
  const version = parseVersion(tool.replace('alertmanager-', ''))!;

  describeWith([tool], 'the server itself', () => {
    it('knows those, and no others', () => {
      const args = ['--cluster.listen-address=', `--storage.path=${temporaryFolder()}`];
      const names = Object.keys(ALERTMANAGER_FEATURES);
      const unknown = names.filter((feature) =>
        saidBy(tool, [NOWHERE, `--enable-feature=${feature}`, ...args]).includes('nknown option'),
      );
      expect(unknown).toEqual(names.filter((name) => !isOpen(ALERTMANAGER_FEATURES[name]!, version)));
    });
  });
});

describe.each([
  ...PROMETHEUS.map((tool) => [tool, PROMETHEUS_ARGUMENTS] as const),
  ...ALERTMANAGERS.map((tool) => [tool, ALERTMANAGER_ARGUMENTS] as const),
])('of the arguments of our table, %s', (tool, table) => {
  const version = parseVersion(tool.replace(/^\w+-/, ''))!;

  describeWith([tool], 'the server itself', () => {
    const shown = [...saidBy(tool, ['--help-long']).matchAll(/^ {2,6}(?:-\w, )?--(?:\[no-\])?([a-z0-9.-]+)/gm)];
    const isDebian = tool.startsWith('prometheus') && !tool.endsWith(NEWEST.Prometheus);
    const isOther = (name: string) =>
      ['help', 'help-long', 'help-man', 'version'].includes(name) || (isDebian && PATCHED_BY_DEBIAN.test(name));
    const known = shown.map(([, name]) => name!).filter((name) => !isOther(name));
    const open = (name: string) => Object.hasOwn(table, name) && isOpen(table[name]!, version);

    it('shows no others', () => {
      expect(known.length).toBeGreaterThan(20);
      expect(known.filter((name) => !open(name))).toEqual([]);
    });

    it('knows those, shown or not', { timeout: 60_000 }, () => {
      const hidden = Object.keys(table).filter((name) => open(name) && !known.includes(name) && !isOther(name));
      const refused = hidden.filter((name) => saidBy(tool, [NOWHERE, `--${name}`]).includes('unknown long flag'));
      expect(refused).toEqual([]);
      expect(saidBy(tool, [NOWHERE, '--no.such'])).toContain('unknown long flag');
    });
  });
});

describeWith([THANOS], 'Thanos', () => {
  it('asks no query by another scheme than http', () => {
    const args = ['rule', '--query=grpc://query:10901', `--data-dir=${temporaryFolder()}`, '--label=a="b"'];
    expect(saidBy(THANOS, args)).toContain('is not supported scheme');
  });

  it.each(['yesterday', '2h ago', '2025-01-31'])('does not start with %s as a time', (time) => {
    expect(saidBy(THANOS, ['sidecar', `--min-time=${time}`])).toContain('error parsing commandline arguments');
  });
});
