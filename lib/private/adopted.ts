/**
 * What of adopted YAML is written. It may be anybody's, but for instances: where all of these leave out what is wrong, it goes
 * from the tree, and stops nobody else.
 */

import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import {
  type CompiledInstance,
  type Finding,
  type Findings,
  type HeldObject,
  type InputPolicy,
  leftOut,
  type Manifest,
} from '../core';
import type { InputProblem } from '../shared/input/objects';
import { unfitForFiles } from './files';

/** What is wrong with a document or a text of it. */
export interface AdoptedProblem extends Pick<InputProblem, 'finding' | 'whole' | 'isInstance'> {
  /** What was made of it all the same. */
  readonly objects: readonly ApiObject[];
}

export class Adopted {
  readonly #objects = new Set<ApiObject>();
  readonly #problems: AdoptedProblem[] = [];
  /** Of objects that have gone from the tree. */
  readonly #findings: Finding[] = [];
  #gone = 0;

  add(objects: readonly ApiObject[], problems: readonly AdoptedProblem[]): void {
    for (const object of objects) this.#objects.add(object);
    this.#problems.push(...problems);
  }

  has(construct: IConstruct): boolean {
    return this.#objects.has(construct as ApiObject);
  }

  /** How many objects have gone from the tree. */
  get gone(): number {
    return this.#gone;
  }

  /** What is wrong with what was read, and the paths of what is left out for it. */
  judge({ leavesOut }: InputPolicy): { readonly findings: readonly Finding[]; readonly without: ReadonlySet<string> } {
    const without = new Set<string>();
    const findings = this.#problems.map(({ finding, whole, objects, isInstance }) => {
      if (!leavesOut || isInstance) return finding;
      for (const object of objects) {
        without.add(object.node.path);
        this.#remove(object);
      }
      return leftOut(finding, whole);
    });
    return { findings: [...findings, ...this.#findings], without };
  }

  /** Nothing is written beside what an instance writes under the same name. */
  beside(instances: readonly CompiledInstance[], holds: Holds, { leavesOut }: InputPolicy, said: Findings): void {
    if (!leavesOut) return;
    const held = instances.flatMap(({ manifests }) => manifests.flatMap((manifest) => holds(manifest)));
    const origins = new Set(held.filter(({ isInput }) => isInput).map(({ object }) => object.origin));
    if (origins.size === 0) return;
    this.#findings.push(...said.all.filter(({ object: { origin = '' } }) => origins.has(origin)));
    for (const object of this.#objects) if (origins.has(object.node.path)) this.#remove(object);
  }

  /** Where an object is a file, nor is anything written over the file of another object. */
  inFilesOfTheirOwn(root: IConstruct, { leavesOut }: InputPolicy): readonly Finding[] {
    const unfit = unfitForFiles(root, this);
    if (!leavesOut) return unfit.map(({ finding }) => finding);
    const findings = unfit.map(({ finding }) => leftOut(finding, 'object'));
    this.#findings.push(...findings);
    for (const { object } of unfit) this.#remove(object);
    return findings;
  }

  /** A custom resource is out of the tree before anything is compiled. */
  #remove({ node: { scope, id } }: ApiObject): void {
    if (scope?.node.tryRemoveChild(id) === true) this.#gone += 1;
  }
}

type Holds = (manifest: Manifest) => readonly HeldObject[];
