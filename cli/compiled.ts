/** From files to what the compiler makes of them: what every command begins with. */

import { gzip } from '../lib/core';
import { count } from '../lib/shared/explain/lines';
import { compileInput } from '../lib/shared/input/compile';
import { contentsOf } from '../lib/shared/input/contents';
import { filesOf } from '../lib/shared/input/files';
import { Input } from '../lib/shared/input/objects';
import { checkedNamespace } from '../lib/shared/namespace';
import { UsageError } from '../lib/shared/usage-error';
import { cdk8sSettings, modelOf } from './app';
import { type Call, isSet, type Options, textOf } from './command';
import type { Compilation } from './compilation';
import type { Io } from './io';
import { inNamespaces, NAMESPACES } from './namespaces';
import { type Progress, progressOn } from './output/progress';
import { SEVERITY, severitiesOf } from './severities';

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
  namespace: {
    type: 'string',
    short: 'n',
    value: 'NAME',
    help: 'namespace of objects that say none',
    mayBeEmpty: true,
  },
  ...NAMESPACES,
  ...SEVERITY,
};

/** The namespace of objects that say none. */
export function namespaceOf(call: Call): string | undefined {
  return checkedNamespace(textOf(call, 'namespace'), '`-n`');
}

export async function compilationOf(call: Call, io: Io): Promise<Compilation> {
  const names = (call.values['filename'] ?? []) as readonly string[];
  const app = textOf(call, 'app');
  if (app !== undefined && names.length > 0) throw new UsageError('`-f` and `--app` exclude each other');
  if (names.length > 0) return compiledFrom(names, call, io);
  const command = appCommand(call, io);
  if (command === undefined) throw new UsageError(NOTHING_TO_READ);
  const ofFiles = ['in', 'severity'].find((option) => call.values[option] !== undefined);
  if (ofFiles !== undefined) throw new UsageError(`\`--${ofFiles}\` is for files: an app says it itself, in code`);
  return compiledByApp(command, call, io);
}

/** How the app is run that is asked: as the call says, else as cdk8s.yaml of the working folder says. */
export function appCommand(call: Call, io: Io): string | undefined {
  return textOf(call, 'app') ?? cdk8sSettings(io).app;
}

const NOTHING_TO_READ =
  'nothing says what to read: name files or folders with `-f`, or a cdk8s app with `--app` or in cdk8s.yaml';

export async function compiledByApp(command: string, call: Call, io: Io): Promise<Compilation> {
  return withProgress(call, io, async (say) => {
    say(`running ${command}`);
    const model = await modelOf(command, io, isSet(call, 'quiet'));
    const app = { ...model.app, ...contentsOf(model.others), compress: gzip };
    const { instances, findings, written } = model;
    const input = Input.ofApp(model);
    return { files: [], input, objects: input.objects, app, instances, findings, written };
  });
}

async function compiledFrom(names: readonly string[], call: Call, io: Io): Promise<Compilation> {
  return withProgress(call, io, async (say) => {
    const files = inNamespaces(filesOf(names, io), call, checkedNamespace);
    say(files.length === 1 ? `reading ${files[0]!.name}` : `reading ${files.length} files`);
    const input = Input.of(files);
    say(`compiling ${count(input.objects.length, 'object')}`);
    if (input.objects.length === 0 && input.problems.length === 0) {
      throw new UsageError(`there is no object in ${files.map(({ name }) => `\`${name}\``).join(', ')}`);
    }
    const namespace = namespaceOf(call);
    const severities = severitiesOf(call, input, namespace);
    return { files, input, ...compileInput(input, { namespace, severities }) };
  });
}

async function withProgress(
  call: Call,
  io: Io,
  work: (say: Progress['say']) => Promise<Compilation>,
): Promise<Compilation> {
  const progress = progressOn(io, isSet(call, 'quiet'));
  try {
    return await work(progress.say);
  } finally {
    progress.end();
  }
}
