/** A bill of materials: of all that npm knows of a repository, what is a part of the package. */

import type { Held } from '../bundle/licences';

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly 'bom-ref': string;
}

export interface Bom {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Without a time and a random number, so that the same sources give the same bytes. */
export function bomOf(whole: Bom, held: readonly Held[], peers: readonly string[], name: string): Bom {
  const { serialNumber: _, ...rest } = whole;
  const { timestamp: __, ...metadata } = whole.metadata;
  const components = [
    ...held.map((each) => component(whole, each)),
    ...whole.components.filter((each) => peers.includes(each.name)).map((each) => ({ ...each, scope: 'optional' })),
  ];
  const unique = [...new Map(components.map((each) => [each['bom-ref'], each])).values()];
  const sorted = unique.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const own = { ...metadata.component, name };
  const refs = sorted.map((each) => each['bom-ref']);
  return {
    ...rest,
    metadata: { ...metadata, component: own },
    components: sorted,
    dependencies: [{ ref: own['bom-ref'], dependsOn: refs }, ...refs.map((ref) => ({ ref, dependsOn: [] }))],
  };
}

function component({ components }: Bom, { name, version }: Held): Component {
  const found = components.find((each) => each.name === name && each.version === version);
  if (found === undefined) throw new Error(`a bundle holds ${name} ${version}, of which npm knows nothing`);
  return { ...found, ...{ scope: 'required' } };
}
