/** Random values of the API's schemas, small and mostly valid. */

import fc from 'fast-check';
import type { Schema } from '../../lib/core/input/schema';
import { PATTERNS } from '../../lib/core/input/schema/patterns';
import { KEYS, PLAIN_KEYS, REFERENCED } from './references';

/** Words that readers of YAML disagree about, and some that nobody does. */
const TEXTS = [
  'web',
  'on',
  'NULL',
  '~',
  '1e3',
  '0x1F',
  '012',
  '1:30',
  '- a',
  'a: b',
  '#',
  "it's",
  '"q"',
  ' x ',
  '${1}',
  'ü→',
  'two\nlines\n',
  '.5',
  '=',
  'tab\there',
  '!tag',
  '&a *b',
  '%',
  '@x',
  '`',
  '{}',
  '[a',
  '? x',
  'a #b',
  'a:',
  '-',
  '---',
  '2024-01-31',
  'line\r\nends',
  '\uFEFFx',
  '\\d+\\',
];
const LABEL_NAMES = ['app', 'team', 'zone_a', '__address__', 'app.kubernetes.io/name', 'node-role', 'ünï'];

/** Values that mean more than their schema says, by the name of their field, or of that and the object's around it. */
export type Special = Readonly<Record<string, fc.Arbitrary<unknown>>>;

export interface Choice {
  readonly special: Special;
  /** Fields that are left out of the outermost object. */
  readonly without?: ReadonlySet<string>;
}

/** Of these fields one at most makes sense; now and then there are more all the same. */
export const RIVALS: readonly (readonly string[])[] = [
  ['authorization', 'basicAuth', 'bearerTokenSecret', 'bearerTokenFile', 'oauth2', 'sigv4', 'azureAd'],
  ['credentials', 'credentialsFile'],
  ['managedIdentity', 'oauth', 'sdk', 'workloadIdentity'],
  ['ca', 'caFile'],
  ['cert', 'certFile'],
  ['keySecret', 'keyFile'],
  ['proxyUrl', 'proxyFromEnvironment'],
  ['staticConfig', 'ingress'],
  ['alert', 'record'],
  ['routingKey', 'serviceKey'],
  ['topicARN', 'targetARN', 'phoneNumber'],
  ['url', 'urlSecret'],
  ['token', 'tokenFile'],
  ['userKey', 'userKeyFile'],
  ['botToken', 'botTokenFile'],
];

/** Fields that an object is of no use without, by the object's own field. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  'Probe spec': ['prober', 'targets'],
  targets: ['staticConfig'],
  basicAuth: ['username', 'password'],
  'PrometheusRule spec': ['groups'],
  'groups[]': ['rules'],
  'rules[]': ['alert'],
  'AlertmanagerConfig spec': ['route', 'receivers'],
  route: ['receiver'],
  'emailConfigs[]': ['to', 'from', 'smarthost'],
  'msteamsv2Configs[]': ['webhookURL'],
  'webexConfigs[]': ['httpConfig'],
  httpConfig: ['authorization'],
  authorization: ['credentials'],
  'pagerdutyConfigs[]': ['routingKey'],
  'pushoverConfigs[]': ['token', 'userKey'],
  'snsConfigs[]': ['topicARN'],
  'telegramConfigs[]': ['botToken'],
  'webhookConfigs[]': ['url'],
  'wechatConfigs[]': ['apiSecret', 'corpID'],
  'opsgenieConfigs[]': ['apiKey'],
  'victoropsConfigs[]': ['apiKey'],
  'slackConfigs[]': ['apiURL'],
  'AlertmanagerConfig extensions': ['receivers'],
  'jiraConfigs[]': ['apiURL'],
  'mattermostConfigs[]': ['webhookURL'],
  'incidentioConfigs[]': ['url', 'alertSourceToken'],
  'times[]': ['startTime', 'endTime'],
  'daysOfMonth[]': ['start', 'end'],
};

/** A field that is nothing without another. */
export const COMPANIONS: Readonly<Record<string, string>> = {
  cert: 'keySecret',
  keySecret: 'cert',
  certFile: 'keyFile',
  keyFile: 'certFile',
  username: 'password',
  password: 'username',
  accessKey: 'secretKey',
  secretKey: 'accessKey',
  noProxy: 'proxyUrl',
  proxyConnectHeader: 'proxyUrl',
};

const ANY_TEXT: Schema = { type: 'string' };
const MOST_OPTIONAL = 4;
const DEEPEST = 7;

/** A value of the schema. */
export function arbitraryOf(schema: Schema, choice: Choice, name = '', depth = 0): fc.Arbitrary<unknown> {
  const special = choice.special[name];
  if (special !== undefined && fits(schema)) return special;
  switch (schema.type) {
    case 'object':
      return objectOf(schema, choice, name, depth);
    case 'map':
      return mapOf(schema, choice, name, depth);
    case 'list':
      return listOf(schema, choice, name, depth);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 10_000, 10_000) });
    case 'int-or-string':
      return schema.pattern === undefined ? fc.constantFrom<string | number>(8080, 'web', '9090') : textOf(schema);
    case 'string':
      return textOf(schema);
    case 'any':
      return schema.readAs === undefined || depth > DEEPEST
        ? fc.constant({})
        : arbitraryOf(schema.readAs, choice, name, depth + 1);
  }
}

/** A closed list of texts says more than the name of a field. */
function fits({ type, enum: allowed }: Schema): boolean {
  return allowed === undefined && type !== 'boolean' && type !== 'map';
}

function textOf({ enum: allowed, pattern, minLength = 0, maxLength = 100 }: Schema): fc.Arbitrary<unknown> {
  if (allowed !== undefined) return fc.constantFrom(...allowed);
  if (pattern !== undefined) return fc.constantFrom(...(PATTERNS[pattern]?.examples ?? ['a']));
  return fc.constantFrom(...['', ...TEXTS].filter((text) => text.length >= minLength && text.length <= maxLength));
}

function mapOf({ items = ANY_TEXT }: Schema, choice: Choice, name: string, depth: number): fc.Arbitrary<unknown> {
  const keys = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...LABEL_NAMES.slice(0, 3)) },
    fc.constantFrom(...LABEL_NAMES),
  );
  return fc.dictionary(keys, arbitraryOf(items, choice, `${name}.*`, depth + 1), { maxKeys: 3 });
}

function listOf(schema: Schema, choice: Choice, name: string, depth: number): fc.Arbitrary<unknown> {
  const { items = ANY_TEXT, minItems = 0, maxItems = 2, keys, unique } = schema;
  const item = arbitraryOf(items, choice, `${name}[]`, depth + 1);
  const length = { minLength: minItems, maxLength: Math.max(Math.min(maxItems, 2), minItems) };
  const selector = (value: unknown) => JSON.stringify(keys === undefined ? value : pick(value, keys));
  return keys === undefined && unique === undefined
    ? fc.array(item, length)
    : fc.uniqueArray(item, { ...length, selector });
}

function pick(value: unknown, keys: readonly string[]): unknown[] {
  return keys.map((key) => (value as Readonly<Record<string, unknown>>)[key]);
}

function objectOf(schema: Schema, choice: Choice, name: string, depth: number): fc.Arbitrary<unknown> {
  const { fields = {}, required = [] } = schema;
  const shape = Object.keys(fields).sort().join(',');
  if (shape === 'key,name,optional' || shape === 'key,name') return selectorOf(name, fields['optional'] !== undefined);
  if (shape === 'configMap,secret') return sourceOf(name);
  const optional = Object.keys(fields).filter(
    (field) => !required.includes(field) && (depth > 0 || choice.without?.has(field) !== true),
  );
  const most = depth === 0 ? 2 * MOST_OPTIONAL : depth < DEEPEST ? MOST_OPTIONAL : 0;
  const inner: Choice = { special: choice.special };
  return fc
    .tuple(fc.subarray(optional, { maxLength: Math.min(most, optional.length) }), fc.nat({ max: 29 }))
    .chain(([chosen, luck]) => {
      const sensible =
        luck === 0 ? chosen : withCompanions(withoutRivals([...chosen, ...(USUAL[name] ?? [])]), optional);
      const names = [...new Set([...required, ...sensible])].filter((field) => fields[field] !== undefined);
      return fc.record(
        Object.fromEntries(names.map((field) => [field, fieldOf(fields[field]!, inner, name, field, depth + 1)])),
      );
    });
}

function fieldOf(schema: Schema, choice: Choice, object: string, field: string, depth: number): fc.Arbitrary<unknown> {
  const special = choice.special[`${object}.${field}`];
  return special ?? arbitraryOf(schema, choice, field, depth);
}

function withoutRivals(chosen: readonly string[]): readonly string[] {
  return RIVALS.reduce<readonly string[]>((left, rivals) => {
    const [, ...losers] = left.filter((field) => rivals.includes(field));
    return left.filter((field) => !losers.includes(field));
  }, chosen);
}

function withCompanions(chosen: readonly string[], known: readonly string[]): readonly string[] {
  const companions = chosen.map((field) => COMPANIONS[field]).filter((field) => field !== undefined);
  return [...chosen, ...companions.filter((field) => known.includes(field))];
}

/** A reference to a key; where a certificate or a URL is wanted, mostly to one that holds it. */
function selectorOf(name: string, canBeOptional: boolean): fc.Arbitrary<object> {
  const fitting = fittingKey(name);
  const keys = fc.constantFrom(...PLAIN_KEYS);
  const key = fitting === undefined ? keys : fc.oneof({ weight: 29, arbitrary: fc.constant(fitting) }, keys);
  const reference = { name: fc.constant(REFERENCED), key };
  return canBeOptional
    ? fc.record({ ...reference, optional: fc.boolean() }, { requiredKeys: ['name', 'key'] })
    : fc.record(reference);
}

function sourceOf(name: string): fc.Arbitrary<object> {
  return fc
    .tuple(fc.constantFrom('secret', 'configMap'), selectorOf(name, true))
    .map(([kind, selector]) => ({ [kind]: selector }));
}

function fittingKey(name: string): string | undefined {
  if (name === 'ca' || name === 'cert') return KEYS.certificate;
  if (name === 'keySecret') return KEYS.privateKey;
  return /url/i.test(name) ? KEYS.url : undefined;
}
