/**
 * Credentials in fields that take only plain text: they are written as they are given, and the output goes to Git. The texts
 * are looked at once, so that what a program has put into them unset is found beside them.
 */

import type { Findings, Remark } from '../base/findings';
import { type Place, pathOf } from '../base/place';
import { type Resource, refOf } from '../base/resource';
import { isRecord, type Values } from '../base/values';
import {
  holdsChartTemplate,
  holdsTemplate,
  holdsUnset,
  IN_PLAIN_TEXT,
  isUnset,
  NOT_SET,
} from '../languages/unset-text';
import { isLiteral, isNamedByUsers, isUrlWithCredential, namesCredential, PLAIN_CREDENTIAL } from './plain-text';

type Warn = (place: Place, unset?: string) => void;

export function warnOfTexts(resource: Resource, findings: Findings): void {
  for (const field of ['name', 'namespace'] as const) {
    const given = resource.metadata[field];
    if (typeof given === 'string' && holdsUnset(given)) warnOfUnset(`metadata.${field}`, given, resource, findings);
  }
  // Rules hold only expressions and texts for people.
  if (resource.kind === 'PrometheusRule') return;
  const warn: Warn = (place, unset) => {
    if (unset !== undefined) return warnOfUnset(pathOf(place), unset, resource, findings);
    findings.warning(refOf(resource), pathOf(place), {
      code: 'plain-credential',
      message: PLAIN_CREDENTIAL,
      hint: 'Refer to a Secret: by `basicAuth`, `authorization` or another field that takes one',
    });
  };
  visit(resource.spec, { step: 'spec' }, warn);
  visit(resource.extensions, { step: 'extensions' }, warn);
}

function warnOfUnset(at: string, given: string, resource: Resource, findings: Findings): void {
  findings.warning(refOf(resource), at, {
    code: 'doubtful-value',
    given,
    ...wordsOf(given),
  });
}

function wordsOf(given: string): Pick<Remark, 'message' | 'hint'> {
  if (holdsTemplate(given)) return IN_PLAIN_TEXT;
  if (!holdsChartTemplate(given)) return NOT_SET;
  return {
    message: 'this is a template of Helm, in a plain text: nothing puts a value into it',
    hint: 'Have Helm render it first, or write the value itself',
  };
}

/** Every field of every monitor comes by: no list is made of an object's members. */
function visit(value: unknown, place: Place, warn: Warn): void {
  if (typeof value === 'string') {
    if (isCredential(value, place)) warn(place);
    if (isUnset(value) || holdsTemplate(value) || holdsChartTemplate(value)) warn(place, value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const [step, item] of value.entries()) visit(item, { parent: place, step }, warn);
  else
    for (const step in value) {
      const member = (value as Values)[step];
      if (isNamedByUsers(step) && typeof member === 'object' && member !== null)
        visitNamed(member, { parent: place, step }, warn);
      else visit(member, { parent: place, step }, warn);
    }
}

/** Parameters and headers by their names, or a probe's list of both. */
function visitNamed(given: object, parent: Place, warn: Warn): void {
  for (const [key, member] of Object.entries(given)) {
    const place = { parent, step: Array.isArray(given) ? Number(key) : key };
    const { name, values } = isRecord(member) ? member : { name: place.step, values: member };
    if (namesCredential(String(name)) && isLiteral(values)) warn(place);
    else visit(member, place, warn);
  }
}

/** `bearerToken` is in an API server's configuration, and is no reference. */
function isCredential(text: string, { step }: Place): boolean {
  return (step === 'bearerToken' && isLiteral(text)) || isUrlWithCredential(text);
}
