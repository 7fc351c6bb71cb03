import { expect, it } from 'vitest';
import type { Kind } from '../../../lib/core/base/resource';
import { isInstanceKind } from '../../../lib/core/input/admission';
import { knownKinds, withExtensions } from '../../../lib/core/input/schema';
import { namedFiles } from '../../../lib/core/tenants/named-files';
import { everyField } from '../../support/schema-values';

/** What an object with every field names, by kind and version. */
function filesOfEveryField(): Record<string, string[]> {
  const inputs = knownKinds().filter(({ kind }) => !isInstanceKind(kind as Kind));
  return Object.fromEntries(
    inputs.map((kind) => {
      const { spec, extensions = {} } = everyField(withExtensions(kind).schema) as {
        spec: object;
        extensions?: object;
      };
      const metadata = { namespace: 'shop', name: 'all' };
      const resource = { apiVersion: kind.apiVersion, kind: kind.kind as Kind, metadata, spec, extensions };
      const version = kind.apiVersion.replace('monitoring.coreos.com/', '');
      return [`${version} ${kind.kind}`, namedFiles(resource).map(({ at, form }) => `${form} ${at}`)];
    }),
  );
}

it('are found wherever the API lets an input name them: a new field of the API shows here', () => {
  const receivers = [
    'path spec.receivers[0].pushoverConfigs[0].tokenFile',
    'path spec.receivers[0].pushoverConfigs[0].userKeyFile',
    'path spec.receivers[0].telegramConfigs[0].botTokenFile',
  ];
  expect(filesOfEveryField()).toEqual({
    'v1alpha1 AlertmanagerConfig': receivers,
    'v1beta1 AlertmanagerConfig': receivers,
    'v1 PodMonitor': [],
    'v1 Probe': [],
    'v1 PrometheusRule': [],
    'v1alpha1 ScrapeConfig': [
      'socket spec.dockerSDConfigs[0].host',
      'socket spec.dockerSwarmSDConfigs[0].host',
      'pattern spec.fileSDConfigs[0].files[0]',
    ],
    'v1 ServiceMonitor': [
      'path spec.endpoints[0].bearerTokenFile',
      'path spec.endpoints[0].tlsConfig.caFile',
      'path spec.endpoints[0].tlsConfig.certFile',
      'path spec.endpoints[0].tlsConfig.keyFile',
    ],
  });
});
