import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstanceDeclaration } from '../../../lib/core/base/app';
import { Findings } from '../../../lib/core/base/findings';
import type { Manifest } from '../../../lib/core/base/resource';
import { compile } from '../../../lib/core/compile';
import { appOf } from '../app';
import { type Case, documentsOf } from '../case';
import type { Outcome } from '../component';
import { isWorkload, keyed } from '../workloads';
import { readDocument } from '../yaml';

const CONFIGURATIONS = ['prometheus.yaml', 'alertmanager.yaml'];

/** What the whole library makes of custom resources from elsewhere, beside what the operator made of them. */
export function run(testCase: Case): Outcome {
  const findings = new Findings();
  const manifests = compileAll(testCase, findings);
  const recorded = documentsOf(testCase, 'objects.yaml') as Manifest[];
  return {
    output: {
      workloads: keyed(manifests.filter(isWorkload)),
      configurations: configurationsOf(manifests, testCase),
      rules: ruleGroups(manifests.filter(({ kind }) => kind === 'ConfigMap').flatMap(contentsOf)),
    },
    expected: {
      workloads: keyed(recorded.filter(isWorkload)),
      configurations: recordedConfigurations(testCase),
      rules: ruleGroups(recordedFiles(testCase).filter(([name]) => name.includes('-rulefiles-'))),
    },
    findings: findings.sorted(),
  };
}

function compileAll(testCase: Case, findings: Findings): Manifest[] {
  const app = appOf(testCase, findings);
  const instances = app.instances.map(asByOperator);
  return compile({ ...app, instances }, findings).flatMap(({ manifests }) => manifests);
}

/** It keeps places for rules to come for a Prometheus alone; ours for rulers as well, unless asked not to. */
function asByOperator({ resource, settings, ...rest }: InstanceDeclaration): InstanceDeclaration {
  const reserved = resource.kind === 'ThanosRuler' ? 1 : settings.ruleSlots;
  return { ...rest, resource, settings: { ...settings, ruleSlots: reserved } };
}

/** By the instance whose pods mount them. */
function configurationsOf(manifests: readonly Manifest[], { data }: Case): Record<string, unknown> {
  const emitted = manifests.flatMap((manifest) =>
    contentsOf(manifest).map(([key, text]) => [`${manifest.metadata.name}/${key}`, text] as const),
  );
  const given = data.flatMap((object) =>
    [...object.data].map(([key, text]) => [`${object.name}/${key}`, text] as const),
  );
  return configurations([...given, ...emitted]);
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

function contentsOf({ stringData, data, kind }: Manifest): [string, string][] {
  const plain = (kind === 'ConfigMap' ? data : stringData) as Record<string, string> | undefined;
  return Object.entries(plain ?? {});
}

function recordedFiles({ directory }: Case): [string, string][] {
  const folder = join(directory, 'configs');
  return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}
