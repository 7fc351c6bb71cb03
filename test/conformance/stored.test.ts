import { describe, expect, it } from 'vitest';
import { stored } from './stored';

describe('a specification as an API server keeps it', () => {
  it('has quantities in one form', () => {
    const forms = (cpu: unknown, memory: unknown) => stored({ resources: { limits: { cpu, memory } } });
    expect(forms('0.7', '1Gi')).toEqual(forms('700m', '1024Mi'));
    expect(forms('0.7', '1Gi')).not.toEqual(forms('700m', '1G'));
    expect(stored({ emptyDir: { sizeLimit: '1Gi' } })).toEqual(stored({ emptyDir: { sizeLimit: '1024Mi' } }));
  });

  it('has nothing that says no more than no value', () => {
    const container = { args: [], tty: false, env: [{ name: 'A', value: '' }], resources: { requests: {} } };
    expect(stored(container)).toEqual({ env: [{ name: 'A' }], resources: {} });
    expect(stored({ apiGroup: null, hostNetwork: false })).toEqual({});
  });

  it('keeps what is a value all the same', () => {
    const values = {
      replicas: 0,
      securityContext: { runAsUser: 0, runAsNonRoot: false },
      storageClassName: '',
      emptyDir: {},
      args: [''],
      labels: { a: '' },
    };
    expect(stored(values)).toEqual(values);
  });
});
