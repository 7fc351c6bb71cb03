/** Names in the instance's own settings without which Prometheus would not start. */

import type { BuildContext } from '../base/context';
import { formatVersion } from '../base/version';
import { isLabelName, labelNameForm, nameScheme } from '../languages/labels';
import type { CommonPrometheusSpec } from './spec';

/** The labels that name the instance; an empty name leaves one of its own labels out. */
export function checkExternalLabels(spec: CommonPrometheusSpec, context: BuildContext): void {
  const { externalLabels = {}, prometheusExternalLabelName, replicaExternalLabelName, shardingStrategy } = spec;
  for (const name of Object.keys(externalLabels)) checkLabel(name, context, 'spec.externalLabels');
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
  if (!name.startsWith('__')) return;
  context.error('spec.enforcedNamespaceLabel', {
    code: 'invalid-value',
    message: 'labels that begin with two underscores are dropped, and cannot tell namespaces apart',
    given: name,
    allowed: 'any other label, usually `namespace`',
    hint: 'Choose another label',
  });
}

function checkLabel(name: string, context: BuildContext, at: string): void {
  const { product, version } = context.target;
  const scheme = nameScheme(product === 'Thanos' ? 'Thanos' : 'Prometheus', version);
  if (isLabelName(name, scheme)) return;
  context.error(at, {
    code: 'invalid-value',
    message: `this cannot be the name of a label in ${product} ${formatVersion(version)}`,
    given: JSON.stringify(name),
    allowed: labelNameForm(scheme),
    hint: 'Rename it',
  });
}

/** Remote ends are told apart by their names, and without a name by all that is said of them. */
export function checkTwins(
  ends: readonly { readonly name?: string }[] | undefined,
  context: BuildContext,
  at: string,
): void {
  const seen = new Set<string>();
  ends?.forEach((end, i) => {
    const { name = '' } = end;
    const identity = name === '' ? JSON.stringify(end) : name;
    if (seen.has(identity)) twin(name, context, `${at}[${i}]`);
    seen.add(identity);
  });
}

function twin(name: string, context: BuildContext, at: string): void {
  context.error(name === '' ? at : `${at}.name`, {
    code: 'duplicate-name',
    message: `Prometheus would not start with two of ${name === '' ? 'the same settings' : 'one name'}`,
    given: name === '' ? 'settings that stand before it in the list' : name,
    allowed: 'names that differ',
    hint: name === '' ? 'Remove one of them' : 'Rename one of them',
  });
}
