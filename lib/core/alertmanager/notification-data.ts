/** What a template of a notification is run with. */

import { type Gate, isOpen } from '../base/gates';
import type { Version } from '../base/version';
import { didYouMean } from '../languages/suggest';
import type { ParsedTemplate } from '../languages/template/parse';
import { type MissingField, missingField, PLAIN, UNKNOWN, type ValueShape } from '../languages/template/value-shapes';

const PAIR: ValueShape = { fields: { Name: PLAIN, Value: PLAIN } };
const PAIRS: ValueShape = { fields: { Names: UNKNOWN, Values: UNKNOWN }, item: PAIR };
const LABELS: ValueShape = {
  fields: { SortedPairs: PAIRS, Remove: UNKNOWN, Names: UNKNOWN, Values: UNKNOWN },
  others: PLAIN,
};
const ALERT: ValueShape = {
  fields: {
    Status: PLAIN,
    Labels: LABELS,
    Annotations: LABELS,
    StartsAt: UNKNOWN,
    EndsAt: UNKNOWN,
    GeneratorURL: PLAIN,
    Fingerprint: PLAIN,
  },
};
const SOME_ALERTS: ValueShape = { fields: {}, item: ALERT };
const ALERTS: ValueShape = { fields: { Firing: SOME_ALERTS, Resolved: SOME_ALERTS }, item: ALERT };

const DATA: Readonly<Record<string, Gate & { readonly shape: ValueShape }>> = {
  Receiver: { shape: PLAIN },
  Status: { shape: PLAIN },
  Alerts: { shape: ALERTS },
  NotificationReason: { shape: PLAIN, since: '0.32.0' },
  GroupLabels: { shape: LABELS },
  CommonLabels: { shape: LABELS },
  CommonAnnotations: { shape: LABELS },
  RouteLabels: { shape: LABELS, since: '0.34.0' },
  ExternalURL: { shape: PLAIN },
};

function dataOf(version: Version): ValueShape {
  const known = Object.entries(DATA).filter(([, row]) => isOpen(row, version));
  return { fields: Object.fromEntries(known.map(([name, { shape }]) => [name, shape])) };
}

export interface MissingData extends MissingField {
  readonly remedy: string;
}

/** A field that the template asks for, and that is not there. */
export function missingData(read: ParsedTemplate, version: Version): MissingData | undefined {
  const missing = missingField(read, { root: dataOf(version), variables: {} });
  return missing && { ...missing, remedy: remedyFor(missing) };
}

/** A group of alerts has no labels of its own, but those that all of its alerts have. */
function remedyFor({ field, of, ofRoot }: MissingField): string {
  const common = `Common${field}`;
  if (ofRoot && Object.hasOwn(of.fields, common))
    return `Write \`.${common}\` for what all alerts have, or go through them: \`{{ range .Alerts }}{{ .${field} }}{{ end }}\``;
  if (ofRoot && Object.hasOwn(ALERT.fields, field))
    return `An alert has it: \`{{ range .Alerts }}{{ .${field} }}{{ end }}\``;
  return didYouMean(field, Object.keys(of.fields)) ?? 'Correct it';
}
