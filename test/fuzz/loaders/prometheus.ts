/** Monitors, ScrapeConfigs, rules and instances of Prometheus with nasty values, as Prometheus' loader sees them. */

import fc from 'fast-check';
import { schemaOf } from '../../../lib/core/input/schema';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';
import { PROMETHEUS_LOADER } from '../../support/tool-paths';
import { NEWEST } from '../../support/versions';
import { specOf } from '../input';
import { NOT_CONFIGURATION } from '../prometheus';
import { DATA } from '../references';
import { COMMON } from '../special';
import type { Choice } from '../values';
import { everyPlace, merged, nastyAt } from './at-place';
import { fileIn, rulesIn } from './manifests';
import type { LoaderSubject, Objects } from './search';

const API = 'monitoring.coreos.com';
const NAMESPACE = 'default';
const VERSION = `v${NEWEST.Prometheus}`;

/** How often each kind is tried: the more fields it has, the more. */
const KINDS: readonly (readonly [version: string, kind: string, weight: number])[] = [
  ['v1', 'Prometheus', 4],
  ['v1alpha1', 'PrometheusAgent', 2],
  ['v1', 'ServiceMonitor', 2],
  ['v1', 'PodMonitor', 2],
  ['v1', 'Probe', 2],
  ['v1', 'PrometheusRule', 1],
  ['v1alpha1', 'ScrapeConfig', 8],
];

const MONITOR_KINDS = KINDS.filter(([, kind]) => /Monitor|Probe|ScrapeConfig/.test(kind));

/** What an instance has to have to take all that there is; and a million shards are a million workloads. */
const SELECTORS = ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'].map((kind) => `${kind}Selector`);
const LEFT_ALONE = new Set([...NOT_CONFIGURATION, ...SELECTORS, 'mode', 'shards', 'version']);

const CHOICE: Choice = {
  special: { ...COMMON, ...Object.fromEntries(SELECTORS.map((name) => [name, fc.constant({})])) },
};

function objectOf(version: string, kind: string, name: string, spec: object): InputObject {
  return { apiVersion: `${API}/${version}`, kind, metadata: { namespace: NAMESPACE, name }, spec };
}

const INSTANCE = objectOf('v1', 'Prometheus', 'main', {});

/** What a scrape class or the address of the API server is used by. */
const MONITOR = objectOf('v1', 'ServiceMonitor', 'monitor', { selector: {}, endpoints: [{ port: 'web' }] });

const instances = specOf(`${API}/v1`, 'Prometheus', CHOICE.special, LEFT_ALONE).map((spec) =>
  objectOf('v1', 'Prometheus', 'main', spec),
);

const monitors = fc.oneof(
  ...MONITOR_KINDS.map(([version, kind]) =>
    specOf(`${API}/${version}`, kind, CHOICE.special).map((spec) => objectOf(version, kind, 'monitor', spec)),
  ),
);

const inputs: fc.Arbitrary<Objects> = fc.oneof(
  ...KINDS.map(([version, kind, weight]) => ({ weight, arbitrary: appsWith(version, kind) })),
);

/** The object, taken by an instance or with a monitor to take: often the plainest, and often one that says more. */
function appsWith(version: string, kind: string): fc.Arbitrary<Objects> {
  const plain = isInstance(kind) ? MONITOR : INSTANCE;
  const other = isInstance(kind) ? monitors : instances;
  return fc
    .tuple(objectsOf(version, kind), fc.oneof(fc.constant(plain), other))
    .map(([object, beside]) => (isInstance(kind) ? appOf(object, [beside]) : appOf(beside, [MONITOR, object])));
}

function isInstance(kind: string): boolean {
  return kind === 'Prometheus' || kind === 'PrometheusAgent';
}

function objectsOf(version: string, kind: string): fc.Arbitrary<InputObject> {
  const schema = schemaOf(`${API}/${version}`, kind)!.schema.fields!['spec']!;
  const choice = { ...CHOICE, ...(isInstance(kind) ? { without: LEFT_ALONE } : {}) };
  const places = everyPlace(schema).filter(({ path: [field] }) => !isInstance(kind) || !LEFT_ALONE.has(field!));
  const one = fc.constantFrom(...places).chain((place) => nastyAt(schema, place, choice, `${kind} spec`));
  const spec = fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: fc.tuple(one, one).map(both) });
  return spec.map((made) => objectOf(version, kind, 'object', made as object));
}

function both([one, other]: [unknown, unknown]): unknown {
  return merged(one, other);
}

function appOf(instance: InputObject, others: Objects): Objects {
  const taken = SELECTORS.filter((name) => instance.kind !== 'PrometheusAgent' || name !== 'ruleSelector');
  const spec = { ...instance.spec, ...Object.fromEntries(taken.map((name) => [name, {}])), version: VERSION };
  return [{ ...instance, spec }, ...others];
}

function requestOf(objects: Objects): object | undefined {
  const { manifests, findings } = compiled(objects, DATA);
  if (findings.some(({ severity }) => severity === 'error')) return undefined;
  const instance = objects.find(({ kind }) => isInstance(kind));
  const config = fileIn(manifests, FILE);
  if (instance === undefined || config === undefined) return undefined;
  const { enableFeatures = [] } = instance.spec as { readonly enableFeatures?: readonly string[] };
  return {
    config: withContents(config),
    agent: instance.kind === 'PrometheusAgent',
    features: enableFeatures,
    rules: rulesIn(manifests),
  };
}

const FILE = 'prometheus.yaml';

/** What is in Secrets is between their author and the server. */
function withContents(config: string): string {
  return config.replace(/\$\(\w+\)/g, 'https://example.com/');
}

export const PROMETHEUS: LoaderSubject = {
  name: 'prometheus-loader',
  program: PROMETHEUS_LOADER,
  inputs,
  requestOf,
};
