/** What a field does, found out from outside: a small app compiled with it and without it. */

import { type App, DEFAULT_SETTINGS } from '../../lib/core/base/app';
import { type Finding, Findings } from '../../lib/core/base/findings';
import type { Kind, Manifest, Resource } from '../../lib/core/base/resource';
import { compile } from '../../lib/core/compile';
import { admit, isInstanceKind, type RawResource } from '../../lib/core/input/admission';
import { isStructure, type JsonSchema, type KindSource } from '../imports/schemas';
import { CONTENTS, companyOf, MAIN, NAMESPACE } from './company';
import type { SchemaField } from './schema-fields';
import { type Setting, settingsBetween } from './settings';

export interface Effect {
  readonly field: SchemaField;
  /** Outputs that it shapes: `prometheus.yaml`, `StatefulSet`; none where it changes nothing. */
  readonly shapes: readonly string[];
  /** Where it changes nothing: what the compiler says of it. */
  readonly reported: readonly Finding[];
  /** Whether there is a value that nothing is wrong with. */
  readonly isSound: boolean;
  /** A value that shapes them. */
  readonly value?: unknown;
  /** What it becomes in files of configurations and in arguments. */
  readonly settings: readonly Setting[];
}

export interface Outcome {
  /** Text by output. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** What is beside the spec, where it does not say everything. */
export interface Beside {
  readonly extensions?: unknown;
  /** A configuration of the user's own. */
  readonly config?: string;
  /** Without what the company says of the kind. */
  readonly bare?: boolean;
  readonly others?: readonly RawResource[];
}

/** Compiles a spec of a kind in the company that it needs; `version` is that of the server. */
export function outcomeOf(kind: KindSource, spec: unknown, version?: string, beside: Beside = {}): Outcome {
  const findings = new Findings();
  const { present, others } = admittedCompany(kind.kind as Kind, version);
  const { extensions, config: text } = beside;
  const metadata = { name: MAIN, namespace: NAMESPACE };
  const raw = {
    apiVersion: kind.apiVersion,
    kind: kind.kind as Kind,
    metadata,
    spec: { ...(beside.bare === true ? {} : present), ...(spec as object) },
    ...(extensions === undefined ? {} : { extensions }),
  };
  const subject = admit(raw, 'wire', findings);
  if (subject === undefined || subject.faults !== undefined) return { outputs: new Map(), findings: findings.sorted() };
  const more = (beside.others ?? []).map((other) => admit(other, 'wire', findings)!);
  const app = appOf([subject, ...others, ...more], text);
  const manifests = compile(app, findings).flatMap((compiled) => compiled.manifests);
  return { outputs: outputsOf(manifests), findings: findings.sorted() };
}

function appOf(resources: readonly Resource[], text: string | undefined): App {
  const config = text === undefined ? {} : { config: { kind: 'content' as const, text } };
  const settings = { ...DEFAULT_SETTINGS, ...config };
  return {
    instances: resources.filter(isInstance).map((resource) => ({ resource, settings, unit: 'app' })),
    inputs: resources.filter((resource) => !isInstance(resource)),
    namespaces: new Map([[NAMESPACE, { of: 'company' }]]),
    contentOf: (_source, _namespace, _name, key) => (Object.hasOwn(CONTENTS, key) ? CONTENTS[key] : undefined),
    compress: (text) => new TextEncoder().encode(text),
  };
}

interface AdmittedCompany {
  readonly present: object;
  readonly others: readonly Resource[];
}

const admittedCompanies = new Map<string, AdmittedCompany>();

function admittedCompany(kind: Kind, version: string | undefined): AdmittedCompany {
  const key = `${kind} ${version}`;
  let company = admittedCompanies.get(key);
  if (company === undefined) {
    const { spec, others } = companyOf(kind, version);
    const findings = new Findings();
    company = { present: spec, others: others.map((other) => admit(other, 'wire', findings)!) };
    if (findings.count > 0) throw new Error(`the company of ${kind} is not sound`);
    admittedCompanies.set(key, company);
  }
  return company;
}

function isInstance({ kind }: Resource): boolean {
  return isInstanceKind(kind);
}

function outputsOf(manifests: readonly Manifest[]): Map<string, string> {
  const outputs = new Map<string, string>();
  const add = (name: string, value: unknown) => {
    outputs.set(name, (outputs.get(name) ?? '') + JSON.stringify(value));
  };
  for (const { stringData, data, ...manifest } of manifests) {
    const files = { ...(stringData as object | undefined), ...(data as object | undefined) };
    add(manifest.kind, manifest);
    for (const [file, text] of Object.entries(files)) add(manifest.kind === 'ConfigMap' ? 'rules' : file, text);
  }
  return outputs;
}

function differing(a: Outcome, b: Outcome): string[] {
  const names = new Set([...a.outputs.keys(), ...b.outputs.keys()]);
  return [...names].filter((name) => a.outputs.get(name) !== b.outputs.get(name)).sort();
}

/** A text, a number, a reference to a Secret or ConfigMap, or a list of them. */
function isPlain(schema: JsonSchema): boolean {
  if (schema.items !== undefined) return isPlain(schema.items);
  const { key, name, secret } = schema.properties ?? {};
  return !isStructure(schema) || (key !== undefined && name !== undefined) || secret !== undefined;
}

const hasErrors = ({ findings }: Outcome) => findings.some(isError);

/** Compares the field's values with its absence, or with each other where it has to be there. */
export function effectOf(field: SchemaField, version?: string): Effect {
  const { kind, required, values, specWith } = field;
  const without = outcomeOf(kind, specWith(), version);
  let base = required || hasErrors(without) ? undefined : without;
  const outcomes: Outcome[] = [];
  for (const value of values) {
    const outcome = outcomeOf(kind, specWith(value), version);
    outcomes.push(outcome);
    if (hasErrors(outcome)) continue;
    const shapes = base === undefined ? [] : differing(base, outcome);
    if (shapes.length > 0) {
      const plain = isPlain(field.schema);
      const settings = required && !plain ? [] : settingsBetween(base!.outputs, outcome.outputs, plain);
      return { field, shapes, reported: [], isSound: true, value, settings };
    }
    base ??= outcome;
  }
  const before = new Set(without.findings.map(textOf));
  const reported = outcomes.flatMap(({ findings }) =>
    findings.filter((finding) => !before.has(textOf(finding)) || isAbove(finding, field) || isError(finding)),
  );
  return { field, shapes: [], reported, isSound: outcomes.some((outcome) => !hasErrors(outcome)), settings: [] };
}

const isError = ({ severity }: Finding) => severity === 'error';

/** Whether the finding speaks of a field that the field is in. */
function isAbove({ path }: Finding, field: SchemaField): boolean {
  const above = `${field.kind.kind}.${path.replace(/\[\d+\]/g, '[]')}`;
  return path !== 'spec' && path !== '' && field.path.startsWith(`${above}.`);
}

export function textOf({ path, code, message }: Finding): string {
  return `${path} ${code} ${message}`;
}
