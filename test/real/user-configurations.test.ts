import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../lib/core/base/context';
import { Findings } from '../../lib/core/base/findings';
import type { Values } from '../../lib/core/base/values';
import { parseVersion } from '../../lib/core/base/version';
import { readGoYaml } from '../../lib/core/languages/go-yaml';
import { checkConfiguration } from '../../lib/core/prometheus/loader/read';
import { isBuiltFor, promtoolOnAll } from '../support/checks';
import { configurations } from '../support/prometheus-configurations';
import { describeWith, PROMETHEUS_VERSIONS } from '../support/tools';

function warningsOf(text: string, version: string): readonly string[] {
  const findings = new Findings();
  const object = { kind: 'Prometheus', namespace: 'default', name: 'main' };
  const target = { product: 'Prometheus', version: parseVersion(version)! } as const;
  const context = new BuildContext(target, object, {} as BuildContext['references'], findings);
  checkConfiguration(readGoYaml(text) as Values, context, 'config');
  return findings.all.map(({ path, message }) => `${path}: ${message}`);
}

const cases = configurations();

describe('configurations of users', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThan(1000);
  });

  for (const version of PROMETHEUS_VERSIONS) {
    describeWith([`promtool-${version}`], `promtool ${version}`, () => {
      it('refuses what we warn of, and takes what we take', () => {
        // A tool that was built without a discovery says nothing of it.
        const judged = cases.filter(({ text }) => isBuiltFor(version, text));
        const verdicts = promtoolOnAll(
          version,
          judged.map(({ text }) => text),
        );
        const refused = verdicts.filter(({ ok }) => !ok).length;
        expect([refused, judged.length - refused].every((count) => count > 150)).toBe(true);
        const different = judged.flatMap(({ name, text }, index) => {
          const warnings = warningsOf(text, version);
          const { ok, output } = verdicts[index]!;
          return ok === (warnings.length === 0) ? [] : [`${name} → ${ok ? warnings.join('; ') : output.trim()}`];
        });
        expect(different).toEqual([]);
      });
    });
  }
});
