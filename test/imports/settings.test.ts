/** Which setting a field becomes is read from what differs, with it and without it. */

import { describe, expect, it } from 'vitest';
import { settingsBetween } from '../../scripts/docs/settings';

const outputs = (texts: Readonly<Record<string, unknown>>) =>
  new Map(Object.entries(texts).map(([name, text]) => [name, JSON.stringify(text)]));

const inFile = (before: string, after: string, isPlain = true) =>
  settingsBetween(outputs({ 'prometheus.yaml': before }), outputs({ 'prometheus.yaml': after }), isPlain);

const names = (...parameters: Parameters<typeof inFile>) => inFile(...parameters).map(({ name }) => name);

const withArguments = (...list: readonly string[]) => outputs({ StatefulSet: { args: list } });

describe('the setting that a field becomes', () => {
  it('is the path of a key that changes, is added or is removed, and its file', () => {
    expect(inFile('global:\n  a: 1\n', 'global:\n  a: 2\n')).toEqual([{ file: 'prometheus.yaml', name: 'global.a' }]);
    expect(names('global:\n  a: 1\n', 'global:\n  a: 1\n  b: 2\n')).toEqual(['global.b']);
    expect(names('global:\n  a: 1\n  b: 2\n', 'global:\n  b: 2\n')).toEqual(['global.a']);
  });

  it('is within items of lists, also as their first key or where an item had none', () => {
    expect(names('jobs:\n- url: x\n', 'jobs:\n- url: x\n  path: y\n')).toEqual(['jobs[].path']);
    expect(names('jobs:\n- url: x\n', 'jobs:\n- name: a\n  url: x\n')).toEqual(['jobs[].name']);
    expect(names('jobs:\n- {}\nrest: 1\n', 'jobs:\n- url: x\nrest: 1\n')).toEqual(['jobs[].url']);
    expect(names('jobs:\n- a: {}\n  url: x\n', 'jobs:\n- a:\n    b: 1\n  url: x\n')).toEqual(['jobs[].a.b']);
  });

  it('is the list where an item is added that others are like', () => {
    expect(
      names(
        'jobs:\n- steps:\n  - from: a\n    to: b\n',
        'jobs:\n- steps:\n  - from: a\n    to: c\n  - from: a\n    to: b\n',
      ),
    ).toEqual(['jobs[].steps']);
  });

  it('is the list where an item is added before one that begins with the same key', () => {
    expect(names('all:\n  jobs:\n  - name: b\n', 'all:\n  jobs:\n  - name: a\n    url: x\n  - name: b\n')).toEqual([
      'all.jobs',
    ]);
  });

  it('is the innermost key of those that come together, unless the field has fields of its own', () => {
    const after = 'a: 1\nclient:\n  tls:\n    ca: x\n';
    expect(names('a: 1\n', after)).toEqual(['client.tls.ca']);
    expect(names('a: 1\n', after, false)).toEqual(['client']);
  });

  it('is the one argument that changes', () => {
    const before = withArguments('--log.level=info', '--other');
    const settings = (...after: readonly string[]) => settingsBetween(before, withArguments(...after), true);
    expect(settings('--log.level=debug', '--other')).toEqual([{ name: '--log.level' }]);
    expect(settings('--log.level=info', '--no-other')).toEqual([{ name: '--other' }]);
    expect(settings('--log.level=debug', '--more')).toEqual([]);
  });

  it('is nothing where nothing differs', () => {
    expect(names('a: 1\n', 'a: 1\n')).toEqual([]);
  });
});
