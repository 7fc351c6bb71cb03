import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseVersion } from '../../lib/core/base/version';
import { emitYaml } from '../../lib/core/emit/yaml';
import { checkPromql } from '../../lib/core/languages/promql';
import { enforceMatcher } from '../../lib/core/languages/promql/enforce';
import { parsePromql } from '../../lib/core/languages/promql/parse';
import { printPromql } from '../../lib/core/languages/promql/print';
import { VALID } from '../core/languages/promql/valid';
import { freePort, start, temporaryFolder } from '../support/processes';
import { describeWith, PROMETHEUS_VERSIONS } from '../support/tools';

const FEATURES = [
  'promql-experimental-functions',
  'promql-duration-expr',
  'promql-extended-range-selectors',
  'promql-binop-fill-modifiers',
];

/** What only features of the server let in. */
const FEATURED = [
  'info(foo, {a=~".+"})',
  'foo + fill( # )\n 1) bar',
  'foo * on(a) group_left fill_right(-3e2) fill_left(5m) bar',
  'foo - fill(1e21) bar',
  'rate(foo[5m + 1m])',
  'rate(foo[step()*2^( 3m )])',
  'max_over_time(foo[(1m+2)*3:max_of(5m,range())])',
  'foo offset -( 5m / 2 )',
  'foo offset -step()',
  'rate(foo[5m] anchored)',
  'rate(foo smoothed [5m])',
  'sum_over_time(foo[max_of(5m, 1h)]) + max_of(1, 2)',
];

const EXPRESSIONS = [...VALID.vector, ...VALID.scalar, ...FEATURED];

/** What the server makes of each expression: it shows rules as it has read them. */
async function readBy(version: string, expressions: readonly string[], features: readonly string[]): Promise<string[]> {
  const folder = temporaryFolder();
  const rules = expressions.map((expr, index) => ({ record: `rule:${index}`, expr }));
  writeFileSync(join(folder, 'rules.yaml'), emitYaml({ groups: [{ name: 'all', interval: '1h', rules }] }));
  writeFileSync(join(folder, 'prometheus.yaml'), 'rule_files: [rules.yaml]\n');
  const port = await freePort();
  const args = [
    `--config.file=${join(folder, 'prometheus.yaml')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    ...(features.length === 0 ? [] : [`--enable-feature=${features.join(',')}`]),
  ];
  const { url } = await start(`prometheus-${version}`, args, { port, ready: '/-/ready' });
  const { data } = (await (await fetch(`${url}/api/v1/rules`)).json()) as {
    data: { groups: readonly { rules: readonly { query: string }[] }[] };
  };
  return data.groups.flatMap((group) => group.rules.map(({ query }) => query));
}

const printed = (text: string) => {
  const { expr } = parsePromql(text);
  return expr === undefined ? `(unreadable) ${text}` : printPromql(expr);
};

/**
 * Spelled in one way. Older lines write large numbers with an exponent, and some names of labels without their quotes; all
 * write U+FFFD as it is, which none of them reads again.
 */
const spelled = (text: string) => printed(text.replaceAll('\ufffd', '\\ufffd').replace(/\((\w+\.\w+)\)/g, '("$1")'));

for (const version of PROMETHEUS_VERSIONS) {
  const features = version === PROMETHEUS_VERSIONS.at(-1) ? FEATURES : [];
  const options = { dialect: 'prometheus', version: parseVersion(version)!, features } as const;
  const expressions = EXPRESSIONS.filter((expression) => checkPromql(expression, options).length === 0);

  describeWith([`prometheus-${version}`], `Prometheus ${version} and PromQL`, () => {
    it('means the same as we do by every expression', { timeout: 60_000 }, async () => {
      const read = await readBy(version, expressions, features);
      expect(read.map((text, index) => [expressions[index], spelled(text)])).toEqual(
        expressions.map((expression) => [expression, printed(expression)]),
      );
      expect(expressions.length).toBeGreaterThan(100);
    });

    it('reads what we enforce a label in as it is written', { timeout: 60_000 }, async () => {
      const enforced = expressions.map((expression) => {
        const result = enforceMatcher(expression, { label: 'ns', value: 'team' });
        return 'text' in result ? result.text : result.problem;
      });
      const read = await readBy(version, enforced, features);
      expect(read.map(spelled)).toEqual(enforced);
    });
  });
}
