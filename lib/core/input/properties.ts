/** What a construct or a call of ours is given beside a spec: a name that nothing reads would be lost without a word. */

import type { Problem } from '../base/findings';
import { memberPath } from '../base/place';
import type { Values } from '../base/values';
import { didYouMean } from '../languages/suggest';
import { problemOf } from './admission';
import type { Complaint } from './raw';
import { knownKinds, likelyFields, METADATA, placeHint } from './schema';
import { isSettingOf, issuesOf } from './setting-annotations';

/** What is given, and what is known of it. */
export interface Given {
  readonly properties: Values;
  readonly known: readonly string[];
  /** The call that it is given to; absent for the properties of a construct. */
  readonly call?: string;
  /** The kind of the construct, whose spec may have the field. */
  readonly kind?: string;
  /** Whether the construct has a method of the name. */
  readonly isMethod?: (name: string) => boolean;
}

export function unknownProperties(given: Given): readonly Complaint[] {
  const { properties, known, call } = given;
  return Object.keys(properties)
    .filter((name) => properties[name] !== undefined && !known.includes(name))
    .map((name) => ({
      path: call === undefined ? memberPath('', name).replace(/^\./, '') : memberPath(call, name),
      problem: unknownProperty(name, given),
    }));
}

function unknownProperty(name: string, { known, call, kind, isMethod }: Given): Problem {
  const elsewhere = hintFor(name, kind, isMethod);
  const near = elsewhere === undefined ? didYouMean(name, known) : undefined;
  const meant = near === undefined ? '' : `: d${near.slice(1)}`;
  return {
    code: 'unknown-field',
    message: `${call === undefined ? 'the construct' : `\`${call}\``} has no such property, and nothing reads it${meant}`,
    given: name,
    allowed: likelyFields(name, known),
    hint: elsewhere ?? (near === undefined ? 'Remove it, or correct its name' : 'Correct its name, or remove it'),
  };
}

function hintFor(name: string, kind: string | undefined, isMethod: Given['isMethod']): string | undefined {
  if (isMethod?.(name)) return `It is a method: call \`${name}(…)\``;
  if (kind === undefined) return undefined;
  if (METADATA.includes(name)) return `Its place is \`metadata.${name}\``;
  const schema = knownKinds().find((each) => each.kind === kind);
  return schema === undefined ? undefined : placeHint(name, schema, '');
}

/** Of the properties that annotations have as well, all that is no value of theirs. */
export function unfitSettings(kind: string, properties: Values): readonly Complaint[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    if (value === undefined || !isSettingOf(kind, name)) return [];
    return issuesOf(name, value).map(({ path, problem, ...shown }) => {
      const { message, ...said } = problemOf(problem, shown);
      return { path, problem: { ...said, message: message.replace(/^the API has/, 'the construct has') } };
    });
  });
}
