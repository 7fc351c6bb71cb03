/** Places in files for programs that open them: what passes through a pipe names a file by what others know of it, and may be wrong here. */

import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { STANDARD_INPUT } from '../../lib/shared/input/files';
import type { Io } from '../io';
import type { Located } from './findings';

/**
 * The same findings, each with a file only if it is below the working folder and has the object in it: kustomize counts from the
 * folder that it builds, and Helm from the chart.
 */
export function checkedPlaces(located: readonly Located[], { folder }: Pick<Io, 'folder'>): readonly Located[] {
  const texts = new Map<string, string>();
  const textOf = (file: string) => {
    const known = texts.get(file) ?? read(resolve(folder, file), folder);
    texts.set(file, known);
    return known;
  };
  return located.map((each) => {
    const { finding, place } = each;
    const file = place?.madeFrom?.file;
    if (place === undefined) return each;
    if (place.madeFrom === undefined) return place.file === STANDARD_INPUT ? { ...each, isElsewhere: true } : each;
    return file !== undefined && holds(textOf(file), finding.object) ? each : { ...each, isElsewhere: true };
  });
}

/** A template may make up a name, and not the kind. */
function holds(text: string, { kind, name }: Located['finding']['object']): boolean {
  return text.includes(kind) && (text.includes(name) || text.includes('{{'));
}

function read(path: string, folder: string): string {
  const below = relative(folder, path);
  if (below.startsWith('..') || isAbsolute(below)) return '';
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
