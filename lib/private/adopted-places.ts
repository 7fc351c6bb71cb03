/** Where adopted YAML is written: the command line says the file, and not the construct that was made of it. */

import { isAbsolute, relative, sep } from 'node:path';
import type { ApiObject } from 'cdk8s';
import { type AppPlaces, type Finding, type ObjectRef, placeKey } from '../core';
import type { FilePlace, Input, InputObject } from '../shared/input/objects';

interface Written {
  readonly input: Input;
  /** As the input knows it. */
  readonly object: Pick<ObjectRef, 'origin'>;
}

export class AdoptedPlaces {
  /** By the path of the construct. */
  readonly #written = new Map<string, Written>();
  /** Of what is wrong with a document itself, by its name. */
  readonly #documents = new Map<string, FilePlace>();

  add(input: Input, objects: ReadonlyMap<InputObject, ApiObject>): void {
    for (const [{ origin }, made] of objects)
      if (input.isInFile({ origin })) this.#written.set(made.node.path, { input, object: { origin } });
  }

  addDocument(name: string, place: FilePlace): void {
    this.#documents.set(name, place);
  }

  /** Of all objects, and of what the findings speak of. */
  of(findings: readonly Finding[]): AppPlaces {
    const places = new Map<string, FilePlace>();
    const add = (object: ObjectRef, path: string) => {
      const place = this.#placeOf(object, path);
      if (place !== undefined) places.set(placeKey(object, path), inWorkingFolder(place));
    };
    for (const origin of this.#written.keys()) add({ kind: '', name: '', origin }, '');
    for (const { object, path, also = [] } of findings) {
      add(object, path);
      for (const other of also) add(other, '');
    }
    return places;
  }

  #placeOf({ kind, name, origin = '' }: ObjectRef, path: string): FilePlace | undefined {
    if (kind === 'Document') return this.#documents.get(name);
    const written = this.#written.get(origin);
    return written?.input.placeOf(written.object, path);
  }
}

/** As who runs the app would name it. */
function inWorkingFolder({ file, line, column }: FilePlace): FilePlace {
  const within = isAbsolute(file) ? relative(process.cwd(), file) : file;
  return { file: within === '..' || within.startsWith(`..${sep}`) ? file : within, line, column };
}
