/** Random PrometheusRules for Prometheus and ThanosRuler, and the files that we make of them. */

import fc from 'fast-check';
import { BuildContext } from '../../lib/core/base/context';
import { Findings } from '../../lib/core/base/findings';
import { type Resource, refOf, sorted } from '../../lib/core/base/resource';
import { parseVersion } from '../../lib/core/base/version';
import { schemaOf } from '../../lib/core/input/schema';
import { ruleFiles } from '../../lib/core/rules/rule-files';
import type { RuleEvaluatorSpec } from '../../lib/core/rules/spec';
import { InlineReferences, PROMETHEUS_CERTIFICATES } from '../conformance/inline-references';
import { readDocument } from '../conformance/yaml';
import { minorsOf, STANDARD } from '../support/versions';
import { type Answer, rejections } from './answer';
import { type FuzzInput, inputOf, inputsOf, specOf } from './input';
import { PROMETHEUS_VERSIONS } from './prometheus';
import { DATA } from './references';
import { mostly } from './special';
import { arbitraryOf, type Special } from './values';

const V1 = 'monitoring.coreos.com/v1';

/** All minor versions of Thanos that the API was made for. */
const THANOS_VERSIONS = minorsOf(0, 24, STANDARD.Thanos);

const expressions = mostly(
  fc.constantFrom(
    'up == 0',
    'sum by (job) (rate(http_requests_total{code=~"5.."}[5m])) > 0.1',
    'vector(1)',
    '1',
    'job:up:sum offset 5m',
    'up{namespace="mine", job!=""} unless on (job) absent(up)',
    'histogram_quantile(0.9, sum by (le) (rate(a_bucket[5m])))',
    'max_over_time((sum(up) by (job))[1h:5m] @ end())',
    '{__name__=~"a|b", "ü"="x"}',
    'sort_by_label(up, "job")',
    'label_replace(up, "a", "$1", "b", "(.*)") * on (job) group_left (a) up',
    'quantile_over_time(0.5, up[5m]) and ignoring (a) up > bool 1',
    'rate(up[5m] smoothed)',
    'rate(up[5m + 1m])',
    'limitk(2, up)',
    'a + fill(0) b',
    '0x1F + 1e3 - Inf * NaN',
    '-up ^ 2 % 3 atan2 up',
    'count_values("version", build_info)',
  ),
  fc.constantFrom(
    '',
    'up ==',
    'rate(up)',
    'sum(up[5m])',
    'up{',
    'unknown(up)',
    'up offset',
    '"text"',
    'up > 1 > bool 2',
  ),
);

const durations = mostly(fc.constantFrom('0s', '5m', '1h30m', '1d'), fc.constantFrom('', '0'));
const names = mostly(fc.constantFrom('a', 'Down', 'job:up:sum'), fc.constantFrom('', 'a b', 'ü', '1a', '{'));
const texts = mostly(
  fc.constantFrom(
    'on',
    '{{ $labels.job }} is {{ $value | humanize }}',
    '',
    'two\nlines\n',
    '{{ printf "%.1f" $value }}',
  ),
  fc.constantFrom('{{', '{{ .Nothing | unknown }}', '{{ end }}'),
);

const SPECIAL: Special = {
  expr: expressions,
  for: durations,
  keep_firing_for: mostly(fc.constantFrom('5m', '1h'), fc.constant('0s')),
  interval: durations,
  query_offset: durations,
  limit: fc.nat({ max: 3 }),
  record: names,
  alert: names,
  'labels.*': texts,
  'annotations.*': texts,
};

/** Of the fields `alert` and `record` a rule has one. */
const rules = inputOf(V1, 'PrometheusRule', specOf(V1, 'PrometheusRule', SPECIAL));

const REFERENCES = ['excludedFromEnforcement', 'prometheusRulesExcludedFromEnforce'] as const;

const enableFeatures = fc.uniqueArray(
  fc.constantFrom(
    'promql-experimental-functions',
    'promql-duration-expr',
    'promql-extended-range-selectors',
    'promql-binop-fill-modifiers',
  ),
  { maxLength: 2 },
);

function fieldsOf(kind: 'Prometheus' | 'ThanosRuler'): fc.Arbitrary<object> {
  const { fields = {} } = schemaOf(V1, kind)!.schema.fields!['spec']!;
  const special: Special = {
    namespace: fc.constantFrom('default', 'other'),
    ruleNamespace: fc.constantFrom('default', 'other'),
    name: fc.constantFrom('', 'a', 'b.c'),
    ruleName: fc.constantFrom('a', 'b.c'),
  };
  return fc.record(
    {
      enforcedNamespaceLabel: fc.constantFrom('', 'namespace', 'tenant'),
      // Of a ruler, the operator checks rules without what its own features allow: test/real asks Thanos itself.
      ...(kind === 'Prometheus' ? { enableFeatures } : {}),
      ...Object.fromEntries(REFERENCES.map((field) => [field, arbitraryOf(fields[field]!, { special })])),
    },
    { requiredKeys: [] },
  );
}

const evaluators = fc.oneof(
  fc.record({
    kind: fc.constant('Prometheus'),
    version: fc.constantFrom(...PROMETHEUS_VERSIONS),
    spec: fieldsOf('Prometheus'),
  }),
  fc.record({
    kind: fc.constant('ThanosRuler'),
    version: fc.constantFrom(...THANOS_VERSIONS),
    spec: fieldsOf('ThanosRuler'),
  }),
);

export const ruleInputs: fc.Arbitrary<FuzzInput> = fc
  .record({ evaluator: evaluators, inputs: inputsOf([rules], { minLength: 1, maxLength: 2 }) })
  .map(({ evaluator: { kind, version, spec }, inputs }) => ({
    version,
    options: {},
    instance: {
      apiVersion: V1,
      kind,
      metadata: { namespace: 'default', name: 'main' },
      spec: { ...spec, ...(kind === 'Prometheus' ? {} : { queryEndpoints: ['query:10902'] }), version },
    },
    inputs,
  }));

export function rulesAnswer({ version, instance, inputs }: FuzzInput): Answer {
  const findings = new Findings();
  const product = instance.kind === 'Prometheus' ? 'Prometheus' : 'Thanos';
  const references = new InlineReferences(DATA, PROMETHEUS_CERTIFICATES);
  const target = { product, version: parseVersion(version)! } as const;
  const context = new BuildContext(target, refOf(instance as unknown as Resource), references, findings);
  const files = ruleFiles(sorted(inputs as readonly Resource[]), instance.spec as RuleEvaluatorSpec, context, 'drop');
  const config = Object.fromEntries(files.map(({ identity, text }) => [identity, readDocument(text)]));
  return { config, ...rejections(findings.sorted()) };
}
