/** What each instance says of one input, and what would have to change. */

import type { InstanceDeclaration } from '../../base/app';
import type { Resource } from '../../base/resource';
import type { Namespaces } from '../../base/selector';
import { isBaseOf } from '../base-config';
import { asked, had, remedy } from './phrases';
import type { InputKind } from './questions';
import { mayTake } from './select';
import { Asked, type Unmet } from './unmet';

export interface Verdict {
  readonly instance: Resource;
  readonly takes: boolean;
  /** It is named by the instance, which asks for no labels then. */
  readonly isBase: boolean;
  /** All that keeps the instance from taking it. */
  readonly reasons: readonly Reason[];
}

export interface Reason {
  /** The instance's field. */
  readonly field: string;
  readonly text: string;
  readonly remedy: string;
}

/** Of all instances that could take such an input, in their order. */
export function verdictsOn(
  input: Resource,
  declarations: readonly InstanceDeclaration[],
  known: Namespaces,
): Verdict[] {
  return declarations.flatMap((declaration): Verdict[] => {
    const { resource: instance } = declaration;
    const question = Asked.of(declaration, input.kind as InputKind, known);
    if (question === undefined) return [];
    const isBase = instance.kind === 'Alertmanager' && isBaseOf(instance, input);
    const unmet = question.unmetBy(input);
    const isOwn = unmet.some(({ reason }) => reason === 'own-config' || reason === 'kind');
    const takes = isBase || (!isOwn && mayTake(instance, input, known));
    return [
      { instance, takes, isBase, reasons: takes ? [] : unmet.map((each) => reasonOf(each, input, instance, known)) },
    ];
  });
}

function reasonOf(unmet: Unmet, input: Resource, instance: Resource, known: Namespaces): Reason {
  return { field: unmet.path, text: textOf(unmet, input, known), remedy: remedy(unmet, instance) };
}

function textOf(unmet: Unmet, input: Resource, known: Namespaces): string {
  switch (unmet.reason) {
    case 'no-selector':
      return `\`${unmet.path}\` is absent, which takes nothing; an empty one would take everything`;
    case 'own-config':
      return 'its configuration is written by its user, and is not generated';
    case 'kind':
      return `\`${unmet.path}\` is DaemonSet: it runs on every node, and takes no other kind than PodMonitor`;
    case 'namespace':
      return `\`${unmet.path}\` is absent, which looks at its own namespace only, ${unmet.namespace}; this is in ${input.metadata.namespace}`;
    default:
      return `\`${unmet.path}\` asks for ${asked(unmet)}; this has ${had(unmet, input, known)}`;
  }
}
