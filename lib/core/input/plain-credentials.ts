/** Credentials in fields that take only plain text: they are written as they are given, and the output goes to Git. */

import type { Findings } from '../base/findings';
import { type Place, pathOf } from '../base/place';
import { type Resource, refOf } from '../base/resource';
import { isRecord, type Values } from '../base/values';
import { isLiteral, isNamedByUsers, isUrlWithCredential, namesCredential, PLAIN_CREDENTIAL } from './plain-text';

type Warn = (place: Place) => void;

export function warnOfPlainCredentials(resource: Resource, findings: Findings): void {
  // Rules hold only expressions and texts for people.
  if (resource.kind === 'PrometheusRule') return;
  const warn: Warn = (place) =>
    findings.warning(refOf(resource), pathOf(place), {
      code: 'plain-credential',
      message: PLAIN_CREDENTIAL,
      hint: 'Refer to a Secret: by `basicAuth`, `authorization` or another field that takes one',
    });
  visit(resource.spec, { step: 'spec' }, warn);
  visit(resource.extensions, { step: 'extensions' }, warn);
}

/** Every field of every monitor comes by: no list is made of an object's members. */
function visit(value: unknown, place: Place, warn: Warn): void {
  if (typeof value === 'string') {
    if (isCredential(value, place)) warn(place);
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
