/** Labels and annotations as the API server accepts them. */

import type { Findings, ObjectRef } from '../base/findings';
import { memberPath } from '../base/place';
import { type Resource, refOf } from '../base/resource';
import { isRecord } from '../base/values';
import { isLabelKey, isLabelValue, remedyForValue } from '../languages/kubernetes-selectors';
import { LABEL_KEY } from '../languages/names';
import { IN_QUOTES } from './schema';
import { describeValue } from './schema/issue';

const LABEL_VALUE = 'at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit';

interface ObjectMetadata {
  readonly labels?: unknown;
  readonly annotations?: unknown;
}

/** Reports what is wrong, and says whether nothing is. */
export function checkObjectMetadata(
  { labels, annotations }: ObjectMetadata,
  at: string,
  object: ObjectRef,
  findings: Findings,
): boolean {
  const problems = [
    ...problemsOf(labels, `${at}.labels`, isLabelValue),
    ...problemsOf(annotations, `${at}.annotations`, () => true),
  ];
  for (const { path, ...problem } of problems) findings.error(object, path, problem);
  return problems.length === 0;
}

interface Carrying {
  readonly podMetadata?: ObjectMetadata | null;
  readonly storage?: { readonly volumeClaimTemplate?: { readonly metadata?: ObjectMetadata | null } | null } | null;
}

/** What an instance's pods and claims carry: the instance's own schema takes any text, and theirs does not. */
export function checkEmbeddedMetadata(resource: Resource, findings: Findings): void {
  const { podMetadata, storage } = resource.spec as Carrying;
  const claims = storage?.volumeClaimTemplate?.metadata;
  checkObjectMetadata(podMetadata ?? {}, 'spec.podMetadata', refOf(resource), findings);
  checkObjectMetadata(claims ?? {}, 'spec.storage.volumeClaimTemplate.metadata', refOf(resource), findings);
}

type Problem = Parameters<Findings['error']>[2] & { readonly path: string };

function problemsOf(map: unknown, path: string, accepts: (value: string) => boolean): Problem[] {
  if (map === undefined || map === null) return [];
  if (!isRecord(map)) return [wrongType(map, path, 'an object of strings')];
  return Object.entries(map).flatMap(([key, value]): Problem[] => {
    if (!isLabelKey(key)) return [invalid(key, path, 'the name of a label or annotation', LABEL_KEY)];
    if (value === null) return [];
    const place = memberPath(path, key);
    if (value === undefined)
      return [{ path: place, code: 'missing-field', given: 'undefined', allowed: 'a string', ...UNSET }];
    if (typeof value !== 'string') return [wrongType(value, place, 'a string')];
    return accepts(value) ? [] : [invalid(value, place, 'the value of a label', LABEL_VALUE)];
  });
}

/** Of a key whose value a program has not set. */
export const UNSET = {
  message: 'the value of this key is not set',
  hint: "Set it, as by `process.env['NAME'] ?? 'usual'`, or leave the key out",
} as const;

function wrongType(given: unknown, path: string, allowed: string): Problem {
  return {
    path,
    code: 'wrong-type',
    message: 'the value is of the wrong type',
    given: describeValue(given, undefined, false),
    allowed,
    hint: IN_QUOTES,
  };
}

function invalid(given: string, path: string, what: string, allowed: string): Problem {
  return {
    path,
    code: 'invalid-value',
    message: `Kubernetes does not accept this as ${what}`,
    given: describeValue(given, undefined, true),
    allowed,
    hint: remedyForValue(given) ?? 'Choose a simpler one; the value of an annotation can be any text',
  };
}
