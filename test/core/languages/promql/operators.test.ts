import { describe, expect, it } from 'vitest';
import { parseVersion } from '../../../../lib/core/base/version';
import { checkPromql } from '../../../../lib/core/languages/promql';
import { enforceMatcher } from '../../../../lib/core/languages/promql/enforce';
import { NEWEST } from '../../../support/versions';

const OPTIONS = { dialect: 'prometheus', version: parseVersion(NEWEST.Prometheus)! } as const;

function problemsOf(text: string): readonly string[] {
  return checkPromql(text, OPTIONS).map(({ message }) => message);
}

describe('operators in a row', () => {
  it.each([' or a', ' + 1', ' + on (b) group_left (c) a', ' == bool ignoring (b) a', ' - -a', ' or sum by (a, b) (a)'])(
    'as many as nobody writes: %s',
    (more) => {
      expect(problemsOf(`a${more.repeat(900)}`)).toEqual([]);
      expect(enforceMatcher(`a${more.repeat(900)}`, { label: 'namespace', value: 'a' })).toHaveProperty('text');
      expect(problemsOf(`a${more.repeat(1001)}`)).toEqual([
        expect.stringContaining('more than 1000 operators in a row'),
      ]);
    },
  );

  it('count in what is around them, and not in what is beside it', () => {
    const row = `a${' or a'.repeat(600)}`;
    expect(problemsOf(`(${row}) or (${row})`)).toEqual([]);
    expect(problemsOf(`label_join(${row}, "b", ",", "c", "d") or ${row}`)).toEqual([]);
    expect(problemsOf(`${row} or (${row})`)).toEqual([expect.stringContaining('operators in a row')]);
  });
});
