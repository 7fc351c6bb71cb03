import { describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/core/base/findings';
import type { Case } from './case';
import { areIntended, isLostMerge } from './intended';

const object = { kind: 'Prometheus', namespace: 'default', name: 'main' };
const error = (path: string, message: string): Finding => ({
  code: 'invalid-value',
  severity: 'error',
  object,
  path,
  message,
});
const twice = error('spec.additionalScrapeConfigs', 'the content is not YAML: duplicated mapping key (2:3)');

describe('what we mean to answer otherwise', () => {
  it('is intended where every error is, of that component', () => {
    expect(areIntended('prometheus-config', [twice])).toBe(true);
    expect(areIntended('alertmanager-config', [twice])).toBe(false);
    expect(areIntended('prometheus-config', [twice, error('spec.shards', 'this is no number')])).toBe(false);
    expect(areIntended('prometheus-config', [])).toBe(false);
  });

  it('is a pod that the API server refuses, where nothing else is wrong with it', () => {
    const mount = error('spec.volumeMounts', 'container `a` mounts a volume that the pod does not have');
    const request = error('spec.resources', 'container `a` requests more cpu than its limit');
    expect(areIntended('statefulset-prometheus', [mount, request])).toBe(true);
    expect(areIntended('prometheus-config', [mount])).toBe(false);
    expect(
      areIntended('statefulset-prometheus', [error('spec.volumeMounts', 'two volumes are mounted at one path')]),
    ).toBe(false);
  });

  it.each([
    ['- &a {job_name: a, x: 1}\n- {<<: *a, job_name: b}', true],
    ['- {job_name: a, x: 1}', false],
  ])('is what the operator does not merge, and nothing else: %j', (text, expected) => {
    const data = [{ kind: 'Secret', namespace: 'default', name: 'more', data: new Map([['jobs', text]]) }];
    const testCase = { component: 'prometheus-config', data } as unknown as Case;
    const path = ['scrape_configs', 1, 'x'];
    expect(isLostMerge(testCase, { path, expected: undefined, actual: 1 })).toBe(expected);
    expect(isLostMerge(testCase, { path, expected: 2, actual: 1 })).toBe(false);
  });
});
