import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../../../lib/core/base/context';
import { Findings } from '../../../../lib/core/base/findings';
import type { References } from '../../../../lib/core/base/references';
import { parseVersion } from '../../../../lib/core/base/version';
import { isReadAsNothing } from '../../../../lib/core/languages/nothing';
import { regexProblem } from '../../../../lib/core/languages/re2/re2';
import { relabelings } from '../../../../lib/core/prometheus/relabel/relabel';
import { validateRelabelings } from '../../../../lib/core/prometheus/relabel/validate';
import type { RelabelConfig } from '../../../../lib/core/prometheus/spec';

/** Any value in the place of an action. */
type Given = Omit<RelabelConfig, 'action'> & { readonly action?: string | undefined };

const NO_REFERENCES: References = {
  credential: () => ({}),
  file: () => undefined,
  content: () => undefined,
  reads: () => undefined,
};

function contextFor(version: string): BuildContext {
  const object = { kind: 'ServiceMonitor', namespace: 'default', name: 'web' };
  return new BuildContext(
    { product: 'Prometheus', version: parseVersion(version)! },
    object,
    NO_REFERENCES,
    new Findings(),
  );
}

function problems(config: Given, version = '3.5.0'): string[] {
  const context = contextFor(version);
  validateRelabelings([config as RelabelConfig], context, 'spec.relabelings', 'targets');
  const errors = context.findings.sorted().filter(({ severity }) => severity === 'error');
  return errors.map(({ path, message }) => `${path} ${message}`);
}

describe('a relabeling is written', () => {
  const written = (config: Given) => relabelings([config as RelabelConfig], contextFor('3.5.0'))[0];

  it('without the default expression where Prometheus takes it for another', () => {
    const equal = { sourceLabels: ['a'], targetLabel: 'b', regex: '(.*)' };
    for (const action of ['keepequal', 'DropEqual']) expect(written({ action, ...equal })).not.toHaveProperty('regex');
    expect(written({ action: 'keep', ...equal })).toHaveProperty('regex', '(.*)');
  });

  it('field by field, the action in lower case', () => {
    expect(
      Object.entries(
        written({
          action: 'HashMod',
          replacement: '',
          modulus: 8,
          regex: '(.+)',
          targetLabel: 'shard',
          separator: '',
          sourceLabels: ['a', 'b'],
        })!,
      ),
    ).toEqual([
      ['source_labels', ['a', 'b']],
      ['separator', ''],
      ['target_label', 'shard'],
      ['regex', '(.+)'],
      ['modulus', 8],
      ['replacement', ''],
      ['action', 'hashmod'],
    ]);
  });

  it('without what is blank', () => {
    expect(written({ sourceLabels: [], targetLabel: '', regex: '', modulus: 0, action: '' })).toEqual({});
  });
});

describe('relabelings of one instance', () => {
  const config: RelabelConfig = { sourceLabels: ['a', 'b'], targetLabel: 'c', regex: '(.+)', action: 'replace' };

  it('are one where they say the same, and no others', () => {
    const others: RelabelConfig[] = [
      { ...config, sourceLabels: ['a'] },
      { ...config, sourceLabels: ['a', 'b', 'c'] },
      { ...config, separator: '' },
      { ...config, regex: '' },
      { ...config, regex: '8080' },
      { ...config, regex: 8080 as unknown as string },
      { targetLabel: 'c', regex: '(.+)', action: 'replace' },
      { sourceLabels: ['a'], separator: 'b', targetLabel: 'c', regex: '(.+)', action: 'replace' },
    ];
    const context = contextFor('3.5.0');
    const once = relabelings([config, ...others], context);
    const again = relabelings([structuredClone(config), ...structuredClone(others)], context);
    expect(again.map((each) => once.indexOf(each))).toEqual([...once.keys()]);
    expect(new Set(once.map((each) => JSON.stringify(each))).size).toBe(once.length);
  });

  it('leave what the user wrote as it was', () => {
    const sourceLabels = ['a'];
    expect(Object.isFrozen(relabelings([{ ...config, sourceLabels }], contextFor('3.5.0'))[0])).toBe(true);
    sourceLabels.push('b');
    expect(sourceLabels).toEqual(['a', 'b']);
  });

  it('are made anew where there are too many of them, and say the same', () => {
    const context = contextFor('3.5.0');
    const many = Array.from({ length: 20_000 }, (_, i): RelabelConfig => ({ ...config, targetLabel: `l${i}` }));
    expect(relabelings(many, context).map(({ target_label }) => target_label)).toEqual(
      many.map((each) => each.targetLabel),
    );
    expect(relabelings(many.slice(-1), context)[0]).not.toBe(relabelings(many.slice(-1), context)[0]);
    expect(relabelings(many.slice(0, 1), context)[0]).toBe(relabelings(many.slice(0, 1), context)[0]);
  });

  it('are refused each time, and by the versions that refuse them', () => {
    const lower = { action: 'lowercase', targetLabel: 'a' } as const;
    for (const version of ['3.5.0', '2.35.0', '3.5.0', '2.35.0']) {
      expect(problems(lower, version)).toHaveLength(version === '3.5.0' ? 0 : 1);
    }
    const context = contextFor('3.5.0');
    validateRelabelings(
      [
        { action: 'keep', regex: '(' },
        { action: 'keep', regex: '(' },
      ],
      context,
      'spec.relabelings',
      'targets',
    );
    expect(context.findings.all.map(({ path }) => path)).toEqual([
      'spec.relabelings[0].regex',
      'spec.relabelings[1].regex',
    ]);
  });
});

describe('a relabeling is refused', () => {
  it('without the target that its action writes to', () => {
    for (const action of ['replace', 'Replace', undefined, '']) {
      expect(problems({ action, sourceLabels: ['a'] })).toEqual([
        'spec.relabelings[0].targetLabel the action `replace` needs `targetLabel`',
      ]);
    }
    expect(problems({ action: 'lowercase' })).toHaveLength(1);
    expect(problems({ action: 'dropequal' })).toHaveLength(1);
    expect(problems({ action: 'hashmod' })).toEqual([
      'spec.relabelings[0].modulus the action `hashmod` needs `modulus`',
      'spec.relabelings[0].targetLabel the action `hashmod` needs `targetLabel`',
    ]);
  });

  it('with the expressions that RE2 does not read, whether they are words or more', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1_-.|;:,/ ()+') });
    const known = fc.constantFrom(
      '(a|b);true',
      'web',
      '(sm-1);true',
      '(a',
      'a)',
      '(a))',
      '(a)(b)',
      '()',
      '(|)',
      '~',
      'null',
    );
    fc.assert(
      fc.property(fc.oneof(text, known), (regex) => {
        const isRefused = isReadAsNothing(regex) || regexProblem(`^(?s:${regex})$`) !== undefined;
        expect(problems({ action: 'keep', regex })).toHaveLength(isRefused ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('with an expression that RE2 does not read', () => {
    expect(problems({ action: 'keep', regex: 'a(?=b)' })[0]).toContain('spec.relabelings[0].regex');
    expect(problems({ action: 'keep', regex: 'a)' })[0]).toContain('is not a regular expression');
  });

  it('with fields that its action does not read', () => {
    expect(problems({ action: 'labeldrop', regex: 'a', sourceLabels: ['b'], targetLabel: 'c' })).toEqual([
      'spec.relabelings[0].sourceLabels the action `labeldrop` does not read `sourceLabels`, and Prometheus refuses it',
      'spec.relabelings[0].targetLabel the action `labeldrop` does not read `targetLabel`, and Prometheus refuses it',
    ]);
    expect(problems({ action: 'keepequal', targetLabel: 'a', regex: 'b', separator: '' })).toHaveLength(2);
    expect(problems({ action: 'uppercase', targetLabel: 'a', replacement: 'b' })).toHaveLength(1);
  });

  it('unless they are the defaults', () => {
    const defaults = { regex: '(.*)', separator: ';', replacement: '$1' };
    expect(problems({ action: 'keepequal', targetLabel: 'a', ...defaults })).toEqual([]);
    expect(problems({ action: 'labelkeep', ...defaults })).toEqual([]);
  });
});

describe.each([
  ['lowercase', '2.36.0', '2.35.0'],
  ['uppercase', '2.36.0', '2.35.0'],
  ['keepequal', '2.41.0', '2.40.7'],
  ['dropequal', '2.41.0', '2.40.7'],
])('the action %s', (action, since, before) => {
  it(`is known since ${since}`, () => {
    expect(problems({ action, targetLabel: 'a' }, since)).toEqual([]);
    expect(problems({ action, targetLabel: 'a' }, before)).toEqual([
      `spec.relabelings[0].action Prometheus ${before} does not know the action \`${action}\``,
    ]);
  });
});

describe("a label's name", () => {
  it('is any text from Prometheus 3 on, letters and digits before', () => {
    for (const config of [
      { targetLabel: 'münchen.de' },
      { action: 'hashmod', modulus: 2, targetLabel: 'a b' },
      { action: 'labelmap', replacement: 'a.b' },
    ]) {
      expect(problems(config, '3.0.0')).toEqual([]);
      expect(problems(config, '2.55.1')).toHaveLength(1);
    }
  });

  it('is asked for in what is read, too', () => {
    const reads = (label: string) => ({ action: 'keep', regex: 'a', sourceLabels: ['fine', label] });
    expect(problems(reads('a b'), '3.0.0')).toEqual([]);
    expect(problems(reads('a b'), '2.55.1')).toEqual([
      'spec.relabelings[0].sourceLabels this cannot be the name of a label in Prometheus 2.55.1',
    ]);
    expect(problems(reads(''), '3.0.0')).toHaveLength(1);
  });

  it('may be made of groups where a label is replaced', () => {
    for (const targetLabel of ['$1', 'x_$1', '${1}_y', '$x']) {
      expect(problems({ targetLabel }, '2.55.1')).toEqual([]);
      expect(problems({ action: 'hashmod', modulus: 2, targetLabel }, '2.55.1')).toHaveLength(1);
    }
    expect(problems({ targetLabel: 'a-$1' }, '2.55.1')).toHaveLength(1);
  });

  it('may be made of groups where labels are mapped', () => {
    for (const replacement of ['$1', 'k8s_${1}', '${name}_a', '_']) {
      expect(problems({ action: 'labelmap', replacement }, '2.55.1')).toEqual([]);
    }
    for (const replacement of ['', '1a', '$', '${', 'a-$1']) {
      expect(problems({ action: 'labelmap', replacement }, '2.55.1')).toHaveLength(1);
    }
  });

  it('is checked in no time, however long', () => {
    expect(problems({ action: 'labelmap', replacement: `${'a'.repeat(10_000)}-` }, '2.55.1')).toHaveLength(1);
  });
});
