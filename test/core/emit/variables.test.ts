import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { ownVariable, podVariable } from '../../../lib/core/emit/variables';
import { constant, emitItem, emitNode, emitYaml } from '../../../lib/core/emit/yaml';

const CREDENTIAL = 'CDK8S_PROMETHEUS_Secret__db__password';

describe('a variable of a configuration', () => {
  it('is a block where it is a credential, wherever it is, and plain where it is a value of the pod', () => {
    const credential = ownVariable(CREDENTIAL);
    const job = {
      token: credential,
      headers: { authorization: [credential] },
      nested: [[credential], { first: credential }],
      shard: podVariable('shard'),
      regex: `${podVariable('shard')};|.+;.+`,
      field: `spec.nodeName=${podVariable('nodeName')}`,
    };
    expect(emitItem(job, 2)).toEqual({
      foreign: [],
      text:
        '  - token: |2-\n' +
        `      $(${CREDENTIAL})\n` +
        '    headers:\n' +
        '      authorization:\n' +
        '      - |2-\n' +
        `        $(${CREDENTIAL})\n` +
        '    nested:\n' +
        '    - - |2-\n' +
        `        $(${CREDENTIAL})\n` +
        '    - first: |2-\n' +
        `        $(${CREDENTIAL})\n` +
        '    shard: $(SHARD)\n' +
        '    regex: $(SHARD);|.+;.+\n' +
        '    field: spec.nodeName=$(NODE_NAME)\n',
    });
    expect(load(emitItem(job, 2).text)).toEqual([JSON.parse(JSON.stringify(job).replaceAll('\u0080', ''))]);
  });

  it.each([
    ['as it is', `$(${CREDENTIAL})`],
    ['within a text', `a $(${CREDENTIAL}) b`],
    ['with the text of the mark', `\\u0080$(${CREDENTIAL})`],
    ['with that in quotes', `a: "\\u0080$(${CREDENTIAL})"`],
    ['behind the mark of another', `${ownVariable('SHARD')}$(${CREDENTIAL})`],
    ['with a mark within a text', `a ${ownVariable(CREDENTIAL)}`],
    ['put together', ['$', `(${CREDENTIAL}`, ')'].join('')],
    ['several lines long', `|2-\n  $(${CREDENTIAL})`],
  ])('is foreign where it was not written by a builder: %s', (_, text) => {
    for (const value of [{ text }, [text], { list: [{ text }] }, { [text]: 1 }]) {
      expect(emitNode(value).foreign).toContain(CREDENTIAL);
    }
  });

  it('is found each time in what is written again and again', () => {
    const job = constant({ own: podVariable('shard'), list: [`$(${CREDENTIAL})`] });
    expect([emitItem(job), emitItem(job)]).toEqual(Array(2).fill(emitItem(structuredClone(job))));
    expect(emitItem(job).foreign).toEqual([CREDENTIAL]);
  });

  it('is nothing but text where nobody replaces it', () => {
    for (const text of [`$(${CREDENTIAL})`, ownVariable(CREDENTIAL), podVariable('shard')]) {
      expect(load(emitYaml({ text, [text]: [text] }))).toEqual({ text, [text]: [text] });
    }
  });

  it('changes nothing of any other text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('$(', '$()', '$(a b)', '\u0080', '\uffff'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(text)), (value) => {
        const text = emitYaml(value);
        if (!/\$\(\w+\)/.test(text)) expect(emitNode(value)).toEqual({ text, foreign: [] });
      }),
      { numRuns: 300 },
    );
  });
});
