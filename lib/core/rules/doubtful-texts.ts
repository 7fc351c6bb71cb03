/** Texts of rules that are in the wrong place, or are not what they look like. */

import { otherwise } from '../base/otherwise';
import { misspelt } from '../languages/known-labels';
import { hasAction } from '../languages/looks-like-pattern';
import { QUOTES_OF_THE_VALUE, withinQuotes } from '../languages/quoted';
import type { TemplateDoubt } from './alert-template';
import type { Rule } from './spec';

interface PlacedDoubt extends TemplateDoubt {
  /** The field, and of a mapping the entry. */
  readonly path: readonly [field: string, entry?: string];
  readonly given: string;
}

export function textDoubts(rule: Rule): readonly PlacedDoubt[] {
  const { alert } = rule;
  const found = labelDoubts(rule.labels);
  if (alert === undefined) return [...found, ...ofTemplates(rule)];
  return [...found, ...ofName(alert), ...ofSeverity(rule), ...ofAnnotations(rule)];
}

/** Of a rule, or of all rules of a group. */
export function labelDoubts(labels: Rule['labels']): readonly PlacedDoubt[] {
  return Object.entries(labels ?? {}).flatMap(([name, value]): PlacedDoubt[] => {
    const path = ['labels', name] as const;
    const [plain, { meant }] = [withinQuotes(value), misspelt(name)];
    if (plain !== undefined)
      return [{ path, given: value, message: QUOTES_OF_THE_VALUE, hint: `Write \`${name}: ${plain}\`` }];
    if (meant === undefined) return [];
    const message = `\`${name}\` looks like \`${meant}\` with a letter wrong`;
    return [
      {
        path,
        given: name,
        message,
        hint: `Write \`${meant}\`. ${otherwise('it is a label of your own', 'doubtful-value')}`,
      },
    ];
  });
}

function ofName(alert: string): PlacedDoubt[] {
  if (!hasAction(alert)) return [];
  return [
    {
      path: ['alert'],
      given: alert,
      message: 'the name of an alert is no template: the braces are written as they are',
      hint: 'Name the alert, and write the rest into a label or an annotation',
    },
  ];
}

function ofTemplates({ labels }: Rule): PlacedDoubt[] {
  const templated = Object.entries(labels ?? {}).filter(([, value]) => hasAction(value));
  return templated.map(([name, given]) => ({
    path: ['labels', name],
    given,
    message: 'labels of a recorded series are no templates: the braces are written as they are',
    hint: 'Write a plain text, or have `label_replace` make the label in the expression',
  }));
}

/** Routes and inhibitions look at labels. */
function ofSeverity({ labels, annotations }: Rule): PlacedDoubt[] {
  const severity = annotations?.['severity'];
  if (severity === undefined || labels?.['severity'] !== undefined) return [];
  return [
    {
      path: ['annotations', 'severity'],
      given: severity,
      message: 'routes and inhibitions look at labels only, and the alert has no label of this name',
      hint: `Move it to the labels: \`labels: { severity: ${severity} }\``,
    },
  ];
}

/** What people read of an alert, by the names that everybody gives it. */
const FOR_PEOPLE = ['summary', 'description', 'message', 'runbook_url'];

/** Notifications take such texts from annotations. */
function ofAnnotations({ labels, annotations }: Rule): PlacedDoubt[] {
  return FOR_PEOPLE.flatMap((name): PlacedDoubt[] => {
    const given = labels?.[name];
    if (given === undefined || annotations?.[name] !== undefined) return [];
    return [
      {
        path: ['labels', name],
        given,
        message:
          'this is a label, by which alerts are told apart, and notifications look for such a text among annotations',
        hint: `Move it: \`annotations: { ${name}: … }\`. ${otherwise('your templates read the label', 'doubtful-value')}`,
      },
    ];
  });
}
