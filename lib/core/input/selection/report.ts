/** Says which inputs no instance takes, and which selectors take nothing: neither does what somebody meant it to do. */

import type { App, InstanceDeclaration, RefusedInput } from '../../base/app';
import { groupBy } from '../../base/collections';
import { USER_ANNOTATION } from '../../base/conventions';
import type { Findings, Remark } from '../../base/findings';
import { memberPath } from '../../base/place';
import { type Resource, refOf } from '../../base/resource';
import type { Namespaces } from '../../base/selector';
import { type Idle, selectionAnswers, type Unselected } from './answers';
import { isMeetable, isReadable } from './check';
import { asked, few, had, nameOfInstance, remedy } from './phrases';
import { INPUT_KINDS, type InputKind, kindsThatTake, questionsOf, requirementsOf, selectorFields } from './questions';
import { mayTake } from './select';
import type { Unmet } from './unmet';

/** What is known of an app when its inputs have been looked at. */
export interface Considered {
  readonly declarations: readonly InstanceDeclaration[];
  /** Without those that are refused: their errors are reported. */
  readonly inputs: readonly Resource[];
  /** Those with errors, which nobody does without: what they would be is not known. */
  readonly failing: readonly RefusedInput[];
}

/** Returns the inputs that certainly no instance takes. */
export function reportSelection(
  { declarations, inputs, failing }: Considered,
  { namespaces, refusedInstances = [] }: App,
  findings: Findings,
): readonly Unselected[] {
  const { unselected, idle } = selectionAnswers(declarations, inputs, namespaces);
  const misspelled = failing.some(({ kind }) => !INPUT_KINDS.some((known) => known === kind));
  const uncertain = misspelled ? () => true : uncertainKinds(declarations, refusedInstances);
  const certain = unselected.filter(({ kind }) => !uncertain(kind));
  const heard = certain.filter(({ inputs: own }) =>
    own.some((input) => !findings.ignores('not-selected', refOf(input))),
  );
  if (declarations.length === 0 && refusedInstances.length === 0 && !misspelled)
    reportWithoutInstances(inputs, findings);
  else for (const each of certain) reportUnselected(each, namespaces, findings);
  for (const each of idle) {
    const { question, instance } = each;
    const isSet = heard.some(({ kind, nearest }) => kind === question.kind && nearest === instance);
    const mayWait = failing.some((input) => input.kind === question.kind && mayTake(instance, input, namespaces));
    const isReported = !isReadable(question) || !isMeetable(question);
    const isBroken = failing.some((input) => input.kind === question.kind);
    if (!isSet && !mayWait && !isReported) reportIdle(each, isBroken, namespaces, findings);
  }
  return certain;
}

/** What an instance selects is not known where its selector cannot be read, or all of it is refused: that is reported. */
function uncertainKinds(
  declarations: readonly InstanceDeclaration[],
  refusedInstances: readonly string[],
): (kind: InputKind) => boolean {
  const unreadable = new Set(
    declarations.flatMap(({ resource }) =>
      questionsOf(resource)
        .filter((question) => !isReadable(question))
        .map(({ kind }) => kind),
    ),
  );
  return (kind) => unreadable.has(kind) || kindsThatTake(kind).some((taking) => refusedInstances.includes(taking));
}

const ELSEWHERE = `If an instance of another app selects it, annotate it: \`${USER_ANNOTATION.severity}: not-selected=ignored, REASON\``;

/** One line for all: the app is a part of another one, or has forgotten the main thing. */
function reportWithoutInstances(inputs: readonly Resource[], findings: Findings): void {
  const [first, ...others] = inputs;
  if (first === undefined) return;
  findings.warning(refOf(first), '', {
    code: 'not-selected',
    message: 'selected by no instance: the app has none, and nothing is written',
    hint: `Declare ${takersOf(inputs.map(({ kind }) => kind as InputKind))}. ${ELSEWHERE}`,
    also: others.map(refOf),
  });
}

function reportUnselected({ kind, nearest, unmet, inputs }: Unselected, known: Namespaces, findings: Findings): void {
  const [first, ...others] = inputs as readonly [Resource, ...Resource[]];
  const also = others.map(refOf);
  if (nearest === undefined) {
    findings.warning(refOf(first), '', { code: 'not-selected', ...withoutTaker(kind), also });
    return;
  }
  const differing = unmet.filter((each) => asked(each) !== '');
  const detail: Partial<Remark> =
    differing.length === 0
      ? {}
      : {
          given: few(inputs.map((input) => differing.map((each) => had(each, input, known)).join('; '))),
          allowed: differing.map(asked).join('; '),
        };
  findings.warning(refOf(first), pathOf(unmet), {
    code: 'not-selected',
    message: `selected by no instance: the nearest is ${nameOfInstance(nearest)}, ${whyNot(unmet, kind)}`,
    ...detail,
    hint: `${unmet.map((each) => remedy(each, nearest)).join('. ')}. ${ELSEWHERE}`,
    also,
  });
}

function withoutTaker(kind: InputKind): Pick<Remark, 'message' | 'hint'> {
  const [taking, ...more] = kindsThatTake(kind) as string[] as [string, ...string[]];
  return {
    message: `selected by no instance: the app has no ${[taking, ...more].join(' or ')}`,
    hint: `Declare ${takersOf([kind])}. ${ELSEWHERE}`,
  };
}

/** `a Prometheus with …`, for each kind of instance that it takes to take all of the kinds. */
function takersOf(kinds: readonly InputKind[]): string {
  const needed = groupBy([...new Set(kinds)].sort(), (kind) => kindsThatTake(kind)[0]!);
  const takers = [...needed].map(([taking, taken]) => {
    // Rules by themselves ask for no configuration.
    const all = taken.join() === 'PrometheusRule' ? (['ServiceMonitor', ...taken] as const) : taken;
    const selectors = all.map((kind) => `\`${selectorFields(kind).labels}: {}\``);
    return `${/^[AEIOU]/.test(taking) ? 'an' : 'a'} ${taking} with ${selectors.join(' and ')}`;
  });
  return takers.sort().join(', and ');
}

/** The field to change, where it is one of the input. */
function pathOf([first]: readonly Unmet[]): string {
  if (first?.reason === 'label') return memberPath('metadata.labels', first.requirement.key);
  return first?.reason === 'namespace' || first?.reason === 'namespace-label' ? 'metadata.namespace' : '';
}

function whyNot(unmet: readonly Unmet[], kind: InputKind): string {
  const [{ reason, path }] = unmet as readonly [Unmet, ...Unmet[]];
  switch (reason) {
    case 'no-selector':
      return `which has no \`${path}\`, and takes no ${kind}`;
    case 'own-config':
      return 'whose configuration is your own, and is not generated';
    case 'kind':
      return 'which runs on every node, and takes no other kind than PodMonitor';
    default: {
      const paths = [...new Set(unmet.map((each) => `\`${each.path}\``))];
      return `whose ${paths.join(' and ')} ${paths.length === 1 ? 'does' : 'do'} not match`;
    }
  }
}

function reportIdle(
  { instance, question, candidates, nearest, unmet }: Idle,
  isBroken: boolean,
  known: Namespaces,
  findings: Findings,
) {
  const { kind, labels, labelsPath } = question;
  const asks = requirementsOf(labels ?? {}).map((requirement) => asked({ reason: 'label', path: '', requirement }));
  const [first] = nearest;
  if (first === undefined) {
    findings.warning(refOf(instance), labelsPath, {
      code: 'nothing-selected',
      message: `no ${kind} is selected: the app has none${isBroken ? ' without errors' : ''}`,
      given: asks.join('; '),
      hint: isBroken
        ? 'Correct what is an error, and give it such labels, or remove the selector'
        : 'Declare one with such labels, or remove the selector',
    });
    return;
  }
  const names = few(nearest.map(({ metadata: { namespace, name } }) => `${namespace}/${name}`));
  const has = unmet.map((each) => had(each, first, known)).join('; ');
  const hints = unmet.map((each) =>
    each.reason === 'label' ? `${remedy(each, instance)} there` : remedy(each, instance),
  );
  findings.warning(refOf(instance), unmet[0]!.path, {
    code: 'nothing-selected',
    message: `no ${kind} is selected of the app's ${candidates}: the nearest, ${names}, ${nearest.length === 1 ? 'has' : 'have'} ${has}`,
    given: unmet.map(asked).join('; '),
    hint: `${hints.join('. ')}, or change the selector`,
  });
}
