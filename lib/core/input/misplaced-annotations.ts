/** Annotations of ours where nobody looks for them: as labels, for the pods, or under another prefix. */

import { ANNOTATION_PREFIX, USER_ANNOTATION } from '../base/conventions';
import type { Problem } from '../base/findings';
import { memberPath } from '../base/place';
import { isRecord } from '../base/values';
import type { RawResource } from './raw';
import { SETTING_NAMES } from './setting-annotations';

const NAMES: ReadonlySet<string> = new Set([...SETTING_NAMES, ...Object.values(USER_ANNOTATION)]);

type Report = (path: string, problem: Problem) => void;

export function checkMisplacedAnnotations({ metadata, spec }: RawResource, report: Report): void {
  checkIn(metadata.labels, 'metadata.labels', report);
  checkPrefixes(metadata.annotations, report);
  const pods = isRecord(spec) ? spec['podMetadata'] : undefined;
  if (!isRecord(pods)) return;
  checkIn(pods['labels'], 'spec.podMetadata.labels', report);
  checkIn(pods['annotations'], 'spec.podMetadata.annotations', report);
}

function checkIn(map: unknown, at: string, report: Report): void {
  if (!isRecord(map)) return;
  for (const name of Object.keys(map)) {
    if (!name.startsWith(ANNOTATION_PREFIX) || !NAMES.has(name)) continue;
    report(memberPath(at, name), {
      code: 'unknown-field',
      message: 'this is an annotation of the object itself, and nothing reads it here',
      given: name,
      allowed: 'an annotation in `metadata.annotations`',
      hint: 'Move it to `metadata.annotations`',
    });
  }
}

/** How names begin that may be meant to be ours. */
const ALIKE = ANNOTATION_PREFIX.slice(0, ANNOTATION_PREFIX.indexOf('-'));

function checkPrefixes(annotations: unknown, report: Report): void {
  if (!isRecord(annotations)) return;
  for (const name of Object.keys(annotations)) {
    if (!name.startsWith(ALIKE) || name.startsWith(ANNOTATION_PREFIX)) continue;
    const meant = ANNOTATION_PREFIX + name.slice(name.indexOf('/') + 1);
    if (!NAMES.has(meant)) continue;
    report(memberPath('metadata.annotations', name), {
      code: 'unknown-field',
      message: 'annotations of this library begin otherwise, and nothing reads this one',
      given: name,
      allowed: `names that begin with \`${ANNOTATION_PREFIX}\``,
      hint: `Write \`${meant}\``,
    });
  }
}
