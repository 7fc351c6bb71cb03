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
  type Manifest,
  type RawResource,
  rawOf,
  refOf,
  type Submission,
  severitiesFor,
  type WireObject,
  withoutConsequences,
} from '../lib/core';
import { count } from '../lib/shared/explain/lines';
import { cdk8sSettings, modelOf } from './app';
import { type Call, isSet, type Options, textOf } from './command';
import { contentsOf, saidNamespace } from './input/contents';
import { duplicatesAmong } from './input/duplicates';
import { filesOf, type SourceFile } from './input/files';
import { Input, type InputObject, isCustomResource } from './input/objects';
import type { Io } from './io';
import { type Progress, progressOn } from './output/progress';
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
  app: {
    type: 'string',
    value: 'COMMAND',
    help: 'ask the cdk8s app that this runs, instead of files; without either, the app that cdk8s.yaml names',
  },
  namespace: { type: 'string', short: 'n', value: 'NAME', help: 'namespace of objects that say none' },
};

export interface Compilation {
  readonly files: readonly SourceFile[];
  readonly input: Input;
  readonly app: App;
  readonly instances: Readonly<ReturnType<typeof compile>>;
  /** All of them, in the order of the input. */
  readonly findings: readonly Finding[];
  /** All objects, where an app has written them itself. */
  readonly written?: readonly Manifest[];
}

export function compilationOf(call: Call, io: Io): Compilation {
  const names = (call.values['filename'] ?? []) as readonly string[];
  const app = textOf(call, 'app');
  if (app !== undefined && names.length > 0) throw new UsageError('`-f` and `--app` exclude each other');
  if (names.length > 0) return compiledFrom(names, call, io);
  const command = appCommand(call, io);
  if (command === undefined) throw new UsageError(NOTHING_TO_READ);
  return compiledByApp(command, call, io);
}

/** How the app is run that is asked: as the call says, else as cdk8s.yaml of the working folder says. */
export function appCommand(call: Call, io: Io): string | undefined {
  return textOf(call, 'app') ?? cdk8sSettings(io).app;
}

const NOTHING_TO_READ =
  'nothing says what to read: name files or folders with `-f`, or a cdk8s app with `--app` or in cdk8s.yaml';

export function compiledByApp(command: string, call: Call, io: Io): Compilation {
  return withProgress(call, io, (say) => {
    say(`running ${command}`);
    const model = modelOf(command, io, isSet(call, 'quiet'));
    const app = { ...model.app, ...contentsOf(model.others), compress: gzip };
    const { instances, findings, written } = model;
    return { files: [], input: Input.ofApp(model), app, instances, findings, written };
  });
}

function compiledFrom(names: readonly string[], call: Call, io: Io): Compilation {
  return withProgress(call, io, (say) => {
    const files = filesOf(names, io);
    say(files.length === 1 ? `reading ${files[0]!.name}` : `reading ${files.length} files`);
    const input = Input.of(files);
    say(`compiling ${count(input.objects.length, 'object')}`);
    if (input.objects.length === 0 && input.findings.length === 0) {
      throw new UsageError(`there is no object in ${files.map(({ name }) => `\`${name}\``).join(', ')}`);
    }
    return { files, input, ...compileInput(input, textOf(call, 'namespace')) };
  });
}

function withProgress(call: Call, io: Io, work: (say: Progress['say']) => Compilation): Compilation {
  const progress = progressOn(io, isSet(call, 'quiet'));
  try {
    return work(progress.say);
  } finally {
    progress.end();
  }
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
