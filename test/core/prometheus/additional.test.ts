import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../../lib/core/base/context';
import { Findings } from '../../../lib/core/base/findings';
import type { References } from '../../../lib/core/base/references';
import { parseVersion } from '../../../lib/core/base/version';
import { additionalList } from '../../../lib/core/prometheus/additional';
import { NEWEST } from '../../support/versions';

function read(content: string) {
  const references: References = {
    credential: () => ({}),
    file: () => undefined,
    content: () => content,
    reads: () => undefined,
  };
  const target = { product: 'Prometheus', version: parseVersion(NEWEST.Prometheus)! } as const;
  const object = { kind: 'Prometheus', namespace: 'default', name: 'main' };
  const context = new BuildContext(target, object, references, new Findings());
  const list = additionalList({ name: 'more', key: 'jobs' }, context, 'spec.additionalScrapeConfigs');
  const findings = context.findings.sorted().map(({ code, path }) => `${code} ${path}`);
  return { list, findings };
}

const AT = 'spec.additionalScrapeConfigs';

describe('additional configuration', () => {
  it('is a list of whatever Prometheus takes, read as it reads it', () => {
    const content =
      '- job_name: a\n  body_size_limit: 0\n  honor_labels: yes\n  params: {x: [010, 12345678901234567890]}\n';
    const list = [{ job_name: 'a', body_size_limit: 0, honor_labels: true, params: { x: [8, 12345678901234567890n] } }];
    expect(read(content)).toEqual({ list, findings: [] });
  });

  it.each(['', '# nothing', '[]', '~'])('may be nothing: %j', (content) => {
    expect(read(content)).toEqual({ list: [], findings: [] });
  });

  it.each([
    ['- ', `wrong-type ${AT}[0]`],
    ['- {job_name: a}\n- text', `wrong-type ${AT}[1]`],
    ['- [a]', `wrong-type ${AT}[0]`],
    ['- relabel_configs: {}', `wrong-type ${AT}[0].relabel_configs`],
    ['- relabel_configs: [a]', `wrong-type ${AT}[0].relabel_configs`],
    ['a: b', `invalid-value ${AT}`],
    ['- {a: 1, a: 2}', `invalid-value ${AT}`],
    ['- &a [*a]', `invalid-value ${AT}`],
  ])('has items that are mappings, or is refused there: %j', (content, finding) => {
    expect(read(content).findings).toEqual([finding]);
  });
});
