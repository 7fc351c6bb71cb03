import { ApiObject, type ApiObjectProps, Chart, JsonPatch } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import {
  append,
  type CompiledInstance,
  checkSize,
  checkTexts,
  type Finding,
  type Manifest,
  type Resource,
  refOf,
} from '../core';
import type { Declaration } from './declaration';
import { overwrittenFiles } from './files';
import { jsonOf } from './lists';
import { pointerHint } from './patch';

/** What is written of an app: what instances become, and objects that stay custom resources. */
export interface Written {
  readonly instances: readonly CompiledInstance[];
  readonly customResources: readonly Resource[];
}

/** The ApiObjects that a compilation made; a later compilation replaces them. */
export class Outputs {
  readonly #created = new Set<IConstruct>();
  /** By the path of the instance's construct. */
  readonly #byInstance = new Map<string, readonly ApiObject[]>();

  get created(): ReadonlySet<IConstruct> {
    return this.#created;
  }

  /** Makes the objects of all instances, and returns what is wrong with them as they will be written. */
  replace({ instances, customResources }: Written, declarations: ReadonlyMap<string, Declaration>): Finding[] {
    for (const object of this.#created) object.node.scope?.node.tryRemoveChild(object.node.id);
    this.#created.clear();
    this.#byInstance.clear();
    const owners = new Map<ApiObject, Finding['object']>();
    const findings = instances.flatMap((instance) => {
      const declaration = declarations.get(instance.declaration.resource.origin ?? '');
      return declaration === undefined ? [] : this.#create(instance, declaration, owners);
    });
    for (const resource of customResources) {
      const declaration = declarations.get(resource.origin ?? '');
      if (declaration !== undefined) append(findings, this.#createCustomResource(resource, declaration, owners));
    }
    return [...findings, ...overwrittenFiles(owners)];
  }

  /** Instances with their objects as they are written, patches applied. */
  asWritten<T extends CompiledInstance>(instances: readonly T[]): T[] {
    return instances.map((instance) => {
      const objects = this.#byInstance.get(instance.declaration.resource.origin ?? '');
      // What the operator would write is known from the compiler only.
      if (objects === undefined) return instance;
      return { ...instance, manifests: objects.flatMap((object) => jsonOf<Manifest>(object) ?? []) };
    });
  }

  #create(
    { declaration: { resource }, manifests }: CompiledInstance,
    declaration: Declaration,
    owners: Map<ApiObject, Finding['object']>,
  ): Finding[] {
    const { objects, findings } = this.#write(resource, manifests, declaration, owners);
    this.#byInstance.set(resource.origin ?? '', objects);
    return findings;
  }

  /** What a construct declares in wire format; what was an object already, as it was. */
  #createCustomResource(
    { apiVersion, kind, metadata, given, spec, origin }: Resource,
    declaration: Declaration,
    owners: Map<ApiObject, Finding['object']>,
  ): Finding[] {
    const manifest = declaration.original?.() ?? { apiVersion, kind, metadata, spec: given ?? spec };
    const resource: Resource = { apiVersion, kind, metadata, spec, ...(origin === undefined ? {} : { origin }) };
    return this.#write(resource, [manifest], declaration, owners).findings;
  }

  #write(
    resource: Resource,
    manifests: readonly Manifest[],
    { construct, patches = [] }: Declaration,
    owners: Map<ApiObject, Finding['object']>,
  ): { readonly objects: readonly ApiObject[]; readonly findings: Finding[] } {
    const scope = this.#scopeOf(construct);
    const objects = manifests.map((manifest) => this.#createObject(manifest, resource.metadata.namespace, scope));
    for (const object of objects) owners.set(object, refOf(resource));
    const findings: Finding[] = [];
    for (const { kind, name, operations } of patches) {
      const targets = objects.filter((object) => object.kind === kind && object.name === name);
      for (const target of targets) target.addJsonPatch(...operations);
      if (targets.length === 0) findings.push(missingTarget(kind, name, objects, refOf(resource)));
    }
    this.#redeclareDependencies(construct, objects);
    for (const [index, object] of objects.entries()) {
      const own = patches.filter(({ kind, name }) => kind === object.kind && name === object.name);
      const operations = own.flatMap((patch) => patch.operations);
      append(findings, checkWritten(object, { manifest: manifests[index]!, operations }, resource));
    }
    return { objects, findings };
  }

  /** An ApiObject of somebody's own (a custom resource that was included) can hold nothing: something in its place does. */
  #scopeOf(construct: IConstruct): IConstruct {
    if (!ApiObject.isApiObject(construct)) return construct;
    const place = new Construct(construct.node.scope as Construct, construct.node.id);
    this.#created.add(place);
    return place;
  }

  #createObject(manifest: Manifest, home: string, scope: IConstruct): ApiObject {
    const { namespace, name } = manifest.metadata;
    const id = [manifest.kind, ...(namespace === undefined || namespace === home ? [] : [namespace]), name].join('-');
    const object = new ApiObject(scope as Chart, id, manifest as ApiObjectProps);
    // A chart's namespace is not for what belongs to no namespace.
    if (namespace === undefined && object.metadata.namespace !== undefined) {
      object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
    this.#created.add(object);
    return object;
  }

  /** cdk8s may have resolved dependencies before these objects existed. */
  #redeclareDependencies(construct: IConstruct, objects: readonly ApiObject[]): void {
    for (const dependency of construct.node.dependencies) {
      for (const target of dependency.node.findAll().filter((node) => ApiObject.isApiObject(node))) {
        if (Chart.of(target) !== Chart.of(construct)) continue;
        for (const object of objects) if (object !== target) object.node.addDependency(target);
      }
    }
  }
}

interface Patched {
  /** The object without the patch. */
  readonly manifest: Manifest;
  readonly operations: readonly JsonPatch[];
}

/** What is wrong with an object as it will be written. */
function checkWritten(object: ApiObject, patched: Patched, resource: Resource): readonly Finding[] {
  const owner = refOf(resource);
  let written: Manifest;
  try {
    written = object.toJson() as Manifest;
  } catch (error) {
    // What is thrown over a patch quotes the object, and what was to be put into it.
    return [
      patched.operations.length > 0 ? unusablePatch(object, patched, owner) : unwritable(object, String(error), owner),
    ];
  }
  const { metadata, spec } = resource;
  return [...checkTexts(written, owner, { metadata, spec }), ...checkSize(written, owner)];
}

function unwritable({ kind, name }: ApiObject, reason: string, object: Finding['object']): Finding {
  return {
    code: 'invalid-value',
    severity: 'error',
    object,
    path: '',
    message: `cdk8s cannot write an object of this instance: ${reason.slice(reason.lastIndexOf(': ') + 2)}`,
    given: `${kind} ${name}`,
    allowed: 'plain values, none of them under the key `constructor`',
    hint: 'Look for it in labels, annotations and other mappings, and rename it',
  };
}

function unusablePatch({ kind, name }: ApiObject, patched: Patched, owner: Finding['object']): Finding {
  const { manifest, operations } = patched;
  const failing = operations.find((_, index) => !isApplicable(manifest, operations.slice(0, index + 1)));
  const { op, path = '' } = (failing?._toJson() ?? {}) as { readonly op?: string; readonly path?: string };
  return {
    code: 'patch-without-target',
    severity: 'error',
    object: owner,
    path: '',
    message: 'a patch cannot be applied to an object of this instance',
    given: `${failing === undefined ? 'a patch' : `\`${op}\` at ${path}`} of ${kind} ${name}`,
    allowed: 'operations on fields that the object has; `add` needs what holds the new field',
    hint: pointerHint(manifest, path) ?? 'Compare its paths with the object as it is written without the patch',
  };
}

function isApplicable(manifest: Manifest, operations: readonly JsonPatch[]): boolean {
  try {
    JsonPatch.apply(JSON.parse(JSON.stringify(manifest)), ...operations);
    return true;
  } catch {
    return false;
  }
}

function missingTarget(kind: string, name: string, objects: readonly ApiObject[], object: Finding['object']): Finding {
  return {
    code: 'patch-without-target',
    severity: 'error',
    object,
    path: '',
    message: 'a patch is for an object that this instance does not emit',
    given: `${kind} ${name}`,
    allowed: objects.map((candidate) => `${candidate.kind} ${candidate.name}`).join(', '),
    hint: 'Correct the kind or the name, or remove the patch',
  };
}
