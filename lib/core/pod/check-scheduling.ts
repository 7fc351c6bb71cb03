/** What the API server would refuse of where pods go, and constraints that do not count the pods that they are written for. */

import type { BuildContext } from '../base/context';
import { LABEL } from '../base/conventions';
import { memberPath } from '../base/place';
import { type LabelSelector, type Labels, selects } from '../base/selector';
import { isLabelKey, isLabelValue } from '../languages/kubernetes-selectors';
import { didYouMean } from '../languages/suggest';
import type { PodLevelSpec } from './spec';

/** `labels` are those of the pods. */
export function checkScheduling(spec: PodLevelSpec, labels: Labels, context: BuildContext): void {
  checkTolerations(spec.tolerations ?? [], context);
  checkNodeSelector(spec.nodeSelector ?? {}, context);
  checkTopologySpread((spec.topologySpreadConstraints ?? []) as readonly Constraint[], labels, context);
  checkNodeAffinity(spec.affinity as Affinity | undefined, context);
  checkAntiAffinity(spec.affinity as Affinity | undefined, labels, context);
}

/** Kubernetes' words, which the schemas of the API do not list. */
export function checkWord(
  given: string | undefined,
  allowed: readonly string[],
  context: BuildContext,
  at: string,
): void {
  if (given === undefined || given === '' || allowed.includes(given)) return;
  const near = allowed.find((word) => initials(word) === given.toUpperCase().replace(/X$/, 'M'));
  context.error(at, {
    code: 'invalid-value',
    message: 'the value is not one of those that exist',
    given: JSON.stringify(given),
    allowed: `one of ${allowed.join(', ')}`,
    hint: near === undefined ? (didYouMean(given, allowed) ?? 'Choose one of them') : `Write \`${near}\``,
  });
}

/** As kubectl prints `RWO` and `RWX`, which are no values. */
function initials(word: string): string {
  return word.replaceAll(/[a-z]+/g, '');
}

interface Toleration {
  readonly operator?: string;
  readonly effect?: string;
  readonly value?: string;
}

const OPERATORS = ['Equal', 'Exists', 'Lt', 'Gt'];
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

function checkTolerations(tolerations: readonly Toleration[], context: BuildContext): void {
  tolerations.forEach(({ operator, effect, value = '' }, i) => {
    const at = `spec.tolerations[${i}]`;
    checkWord(operator, OPERATORS, context, `${at}.operator`);
    checkWord(effect, EFFECTS, context, `${at}.effect`);
    if (operator !== 'Exists' || value === '') return;
    context.error(`${at}.value`, {
      code: 'conflicting-fields',
      message: 'the operator Exists takes any value of a taint, and no value beside it',
      given: value,
      allowed: 'a value with `operator: Equal`',
      hint: 'Remove the value, or choose Equal',
    });
  });
}

function checkNodeSelector(labels: Readonly<Record<string, string>>, context: BuildContext): void {
  for (const [key, value] of Object.entries(labels)) {
    if (isLabelKey(key) && isLabelValue(value)) {
      checkNodeLabel(key, value, context);
      continue;
    }
    context.error('spec.nodeSelector', {
      code: 'invalid-value',
      message: 'no node can have this label',
      given: `${key}: ${value}`,
      allowed: 'a key and a value as Kubernetes has them for labels',
      hint: 'Correct it',
    });
  }
}

/** Labels that every node has, and of which there are few values. */
const OF_NODES: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/os': ['linux', 'windows'],
  'kubernetes.io/arch': ['amd64', 'arm64', 'arm', 'ppc64le', 's390x', 'riscv64', 'loong64'],
};

function checkNodeLabel(key: string, value: string, context: BuildContext): void {
  const known = Object.hasOwn(OF_NODES, key) ? OF_NODES[key]! : [value];
  if (known.includes(value)) return;
  context.warning(memberPath('spec.nodeSelector', key), {
    code: 'doubtful-value',
    message: 'no node has this value of the label: the pods wait for one',
    given: value,
    allowed: known.join(', '),
    hint: didYouMean(value, known) ?? 'Write one of them',
  });
}

interface Constraint {
  readonly whenUnsatisfiable?: string;
  readonly labelSelector?: LabelSelector;
  readonly additionalLabelSelectors?: string;
}

function checkTopologySpread(constraints: readonly Constraint[], labels: Labels, context: BuildContext): void {
  constraints.forEach(({ whenUnsatisfiable, labelSelector, additionalLabelSelectors }, i) => {
    const at = `spec.topologySpreadConstraints[${i}]`;
    checkWord(whenUnsatisfiable, ['DoNotSchedule', 'ScheduleAnyway'], context, `${at}.whenUnsatisfiable`);
    if (additionalLabelSelectors === undefined ? selects(labelSelector, labels) : selects(labelSelector ?? {}, labels))
      return;
    context.warning(`${at}.labelSelector`, {
      code: 'doubtful-value',
      message: 'it counts pods that have these labels, and the pods of this instance do not: they are not spread',
      given: labelSelector === undefined ? 'nothing, which counts no pod' : JSON.stringify(labelSelector),
      allowed: `labels of these pods: ${listOf(labels)}`,
      hint: 'Leave `labelSelector` out, and add `additionalLabelSelectors: OnResource`',
    });
  });
}

interface NodeRequirement {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

interface NodeTerm {
  readonly matchExpressions?: readonly NodeRequirement[];
  readonly matchFields?: readonly NodeRequirement[];
}

interface Affinity {
  readonly nodeAffinity?: {
    readonly requiredDuringSchedulingIgnoredDuringExecution?: { readonly nodeSelectorTerms?: readonly NodeTerm[] };
    readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly {
      readonly weight?: number;
      readonly preference?: NodeTerm;
    }[];
  };
  readonly podAntiAffinity?: {
    readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly Term[];
    readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly { readonly podAffinityTerm?: Term }[];
  };
}

interface Term {
  readonly labelSelector?: LabelSelector;
}

interface NodeValues {
  readonly accepts: (values: readonly string[]) => boolean;
  readonly allowed: string;
}

const SOME: NodeValues = { accepts: ({ length }) => length > 0, allowed: 'at least one value' };
const NONE: NodeValues = { accepts: ({ length }) => length === 0, allowed: 'no value' };
const NUMBER: NodeValues = {
  accepts: ([first = '', ...others]) => /^-?\d+$/.test(first) && others.length === 0,
  allowed: 'one whole number, as a text',
};

/** What the operators for nodes are compared with. */
const VALUES: Readonly<Record<string, NodeValues>> = {
  In: SOME,
  NotIn: SOME,
  Exists: NONE,
  DoesNotExist: NONE,
  Gt: NUMBER,
  Lt: NUMBER,
};

function checkNodeAffinity({ nodeAffinity = {} }: Affinity = {}, context: BuildContext): void {
  const at = 'spec.affinity.nodeAffinity';
  const required = nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  required.forEach((term, i) => {
    checkNodeTerm(term, context, `${at}.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[${i}]`);
  });
  const preferred = nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  preferred.forEach(({ preference = {} }, i) => {
    checkNodeTerm(preference, context, `${at}.preferredDuringSchedulingIgnoredDuringExecution[${i}].preference`);
  });
}

function checkNodeTerm({ matchExpressions = [], matchFields = [] }: NodeTerm, context: BuildContext, at: string): void {
  for (const [field, requirements] of Object.entries({ matchExpressions, matchFields })) {
    requirements.forEach((requirement, i) => {
      const here = `${at}.${field}[${i}]`;
      checkWord(requirement.operator, Object.keys(VALUES), context, `${here}.operator`);
      checkNodeValues(requirement, context, `${here}.values`);
    });
  }
}

/** How many values an operator compares with. */
function checkNodeValues({ operator = '', values = [] }: NodeRequirement, context: BuildContext, at: string): void {
  const row = Object.hasOwn(VALUES, operator) ? VALUES[operator] : undefined;
  if (row === undefined || row.accepts(values)) return;
  context.error(at, {
    code: 'invalid-value',
    message: `the operator ${operator} does not take these values`,
    given: values.length === 0 ? 'none' : values.join(', '),
    allowed: row.allowed,
    hint: 'Correct the values, or choose another operator',
  });
}

function checkAntiAffinity({ podAntiAffinity = {} }: Affinity = {}, labels: Labels, context: BuildContext): void {
  const {
    requiredDuringSchedulingIgnoredDuringExecution: required,
    preferredDuringSchedulingIgnoredDuringExecution: preferred,
  } = podAntiAffinity;
  const at = 'spec.affinity.podAntiAffinity';
  required?.forEach((term, i) => {
    checkTerm(term, labels, context, `${at}.requiredDuringSchedulingIgnoredDuringExecution[${i}]`);
  });
  preferred?.forEach(({ podAffinityTerm: term }, i) => {
    checkTerm(term, labels, context, `${at}.preferredDuringSchedulingIgnoredDuringExecution[${i}].podAffinityTerm`);
  });
}

/** Other pods may be meant: only where their labels have a value of these pods is it a slip. */
function checkTerm({ labelSelector }: Term = {}, labels: Labels, context: BuildContext, at: string): void {
  const { matchLabels = {} } = labelSelector ?? {};
  const own = new Set(Object.values(labels));
  const slip = Object.entries(matchLabels).find(([key, value]) => labels[key] !== value && own.has(value));
  if (slip === undefined || selects(labelSelector, labels)) return;
  context.warning(`${at}.labelSelector`, {
    code: 'doubtful-value',
    message:
      'it keeps away from pods that have this label, and the pods of this instance do not: they are not kept apart',
    given: slip.join(': '),
    allowed: `labels of these pods: ${listOf(labels)}`,
    hint: `Write \`${Object.entries(labels)
      .find(([, value]) => value === slip[1])!
      .join(': ')}\``,
  });
}

function listOf(labels: Labels): string {
  return Object.entries(labels)
    .filter(([key]) => key !== LABEL.version)
    .map((label) => label.join(': '))
    .join(', ');
}
