import { BuildContext, type Target } from '../../../lib/core/base/context';
import { RULE_SLOTS } from '../../../lib/core/base/conventions';
import { Findings } from '../../../lib/core/base/findings';
import { type Manifest, type Resource, refOf } from '../../../lib/core/base/resource';
import { parseVersion } from '../../../lib/core/base/version';
import { compileRules } from '../../../lib/core/rules/compile-rules';
import { ruleFileText } from '../../../lib/core/rules/rule-files';
import { distribute } from '../../../lib/core/rules/slots';
import type { PrometheusRuleSpec, RuleEvaluatorSpec } from '../../../lib/core/rules/spec';
import { NEWEST } from '../../support/versions';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';
import { InlineReferences, PROMETHEUS_CERTIFICATES } from '../inline-references';
import { readDocument } from '../yaml';

/** Recorded where no server was named, only the names that it allows: any version that allows the same will do. */
const VERSION_OF_SCHEME: Readonly<Record<string, string>> = { legacy: '2.55.0', utf8: NEWEST.Prometheus };

/** Options of the operator's parser, and the feature flags of the server that they are. */
const FEATURES: Readonly<Record<string, string>> = {
  EnableExperimentalFunctions: 'promql-experimental-functions',
  ExperimentalDurationExpr: 'promql-duration-expr',
  EnableExtendedRangeSelectors: 'promql-extended-range-selectors',
  EnableBinopFillModifiers: 'promql-binop-fill-modifiers',
};

/** The text of a file, whether a rule is valid, or the ConfigMaps that given files are put into. */
export function run(testCase: Case): Outcome {
  return testCase.meta.function === 'makeConfigMapsFromRules' ? configMaps(testCase) : ruleFile(testCase);
}

function ruleFile(testCase: Case): Outcome {
  const { meta } = testCase;
  const [rule] = resourcesOf<PrometheusRuleSpec, 'PrometheusRule'>(testCase, 'PrometheusRule') as [
    Resource<PrometheusRuleSpec>,
  ];
  const findings = new Findings();
  const text = ruleFileText(rule, evaluatorOf(meta), contextOf(testCase, rule, findings));
  const output = meta.function === 'ValidateRule' ? { valid: text !== undefined } : readDocument(text ?? '');
  return { output, findings: findings.sorted() };
}

function evaluatorOf({ parserOptions }: Case['meta']): RuleEvaluatorSpec {
  const enabled = Object.entries(FEATURES).filter(([option]) => String(parserOptions).includes(`${option}:true`));
  return { enableFeatures: enabled.map(([, feature]) => feature) };
}

function contextOf({ meta, data }: Case, object: Resource, findings: Findings): BuildContext {
  const target: Target = {
    product: meta.ruleFormat === 'thanos' ? 'Thanos' : 'Prometheus',
    version: parseVersion(
      String(meta.version ?? VERSION_OF_SCHEME[String(meta.validationScheme)] ?? NEWEST.Prometheus),
    )!,
  };
  return new BuildContext(target, refOf(object), new InlineReferences(data, PROMETHEUS_CERTIFICATES), findings);
}

/**
 * The operator fills ConfigMaps one after the other, we deal files out by their identity: which ConfigMap a file lies in
 * is our own, and so are those that stay empty. What lies in all of them, and how they are called, is not.
 */
function configMaps(testCase: Case): Outcome {
  const { namePrefix, ruleFiles } = testCase.meta as { namePrefix: string; ruleFiles?: Record<string, string> };
  const name = namePrefix.replace('prometheus-', '');
  const instance: Resource<RuleEvaluatorSpec, 'Prometheus'> = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name, namespace: 'default' },
    spec: {},
  };
  const findings = new Findings();
  const context = contextOf(testCase, instance, findings);
  const { objects } = compileRules(instance, [], context, { slots: RULE_SLOTS, onInvalid: 'error' });
  const files = Object.entries(ruleFiles ?? {}).map(([file, text]) => ({ identity: file, name: file, text }));
  const expected = testCase.expected.kind === 'value' ? (testCase.expected.value as Manifest[]) : [];
  return {
    output: { files: sortedFiles(distribute(files, RULE_SLOTS)), metadata: expected.map((map) => like(map, objects)) },
    expected: {
      files: Object.fromEntries(
        // Without any rule there is a ConfigMap without data.
        expected.flatMap(({ data }) => Object.entries((data ?? {}) as Record<string, string>)).sort(),
      ),
      metadata: expected.map(({ metadata }) => metadata),
    },
    findings: findings.sorted(),
  };
}

function sortedFiles(slots: ReturnType<typeof distribute>): Record<string, string> {
  return Object.fromEntries(
    slots
      .flat()
      .map(({ name, text }) => [name, text] as const)
      .sort(),
  );
}

/** Our object of the name, with those of its labels that the operator writes. */
function like({ metadata }: Manifest, objects: readonly Manifest[]): Manifest['metadata'] | undefined {
  const ours = objects.find((object) => object.metadata.name === metadata.name)?.metadata;
  if (ours === undefined) return undefined;
  const labels = Object.fromEntries(Object.keys(metadata.labels ?? {}).map((key) => [key, ours.labels?.[key] ?? '']));
  return { name: ours.name, labels };
}
