import { INPUT_KINDS, kindsThatTake } from '../../../lib/core/input/selection';
import type { GateRow } from '../../../scripts/docs/gate-rows';
import type { ObservedGate } from '../../../scripts/docs/observed-gates';
import { fieldsOf, KINDS } from '../../../scripts/docs/schema-fields';
import { testGates } from '../../support/gates';
import { FORMS, NAMED_OTHERWISE, WRITTEN } from './gate-forms';

const KINDS_OF_PROMETHEUS = ['Prometheus', ...INPUT_KINDS.filter((kind) => kindsThatTake(kind).includes('Prometheus'))];

/** Thanos, the language of expressions and texts of the user's own have versions and tests of their own. */
function isOfPrometheus({ file, name, since = '9' }: GateRow): boolean {
  const isElsewhere =
    /^lib\/core\/(alertmanager|base\/\w+\.generated|thanos|languages\/(promql|template|matchers)|prometheus\/(loader|workload\/thanos)|web\/grpc)/.test(
      file,
    );
  return !isElsewhere && name !== 'Thanos' && !since.startsWith('0.');
}

/** What is global for newer versions is in each job for older ones. */
const IN_EACH_JOB = /\.enforced\w+Limit$/;

/** What is refused is named in many ways, and not by what it would be written as. */
function textOf({ field, name, severity }: ObservedGate): string | undefined {
  return severity === 'error' || IN_EACH_JOB.test(field.path) ? undefined : (WRITTEN[name] ?? name);
}

testGates({
  product: 'Prometheus',
  fields: KINDS.filter(({ kind }) => KINDS_OF_PROMETHEUS.includes(kind)).flatMap(fieldsOf),
  owns: isOfPrometheus,
  forms: FORMS,
  namedOtherwise: NAMED_OTHERWISE,
  textOf,
});
