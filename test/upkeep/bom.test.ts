/** The bill of materials has what the bundles hold, and nothing else. */

import { describe, expect, it } from 'vitest';
import { heldBy, noticesOf } from '../../scripts/bundle/licences';
import { type Bom, bomOf } from '../../scripts/release/bom';

const component = (name: string, version: string) => ({ name, version, 'bom-ref': `${name}@${version}` });

const WHOLE: Bom = {
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: '2026-01-01T00:00:00Z', component: component('a-folder', '1.0.0') },
  components: [
    component('used', '1.2.3'),
    component('used', '1.0.0'),
    component('peer', '2.0.0'),
    component('tool', '3.0.0'),
  ],
  dependencies: [],
};

describe('a bill of materials', () => {
  it('has what a bundle holds in the version that it holds, and the peers; no time, no random number', () => {
    const bom = bomOf(
      WHOLE,
      [
        { name: 'used', version: '1.2.3' },
        { name: 'used', version: '1.2.3' },
      ],
      ['peer'],
      'mine',
    );
    expect(bom.components).toEqual([
      { ...component('peer', '2.0.0'), scope: 'optional' },
      { ...component('used', '1.2.3'), scope: 'required' },
    ]);
    expect(bom.metadata).toEqual({ component: { ...component('a-folder', '1.0.0'), name: 'mine' } });
    expect(bom).not.toHaveProperty('serialNumber');
    expect(bom.dependencies[0]).toEqual({ ref: 'a-folder@1.0.0', dependsOn: ['peer@2.0.0', 'used@1.2.3'] });
  });

  it('is refused where a bundle holds what npm does not know', () => {
    expect(() => bomOf(WHOLE, [{ name: 'used', version: '9.9.9' }], [], 'mine')).toThrow('holds used 9.9.9');
  });
});

describe('the notices of a bundle', () => {
  const names = ['js-yaml', '@lezer/lr'];

  it('say what it holds, whether they are its own or those of a text in it', () => {
    const own = noticesOf(names);
    for (const program of [`run();\n${own}`, `const page = ${JSON.stringify(own)};`]) {
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
