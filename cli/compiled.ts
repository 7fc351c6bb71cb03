/** From files to what the compiler makes of them: what every command begins with. */

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
  withoutConsequences,
} from '../lib/core';
import { type Call, isSet, type Options, textOf } from './command';
import { count } from './explain/lines';
import { contentsOf, saidNamespace } from './input/contents';
import { duplicatesAmong } from './input/duplicates';
import { filesOf, type SourceFile } from './input/files';
import { Input, type InputObject, isCustomResource } from './input/objects';
import type { Io } from './io';
import { progressOn } from './output/progress';
import { UsageError } from './usage-error';

/** Options of every command that reads objects. */
export const INPUT_OPTIONS: Options = {
  filename: {
    type: 'string',
    short: 'f',
    multiple: true,
    value: 'FILE|DIR|-',
    help: 'YAML or JSON with custom resources and others; a folder with all below it; - for standard input',
  },
  namespace: { type: 'string', short: 'n', value: 'NAME', help: 'namespace of objects that say none' },
};

export interface Compilation {
  readonly files: readonly SourceFile[];
  readonly input: Input;
  readonly app: App;
  readonly instances: ReturnType<typeof compile>;
  /** All of them, in the order of the input. */
  readonly findings: readonly Finding[];
}

export function compilationOf(call: Call, io: Io): Compilation {
  const names = (call.values['filename'] ?? []) as readonly string[];
  if (names.length === 0) throw new UsageError('nothing says what to read: name files or folders with `-f`');
  const progress = progressOn(io, isSet(call, 'quiet'));
  const files = filesOf(names, io);
  progress.say(files.length === 1 ? `reading ${files[0]!.name}` : `reading ${files.length} files`);
  const input = Input.of(files);
  progress.say(`compiling ${count(input.objects.length, 'object')}`);
  try {
    return compiledFrom(files, input, textOf(call, 'namespace'));
  } finally {
    progress.end();
  }
}

function compiledFrom(files: readonly SourceFile[], input: Input, namespace: string | undefined): Compilation {
  if (input.objects.length === 0 && input.findings.length === 0) {
    throw new UsageError(`there is no object in ${files.map(({ name }) => `\`${name}\``).join(', ')}`);
  }
  return { files, input, ...compileInput(input, namespace) };
}

/** What the compiler makes of objects, and what it says of them. */
export function compileInput(
  input: Input,
  namespace: string | undefined,
): Pick<Compilation, 'app' | 'instances' | 'findings'> {
  const others = input.objects.filter(({ object }) => !isCustomResource(object));
  const submissions = input.objects
    .filter(({ object }) => isCustomResource(object))
    .map((each) => submissionOf(each, namespace));
  const findings = new Findings(severitiesFor([], submissions));
  findings.add(input.findings);
  findings.add(duplicatesAmong(others, namespace));
  const app: App = { ...assemble(submissions, findings), ...contentsOf(others, namespace), compress: gzip };
  const instances = compile(app, findings);
  for (const { declaration, manifests } of instances) {
    for (const manifest of manifests) findings.add(checkSize(manifest, refOf(declaration.resource)));
  }
  return { app, instances, findings: withoutConsequences(findings.sorted()) };
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
