import { describe, expect, it } from 'vitest';
import { imageOf } from '../../../lib/core/pod/image';

const BASE = 'quay.io/prometheus/prometheus';

describe('the image of a server', () => {
  it.each([
    ['the default one with the version', {}, `${BASE}:v3`],
    ['the image given, whatever else is', { image: 'mine:1', tag: 't', sha: 's' }, 'mine:1'],
    ['a digest before a tag', { sha: 'abc', tag: 't' }, `${BASE}@sha256:abc`],
    ['a tag before the version', { tag: 't' }, `${BASE}:t`],
    ['a base image that is complete', { baseImage: 'localhost:5000/p:2', tag: 't' }, 'localhost:5000/p:2'],
    ['a registry with a port', { baseImage: 'localhost:5000/p' }, 'localhost:5000/p:v3'],
    ['a short name with a tag, spelled out', { baseImage: 'prom/prometheus', tag: 't' }, 'docker.io/prom/prometheus:t'],
    ['a bare name with a tag, spelled out', { baseImage: 'prometheus', tag: 't' }, 'docker.io/library/prometheus:t'],
    ['nothing by blanks', { image: ' ', tag: '' }, `${BASE}:v3`],
  ])('is %s', (_, spec, expected) => {
    expect(imageOf(spec, BASE, 'v3')).toBe(expected);
  });
});
