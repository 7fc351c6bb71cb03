import { BuildContext } from '../../../lib/core/base/context';
import { describe as describeFinding, Findings } from '../../../lib/core/base/findings';
import type { References } from '../../../lib/core/base/references';
import type { Resource } from '../../../lib/core/base/resource';
import { parseVersion } from '../../../lib/core/base/version';
import { compileRules } from '../../../lib/core/rules/compile-rules';
import type { PrometheusRuleSpec, Rule, RuleEvaluatorSpec } from '../../../lib/core/rules/spec';
import type { Surroundings } from '../../../lib/core/rules/surroundings';
import { NEWEST } from '../../support/versions';

/** Rules refer to nothing. */
const NO_REFERENCES: References = {
  credential: () => ({}),
  file: () => undefined,
  content: () => undefined,
  reads: () => undefined,
};

export interface Asked {
  readonly product?: 'Prometheus' | 'Thanos';
  readonly version?: string;
  readonly spec?: RuleEvaluatorSpec;
  readonly slots?: number;
  readonly onInvalid?: 'error' | 'drop';
  readonly around?: Surroundings;
}

export function ruleObject(name: string, spec: PrometheusRuleSpec, namespace = 'team'): Resource<PrometheusRuleSpec> {
  return { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', metadata: { name, namespace }, spec };
}

export function ofRules(...rules: readonly Rule[]): Resource<PrometheusRuleSpec> {
  return ruleObject('rules', { groups: [{ name: 'group', rules }] });
}

/** The files of rules by the ConfigMap and name, and what was found wrong. */
export function compile(rules: readonly Resource[], asked: Asked = {}) {
  const { product = 'Prometheus', version, spec = {}, slots = 3, onInvalid = 'error', around } = asked;
  const kind = product === 'Thanos' ? 'ThanosRuler' : 'Prometheus';
  const metadata = { name: 'main', namespace: 'monitoring' };
  const findings = new Findings();
  const target = {
    product,
    version: parseVersion(version ?? (product === 'Thanos' ? NEWEST.Thanos : NEWEST.Prometheus))!,
  };
  const context = new BuildContext(target, { kind, ...metadata }, NO_REFERENCES, findings);
  const { objects } = compileRules({ apiVersion: 'v1', kind, metadata, spec }, rules, context, {
    slots,
    onInvalid,
    around,
  });
  const files = objects.flatMap(({ metadata: { name }, data }) =>
    Object.entries(data as Record<string, string>).map(([file, text]) => ({ configMap: name, file, text })),
  );
  return { objects, files, findings: findings.sorted().map((finding) => describeFinding(finding)) };
}

/** The text of the only file. */
export function textOf(rules: readonly Resource[], asked: Asked = {}): string {
  const { files, findings } = compile(rules, asked);
  if (files.length !== 1) throw new Error(`${files.length} files:\n${findings.join('\n')}`);
  return files[0]!.text;
}
