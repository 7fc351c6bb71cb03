import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../../lib/core/base/context';
import { Findings } from '../../../lib/core/base/findings';
import { checkImageReference, imageField } from '../../../lib/core/pod/image-reference';

const HEX = '0123456789abcdef'.repeat(4);

function pathsOf(image: string, spec: object = { image }): string[] {
  const findings = new Findings();
  const object = { kind: 'Prometheus', namespace: 'a', name: 'b' };
  const target = { product: 'Prometheus', version: { major: 3, minor: 0, patch: 0, prerelease: '' } } as const;
  checkImageReference(image, imageField(spec, 'spec'), new BuildContext(target, object, undefined as never, findings));
  return findings.all.map(({ path }) => path);
}

describe('a reference to an image', () => {
  it.each([
    'prometheus',
    'prom/prometheus:v3',
    'quay.io/prometheus/prometheus:v3.5.0-shop_1',
    'localhost/p:1',
    'localhost:5000/a/b__c/d--e.f_g:Latest',
    'Registry.example.com/p',
    '[::1]:5000/p:1',
    `p@sha256:${HEX}`,
    `p:v1@sha256:${HEX}`,
    `p@sha512:${HEX}${HEX}`,
  ])('%s can be read', (image) => expect(pathsOf(image)).toEqual([]));

  it.each([
    ' p',
    'p ',
    'p:a b',
    'p:',
    `p:${'a'.repeat(129)}`,
    'p:-a',
    'P',
    'quay.io/P/p',
    'a//b',
    'a/b/',
    'a_/b',
    'quay.io:port/p',
    'p@sha256:abc',
    `p@sha256:${HEX.toUpperCase()}`,
    `p@${HEX}`,
    'https://quay.io/p:1',
    '{{ .Values.image }}',
  ])('%s cannot', (image) => expect(pathsOf(image)).toEqual(['spec.image']));

  it('is put together of fields, of which the one at fault is named', () => {
    expect(pathsOf('quay.io/P:a b', { baseImage: 'quay.io/P', tag: 'a b' })).toEqual(['spec.tag', 'spec.baseImage']);
    expect(pathsOf('quay.io/p@sha256:a', { baseImage: 'quay.io/p', sha: 'a' })).toEqual(['spec.sha']);
    expect(pathsOf('quay.io/p:v v1', { version: ' v1' })).toEqual(['spec.version']);
  });
});
