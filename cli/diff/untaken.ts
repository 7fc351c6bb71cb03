/** Custom resources that no instance of the input takes: what changes in them, since nothing tells what becomes of them. */

import { type App, isBaseOf, nameOf, type Resource, refOf, selectInputs } from '../../lib/core';
import { changesBetween, type PartChange, type Parts, partsOf } from './meaning';

interface KnownInput {
  readonly resource: Resource;
  readonly isTaken: boolean;
}

/** What of an app says who takes what. */
export type Selecting = Pick<App, 'instances' | 'inputs' | 'namespaces'>;

/** By kind, namespace and name. */
export type KnownInputs = ReadonlyMap<string, KnownInput>;

export function inputsOf({ instances, inputs, namespaces }: Selecting): KnownInputs {
  const selected = instances.flatMap(({ resource }) => [...selectInputs(resource, inputs, namespaces).values()]);
  const taken = new Set(selected.flat());
  return new Map(
    inputs.map((resource) => {
      const isTaken = taken.has(resource) || instances.some((each) => isBaseOf(each.resource, resource));
      return [nameOf(refOf(resource)), { resource, isTaken }];
    }),
  );
}

/** Of what an instance takes on one side, that instance speaks. */
export function untakenChanges(before: KnownInputs, after: KnownInputs): PartChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): PartChange[] => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old?.isTaken === true || now?.isTaken === true) return [];
    if (old === undefined) return [{ part: name, change: 'added', fields: [] }];
    if (now === undefined) return [{ part: name, change: 'removed', fields: [] }];
    return changesBetween(meaningOf(name, old.resource), meaningOf(name, now.resource));
  });
}

/** Rules are told apart by their groups and names. */
function meaningOf(name: string, { kind, metadata, spec, given = spec }: Resource): Parts {
  const { labels, annotations } = metadata;
  const isRules = kind === 'PrometheusRule' && 'groups' in given;
  const { groups, ...others } = given as { readonly groups?: unknown };
  const parts = isRules ? partsOf({ groups }) : [];
  const own = { metadata: { labels, annotations }, spec: isRules ? others : given };
  return new Map([[name, own], ...parts.map(([part, value]) => [`${name}: ${part}`, value] as const)]);
}
