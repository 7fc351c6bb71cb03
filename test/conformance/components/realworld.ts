import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { admit, isInstanceKind } from '../../../lib/core/admission';
import { type App, DEFAULT_SETTINGS, type InstanceDeclaration } from '../../../lib/core/app';
import { compile } from '../../../lib/core/compile';
import { Findings } from '../../../lib/core/diagnostics';
import { gzip } from '../../../lib/core/emit/gzip';
import { type Kind, keyOf, type Manifest, type Resource } from '../../../lib/core/model/resource';
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

function compileAll({ objects, data }: Case, findings: Findings): Manifest[] {
  const admitted = objects
    .filter(({ apiVersion }) => apiVersion.startsWith('monitoring.coreos.com/'))
    .map(({ apiVersion, kind, metadata, spec }) =>
      admit({ apiVersion, kind: kind as Kind, metadata, spec }, 'wire', findings),
    )
    .filter((resource): resource is Resource => resource !== undefined);
  const resources = applied(admitted);
  const app: App = {
    instances: resources.filter(({ kind }) => isInstanceKind(kind)).map(declared),
    inputs: resources.filter(({ kind }) => !isInstanceKind(kind)),
    namespaces: new Map(),
    contentOf: (source, namespace, name, key) =>
      data
        .find((object) => object.kind === source && object.namespace === namespace && object.name === name)
        ?.data.get(key),
    compress: gzip,
  };
  return compile(app, findings).flatMap(({ manifests }) => manifests);
}

/** As by `kubectl apply`, one after the other: of several documents for one object the last one counts. */
function applied(resources: readonly Resource[]): Resource[] {
  return [...new Map(resources.map((resource) => [`${resource.kind}/${keyOf(resource)}`, resource])).values()];
}

function declared(resource: Resource): InstanceDeclaration {
  return { resource, settings: DEFAULT_SETTINGS, unit: '' };
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
