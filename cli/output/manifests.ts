/** What is written: objects of the input as they are, and in the place of each instance what it becomes. */

import { emitYaml, isReadByGo, type Manifest, type ManifestDocument } from '../../lib/core';
import { type InputObject, isCustomResource, type KubernetesObject } from '../../lib/shared/input/objects';
import type { Compilation } from '../compilation';

export interface OutputObject {
  readonly object: KubernetesObject;
  /** YAML, its last line ended. */
  readonly text: string;
}

export function outputOf({
  objects,
  instances,
  written,
}: Pick<Compilation, 'objects' | 'instances' | 'written'>): OutputObject[] {
  if (written !== undefined) return written.map(emitted);
  const made = new Map(instances.map(({ declaration, manifests }) => [declaration.resource.origin ?? '', manifests]));
  return objects.flatMap((each) => {
    if (!isCustomResource(each.object)) return passed(each);
    return (made.get(each.origin) ?? []).map(emitted);
  });
}

function emitted(manifest: Manifest): OutputObject {
  return { object: manifest, text: emitYaml(manifest) };
}

/** A document of its own keeps its comments and its spelling, where nobody can read it as another object than we do. */
function passed({ object, source, isMoved }: InputObject): OutputObject {
  if (source === undefined || isMoved) return { object, text: emitYaml(object) };
  const { steps, document } = source;
  const { text, repeatedKey } = document;
  if (steps.length > 0 || repeatedKey !== undefined || isAmbiguous(document)) return { object, text: emitYaml(object) };
  return { object, text: text.endsWith('\n') ? text : `${text}\n` };
}

/**
 * For kubectl, what is merged may count more than what is written beside it; some characters end a line, a comment among
 * them, and others it does not read at all; and a line that begins as a separator is one.
 */
const AMBIGUOUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /<<|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}|\r(?!\n)|\n(?:---|\.\.\.)/u;

function isAmbiguous({ text, isReadByGo: isKnown }: ManifestDocument): boolean {
  return AMBIGUOUS.test(`\n${text}`) || !(isKnown ?? isReadByGo(text));
}

/** A stream that begins as JSON is read as JSON to its end by older versions of kubectl, which apply one object of it and no other. */
export function documentsText(objects: readonly OutputObject[]): string {
  const text = objects.map((each) => each.text).join('---\n');
  return objects.length > 1 && /^\s*\{/.test(text) ? `---\n${text}` : text;
}
