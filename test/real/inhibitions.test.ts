import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkInhibitions } from '../../lib/core/alertmanager/inhibitions';
import type { WireInhibitRule } from '../../lib/core/alertmanager/types';
import { isOpen } from '../../lib/core/base/gates';
import { parseVersion } from '../../lib/core/base/version';
import { emitYaml } from '../../lib/core/emit/yaml';
import { contextOf } from '../core/alertmanager/support';
import { startAlertmanager, temporaryFolder } from '../support/processes';
import { ALERTMANAGER_VERSIONS, describeWith } from '../support/tools';
import { eventually } from '../support/wait';

type Labels = Readonly<Record<string, string>>;

interface Firing {
  readonly labels: Labels;
  readonly minutes: number;
}

interface ShownAlert {
  readonly labels: Labels;
  readonly status: { readonly state: string };
}

/** Names of the alerts that are silenced while these fire. */
async function silencedBy(version: string, rules: readonly WireInhibitRule[], firing: readonly Firing[]) {
  const file = join(temporaryFolder(), 'alertmanager.yaml');
  const route = { receiver: 'team', group_wait: '0s' };
  writeFileSync(file, emitYaml({ route, receivers: [{ name: 'team' }], inhibit_rules: rules }));
  const { url } = await startAlertmanager(version, file);
  for (const { labels, minutes } of firing) {
    const endsAt = new Date(Date.now() + minutes * 60_000).toISOString();
    await fetch(`${url}/api/v2/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ labels, endsAt }]),
    });
  }
  const shown = async () => (await (await fetch(`${url}/api/v2/alerts`)).json()) as ShownAlert[];
  await eventually('every alert has been looked at', async () => {
    const alerts = await shown();
    return alerts.length === firing.length && alerts.every(({ status }) => status.state !== 'unprocessed');
  });
  const silenced = (await shown()).filter(({ status }) => status.state === 'suppressed');
  return silenced.map(({ labels }) => labels['alertname']).sort();
}

function warningsOf(version: string, rules: readonly WireInhibitRule[]): number {
  const context = contextOf(version);
  checkInhibitions(rules, context, 'inhibit_rules');
  return context.findings.count;
}

const fires = (alertname: string, labels: Labels, minutes = 10): Firing => ({
  labels: { alertname, ...labels },
  minutes,
});
/** Where of several sources one is kept. */
const ONE_SOURCE = { since: '0.30.0', until: '0.34.1' };
const rule = (source: string, target: string, ...equal: string[]): WireInhibitRule => ({
  source_matchers: [source],
  target_matchers: [target],
  equal,
});

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `what is warned of in Alertmanager ${version}`, () => {
    it('silences nothing where source and target are the same alerts', async () => {
      const rules = [rule('team="a"', 'team="a"')];
      expect(await silencedBy(version, rules, [fires('A', { team: 'a' }), fires('B', { team: 'a' })])).toEqual([]);
      expect(warningsOf(version, rules)).toBe(1);
    });

    it('silences both where each silences the other', async () => {
      const rules = [rule('alertname="A"', 'alertname="B"'), rule('alertname="B"', 'alertname="A"')];
      expect(await silencedBy(version, rules, [fires('A', {}), fires('B', {})])).toEqual(['A', 'B']);
      expect(warningsOf(version, rules)).toBe(1);
    });

    it('silences or not, by which ends last, where every target is a source, if it keeps one source', async () => {
      const rules = [rule('severity=~"critical|warning"', 'severity="warning"', 'node')];
      const [critical, warning] = [
        { severity: 'critical', node: 'n' },
        { severity: 'warning', node: 'n' },
      ];
      const warningFirst = await silencedBy(version, rules, [fires('B', warning, 20), fires('A', critical, 10)]);
      const warningLast = await silencedBy(version, rules, [fires('B', warning, 10), fires('A', critical, 20)]);
      expect({ warningFirst, warningLast, warnings: warningsOf(version, rules) }).toEqual(
        !isOpen(ONE_SOURCE, parseVersion(version)!)
          ? { warningFirst: ['B'], warningLast: ['B'], warnings: 0 }
          : { warningFirst: [], warningLast: ['B'], warnings: 1 },
      );
    });

    it('silences what it says where the source leaves out the target', async () => {
      const rules = [rule('severity="critical"', 'severity=~"critical|warning"', 'node')];
      const firing = [
        fires('A', { severity: 'critical', node: 'n' }),
        fires('B', { severity: 'warning', node: 'n' }, 20),
        fires('C', { severity: 'warning', node: 'm' }),
      ];
      expect(await silencedBy(version, rules, firing)).toEqual(['B']);
      expect(warningsOf(version, rules)).toBe(0);
    });
  });
}
