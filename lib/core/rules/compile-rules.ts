/** The selected PrometheusRules of a Prometheus or ThanosRuler → ConfigMaps. */

import type { BuildContext } from '../context';
import { RULES_LABEL, type RuleEvaluatorKind, ruleSlotName } from '../conventions';
import type { Manifest, Resource } from '../model/resource';
import { metadataFor } from '../workload/metadata';
import { ruleFiles } from './rule-files';
import { fillSlots } from './slots';
import type { RuleEvaluatorSpec } from './spec';

export interface RuleOptions {
  /** How many ConfigMaps the rules are dealt out to. */
  readonly slots: number;
  readonly onInvalid: 'error' | 'drop';
}

export interface CompiledRules {
  /** Names of the ConfigMaps, all of which are mounted: files lie in a folder of the name. */
  readonly configMaps: readonly string[];
  readonly objects: readonly Manifest[];
}

export function compileRules(
  instance: Resource<RuleEvaluatorSpec, RuleEvaluatorKind>,
  rules: readonly Resource[],
  context: BuildContext,
  { slots, onInvalid }: RuleOptions,
): CompiledRules {
  const { kind, metadata, spec } = instance;
  const configMaps = Array.from({ length: slots }, (_, slot) => ruleSlotName(kind, metadata.name, slot));
  const labels = { [RULES_LABEL[kind]]: metadata.name };
  const files = ruleFiles(rules, spec, context, onInvalid);
  const objects = fillSlots(
    files,
    configMaps.map((name) => metadataFor(instance, name, labels)),
    context,
  );
  return { configMaps, objects };
}
