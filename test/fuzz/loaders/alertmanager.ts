/** AlertmanagerConfigs and instances of Alertmanager with nasty values, as Alertmanager's loader sees them. */

import fc from 'fast-check';
import { CREDENTIAL_VARIABLE_PREFIX } from '../../../lib/core/base/conventions';
import { type Schema, schemaOf } from '../../../lib/core/input/schema';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';
import { type Part, partSchema } from '../../support/schema-places';
import { ALERTMANAGER_VERSIONS } from '../../support/tool-paths';
import { NEWEST } from '../../support/versions';
import { SPECIAL } from '../alertmanager';
import { DATA } from '../references';
import type { Choice } from '../values';
import { everyPlace, merged, nastyAt, type Place } from './at-place';
import { fileIn } from './manifests';
import type { LoaderSubject, Objects } from './search';

const API = 'monitoring.coreos.com';
const NAMESPACE = 'default';
const ADDRESS = fc.constant('https://example.com/');
const CHOICE: Choice = {
  special: { ...SPECIAL, 'jiraConfigs[].apiURL': ADDRESS, 'incidentioConfigs[].url': ADDRESS },
};

interface Tried {
  readonly version: 'v1' | 'v1alpha1' | 'v1beta1';
  readonly kind: 'Alertmanager' | 'AlertmanagerConfig';
  readonly part: Part;
  readonly weight: number;
}

/** How often each part is tried: the more fields it has, the more. */
const TRIED: readonly Tried[] = [
  { version: 'v1', kind: 'Alertmanager', part: 'spec', weight: 3 },
  { version: 'v1alpha1', kind: 'AlertmanagerConfig', part: 'spec', weight: 4 },
  { version: 'v1beta1', kind: 'AlertmanagerConfig', part: 'spec', weight: 4 },
  { version: 'v1beta1', kind: 'AlertmanagerConfig', part: 'extensions', weight: 2 },
];

/** What of an instance shapes its configuration. */
const CONFIGURING = ['alertmanagerConfiguration', 'alertmanagerConfigMatcherStrategy'];

function inputsFor(serverVersion: string): fc.Arbitrary<Objects> {
  const objects = fc.oneof(...TRIED.map((tried) => ({ weight: tried.weight, arbitrary: objectsOf(tried) })));
  return fc
    .record({ object: objects, withGlobal: fc.boolean() })
    .map(({ object, withGlobal }) => appOf(object, serverVersion, withGlobal));
}

function objectsOf({ version, kind, part }: Tried): fc.Arbitrary<InputObject> {
  const schema = kind === 'Alertmanager' ? instanceSchema() : partSchema(version, kind, part);
  const one = fc
    .constantFrom(...fieldsIn(schema))
    .chain((places) => fc.constantFrom(...places))
    .chain((place) => nastyAt(schema, place, CHOICE, `${kind} ${part}`));
  const made = fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 1, arbitrary: fc.tuple(one, one).map(([a, b]) => merged(a, b)) },
  );
  const metadata = { namespace: NAMESPACE, name: 'object' };
  return made.map((given) => ({ apiVersion: `${API}/${version}`, kind, metadata, spec: {}, [part]: given as object }));
}

/** The places of each field: all receivers have a client, and what only one of them has is tried as often as that. */
function fieldsIn(schema: Schema): readonly (readonly Place[])[] {
  const fields = new Map<string, Place[]>();
  for (const place of everyPlace(schema)) {
    const name = `${place.path.slice(-2).join('.')} ${place.schema.type}`;
    fields.set(name, [...(fields.get(name) ?? []), place]);
  }
  return [...fields.values()];
}

function instanceSchema(): Schema {
  const { fields = {}, ...rules } = schemaOf(`${API}/v1`, 'Alertmanager')!.schema.fields!['spec']!;
  return { ...rules, fields: Object.fromEntries(CONFIGURING.map((name) => [name, fields[name]!])) };
}

const SECRET = { name: 'refs', key: 'a' };
const URL = { name: 'refs', key: 'url' };

/** All that receivers may leave out. */
const GLOBAL = {
  smtp: { from: 'a@example.com', smartHost: { host: 'example.com', port: '25' } },
  slackApiUrl: URL,
  opsGenieApiKey: SECRET,
  victorops: { apiKey: SECRET },
  wechat: { apiSecret: SECRET, apiCorpID: 'a' },
  rocketChat: { token: SECRET, tokenID: SECRET },
};

const NAME = 'base';
const BASE: InputObject = {
  apiVersion: `${API}/v1alpha1`,
  kind: 'AlertmanagerConfig',
  metadata: { namespace: NAMESPACE, name: NAME },
  spec: { route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] },
};

function appOf(object: InputObject, version: string, withGlobal: boolean): Objects {
  const isInstance = object.kind === 'Alertmanager';
  const { alertmanagerConfiguration: given, ...others } = (isInstance ? object.spec : {}) as Record<string, object>;
  const alertmanagerConfiguration = { ...(withGlobal ? { global: GLOBAL } : {}), ...given, name: NAME };
  const instance: InputObject = {
    apiVersion: `${API}/v1`,
    kind: 'Alertmanager',
    metadata: { namespace: NAMESPACE, name: 'main' },
    spec: { ...others, alertmanagerConfigSelector: {}, alertmanagerConfiguration, version: `v${version}` },
  };
  return [instance, BASE, ...(isInstance ? [] : [reached(object)])];
}

type Named = Readonly<Record<string, unknown>>;
interface Spec {
  readonly route?: Readonly<Record<string, unknown>>;
  readonly receivers?: readonly Named[];
}

/** With routes to all receivers, since nothing is built for others, and with the receivers that routes name. */
function reached(object: InputObject): InputObject {
  const { spec, extensions } = object as InputObject & { readonly spec: Spec; readonly extensions?: Spec };
  const { receivers = [], route = {} } = spec;
  const own = receivers.map(({ name }) => name);
  const all = [...new Set([...own, ...(extensions?.receivers ?? []).map(({ name }) => name)])];
  const routes = all.map((receiver) => ({ receiver, continue: true }));
  const wanted = [route, ...asList(route['routes'])].map(({ receiver }) => receiver);
  const missing = wanted.filter((name) => typeof name === 'string' && name !== '' && !all.includes(name));
  const interval = { timeIntervals: [{ weekdays: ['monday'] }] };
  const field = object.apiVersion.endsWith('v1alpha1') ? 'muteTimeIntervals' : 'timeIntervals';
  const intervals = asList((spec as Record<string, unknown>)[field]);
  const absent = ['nights', 'weekends'].filter((name) => !intervals.some((each) => each['name'] === name));
  return {
    ...object,
    spec: {
      ...spec,
      receivers: [...receivers, ...[...new Set(missing)].map((name) => ({ name }))],
      route: { receiver: all[0], ...route, routes: [...routes, ...asList(route['routes'])] },
      [field]: [...intervals, ...absent.map((name) => ({ name, ...interval }))],
    },
  };
}

function asList(value: unknown): readonly Named[] {
  return Array.isArray(value) ? value : [];
}

function requestOf(objects: Objects): object | undefined {
  const { manifests, findings } = compiled(objects, DATA);
  if (findings.some(({ severity }) => severity === 'error')) return undefined;
  const config = fileIn(manifests, FILE);
  return config === undefined ? undefined : { config: withContents(config) };
}

const FILE = 'alertmanager.yaml';

const VARIABLES = new RegExp(`\\$\\(${CREDENTIAL_VARIABLE_PREFIX}\\w+\\)`, 'g');

/** What is in Secrets is between their author and the server. */
function withContents(config: string): string {
  return config.replaceAll(VARIABLES, 'https://example.com/');
}

/** The newest version's loader is the one of this name; others are named by their version. */
const PROGRAMS = {
  '0.28.1': '../loaders/alertmanager-0.28.1',
  [NEWEST.Alertmanager]: '../loaders/alertmanager',
} as const;

export const ALERTMANAGERS: readonly LoaderSubject[] = ALERTMANAGER_VERSIONS.map((version) => ({
  name: `alertmanager-${version}-loader`,
  program: PROGRAMS[version],
  inputs: inputsFor(version),
  requestOf,
}));
