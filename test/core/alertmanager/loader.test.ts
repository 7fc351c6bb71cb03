import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/core/alertmanager/config';
import { REFUSED_CONFIGS } from '../../support/refused-configs';
import { contextOf } from './support';

function errorsOf(config: object, version?: string): string[] {
  const context = contextOf(version);
  readConfig(config, context);
  return context.findings
    .sorted()
    .filter(({ severity }) => severity === 'error')
    .map(({ path }) => path);
}

describe('a user-supplied configuration', () => {
  it.each(REFUSED_CONFIGS.map((row) => [row.name, row] as const))('is refused with %s, and only there', (_, row) => {
    expect(errorsOf(row.wrong)).toEqual([row.at]);
    expect(errorsOf(row.right)).toEqual([]);
  });

  it.each([
    ['0.27.0', []],
    ['0.26.0', ['config.route']],
  ])('groups by labels of any name since 0.27: %s', (version, at) => {
    const config = { route: { receiver: 'team', group_by: ['a.b'] }, receivers: [{ name: 'team' }] };
    expect(errorsOf(config, version)).toEqual(at.map((path) => `${path}.group_by`));
  });
});
