import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlertmanagerConfigResource } from '../../lib/core/alertmanager/custom-resource/convert';
import { type AlertmanagerResource, generate } from '../../lib/core/alertmanager/generate';
import { NOBODY } from '../../lib/core/alertmanager/generated-config';
import { BuildContext } from '../../lib/core/context';
import { Findings } from '../../lib/core/diagnostics';
import { emitYaml } from '../../lib/core/emit/yaml';
import { type Schema, schemaOf } from '../../lib/core/schema';
import { parseVersion } from '../../lib/core/version';
import { amtoolOnAll } from '../support/checks';
import { MountedCredentials } from '../support/mounted-credentials';
import { arbitraryOf } from '../support/schema-values';
import { ALERTMANAGER_VERSIONS, describeWith } from '../support/tools';

/** How many receivers of a kind are tried, and how many of them at least the compiler has to take. */
const TRIED = 300;
const FEWEST = 5;

/** What chance alone would hardly ever say. */
const ALWAYS: Readonly<Record<string, object>> = {
  webexConfigs: { httpConfig: { authorization: { credentials: { name: 'keys', key: 'token' } } } },
};

const INSTANCE: AlertmanagerResource = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Alertmanager',
  metadata: { name: 'main', namespace: 'monitoring' },
  spec: {},
};

function kindsOf(api: string): readonly (readonly [string, Schema])[] {
  const spec = schemaOf(`monitoring.coreos.com/${api}`, 'AlertmanagerConfig')!.schema.fields!['spec']!;
  return Object.entries(spec.fields!['receivers']!.items!.fields!).filter(([kind]) => kind !== 'name');
}

/** What the compiler makes of a receiver; undefined where it refuses it. */
function compiled(version: string, kind: string, settings: unknown): string | undefined {
  const credentials = new MountedCredentials('/etc/alertmanager/credentials', () => 'https://example.com/secret');
  const target = { product: 'Alertmanager', version: parseVersion(version)! } as const;
  const object = { kind: 'Alertmanager', namespace: 'monitoring', name: 'main' };
  const context = new BuildContext(target, object, credentials, new Findings());
  const config = {
    apiVersion: 'monitoring.coreos.com/v1beta1',
    kind: 'AlertmanagerConfig',
    metadata: { name: 'team', namespace: 'monitoring' },
    spec: {
      route: { receiver: 'all' },
      receivers: [{ name: 'all', [kind]: [{ ...(settings as object), ...ALWAYS[kind] }] }],
    },
  } as AlertmanagerConfigResource;
  const global = { smtp_from: 'a@example.com', smtp_smarthost: 'example.com:25' };
  const output = generate(
    INSTANCE,
    { global, ...NOBODY },
    [config],
    { onInvalid: 'error', references: credentials },
    context,
  );
  return context.findings.hasErrors ? undefined : credentials.substituted(emitYaml(output));
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`amtool-${version}`], `amtool ${version}`, () => {
    it.each(kindsOf('v1beta1'))('accepts whatever the compiler accepts of %s', { timeout: 60_000 }, (kind, schema) => {
      const samples = fc.sample(arbitraryOf(schema.items!), { numRuns: TRIED, seed: 1 });
      const texts = samples.flatMap((settings) => compiled(version, kind, settings) ?? []);
      const verdicts = amtoolOnAll(version, texts);
      const refused = texts.flatMap((text, index) =>
        verdicts[index]!.ok ? [] : [`${verdicts[index]!.output}\n${text}`],
      );
      expect(refused.slice(0, 1)).toEqual([]);
      expect(texts.length).toBeGreaterThanOrEqual(FEWEST);
    });
  });
}
