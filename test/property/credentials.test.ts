import { describe, expect, it } from 'vitest';
import { credentialPath } from '../../lib/core/base/conventions';
import type { Finding } from '../../lib/core/base/findings';
import { type Reference, variableOf } from '../../lib/core/input/mounted-references';
import type { Schema } from '../../lib/core/input/schema';
import type { InputObject } from '../conformance/case';
import { appWith, type Server } from '../support/app-with';
import { compiled } from '../support/compiled';
import {
  CONFIGURED_PARTS,
  objectAt,
  type Part,
  type Path,
  partSchema,
  placesIn,
  type Values,
} from '../support/schema-places';
import { NEWEST } from '../support/versions';

const NAMESPACE = 'monitoring';

/** Parts of instances that are no credentials of a client: text to be merged, the pod's own, and what it serves by. */
const OTHERS = new Set([
  'additionalAlertManagerConfigs',
  'additionalAlertRelabelConfigs',
  'additionalScrapeConfigs',
  'clusterTLS',
  'containers',
  'initContainers',
  'storage',
  'templates',
  'thanos',
  'volumes',
  'web',
]);

const PROBED = ['prober', 'targets'];
const EMAIL = ['smarthost', 'from', 'to'];
/** One of these is what a receiver is for. */
const RECEIVER = ['apiKey', 'botToken', 'routingKey', 'token', 'topicARN', 'urlSecret', 'userKey', 'webhookURL'];

/** What has to be beside a field, as far as there is such a field, or the object would be refused. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  accessKey: ['secretKey', 'region'],
  alertSourceToken: ['urlSecret'],
  applicationCredentialSecret: ['applicationCredentialId'],
  authPassword: ['authUsername', ...EMAIL],
  authSecret: ['authUsername', ...EMAIL],
  authorization: ['default', ...PROBED],
  basicAuth: [...PROBED],
  bearerTokenSecret: [...PROBED],
  cert: ['keySecret'],
  global: ['name'],
  httpConfig: [...RECEIVER, 'apiURL', 'corpID', 'apiSecret'],
  apiSecret: ['corpID'],
  keySecret: ['cert'],
  oauth2: [...PROBED],
  password: ['username'],
  prober: [...PROBED],
  proxyConnectHeader: ['proxyUrl'],
  secretKey: ['accessKey', 'region'],
  sigv4: ['topicARN'],
  tlsConfig: ['default', ...PROBED, ...EMAIL],
  token: ['userKey'],
  userKey: ['token'],
  urlSecret: ['alertSourceToken'],
  username: ['password'],
};

function companionsOf(field: string, fields: object, [next]: Path): readonly string[] {
  const azure = 'authenticationMethod' in fields ? ['clientSecret', 'tenantID', 'clientID'] : [];
  // What incident.io is asked with may be either.
  const token = field === 'httpConfig' && next !== 'authorization' ? ['alertSourceToken'] : [];
  return [...(COMPANIONS[field] ?? []), ...azure, ...token, 'apiServer'];
}

const ID = '00000000-0000-4000-8000-000000000000';

/** Where just any value of the schema's will not do. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  'alertmanagerConfiguration.name': 'base',
  'emailConfigs.smarthost': 'localhost:25',
  'jiraConfigs.apiURL': 'https://example.com',
  'scalewaySDConfigs.accessKey': 'SCW11111111111111111',
  'scalewaySDConfigs.projectID': ID,
  'snsConfigs.apiURL': 'https://example.com',
  'oauth.clientId': ID,
  'oauth.tenantId': ID,
  'prober.url': 'prober:9115',
  'scrapeClasses.default': true,
  'spec.targets': { staticConfig: { static: ['example.com'] } },
  'telegramConfigs.chatID': 1,
};

interface Credential {
  readonly reference: Reference;
  readonly object: InputObject;
}

const isSelector = ({ type, fields = {} }: Schema) =>
  type === 'object' &&
  'key' in fields &&
  Object.keys(fields).every((name) => ['key', 'name', 'optional'].includes(name));

function selectorsIn(schema: Schema): Path[] {
  const isOther = (path: Path) => OTHERS.has(path.at(-1) ?? '');
  return placesIn(schema, (part, path) => isOther(path) || isSelector(part)).filter((path) => !isOther(path));
}

/** What is asked for at a place: each has a key of its own. */
function referenceAt(path: Path): Reference {
  return { source: path.at(-1) === 'configMap' ? 'ConfigMap' : 'Secret', name: 'credentials', key: path.join('.') };
}

const values: Values = {
  at: (schema, path) => {
    const { name, key } = referenceAt(path);
    return EXAMPLES[path.slice(-2).join('.')] ?? (isSelector(schema) ? { name, key } : undefined);
  },
  beside: companionsOf,
};

function credentialsOf(apiVersion: string, kind: string, part: Part): Credential[] {
  return selectorsIn(partSchema(apiVersion, kind, part)).map((path) => ({
    reference: referenceAt([part, ...path]),
    object: objectAt(apiVersion, kind, part, path, values),
  }));
}

/** Credentials of what a version does not have, or of what is not read: left out with a warning, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'spec.azureSDConfigs.tlsConfig': 'the operator leaves it out, and so do we',
  'spec.alerting.alertmanagers.sigv4': 'came with Prometheus 2.48, where the operator leaves it out, too',
  'httpConfig.oauth2.tlsConfig': 'came with Alertmanager 0.24, where the operator leaves it out, too',
  'global.smtp.tlsConfig': 'came with Alertmanager 0.28, where the operator leaves it out, too',
  proxyConnectHeader: 'came to Alertmanager later than the rest of the client, where the operator leaves it out, too',
};

/** What does not go together: refused, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'webexConfigs.httpConfig': 'Webex takes the token of a bot, and no other authorization is beside it here',
  'incidentioConfigs.httpConfig.bearerTokenSecret': 'incident.io takes one token, and has its own here',
};

interface Answer {
  readonly key: string;
  /** Whether the configuration says where it is, and the pod has it there. */
  readonly kept: boolean;
  readonly findings: readonly Finding[];
}

function answerTo({ reference, object }: Credential, server: Server, version: string): Answer {
  const { manifests, findings } = compiled(appWith(object, server, version));
  const ways = [credentialPath(reference.source, NAMESPACE, reference.name, reference.key), variableOf(reference)];
  const configuration = `${server.toLowerCase()}.yaml`;
  const texts = manifests.map(({ stringData }) => (stringData as Record<string, string>)?.[configuration] ?? '');
  const workloads = manifests.filter(({ kind }) => kind === 'StatefulSet').map((workload) => JSON.stringify(workload));
  const kept = ways.some((way) => [texts, workloads].every((parts) => parts.some((part) => part.includes(way))));
  return { key: reference.key, kept, findings };
}

const isReported = ({ findings }: Answer) => findings.some(({ severity }) => severity === 'error');
const isWarnedOf = ({ findings }: Answer) =>
  findings.some(({ code }) => code === 'unsupported-by-version' || code === 'ignored-field');

/** Around every version that the tables name, and each line that is tested for real. */
const VERSIONS: Readonly<Record<Server, readonly string[]>> = {
  Prometheus: ['2.45.0', '2.48.0', '2.49.0', NEWEST.Prometheus],
  Alertmanager: ['0.22.0', '0.25.0', '0.28.1', '0.31.0', NEWEST.Alertmanager],
};

const used = new Set<string>();

function isLeftOut(answer: Answer): boolean {
  const row = Object.keys(LEFT_OUT).find((part) => answer.key.includes(part));
  if (row !== undefined) used.add(row);
  return row !== undefined && isWarnedOf(answer);
}

describe.each(CONFIGURED_PARTS)('%s, %s %s %s: no version loses a credential', (server, apiVersion, kind, part) => {
  const credentials = credentialsOf(apiVersion, kind, part);

  it.each(VERSIONS[server])('%s', { timeout: 60_000 }, (version) => {
    const answers = credentials.map((credential) => answerTo(credential, server, version));
    const lost = answers.filter((answer) => !answer.kept && !isReported(answer) && !isLeftOut(answer));
    expect(lost).toEqual([]);
  });

  it('and the newest refuses none', { timeout: 60_000 }, () => {
    const newest = VERSIONS[server].at(-1)!;
    const answers = credentials.map((credential) => answerTo(credential, server, newest));
    const refused = answers.filter(isReported).map(({ key }) => key);
    expect(refused.filter((key) => !Object.keys(REFUSED).some((part) => key.includes(part)))).toEqual([]);
    expect(answers.length).toBeGreaterThan(15);
  });
});

describe('what is left out', () => {
  it('is as the table has it', () => {
    expect([...used].sort()).toEqual(Object.keys(LEFT_OUT).sort());
  });
});
