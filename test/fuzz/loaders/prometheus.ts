/** Monitors, ScrapeConfigs, rules and instances of Prometheus with nasty values, as Prometheus' loader sees them. */

import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Manifest } from '../../../lib/core/base/resource';
import { schemaOf } from '../../../lib/core/input/schema';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';
import { PROMETHEUS_LOADER } from '../../support/tool-paths';
import { NOT_CONFIGURATION } from '../prometheus';
import { DATA } from '../references';
import { COMMON } from '../special';
import type { Choice } from '../values';
import { everyPlace, merged, nastyAt } from './at-place';
import type { LoaderSubject, Objects } from './search';

const API = 'monitoring.coreos.com';
const NAMESPACE = 'default';
const VERSION = 'v3.13.1';

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

/** What an instance has to have to take all that there is; and a million shards are a million workloads. */
const SELECTORS = ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'].map((kind) => `${kind}Selector`);
const LEFT_ALONE = new Set([...NOT_CONFIGURATION, ...SELECTORS, 'mode', 'shards', 'version']);

const CHOICE: Choice = {
  special: { ...COMMON, ...Object.fromEntries(SELECTORS.map((name) => [name, fc.constant({})])) },
};

const inputs: fc.Arbitrary<Objects> = fc
  .oneof(...KINDS.map(([version, kind, weight]) => ({ weight, arbitrary: objectsOf(version, kind) })))
  .map((object) => appOf(object));

function objectsOf(version: string, kind: string): fc.Arbitrary<InputObject> {
  const schema = schemaOf(`${API}/${version}`, kind)!.schema.fields!['spec']!;
  const isInstance = kind.startsWith('Prometheus') && kind !== 'PrometheusRule';
  const choice = { ...CHOICE, ...(isInstance ? { without: LEFT_ALONE } : {}) };
  const places = everyPlace(schema).filter(({ path: [field] }) => !isInstance || !LEFT_ALONE.has(field!));
  const one = fc.constantFrom(...places).chain((place) => nastyAt(schema, place, choice, `${kind} spec`));
  const spec = fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: fc.tuple(one, one).map(both) });
  return spec.map((made) => ({
    apiVersion: `${API}/${version}`,
    kind,
    metadata: { namespace: NAMESPACE, name: 'object' },
    spec: made as object,
  }));
}

function both([one, other]: [unknown, unknown]): unknown {
  return merged(one, other);
}

/** What a scrape class or the address of the API server is used by. */
const MONITOR: InputObject = {
  apiVersion: `${API}/v1`,
  kind: 'ServiceMonitor',
  metadata: { namespace: NAMESPACE, name: 'monitor' },
  spec: { selector: {}, endpoints: [{ port: 'web' }] },
};

function appOf(object: InputObject): Objects {
  const isInstance = object.kind === 'Prometheus' || object.kind === 'PrometheusAgent';
  const instance: InputObject = isInstance
    ? object
    : { apiVersion: `${API}/v1`, kind: 'Prometheus', metadata: { namespace: NAMESPACE, name: 'main' }, spec: {} };
  const taken = SELECTORS.filter((name) => object.kind !== 'PrometheusAgent' || name !== 'ruleSelector');
  const spec = { ...instance.spec, ...Object.fromEntries(taken.map((name) => [name, {}])), version: VERSION };
  return [{ ...instance, spec }, MONITOR, ...(isInstance ? [] : [object])];
}

function requestOf(objects: Objects): object | undefined {
  const { manifests, findings } = compiled(objects, DATA);
  if (findings.some(({ severity }) => severity === 'error')) return undefined;
  const instance = objects.find(({ kind }) => kind === 'Prometheus' || kind === 'PrometheusAgent');
  const config = manifests.map(configObjectKind).find((text) => text !== undefined);
  if (instance === undefined || config === undefined) return undefined;
  const { enableFeatures = [] } = instance.spec as { readonly enableFeatures?: readonly string[] };
  return {
    config: withContents(config),
    agent: instance.kind === 'PrometheusAgent',
    features: enableFeatures,
    rules: manifests.filter(({ kind }) => kind === 'ConfigMap').flatMap(rulesIn),
  };
}

const FILE = 'prometheus.yaml';

function configObjectKind({ kind, stringData, data }: Manifest): string | undefined {
  if (kind !== 'Secret') return undefined;
  const plain = (stringData as Readonly<Record<string, string>> | undefined)?.[FILE];
  const packed = (data as Readonly<Record<string, string>> | undefined)?.[FILE];
  return packed === undefined ? plain : gunzipSync(Buffer.from(packed, 'base64')).toString();
}

function rulesIn({ data }: Manifest): string[] {
  return Object.entries((data ?? {}) as Readonly<Record<string, string>>).flatMap(([name, text]) =>
    name.endsWith('.yaml') ? [text] : [],
  );
}

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
