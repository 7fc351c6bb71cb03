/** No text of an emitted object is read as anything else than what was meant, wherever it comes from. */

import type { Finding, ObjectRef, Problem } from '../base/findings';
import type { Manifest } from '../base/resource';
import { type Misread, misreadIn } from './manifest-text';

/** What is wrong with the texts of an object that is about to be written, by the fields of what `owner` has, if they are there. */
export function checkTexts(written: Manifest, owner: ObjectRef, present: object): Finding[] {
  const misread = misreadIn(written);
  if (misread.length === 0) return [];
  const fields = fieldsBehind(misread, present);
  const { kind, metadata } = written;
  const places = fields.length > 0 ? [] : misread;
  return [
    ...fields.map(({ path, reason }) => finding(owner, path, 'this', reason)),
    ...places.map(({ path, reason }) => finding(owner, '', `the ${kind} \`${metadata.name}\``, `${reason} in ${path}`)),
  ];
}

/** Where the user wrote it: a text that is found in what was written, and is misread as well. */
function fieldsBehind(misread: readonly Misread[], present: object): Misread[] {
  return misreadIn(present).filter(({ text }) => misread.some((written) => written.text.includes(text)));
}

function finding(object: ObjectRef, path: string, what: string, given: string): Finding {
  const problem: Problem = {
    code: 'invalid-value',
    message: `cdk8s cannot write ${what} so that kubectl reads the same`,
    given,
    allowed: 'text that means the same to readers of YAML 1.1 and 1.2',
    hint: 'Remove it from what goes into the object: fields of the spec, settings and patches',
  };
  return { severity: 'error', object, path, ...problem };
}
