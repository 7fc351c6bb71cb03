/** Dates that a reader of YAML has made of texts without quotes: what was written is lost. */

import type { Findings, ObjectRef } from '../base/findings';
import { memberPath } from '../base/place';
import { isRecord } from '../base/values';

/** As JavaScript writes a date: hardly anybody else writes milliseconds. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const LENGTH = 24;

export const isReadDate = (text: string) => text.length === LENGTH && DATE.test(text);

export function warnOfReadDates(value: unknown, at: string, object: ObjectRef, findings: Findings): void {
  if (typeof value === 'string') {
    if (isReadDate(value)) warn(value, at, object, findings);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) warnOfReadDates(item, `${at}[${index}]`, object, findings);
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) warnOfReadDates(value[key], memberPath(at, key), object, findings);
  }
}

function warn(given: string, path: string, object: ObjectRef, findings: Findings): void {
  findings.warning(object, path, {
    code: 'invalid-value',
    message: 'this is how a date is written that was read from YAML without quotes: another text than the one there',
    given,
    allowed: 'the text as it was meant',
    hint: 'Write it in quotes',
  });
}
