/** The selected PrometheusRules of a Prometheus or ThanosRuler → ConfigMaps. */

import type { InvalidInputPolicy } from '../base/attempt';
import type { BuildContext } from '../base/context';
import { RULE_SLOTS, RULES_LABEL, type RuleEvaluatorKind, ruleSlotName } from '../base/conventions';
import type { Manifest, Resource } from '../base/resource';
import { metadataFor } from '../pod/metadata';
import { ruleFiles } from './rule-files';
import { fillSlots, MOST_SLOTS } from './slots';
import type { RuleEvaluatorSpec } from './spec';
import type { Surroundings } from './surroundings';

export interface RuleOptions {
  /** How many ConfigMaps the rules are dealt out to. */
  readonly slots: number;
  readonly onInvalid: InvalidInputPolicy;
  /** Absent: what is around them is not known. */
  readonly around?: Surroundings | undefined;
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
  { slots, onInvalid, around }: RuleOptions,
): CompiledRules {
  const { kind, metadata, spec } = instance;
  const length = checkedSlots(slots, LEAST_SLOTS[kind], context);
  const configMaps = Array.from({ length }, (_, slot) => ruleSlotName(kind, metadata.name, slot));
  const labels = { [RULES_LABEL[kind]]: metadata.name };
  const files = ruleFiles(rules, spec, context, onInvalid, around);
  const objects = fillSlots(
    files,
    configMaps.map((name) => metadataFor(instance, name, labels)),
    context,
    onInvalid,
  );
  return { configMaps, objects };
}

/** Fewer than the operator mounts would change the pods of an instance that is taken over, for nothing. */
const LEAST_SLOTS: Readonly<Record<RuleEvaluatorKind, number>> = { Prometheus: RULE_SLOTS, ThanosRuler: 1 };

function checkedSlots(slots: number, least: number, context: BuildContext): number {
  if (Number.isInteger(slots) && slots >= least && slots <= MOST_SLOTS) return slots;
  context.error('ruleSlots', {
    code: 'invalid-value',
    message: 'rules cannot be dealt out to so many ConfigMaps',
    given: String(slots),
    allowed: `a whole number from ${least} to ${MOST_SLOTS}`,
    hint: 'Choose a number in that range',
  });
  return RULE_SLOTS;
}
