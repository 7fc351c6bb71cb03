/** What is wrong with an instance's selectors themselves, whatever they select. */

import type { Findings } from '../../base/findings';
import { type Resource, refOf } from '../../base/resource';
import { type LabelSelector, NAMESPACE_NAME_LABEL, type Namespaces } from '../../base/selector';
import { checkLabelSelector, contradiction } from '../../languages/label-selector';
import { type Question, questionsOf, requirementsOf } from './questions';

/** Reports selectors that cannot be read, and those that ask for what the app does not tell. */
export function checkSelectors(
  instance: Resource,
  inputs: readonly Resource[],
  namespaces: Namespaces,
  findings: Findings,
): void {
  for (const question of questionsOf(instance)) {
    if (question.labels === null || question.labels === undefined) continue;
    const report = (path: string, problem: Parameters<Findings['error']>[2]) =>
      findings.error(refOf(instance), path, problem);
    if (!checkReadable(question, report)) continue;
    warnOfContradictions(question, instance, findings);
    checkNamespaces(question, instance, inputs, namespaces, findings);
  }
}

/** Whether some object may meet both selectors; that none can is a finding of its own. */
export function isMeetable(question: Question): boolean {
  return selectorsOf(question).every(([selector]) => contradiction(selector) === undefined);
}

function warnOfContradictions(question: Question, instance: Resource, findings: Findings): void {
  for (const [selector, path] of selectorsOf(question)) {
    const impossible = contradiction(selector);
    if (impossible !== undefined) findings.warning(refOf(instance), path, impossible);
  }
}

function selectorsOf({ labels, labelsPath, namespaces, namespacesPath }: Question) {
  return [
    [labels, labelsPath],
    [namespaces, namespacesPath],
  ] as const;
}

/** Whether both selectors say something that can be read; what a selector selects is not known else. */
export function isReadable(question: Question): boolean {
  return checkReadable(question, () => undefined);
}

function checkReadable(
  question: Question,
  report: (path: string, problem: Parameters<Findings['error']>[2]) => void,
): boolean {
  let readable = true;
  for (const [selector, path] of selectorsOf(question)) {
    checkLabelSelector(selector, (at, problem) => {
      readable = false;
      report(`${path}.${at}`, problem);
    });
  }
  return readable;
}

function checkNamespaces(
  question: Question,
  instance: Resource,
  inputs: readonly Resource[],
  known: Namespaces,
  findings: Findings,
): void {
  const { namespaces: selector, namespacesPath } = question;
  if (selector === null || selector === undefined || requirementsOf(selector).length === 0) return;
  const populated = new Set(
    inputs.filter(({ kind }) => kind === question.kind).map(({ metadata }) => metadata.namespace),
  );
  const unknown = asksForLabels(selector)
    ? [...populated].filter((namespace) => !known.has(namespace))
    : namesOf(selector).filter((namespace) => !known.has(namespace) && !populated.has(namespace));
  if (unknown.length === 0) return;
  findings.warning(refOf(instance), namespacesPath, {
    code: 'undefined-namespace',
    message: asksForLabels(selector)
      ? 'the selector asks for labels of namespaces that the app does not define: nothing but their names is known'
      : 'the selector names namespaces that the app neither defines nor uses',
    given: unknown.sort().join(', '),
    hint: 'Define the Namespace with its labels in the app, or select by the label kubernetes.io/metadata.name',
  });
}

function asksForLabels(selector: LabelSelector): boolean {
  return requirementsOf(selector).some(({ key }) => key !== NAMESPACE_NAME_LABEL);
}

/** The namespaces that a selector names one by one. */
function namesOf(selector: LabelSelector): readonly string[] {
  return requirementsOf(selector).flatMap(({ operator, values }) => (operator === 'In' ? values : []));
}
