/** Custom resources in YAML, compiled. */

import {
  type App,
  annotated,
  assemble,
  checkSize,
  compile,
  type Finding,
  Findings,
  gzip,
  isRecord,
  type Kind,
  type RawResource,
  rawOf,
  refOf,
  type Submission,
  severitiesFor,
  type WireObject,
  withAskedObjects,
  withoutConsequences,
} from '../../core';
import { inLanguageOf } from '../wording';
import { contentsOf, saidNamespace } from './contents';
import { duplicatesAmong } from './duplicates';
import { type Input, type InputObject, isCustomResource } from './objects';

export interface CompiledInput {
  readonly app: App;
  readonly instances: Readonly<ReturnType<typeof compile>>;
  /** All of them, in the order of the input. */
  readonly findings: readonly Finding[];
}

/** What the compiler makes of objects, and what it says of them. */
export function compileInput(input: Input, namespace: string | undefined): CompiledInput {
  const others = input.objects.filter(({ object }) => !isCustomResource(object));
  const submissions = input.objects
    .filter(({ object }) => isCustomResource(object))
    .map((each) => submissionOf(each, namespace));
  const findings = new Findings(severitiesFor([], submissions));
  findings.add(input.findings);
  findings.add(duplicatesAmong(others, namespace));
  const all = withAskedObjects(submissions, findings);
  const app: App = { ...assemble(all, findings), ...contentsOf(others, namespace), compress: gzip };
  const instances = compile(app, findings);
  for (const { declaration, manifests } of instances) {
    for (const manifest of manifests) findings.add(checkSize(manifest, refOf(declaration.resource)));
  }
  return {
    app,
    instances,
    findings: withoutConsequences(findings.sorted()).map((finding) => inLanguageOf(finding, true)),
  };
}

/** All that is read at once is one unit: it is written and applied together. */
const UNIT = '';

function submissionOf({ object, origin }: InputObject, namespace: string | undefined): Submission {
  return { kind: object.kind as Kind, spelling: 'wire', unit: UNIT, ...annotated(rawIn(object, origin, namespace)) };
}

function rawIn(object: InputObject['object'], origin: string, namespace: string | undefined): RawResource {
  const { metadata } = object;
  const given = isRecord(metadata) ? withoutTools(metadata) : {};
  const completed = namespace === undefined || saidNamespace(object) !== undefined ? given : { ...given, namespace };
  return rawOf({ ...object, metadata: completed } as WireObject, origin);
}

/** What kustomize and kpt note of an object that they read; an instance would pass it on to what it becomes. */
const OF_TOOLS = /^((internal\.)?config\.kubernetes\.io|(kustomize\.)?config\.k8s\.io)\//;

function withoutTools(metadata: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { annotations } = metadata;
  if (!isRecord(annotations)) return metadata;
  const others = Object.entries(annotations).filter(([name]) => !OF_TOOLS.test(name));
  return others.length === Object.keys(annotations).length
    ? metadata
    : { ...metadata, annotations: Object.fromEntries(others) };
}
