/** Passwords where only plain text can stand: they are written as they are given, and the output goes to Git. */

import type { Findings } from './diagnostics';
import { type Resource, refOf } from './model/resource';
import { type Place, pathOf } from './schema/issue';

/** A user with a password before the host. */
const URL_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s@:]*:[^/\s@]+@/i;

export function warnOfPlainCredentials({ kind, ...resource }: Resource, findings: Findings): void {
  // Rules hold expressions and texts for people alone.
  if (kind === 'PrometheusRule') return;
  const warn = (place: Place) =>
    findings.warning(refOf({ kind, ...resource }), pathOf(place), {
      code: 'plain-credential',
      message: 'a password is given as plain text here, and goes into the output as it is',
      hint: 'Refer to a Secret: by `basicAuth`, `authorization` or another field that takes one',
    });
  visit(resource.spec, { step: 'spec' }, warn);
}

function visit(value: unknown, place: Place, warn: (place: Place) => void): void {
  if (typeof value === 'string') {
    if (isCredential(value, place)) warn(place);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) visit(item, { parent: place, step: index }, warn);
  else for (const [name, member] of Object.entries(value)) visit(member, { parent: place, step: name }, warn);
}

/** `bearerToken` stands in an API server's configuration, and is no reference. */
function isCredential(text: string, { step }: Place): boolean {
  return (step === 'bearerToken' && text !== '') || (text.includes('://') && URL_WITH_PASSWORD.test(text));
}
