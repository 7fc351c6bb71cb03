import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlertmanagerConfigResource } from '../../lib/core/alertmanager/custom-resource/convert';
import { type AlertmanagerResource, baseFromResource } from '../../lib/core/alertmanager/generate';
import { sanitizeConfig } from '../../lib/core/alertmanager/sanitize';
import { BuildContext } from '../../lib/core/base/context';
import { Findings } from '../../lib/core/base/findings';
import { parseVersion } from '../../lib/core/base/version';
import { emitNode } from '../../lib/core/emit/yaml';
import { type Schema, schemaOf } from '../../lib/core/input/schema';
import { amtoolOnAll } from '../support/checks';
import { MountedCredentials } from '../support/mounted-credentials';
import { arbitraryOf } from '../support/schema-values';
import { ALERTMANAGER_VERSIONS, describeWith } from '../support/tools';

/** How many of a kind are tried, and how many of them at least the compiler has to take. */
const TRIED = 300;
const FEWEST = 5;

/** What would hardly ever be said by chance. */
const ALWAYS: Readonly<Record<string, object>> = {
  webexConfigs: { httpConfig: { authorization: { credentials: { name: 'keys', key: 'token' } } } },
};

type Configuration = NonNullable<AlertmanagerResource['spec']['alertmanagerConfiguration']>;

interface Attempt {
  readonly spec: object;
  readonly global?: Configuration['global'];
}

interface Part {
  readonly schema: Schema;
  readonly attempt: (given: unknown) => Attempt;
}

const ROUTED = { route: { receiver: 'all' }, receivers: [{ name: 'all' }] };
const MAIL = { smtp: { from: 'a@example.com', smartHost: { host: 'example.com', port: '25' } } };

function specOf(apiVersion: string, kind: string): Readonly<Record<string, Schema>> {
  return schemaOf(`monitoring.coreos.com/${apiVersion}`, kind)!.schema.fields!['spec']!.fields!;
}

function partsOf(api: 'v1alpha1' | 'v1beta1'): readonly (readonly [string, Part])[] {
  const fields = specOf(api, 'AlertmanagerConfig');
  const kinds = Object.entries(fields['receivers']!.items!.fields!).filter(([kind]) => kind !== 'name');
  const receivers = kinds.map(([kind, { items }]): readonly [string, Part] => {
    const receiver = (given: unknown) => ({ name: 'all', [kind]: [{ ...(given as object), ...ALWAYS[kind] }] });
    const attempt = (given: unknown) => ({ spec: { ...ROUTED, receivers: [receiver(given)] }, global: MAIL });
    return [kind, { schema: items!, attempt }];
  });
  const intervals = api === 'v1alpha1' ? 'muteTimeIntervals' : 'timeIntervals';
  const lists = ['inhibitRules', intervals].map((field): readonly [string, Part] => [
    field,
    { schema: fields[field]!, attempt: (given) => ({ spec: { ...ROUTED, [field]: given } }) },
  ]);
  return [...receivers, ...lists];
}

const GLOBAL_SETTINGS: Part = {
  schema: specOf('v1', 'Alertmanager')['alertmanagerConfiguration']!.fields!['global']!,
  attempt: (given) => ({ spec: ROUTED, global: given as NonNullable<Configuration['global']> }),
};

/** What the compiler makes of it; undefined where it refuses it. */
function compiled(version: string, api: 'v1alpha1' | 'v1beta1', { spec, global }: Attempt): string | undefined {
  const credentials = new MountedCredentials('/etc/alertmanager/credentials', () => 'https://example.com/secret');
  const target = { product: 'Alertmanager', version: parseVersion(version)! } as const;
  const object = { kind: 'Alertmanager', namespace: 'monitoring', name: 'main' };
  const context = new BuildContext(target, object, credentials, new Findings());
  const instance: AlertmanagerResource = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Alertmanager',
    metadata: { name: 'main', namespace: 'monitoring' },
    spec: { alertmanagerConfiguration: { ...(global === undefined ? {} : { global }) } },
  };
  const config = {
    apiVersion: `monitoring.coreos.com/${api}`,
    kind: 'AlertmanagerConfig',
    metadata: { name: 'team', namespace: 'monitoring' },
    spec,
  } as AlertmanagerConfigResource;
  const output = sanitizeConfig(baseFromResource(instance, config, context), context);
  return context.findings.hasErrors ? undefined : credentials.substituted(emitNode(output).text);
}

function judged(version: string, api: 'v1alpha1' | 'v1beta1', { schema, attempt }: Part): void {
  const samples = fc.sample(arbitraryOf(schema), { numRuns: TRIED, seed: 1 });
  const texts = samples.flatMap((given) => compiled(version, api, attempt(given)) ?? []);
  const verdicts = amtoolOnAll(version, texts);
  const refused = texts.flatMap((text, index) => (verdicts[index]!.ok ? [] : [`${verdicts[index]!.output}\n${text}`]));
  expect(refused.slice(0, 1)).toEqual([]);
  expect(texts.length).toBeGreaterThanOrEqual(FEWEST);
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`amtool-${version}`], `amtool ${version} accepts whatever the compiler accepts`, () => {
    it.each(partsOf('v1alpha1'))('of %s in v1alpha1', { timeout: 60_000 }, (_, part) =>
      judged(version, 'v1alpha1', part),
    );
    it.each(partsOf('v1beta1'))('of %s in v1beta1', { timeout: 60_000 }, (_, part) => judged(version, 'v1beta1', part));
    it('of global settings', { timeout: 60_000 }, () => judged(version, 'v1beta1', GLOBAL_SETTINGS));
  });
}
