import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/core/alertmanager/config';
import { REFUSED_CONFIGS } from '../../support/refused-configs';
import { contextOf } from './support';

function errorsOf(config: object): string[] {
  const context = contextOf();
  readConfig(config, context);
  return context.findings
    .sorted()
    .filter(({ severity }) => severity === 'error')
    .map(({ path }) => path);
}

describe('a configuration that is handed in', () => {
  it.each(REFUSED_CONFIGS.map((row) => [row.name, row] as const))('is refused with %s, and only there', (_, row) => {
    expect(errorsOf(row.wrong)).toEqual([row.at]);
    expect(errorsOf(row.right)).toEqual([]);
  });
});
