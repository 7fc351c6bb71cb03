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
    const add = ({ object, path }: AskedOf, place: FilePlace | undefined) => {
      if (place !== undefined) places.set(placeKey(object, path), inWorkingFolder(place));
    };
    const inInputs = new Map<Input, AskedOf[]>();
    for (const { input } of this.#written.values()) inInputs.set(input, []);
    for (const asked of this.#askedFor(findings)) {
      const written = this.#written.get(asked.object.origin ?? '');
      if (asked.object.kind === 'Document') add(asked, this.#documents.get(asked.object.name));
      else if (written !== undefined) inInputs.get(written.input)!.push(asked);
    }
    for (const [input, asked] of inInputs) {
      const found = input.placesOf(asked.map(({ object, path }) => ({ object: this.#inInput(object), path })));
      for (const [i, each] of asked.entries()) add(each, found[i]);
    }
    return places;
  }

  *#askedFor(findings: readonly Finding[]): Generator<AskedOf> {
    for (const origin of this.#written.keys()) yield { object: { kind: '', name: '', origin }, path: '' };
    for (const { object, path, also = [] } of findings) {
      yield { object, path };
      for (const other of also) yield { object: other, path: '' };
    }
  }

  #inInput({ origin = '' }: ObjectRef): Written['object'] {
    return this.#written.get(origin)!.object;
  }
}

type AskedOf = Pick<Finding, 'object' | 'path'>;

/** As who runs the app would name it. */
function inWorkingFolder({ file, line, column }: FilePlace): FilePlace {
  const within = isAbsolute(file) ? relative(process.cwd(), file) : file;
  return { file: within === '..' || within.startsWith(`..${sep}`) ? file : within, line, column };
}
