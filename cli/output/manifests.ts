/** What is written: objects of the input as they are, and in the place of each instance what it becomes. */

import { emitYaml, type Manifest } from '../../lib/core';
import type { Compilation } from '../compiled';
import { type InputObject, isCustomResource, type KubernetesObject } from '../input/objects';

export interface OutputObject {
  readonly object: KubernetesObject;
  /** YAML, its last line ended. */
  readonly text: string;
}

export function outputOf({ input, instances }: Pick<Compilation, 'input' | 'instances'>): OutputObject[] {
  const made = new Map(instances.map(({ declaration, manifests }) => [declaration.resource.origin ?? '', manifests]));
  return input.objects.flatMap((each) => {
    if (!isCustomResource(each.object)) return passed(each);
    return (made.get(each.origin) ?? []).map(emitted);
  });
}

function emitted(manifest: Manifest): OutputObject {
  return { object: manifest, text: emitYaml(manifest) };
}

/** A document of its own keeps its comments and its spelling. */
function passed({ object, source: { document, steps } }: InputObject): OutputObject {
  const { text } = document;
  if (steps.length > 0) return { object, text: emitYaml(object) };
  return { object, text: text.endsWith('\n') ? text : `${text}\n` };
}

export function documentsText(objects: readonly OutputObject[]): string {
  return objects.map(({ text }) => text).join('---\n');
}
