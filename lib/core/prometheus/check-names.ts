/** Names in the instance's own settings without which Prometheus would not start. */

import type { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import { unwritableName } from '../base/name-scheme';
import { formatVersion } from '../base/version';
import { warnOfQuotedLabels } from '../input/quoted-labels';
import { isLabelName, labelNameForm } from '../languages/labels';
import type { CommonPrometheusSpec } from './spec';

/** The labels that name the instance; an empty name leaves one of its own labels out. */
export function checkExternalLabels(spec: CommonPrometheusSpec, context: BuildContext): void {
  const { externalLabels = {}, prometheusExternalLabelName, replicaExternalLabelName, shardingStrategy } = spec;
  for (const name of Object.keys(externalLabels)) checkLabel(name, context, 'spec.externalLabels');
  warnOfQuotedLabels(externalLabels, context, 'spec.externalLabels');
  for (const [field, name] of Object.entries({
    prometheusExternalLabelName,
    replicaExternalLabelName,
    'shardingStrategy.topology.externalLabelName': shardingStrategy?.topology?.externalLabelName,
  })) {
    if (name !== undefined && name !== '') checkLabel(name, context, `spec.${field}`);
  }
}

/** A label that a server drops, or that says something else to it, would tell no namespaces apart. */
export function checkEnforcedLabel(name: string | undefined, context: BuildContext): void {
  if (name === undefined || name === '') return;
  checkLabel(name, context, 'spec.enforcedNamespaceLabel');
  const problem = enforcedLabelProblem(name, context);
  if (problem === undefined) return;
  context.error('spec.enforcedNamespaceLabel', {
    code: 'invalid-value',
    message: problem,
    given: name,
    allowed: 'any other label, usually `namespace`',
    hint: 'Choose another label',
  });
}

function enforcedLabelProblem(name: string, { target: { product } }: BuildContext): string | undefined {
  if (name === unwritableName(product)) return `${product} cannot write this label, and loads no rule that has it`;
  return name.startsWith('__')
    ? 'labels that begin with two underscores are dropped, and cannot tell namespaces apart'
    : undefined;
}

function checkLabel(name: string, context: BuildContext, at: string): void {
  const { target, names } = context;
  if (isLabelName(name, names)) return;
  context.error(at, {
    code: 'invalid-value',
    message: `this cannot be the name of a label in ${target.product} ${formatVersion(target.version)}`,
    given: JSON.stringify(name),
    allowed: labelNameForm(names),
    hint: 'Rename it',
  });
}

const ESCAPING: Gate = { since: '3.4.0' };

/** Legacy names cannot be had as they are, which asks for other ones. */
export function checkEscaping(escaping: string | undefined, context: BuildContext, at: string): void {
  if (escaping !== 'AllowUTF8' || context.names === 'utf8' || !context.knows(ESCAPING)) return;
  context.error(at, {
    code: 'conflicting-fields',
    message: 'Prometheus refuses to accept all names where only legacy ones are valid',
    given: `${escaping} beside legacy names`,
    allowed: 'Underscores, Dots or Values, or UTF8 names',
    hint: 'Choose another `nameEscapingScheme`, or `nameValidationScheme: UTF8`',
  });
}
