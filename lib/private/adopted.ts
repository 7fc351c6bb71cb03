/**
 * What of adopted YAML is written. It may be anybody's, but for instances: where all of these leave out what is wrong, it goes
 * from the tree, and stops nobody else.
 */

import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import {
  append,
  type CompiledInstance,
  DEFAULT_NAMESPACE,
  type Finding,
  type Findings,
  type HeldObject,
  type InputPolicy,
  leftOut,
  type Manifest,
  type Submission,
  withoutOwner,
} from '../core';
import { saidNamespace } from '../shared/input/contents';
import { isNamespaced } from '../shared/input/namespaced';
import type { FilePlace, Input, InputObject, InputProblem } from '../shared/input/objects';
import { nobodys } from '../shared/input/usable';
import { AdoptedPlaces } from './adopted-places';
import { refOf, unfitForFiles } from './files';

/** What is wrong with a document or a text of it. */
export interface AdoptedProblem extends Pick<InputProblem, 'finding' | 'whole' | 'isInstance'> {
  /** What was made of it all the same. */
  readonly objects: readonly ApiObject[];
  /** Absent of what is in no file. */
  readonly place?: FilePlace;
}

/** What a construct brings along. */
export interface Adoption {
  readonly objects: ReadonlyMap<InputObject, ApiObject>;
  readonly problems: readonly AdoptedProblem[];
  readonly input: Input;
}

export class Adopted {
  readonly #objects = new Set<ApiObject>();
  readonly #problems: AdoptedProblem[] = [];
  /** Those that say no namespace, and so have that of their chart, by their paths. */
  readonly #unsaid = new Map<string, ApiObject>();
  /** Of objects that have gone from the tree. */
  readonly #findings: Finding[] = [];
  #gone = 0;
  readonly places = new AdoptedPlaces();

  add({ objects, problems, input }: Adoption): void {
    for (const [{ object }, made] of objects) {
      this.#objects.add(made);
      if (saidNamespace(object) === undefined) this.#unsaid.set(made.node.path, made);
    }
    append(this.#problems, problems);
    this.places.add(input, objects);
    for (const { finding, place } of problems)
      if (place !== undefined) this.places.addDocument(finding.object.name, place);
  }

  has(construct: IConstruct): boolean {
    return this.#objects.has(construct as ApiObject);
  }

  /** How many objects have gone from the tree. */
  get gone(): number {
    return this.#gone;
  }

  /** What is wrong with what was read, and what is left of all that the app has. */
  judge(all: readonly Submission[], policy: InputPolicy): Judged {
    const without = new Set<string>();
    const findings = [...this.#problems, ...this.#nobodys(policy)].map(({ finding, whole, objects, isInstance }) => {
      if (!policy.leavesOut || isInstance) return finding;
      for (const object of objects) {
        without.add(object.node.path);
        this.#remove(object);
      }
      return leftOut(finding, whole);
    });
    const read = all
      .filter(({ raw }) => !without.has(raw?.origin ?? ''))
      .map((each) => (this.#isNobodys(each.raw?.origin ?? '', policy) ? withoutOwner(each) : each));
    return { findings: [...findings, ...this.#findings], read };
  }

  /** Whether an object has the namespace of an instance that trusts nobody else, and only by its chart. */
  #isNobodys(path: string, { guarded }: InputPolicy): boolean {
    const object = this.#unsaid.get(path);
    return object !== undefined && guarded.has(object.metadata.namespace ?? DEFAULT_NAMESPACE);
  }

  /** What is no custom resource of these: instances would look at it. */
  #nobodys(policy: InputPolicy): AdoptedProblem[] {
    return [...this.#unsaid].flatMap(([path, object]) =>
      this.#isNobodys(path, policy) && isNamespaced(object)
        ? [{ finding: nobodys(refOf(object)), whole: 'object' as const, isInstance: false, objects: [object] }]
        : [],
    );
  }

  /** Nothing is written beside what an instance writes under the same name. */
  beside(instances: readonly CompiledInstance[], holds: Holds, { leavesOut }: InputPolicy, said: Findings): void {
    if (!leavesOut) return;
    const held = instances.flatMap(({ manifests }) => manifests.flatMap((manifest) => holds(manifest)));
    const origins = new Set(held.filter(({ isInput }) => isInput).map(({ object }) => object.origin));
    if (origins.size === 0) return;
    append(
      this.#findings,
      said.all.filter(({ object: { origin = '' } }) => origins.has(origin)),
    );
    for (const object of this.#objects) if (origins.has(object.node.path)) this.#remove(object);
  }

  /** Where an object is a file, nor is anything written over the file of another object. */
  inFilesOfTheirOwn(root: IConstruct, { leavesOut }: InputPolicy): readonly Finding[] {
    const unfit = unfitForFiles(root, this);
    if (!leavesOut) return unfit.map(({ finding }) => finding);
    const findings = unfit.map(({ finding }) => leftOut(finding, 'object'));
    append(this.#findings, findings);
    for (const { object } of unfit) this.#remove(object);
    return findings;
  }

  /** A custom resource is out of the tree before anything is compiled. */
  #remove({ node: { scope, id } }: ApiObject): void {
    if (scope?.node.tryRemoveChild(id) === true) this.#gone += 1;
  }
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly read: readonly Submission[];
}

type Holds = (manifest: Manifest) => readonly HeldObject[];
