import type { GateRow } from '../../../scripts/docs/gate-rows';
import { fieldsOf, KINDS } from '../../../scripts/docs/schema-fields';
import { testGates } from '../../support/gates';
import { FORMS, NAMED_OTHERWISE, WRITTEN } from './gate-forms';

/** Its own tables, and rows for it in others: its versions begin with a zero, as only Alertmanager's do besides. */
function isOfThanos({ file, name, since, until }: GateRow): boolean {
  const isOfAlertmanager = /^lib\/core\/(alertmanager\/|base\/\w+\.generated|languages\/(matchers|promql))/.test(file);
  return !isOfAlertmanager && (name === 'Thanos' || (since ?? until ?? '').startsWith('0.'));
}

const fieldsOfKinds = (isMeant: (kind: string) => boolean) =>
  KINDS.filter(({ kind }) => isMeant(kind)).flatMap(fieldsOf);
const ofComponents = fieldsOfKinds((kind) => kind.startsWith('Thanos'));
const ofSidecar = fieldsOfKinds((kind) => kind === 'Prometheus').filter(({ path }) =>
  path.startsWith('Prometheus.spec.thanos.'),
);

testGates({
  product: 'Thanos',
  fields: [...ofComponents, ...ofSidecar],
  owns: isOfThanos,
  forms: FORMS,
  namedOtherwise: NAMED_OTHERWISE,
  textOf: ({ name }) => WRITTEN[name] ?? name,
});
