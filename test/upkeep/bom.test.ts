/** The bill of materials has what the bundles hold, and nothing else. */

import { describe, expect, it } from 'vitest';
import { heldBy, licencesOf, noticesOf } from '../../scripts/bundle/licences';
import { bomOf } from '../../scripts/release/bom';

const OWN = { name: 'mine', version: '1.0.0', license: 'Apache-2.0', peerDependencies: { peer: '^2.0.0' } };

const LOCKED = {
  '': { version: '1.0.0' },
  'node_modules/@a/used': { version: '1.0.0', license: 'MIT' },
  'node_modules/tool/node_modules/@a/used': {
    version: '1.2.3',
    license: 'ISC',
    integrity: `sha512-${Buffer.from('digest').toString('base64')}`,
    resolved: 'https://registry.example.com/used.tgz',
  },
  'node_modules/peer': { version: '2.0.1' },
  'node_modules/tool': { version: '3.0.0' },
};

describe('a bill of materials', () => {
  it('has what a bundle holds in the version that it holds, and the peers', () => {
    const used = { name: '@a/used', version: '1.2.3' };
    const purl = 'pkg:npm/%40a/used@1.2.3';
    expect(bomOf(OWN, [used, used], LOCKED)).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'mine', licenses: [{ expression: 'Apache-2.0' }] } },
      components: [
        {
          ...used,
          'bom-ref': purl,
          purl,
          scope: 'required',
          licenses: [{ expression: 'ISC' }],
          hashes: [{ alg: 'SHA-512', content: Buffer.from('digest').toString('hex') }],
          externalReferences: [{ type: 'distribution', url: 'https://registry.example.com/used.tgz' }],
        },
        { name: 'peer', version: '2.0.1', scope: 'optional' },
      ],
      dependencies: [
        { ref: 'pkg:npm/mine@1.0.0', dependsOn: [purl, 'pkg:npm/peer@2.0.1'] },
        { ref: purl },
        { ref: 'pkg:npm/peer@2.0.1' },
      ],
    });
  });

  it('has no time and no random number in it', () => {
    expect(JSON.stringify(bomOf(OWN, [], LOCKED))).not.toMatch(/timestamp|serialNumber/);
  });

  it('is refused where a bundle holds what the lock file does not have', () => {
    expect(() => bomOf(OWN, [{ name: '@a/used', version: '9.9.9' }], LOCKED)).toThrow('holds @a/used 9.9.9');
  });
});

describe('the notices of a bundle', () => {
  const names = ['js-yaml', '@lezer/lr'];

  it('say what it holds, whether they are its own or those of a text in it', () => {
    const texts = [noticesOf(names), licencesOf(names)];
    for (const program of texts.flatMap((text) => [`run();\n${text}`, `const page = ${JSON.stringify(text)};`])) {
      expect(
        heldBy(program)
          .map(({ name }) => name)
          .sort(),
      ).toEqual([...names].sort());
    }
  });

  it('are in nothing else', () => {
    expect(heldBy('const a = "version 1.2.3 (of ours)";\n// b 1.2.3 (c), and more\n')).toEqual([]);
  });
});
