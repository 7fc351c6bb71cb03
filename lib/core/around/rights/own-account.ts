/** A service account of the user's own, which the app defines and gives no right. */

import type { App } from '../../base/app';
import { groupBy } from '../../base/collections';
import type { BuildContext } from '../../base/context';
import { USER_ANNOTATION } from '../../base/conventions';
import { few } from '../../base/listed';
import type { Manifest, Resource } from '../../base/resource';
import { isRecord } from '../../base/values';
import type { Rights, Rule } from './needs';

const RBAC = 'rbac.authorization.k8s.io';

/** Of an account that is not in the app, its rights are not either. */
export function warnOfAccountWithoutRights(
  { metadata: { namespace }, spec }: Resource<{ readonly serviceAccountName?: string }>,
  rights: Rights,
  { objectsOf }: App,
  context: BuildContext,
): void {
  const { serviceAccountName: name } = spec;
  const rules = textOf(rights);
  if (name === undefined || objectsOf === undefined || rules === '') return;
  const isIt = (object: unknown) => {
    const { name: named, namespace: within } = isRecord(object) ? object : {};
    return named === name && within === namespace;
  };
  if (!objectsOf('core', 'ServiceAccount').some(({ metadata }) => isIt(metadata))) return;
  if (bindingsIn(objectsOf).some(({ subjects }) => Array.isArray(subjects) && subjects.some(isIt))) return;
  context.warning('spec.serviceAccountName', {
    code: 'account-without-rights',
    message: 'the app defines this account, and no RoleBinding for it: it would find no targets',
    given: name,
    hint: `Bind it to these rules: ${rules}; or remove \`serviceAccountName\`, and an account with just these is written. If its rights come from elsewhere, annotate: \`${USER_ANNOTATION.severity}: account-without-rights=ignored, REASON\``,
  });
}

function bindingsIn(objectsOf: NonNullable<App['objectsOf']>): readonly { readonly subjects?: unknown }[] {
  return ['RoleBinding', 'ClusterRoleBinding'].flatMap((kind) => {
    const listed = objectsOf(RBAC, `${kind}List`).flatMap(({ items }: Manifest) => (Array.isArray(items) ? items : []));
    return [...objectsOf(RBAC, kind), ...listed.filter(isRecord)];
  });
}

const NAMED = 5;

/** As they are written in a Role; most namespaces need the same. */
function textOf({ byNamespace, clusterWide }: Rights): string {
  const alike = groupBy([...byNamespace], ([, rules]) => listOf(rules));
  const roles = [...alike].map(([text, members]) => {
    const names = members.map(([namespace]) => namespace);
    return `in a Role in ${few(names, NAMED)} ${text}`;
  });
  return [...roles, ...(clusterWide.length === 0 ? [] : [`in a ClusterRole ${listOf(clusterWide)}`])].join(', ');
}

function listOf(rules: readonly Rule[]): string {
  return `\`rules: [${rules.map(ruleText).join(', ')}]\``;
}

function ruleText(rule: Rule): string {
  const fields = Object.entries(rule).map(([field, values]) => {
    const texts = (values as readonly string[]).map((value) => (/^[a-z./]+$/.test(value) ? value : `'${value}'`));
    return `${field}: [${texts.join(', ')}]`;
  });
  return `{ ${fields.join(', ')} }`;
}
