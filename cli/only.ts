/** Some instances of an input, as if the others were elsewhere: each can move by itself, and is what it is beside the others. */

import { INSTANCE_KINDS, isBaseOf, type Manifest, selectInputs } from '../lib/core';
import type { Call, Options } from './command';
import type { Compilation } from './compilation';
import { namespaceOf } from './compiled';
import { find, parseObjectName, settled } from './object-name';

export const ONLY: Options = {
  only: {
    type: 'string',
    multiple: true,
    value: 'KIND/NAMESPACE/NAME',
    help: 'of all instances only this one, several times for several: its objects, and what is said of it and of what it takes',
  },
};

/** All of a compilation is compiled, and what is of other instances is left out: what is written does not depend on what is asked. */
export function onlyAsked(compilation: Compilation, call: Call): Compilation {
  const names = (call.values['only'] ?? []) as readonly string[];
  if (names.length === 0) return compilation;
  const resources = compilation.app.instances.map(({ resource }) => resource);
  const asked = names.map((text) => {
    const name = settled(parseObjectName(text, INSTANCE_KINDS, namespaceOf(call)), resources);
    return find(resources, (resource) => resource, name);
  });
  const chosen = new Set(asked.map(({ origin }) => origin));
  const { written: _, ...rest } = compilation;
  const gone = ofOthers(compilation, chosen);
  return {
    ...rest,
    instances: withShared(compilation.instances, chosen),
    objects: compilation.objects.filter(({ origin }) => chosen.has(origin)),
    findings: compilation.findings.filter(({ object }) => !gone.has(object.origin)),
  };
}

type Origins = ReadonlySet<string | undefined>;

/** Other instances, and what none of those that are asked for takes. What is too broken to know stays. */
function ofOthers({ app: { instances, inputs, namespaces } }: Compilation, chosen: Origins): Origins {
  const others = instances.filter(({ resource }) => !chosen.has(resource.origin));
  const own = instances.filter(({ resource }) => chosen.has(resource.origin));
  const taken = new Set(own.flatMap(({ resource }) => [...selectInputs(resource, inputs, namespaces).values()].flat()));
  const left = inputs.filter((input) => !taken.has(input) && !own.some(({ resource }) => isBaseOf(resource, input)));
  return new Set([...others.map(({ resource }) => resource.origin), ...left.map(({ origin }) => origin)]);
}

type Instances = Compilation['instances'];

/** Instances of one namespace have one governing Service, which the first of them brings: each of them needs it. */
function withShared(instances: Instances, chosen: Origins): Instances {
  const isChosen = ({ declaration }: Instances[number]) => chosen.has(declaration.resource.origin);
  const others = instances.filter((instance) => !isChosen(instance)).flatMap(({ manifests }) => manifests);
  const seen = new Set<Manifest>();
  return instances.filter(isChosen).map((instance) => {
    const governing = new Set(instance.manifests.map(governedBy));
    const shared = others.filter(
      (manifest) => manifest.kind === 'Service' && governing.has(keyOf(manifest)) && !seen.has(manifest),
    );
    for (const manifest of shared) seen.add(manifest);
    return shared.length === 0 ? instance : { ...instance, manifests: [...instance.manifests, ...shared] };
  });
}

function governedBy({ kind, metadata, spec }: Manifest & { readonly spec?: unknown }): string | undefined {
  const { serviceName } = (spec ?? {}) as { readonly serviceName?: string };
  return kind === 'StatefulSet' ? `${metadata.namespace}/${serviceName}` : undefined;
}

function keyOf({ metadata }: Manifest): string {
  return `${metadata.namespace}/${metadata.name}`;
}
