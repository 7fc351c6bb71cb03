/** Custom resources in YAML, compiled. */

import {
  type App,
  type AppRule,
  annotated,
  assemble,
  checkSize,
  compile,
  type Finding,
  Findings,
  gzip,
  inputPolicy,
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
  withoutOwner,
} from '../../core';
import { inLanguageOf } from '../wording';
import { contentsOf, saidNamespace } from './contents';
import { type Input, type InputObject, isCustomResource } from './objects';
import { swallowedIn } from './swallowed';
import { usableIn } from './usable';

export interface CompiledInput {
  readonly app: App;
  readonly instances: Readonly<ReturnType<typeof compile>>;
  /** All of them, in the order of the input. */
  readonly findings: readonly Finding[];
  /** Objects of the input, in its order, without those that are left out before an instance looks at them. */
  readonly objects: readonly InputObject[];
}

/** Where an input is, and whose. */
export interface InputHome {
  /** Of objects that say none. */
  readonly namespace?: string | undefined;
  /** Whether it is all of one owner, such as a release of Helm. */
  readonly isOfOne?: boolean;
  /** How grave findings are, by who reads the input. */
  readonly severities?: readonly AppRule[];
  /** Whether it is for a cluster that runs the operator. */
  readonly isForOperator?: boolean;
}

/** What the compiler makes of objects, and what it says of them. */
export function compileInput(
  input: Input,
  { namespace, isOfOne = false, isForOperator = false, severities = [] }: InputHome = {},
): CompiledInput {
  const read = new Map(
    input.objects
      .filter(({ object }) => isCustomResource(object))
      .map((each) => [each, submissionOf(each, namespace)] as const),
  );
  const policy = inputPolicy([...read.values()]);
  const usable = usableIn(input, isOfOne ? { ...policy, hostile: false } : policy, namespace);
  const submissions = usable.objects.flatMap((each) => {
    const submission = read.get(each);
    if (submission === undefined) return [];
    const isNobodys = policy.hostile && !isOfOne && saidNamespace(each.object) === undefined;
    return [isNobodys ? withoutOwner(submission) : submission];
  });
  const others = usable.objects.filter(({ object }) => !isCustomResource(object));
  const findings = new Findings(severitiesFor(severities, submissions));
  findings.add(usable.findings);
  findings.add(swallowedIn(input));
  const all = withAskedObjects(submissions, findings);
  const app: App = {
    ...assemble(all, findings),
    ...contentsOf(others, namespace),
    isForOperator: () => isForOperator,
    compress: gzip,
  };
  const instances = compile(app, findings);
  for (const { declaration, manifests } of instances) {
    for (const manifest of manifests) findings.add(checkSize(manifest, refOf(declaration.resource)));
  }
  return {
    app,
    instances,
    findings: withoutConsequences(findings.sorted()).map((finding) => inLanguageOf(finding, 'input')),
    objects: withoutYielding(usable.objects, instances, app),
  };
}

/** Nothing is written beside what an instance writes under the same name. */
function withoutYielding(
  objects: readonly InputObject[],
  instances: CompiledInput['instances'],
  { holds }: App,
): readonly InputObject[] {
  const written = instances.flatMap(({ manifests }) => manifests);
  const yielding = new Set(written.flatMap((manifest) => holds?.(manifest) ?? []).map(({ object }) => object.origin));
  return objects.filter(({ object, origin }) => isCustomResource(object) || !yielding.has(origin));
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
