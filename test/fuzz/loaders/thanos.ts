/** Rules and rulers of Thanos with nasty values, as Thanos' loaders see them. */

import fc from 'fast-check';
import { THANOS_RULER } from '../../../lib/core/base/conventions';
import { schemaOf } from '../../../lib/core/input/schema';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';
import { THANOS_LOADER } from '../../support/tool-paths';
import { NEWEST } from '../../support/versions';
import { DATA } from '../references';
import { COMMON } from '../special';
import type { Choice } from '../values';
import { everyPlace, merged, nastyAt } from './at-place';
import { fileIn, rulesIn } from './manifests';
import type { LoaderSubject, Objects } from './search';

const API = 'monitoring.coreos.com';
const NAMESPACE = 'default';
const CHOICE: Choice = { special: COMMON };

/** What of a ruler shapes its files. */
const CONFIGURING = new Set([
  'remoteWrite',
  'enforcedNamespaceLabel',
  'excludedFromEnforcement',
  'prometheusRulesExcludedFromEnforce',
  'enableFeatures',
]);

const RULE = {
  groups: [
    {
      name: 'group',
      rules: [
        { record: 'a:b', expr: 'sum(up)' },
        { alert: 'Down', expr: 'up == 0' },
      ],
    },
  ],
};

interface Spec {
  readonly enableFeatures?: readonly string[];
}

function specsOf(kind: string, isMeant: (field: string) => boolean): fc.Arbitrary<object> {
  const { fields = {}, ...rules } = schemaOf(`${API}/v1`, kind)!.schema.fields!['spec']!;
  const schema = { ...rules, fields: Object.fromEntries(Object.entries(fields).filter(([field]) => isMeant(field))) };
  const one = fc
    .constantFrom(...everyPlace(schema))
    .chain((place) => nastyAt(schema, place, CHOICE, `${kind} spec`) as fc.Arbitrary<object>);
  const two = fc.tuple(one, one).map(([a, b]) => merged(a, b) as object);
  return fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: two });
}

function appOf(ruler: object, rule: object): Objects {
  const objectOf = (kind: string, name: string, spec: object): InputObject => ({
    apiVersion: `${API}/v1`,
    kind,
    metadata: { namespace: NAMESPACE, name },
    spec,
  });
  const own = { queryEndpoints: ['query:10902'], ruleSelector: {}, version: `v${NEWEST.Thanos}` };
  return [objectOf('ThanosRuler', 'main', { ...ruler, ...own }), objectOf('PrometheusRule', 'object', rule)];
}

const inputs: fc.Arbitrary<Objects> = fc.oneof(
  { weight: 3, arbitrary: specsOf('ThanosRuler', (field) => CONFIGURING.has(field)).map((spec) => appOf(spec, RULE)) },
  { weight: 1, arbitrary: specsOf('PrometheusRule', () => true).map((spec) => appOf({}, spec)) },
);

function requestOf(objects: Objects): object | undefined {
  const { manifests, findings } = compiled(objects, DATA);
  if (findings.some(({ severity }) => severity === 'error')) return undefined;
  const [ruler] = objects;
  const config = fileIn(manifests, THANOS_RULER.remoteWriteFile);
  if (ruler?.kind !== 'ThanosRuler' || config === undefined) return undefined;
  return { config, features: (ruler.spec as Spec).enableFeatures ?? [], rules: rulesIn(manifests) };
}

export const THANOS: LoaderSubject = { name: 'thanos-loader', program: THANOS_LOADER, inputs, requestOf };
