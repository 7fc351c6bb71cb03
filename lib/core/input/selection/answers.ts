/** Which instance takes which inputs of an app: inputs that none takes, with the nearest one, and selectors that take nothing. */

import type { InstanceDeclaration } from '../../base/app';
import { append, groupBy } from '../../base/collections';
import type { Resource } from '../../base/resource';
import type { Namespaces } from '../../base/selector';
import { isBaseOf } from '../base-config';
import { INPUT_KINDS, type InputKind, type Question, requirementsOf } from './questions';
import { Asked, type Unmet } from './unmet';

/** Inputs of one kind that no instance takes, for one reason. */
export interface Unselected {
  readonly kind: InputKind;
  /**
   * Absent where the app has no instance that could take such inputs. Else the one of which the inputs miss the fewest
   * requirements, the namespace counted; then the one of which they have most labels; then the one of which the fewest labels
   * are not there at all; then the first by namespace and name. One without a selector for the kind is named where no other
   * has one.
   */
  readonly nearest?: Resource;
  readonly unmet: readonly Unmet[];
  readonly inputs: readonly Resource[];
}

/** A selector that takes nothing. */
export interface Idle {
  readonly instance: Resource;
  readonly question: Question;
  /** How many inputs of the kind there are. */
  readonly candidates: number;
  /** Those of them that are nearest to being taken, all alike. */
  readonly nearest: readonly Resource[];
  readonly unmet: readonly Unmet[];
}

export interface SelectionAnswers {
  readonly unselected: readonly Unselected[];
  readonly idle: readonly Idle[];
}

/** Asks each instance once for all inputs that its selectors cannot tell from one another. */
export function selectionAnswers(
  declarations: readonly InstanceDeclaration[],
  inputs: readonly Resource[],
  namespaces: Namespaces,
): SelectionAnswers {
  const byKind = groupBy(inputs, ({ kind }) => kind);
  const unselected: Unselected[] = [];
  const idle: Idle[] = [];
  for (const kind of INPUT_KINDS) {
    const candidates = byKind.get(kind) ?? [];
    const asked = declarations.flatMap((declaration) => Asked.of(declaration, kind, namespaces) ?? []);
    const alike = groupsAlike(candidates, asked);
    append(unselected, unselectedOf(kind, alike, asked));
    for (const each of asked) append(idle, idleOf(each, alike, candidates.length));
  }
  return { unselected, idle };
}

type Alike = readonly [first: Resource, ...others: Resource[]];

/** Of one namespace, with the same values of all labels that anybody asks for. */
function groupsAlike(inputs: readonly Resource[], asked: readonly Asked[]): readonly Alike[] {
  const keys = [...new Set(asked.flatMap((each) => each.keys))];
  const groups = groupBy(inputs, ({ metadata: { namespace, labels = {} } }) =>
    keys.reduce((name, key) => `${name}\u0000${Object.hasOwn(labels, key) ? `=${labels[key]}` : ''}`, namespace),
  );
  return [...groups.values()] as unknown as readonly Alike[];
}

function unselectedOf(kind: InputKind, alike: readonly Alike[], asked: readonly Asked[]): readonly Unselected[] {
  const reasons = new Map<string, { readonly about: Omit<Unselected, 'inputs'>; readonly inputs: Resource[] }>();
  for (const group of alike) {
    const nearest = nearestTo(group[0], asked);
    if (nearest === 'taken') continue;
    const inputs = kind === 'AlertmanagerConfig' ? group.filter((input) => !isBaseOfAny(asked, input)) : group;
    const unmet = nearest?.unmetBy(group[0]) ?? [];
    const reason = JSON.stringify([asked.indexOf(nearest as Asked), unmet]);
    const known = reasons.get(reason);
    if (known !== undefined) for (const input of inputs) known.inputs.push(input);
    else
      reasons.set(reason, {
        about: { kind, unmet, ...(nearest && { nearest: nearest.instance }) },
        inputs: [...inputs],
      });
  }
  return [...reasons.values()]
    .filter(({ inputs }) => inputs.length > 0)
    .map(({ about, inputs }) => ({ ...about, inputs }));
}

/** What an Alertmanager names is taken without any selector. */
function isBaseOfAny(asked: readonly Asked[], input: Resource): boolean {
  return asked.some(({ instance }) => isBaseOf(instance, input));
}

function nearestTo(input: Resource, asked: readonly Asked[]): Asked | 'taken' | undefined {
  let nearest: Asked | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const each of asked) {
    const distance = each.distance(input);
    if (distance === 0) return 'taken';
    if (distance >= least) continue;
    nearest = each;
    least = distance;
  }
  return nearest;
}

function idleOf(asked: Asked, alike: readonly Alike[], candidates: number): readonly Idle[] {
  const { instance, question } = asked;
  if (question?.labels === null || question?.labels === undefined) return [];
  let nearest: Alike | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const group of alike) {
    const distance = asked.distance(group[0]);
    if (distance === 0) return [];
    if (distance >= least) continue;
    nearest = group;
    least = distance;
  }
  // Who takes everything says nothing wrong when there is nothing yet.
  if (nearest === undefined && requirementsOf(question.labels).length === 0) return [];
  const unmet = nearest === undefined ? [] : asked.unmetBy(nearest[0]);
  return [{ instance, question, candidates, nearest: nearest ?? [], unmet }];
}
