/** A service account of the user's own, whose rights are in the app: whether they are those that the instance needs. */

import type { App } from '../../base/app';
import { groupBy } from '../../base/collections';
import type { BuildContext } from '../../base/context';
import { USER_ANNOTATION } from '../../base/conventions';
import { few } from '../../base/listed';
import type { Resource } from '../../base/resource';
import { type Account, type Act, Granted } from './granted';
import type { Rights, Rule } from './needs';

/** Of an account that is not in the app and that nothing there binds, its rights are not either. */
export function warnOfAccountWithoutRights(
  { metadata: { namespace }, spec }: Resource<{ readonly serviceAccountName?: string }>,
  rights: Rights,
  { objectsOf }: App,
  context: BuildContext,
): void {
  const { serviceAccountName: name } = spec;
  if (name === undefined || objectsOf === undefined || textOf(rights) === '') return;
  const account: Account = { name, namespace };
  const granted = new Granted(objectsOf, account);
  const isThere = objectsOf('core', 'ServiceAccount').some(
    ({ metadata }) => metadata.name === name && metadata.namespace === namespace,
  );
  if (!granted.bound && !isThere) return;
  const missing = missingOf(rights, granted);
  const rules = textOf(missing);
  if (rules === '') return;
  const { bound, broken } = granted;
  const because = broken.length === 0 ? '' : `; ${few(broken, NAMED)}`;
  context.warning('spec.serviceAccountName', {
    code: 'account-without-rights',
    message: bound
      ? `the rights that the app gives this account are too few to find and scrape all targets${because}`
      : `the app defines this account, and no RoleBinding for it: it would find no targets${because}`,
    given: name,
    hint: `${bound ? 'Give it these rules, too' : 'Bind it to these rules'}: ${rules}; or remove \`serviceAccountName\`, and an account with just what it needs is written. If its rights come from elsewhere, annotate: \`${USER_ANNOTATION.severity}: account-without-rights=ignored, REASON\``,
  });
}

function missingOf({ byNamespace, clusterWide }: Rights, granted: Granted): Rights {
  const discovered = clusterWide.filter(isOfDiscovery);
  const ofToken = clusterWide.filter((rule) => !isOfDiscovery(rule));
  // Which of them it takes only the targets know.
  const scrapes = ofToken.some((rule) => actsOf(rule).some(({ act }) => granted.may(act)));
  return {
    byNamespace: new Map(
      [...byNamespace]
        .map(([namespace, rules]) => [namespace, missingIn(rules, granted, namespace)] as const)
        .filter(([, rules]) => rules.length > 0),
    ),
    clusterWide: [...missingIn(discovered, granted), ...(scrapes ? [] : ofToken)],
  };
}

function missingIn(rules: readonly Rule[], granted: Granted, namespace?: string): Rule[] {
  return rules.flatMap((rule) => {
    const missing = actsOf(rule).flatMap(({ resource, act }) =>
      NEEDED.every((verb) => granted.may({ ...act, verb }, namespace)) ? [] : [resource],
    );
    return missing.length === 0 ? [] : [{ ...rule, resources: missing }];
  });
}

/** A discovery asks for nothing else; roles mostly say `get`, too. */
const NEEDED = ['list', 'watch'];

function isOfDiscovery({ verbs }: Rule): boolean {
  return NEEDED.every((verb) => verbs.includes(verb));
}

function actsOf(rule: Rule): { readonly resource: string; readonly act: Act }[] {
  const { apiGroups = [], resources = [], nonResourceURLs = [], verbs } = rule;
  const verb = verbs[0]!;
  const ofObjects = apiGroups.flatMap((group) =>
    resources.map((resource) => ({ resource, act: { verb, group, resource } })),
  );
  return [...ofObjects, ...nonResourceURLs.map((path) => ({ resource: path, act: { verb, path } }))];
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
