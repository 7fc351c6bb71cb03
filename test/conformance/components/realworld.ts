import { gunzipSync } from 'node:zlib';
import type { App, InstanceDeclaration } from '../../../lib/core/base/app';
import { Findings } from '../../../lib/core/base/findings';
import type { Manifest } from '../../../lib/core/base/resource';
import { compile } from '../../../lib/core/compile';
import { appOf } from '../app';
import { type Case, documentsOf } from '../case';
import type { Outcome } from '../component';
import { inlinedConfigurations } from '../inlined-configurations';
import { isWorkload, keyed } from '../workloads';
import { readDocument } from '../yaml';

const CONFIGURATIONS = ['prometheus.yaml', 'alertmanager.yaml'];

/** What the whole library makes of custom resources from elsewhere, beside what the operator made of them. */
export function run(testCase: Case): Outcome {
  const findings = new Findings();
  const app = appByOperator(testCase, findings);
  const manifests = compile(app, findings).flatMap((instance) => instance.manifests);
  return { ...beside(testCase, app, manifests), findings: findings.sorted() };
}

/** What was made of the app of a case, and what the operator made. */
export function beside(
  testCase: Case,
  app: App,
  manifests: readonly Manifest[],
): Required<Pick<Outcome, 'output' | 'expected'>> {
  const inlined = inlinedConfigurations(app, testCase.data, new Findings());
  const recorded = (documentsOf(testCase, 'objects.yaml') ?? []) as Manifest[];
  return {
    output: {
      workloads: keyed(manifests.filter(isWorkload)),
      configurations: configurationsOf(manifests, inlined, testCase),
      rules: ruleGroups(manifests.filter(({ kind }) => kind === 'ConfigMap').flatMap(contentsOf)),
    },
    expected: {
      workloads: keyed(recorded.filter(isWorkload)),
      configurations: recordedConfigurations(testCase),
      rules: ruleGroups(recordedFiles(testCase).filter(([name]) => name.includes('-rulefiles-'))),
    },
  };
}

/** It leaves out what it cannot use. */
function appByOperator(testCase: Case, findings: Findings): App {
  const app = appOf(testCase, findings, { settings: { onInvalid: 'drop' }, refused: 'left out' });
  return { ...app, instances: app.instances.map(asByOperator) };
}

/** It keeps places for rules to come for only a Prometheus; ours for rulers as well, unless asked not to. */
function asByOperator({ resource, settings, ...rest }: InstanceDeclaration): InstanceDeclaration {
  const reserved = resource.kind === 'ThanosRuler' ? 1 : settings.ruleSlots;
  return { ...rest, resource, settings: { ...settings, ruleSlots: reserved } };
}

/** By the instance whose pods mount them; what is emitted refers to Secrets, so a generated one is written again with their values. */
function configurationsOf(
  manifests: readonly Manifest[],
  inlined: readonly (readonly [string, string])[],
  { data }: Case,
): Record<string, unknown> {
  const emitted = manifests.flatMap((manifest) =>
    contentsOf(manifest).map(([key, text]) => [`${manifest.metadata.name}/${key}`, text] as const),
  );
  const given = data.flatMap((object) =>
    [...object.data].map(([key, text]) => [`${object.name}/${key}`, text] as const),
  );
  const written = configurations([...given, ...emitted]);
  for (const [name, configuration] of Object.entries(configurations(inlined))) {
    // Which folders of rules there are is known to the object that is emitted.
    const { rule_files } = written[name] as { rule_files?: unknown };
    written[name] = { ...(configuration as object), ...(rule_files === undefined ? {} : { rule_files }) };
  }
  return written;
}

function recordedConfigurations(testCase: Case): Record<string, unknown> {
  return configurations(
    recordedFiles(testCase).map(([name, text]) => {
      const [, object = '', key = ''] = name.split('_');
      return [`${object}/${key}`, text];
    }),
  );
}

/** An Alertmanager's generated one takes the place of the one that it was generated from. */
function configurations(files: readonly (readonly [string, string])[]): Record<string, unknown> {
  const ours = files.filter(([name]) => CONFIGURATIONS.some((file) => name.endsWith(`/${file}`)));
  return Object.fromEntries(ours.map(([name, text]) => [name.replace('-generated/', '/'), readDocument(text)]));
}

/** All groups by name: which file holds them is our own affair. */
function ruleGroups(files: readonly (readonly [string, string])[]): Record<string, unknown> {
  const groups = files.flatMap(
    ([, text]) => (readDocument(text) as { groups?: { name: string }[] } | null)?.groups ?? [],
  );
  return Object.fromEntries(groups.map((group) => [group.name, group]));
}

/** What pods would read: bytes are a text that would not have fitted or survived as one. */
function contentsOf({ stringData, data, binaryData, kind }: Manifest): [string, string][] {
  const [plain, bytes] = kind === 'ConfigMap' ? [data, binaryData] : [stringData, data];
  const packed = Object.entries((bytes ?? {}) as Record<string, string>);
  return [
    ...Object.entries((plain ?? {}) as Record<string, string>),
    ...packed.map(([key, base64]): [string, string] => [key, unpacked(Buffer.from(base64, 'base64'))]),
  ];
}

function unpacked(bytes: Buffer): string {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

function recordedFiles({ files }: Case): [string, string][] {
  const folder = 'configs/';
  return [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => [path.slice(folder.length), text]);
}
