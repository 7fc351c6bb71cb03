/** The examples of the repository as custom resources: each app is run and asked for what it declares. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelsIn } from '../../cli/app';
import { type AppModel, emitYaml, type Manifest, MODEL_VARIABLE, type Resource } from '../../lib/core';
import { EXAMPLES, exampleNames } from '../../test/support/example-names';
import { annotationsFor, calls, objectsFor } from './settings';

export interface Example {
  readonly name: string;
  readonly text: string;
}

/** The first one is what somebody sees who comes for the first time. */
const FIRST = 'seed';

/** One after the other: which folder is written to is said by the environment. */
export async function readExamples(): Promise<Example[]> {
  const examples: Example[] = [];
  for (const name of [FIRST, ...exampleNames().filter((each) => each !== FIRST)]) {
    const file = join(EXAMPLES, name, 'main.ts');
    const objects = (await modelsOf(file)).flatMap(declaredIn);
    // What declares no instance and no input has nothing that could be pasted.
    if (!objects.some(({ apiVersion }) => apiVersion.startsWith('monitoring.coreos.com/'))) continue;
    examples.push({ name, text: `${headOf(file)}${objects.map((object) => emitYaml(object)).join('---\n')}` });
  }
  return examples;
}

/** What its author says of it, which is a comment in YAML as well. */
function headOf(file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines
    .slice(0, end)
    .map((line) => `${line.replace('//', '#')}\n`)
    .join('');
}

async function modelsOf(file: string): Promise<AppModel[]> {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const output = mkdtempSync(join(tmpdir(), 'example-'));
  const before = { ...process.env };
  Object.assign(process.env, { [MODEL_VARIABLE]: folder, CDK8S_OUTDIR: output });
  try {
    await import(file);
    return modelsIn(folder);
  } finally {
    process.env = before;
    for (const each of [folder, output]) rmSync(each, { recursive: true, force: true });
  }
}

function declaredIn({ app, others }: AppModel): Manifest[] {
  const alertmanagers = app.instances.map(({ resource }) => resource).filter(({ kind }) => kind === 'Alertmanager');
  const made = (origin: string) => app.instances.some(({ resource }) => isBelow(origin, resource.origin));
  const instances = app.instances.flatMap(({ resource, settings }) => {
    const own = others.filter(({ origin }) => isBelow(origin, resource.origin)).map(({ object }) => object);
    const { metadata } = resource;
    const called = calls(resource, alertmanagers);
    const annotations = {
      ...metadata.annotations,
      ...called.annotations,
      ...annotationsFor(settings, metadata.name, own),
    };
    const hasAny = Object.keys(annotations).length > 0;
    const declared = written({ ...resource, metadata: { ...metadata, ...(hasAny && { annotations }) } }, called.spec);
    return [declared, ...objectsFor(settings, metadata)];
  });
  const inputs = app.inputs.map((input) => written(input));
  return [...instances, ...inputs, ...others.filter(({ origin }) => !made(origin)).map(({ object }) => object)];
}

function isBelow(origin: string, above: string | undefined): boolean {
  return origin.startsWith(`${above}/`);
}

function written({ apiVersion, kind, metadata, given, spec }: Resource, other?: object): Manifest {
  return { apiVersion, kind, metadata, spec: other ?? given ?? spec } as Manifest;
}
