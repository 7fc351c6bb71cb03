/**
 * A bill of materials in the form of CycloneDX: what the bundles of the package hold, and its peers, as the lock file of the repository
 * knows them. `npm sbom` would list the tools beside them, or nothing: what is bundled is no dependency of the package.
 */

import type { Held } from '../bundle/licences';

/** An entry of a lock file, by its folder below `node_modules`. */
export interface Locked {
  readonly version: string;
  readonly resolved?: string;
  /** `sha512-` and base64. */
  readonly integrity?: string;
  readonly license?: string;
}

export interface Own {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

interface Component {
  readonly 'bom-ref': string;
  readonly type: 'library';
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly scope?: 'required' | 'optional';
  readonly licenses?: object[];
  readonly hashes?: object[];
  readonly externalReferences?: object[];
}

/** Without a time and a random number, so that the same sources give the same bytes. */
export function bomOf(own: Own, held: readonly Held[], locked: Readonly<Record<string, Locked>>): object {
  const peers = Object.keys(own.peerDependencies).map((name) => lockedAs(locked, name));
  const components = [
    ...held.map((each) => componentOf(each.name, lockedAs(locked, each.name, each.version), 'required')),
    ...peers.map((each, i) => componentOf(Object.keys(own.peerDependencies)[i]!, each, 'optional')),
  ];
  const unique = new Map(components.map((each) => [each['bom-ref'], each]));
  const refs = [...unique.keys()].sort();
  const component = componentOf(own.name, own);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component },
    components: refs.map((ref) => unique.get(ref)!),
    dependencies: [{ ref: component['bom-ref'], dependsOn: refs }, ...refs.map((ref) => ({ ref }))],
  };
}

function lockedAs(locked: Readonly<Record<string, Locked>>, name: string, version?: string): Locked {
  const found = Object.entries(locked).find(
    ([folder, entry]) =>
      (folder === `node_modules/${name}` || folder.endsWith(`/node_modules/${name}`)) &&
      (version === undefined || entry.version === version),
  );
  if (found === undefined) throw new Error(`a bundle holds ${name} ${version}, which the lock file does not have`);
  return found[1];
}

function componentOf(name: string, entry: Locked, scope?: Component['scope']): Component {
  const { version, license, integrity, resolved } = entry;
  // The sign of a scope is written so in the address of a package.
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    'bom-ref': purl,
    type: 'library',
    name,
    version,
    ...(scope === undefined ? {} : { scope }),
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(integrity === undefined ? {} : { hashes: integrity.split(' ').map(hashOf) }),
    purl,
    ...(resolved === undefined ? {} : { externalReferences: [{ type: 'distribution', url: resolved }] }),
  };
}

function hashOf(integrity: string): object {
  const [, algorithm, digest] = /^sha(\d+)-(.+)$/.exec(integrity)!;
  return { alg: `SHA-${algorithm}`, content: Buffer.from(digest!, 'base64').toString('hex') };
}
