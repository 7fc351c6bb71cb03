import { describe, expect, it } from 'vitest';
import { HTTP } from '../../../../lib/core/alertmanager/custom-resource/credentials';
import { type Outcome, outcomeOf } from '../../../../scripts/docs/probe';
import { fieldsOf, KINDS, type SchemaField } from '../../../../scripts/docs/schema-fields';
import { OF_GLOBAL, OF_RECEIVERS } from '../../../support/alertmanager-credentials';
import { before } from '../../../support/gates';

/** What means a key of a Secret, on the way that the version takes it. */
const KEY = { name: 'credentials', key: 'never-lost' };
const FILE = '/etc/alertmanager/credentials/secret/monitoring/credentials/never-lost';
const VARIABLE = '$(CDK8S_PROMETHEUS_Secret__credentials__never_2d_lost)';

/** Both sides of every bound of a form of a credential. */
const bounds = [HTTP, OF_RECEIVERS, OF_GLOBAL]
  .flatMap((table) => Object.values(table))
  .flatMap(({ since }) => (since === undefined ? [] : [since]));
const versions = [...new Set(bounds)].sort().flatMap((bound) => [before(bound), bound]);

const isCredential = ({ schema, path }: SchemaField) =>
  Object.keys(schema.properties ?? {})
    .sort()
    .join() === 'key,name,optional' && !path.endsWith('configMap');

/** Webex takes the token of a bot by `authorization`, and clients authenticate in one way. */
const OTHERWISE = /\.webexConfigs\[\]\.httpConfig\.bearerTokenSecret$/;

const credentials = KINDS.filter(({ kind }) => kind.startsWith('Alertmanager'))
  .flatMap(fieldsOf)
  .filter(isCredential)
  .filter(({ path }) => /\.(receivers\[\]|alertmanagerConfiguration\.global)\./.test(path) && !OTHERWISE.test(path));
const titled = credentials.map((field) => [`${field.kind.version} ${field.path}`, field] as const);

/** TLS that a version cannot be told of: certificate and key go with it. */
const SECTION = /\.(smtp|oauth2)\.tlsConfig\./;

/** How the credential reaches Alertmanager. */
function wayOf({ outputs, findings }: Outcome, { path }: SchemaField): string {
  if (findings.some(({ severity }) => severity === 'error')) return 'refused';
  const [config = '', pod = ''] = ['alertmanager.yaml', 'StatefulSet'].map((name) => outputs.get(name));
  const isMounted = pod.includes('"path":"secret/monitoring/credentials/never-lost"');
  const isVariable = pod.includes('"key":"never-lost"') && pod.includes('"secretKeyRef"');
  if (config.includes(FILE) && isMounted) return 'a file';
  if (config.includes(VARIABLE) && isVariable) return 'substituted';
  const isSet = findings.some(({ path: printed }) => /\.(smtp|oauth2)\.tlsConfig$/.test(printed));
  return SECTION.test(path) && isSet ? 'left out with its section' : 'lost';
}

describe('a credential of an Alertmanager', () => {
  it.each(titled)(
    'is a file or substituted in every version that takes its section, and never lost: %s',
    (_, field) => {
      const lost = versions.filter(
        (version) => wayOf(outcomeOf(field.kind, field.specWith(KEY), version), field) === 'lost',
      );
      expect(lost).toEqual([]);
    },
  );

  it.each(titled)('reaches the newest version: %s', (_, field) => {
    expect(['a file', 'substituted']).toContain(wayOf(outcomeOf(field.kind, field.specWith(KEY)), field));
  });
});
