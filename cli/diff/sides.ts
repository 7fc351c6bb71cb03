/** What is compared: files, folders, or what they were at some time in Git. */

import { resolve } from 'node:path';
import { type Finding, type InstanceKind, isManaged, type Manifest, prefixedName, type Resource } from '../../lib/core';
import { filesIn, roleOf } from '../../lib/shared/config-files';
import { Repository } from '../../lib/shared/git';
import { type CompiledInput, compileInput } from '../../lib/shared/input/compile';
import { filesIfAny, filesOf, STANDARD_INPUT } from '../../lib/shared/input/files';
import { Input, isCustomResource } from '../../lib/shared/input/objects';
import type { SourceFile } from '../../lib/shared/input/source-file';
import { UsageError } from '../../lib/shared/usage-error';
import type { Call } from '../command';
import { compiledByApp, namespaceOf } from '../compiled';
import type { Io } from '../io';
import { type Located, locate } from '../output/findings';
import { type Parts, partsOf } from './meaning';
import { inputsOf, type KnownInputs, type Selecting } from './untaken';

export interface Side {
  /** What instances become, and all other objects. */
  readonly manifests: readonly Manifest[];
  /** What instances of this side become, if they are known. */
  readonly own: readonly Manifest[];
  /** Monitors, rules and AlertmanagerConfigs; absent of what was compiled before, which has none. */
  readonly inputs?: KnownInputs;
  /** What instances say themselves, by `namespace/instance`; absent of what was compiled before. */
  readonly declared?: ReadonlyMap<string, object>;
  /** What instances read from Secrets of others, by `namespace/instance`. */
  readonly foreign?: ReadonlyMap<string, Parts>;
  readonly errors: readonly Located[];
}

/** Both sides; one of them may have nothing, where it is what Git has of the other. */
export function sidesOf(old: string, now: string, namespace: string | undefined, io: Io): readonly [Side, Side] {
  const [before, after] = [filesOfSide(old, now, io), filesOfSide(now, old, io)];
  if (before.length === 0 && after.length === 0)
    throw new UsageError(`there is no manifest in \`${old}\`, and none in \`${now}\``);
  return [compiledSide(before, namespace), compiledSide(after, namespace)];
}

/** What there was of an app's output, and what the app writes now. */
export async function sidesOfApp(
  old: string,
  output: string,
  command: string,
  call: Call,
  io: Io,
): Promise<readonly [Side, Side]> {
  const before = compiledSide(filesOfSide(old, output, io), namespaceOf(call));
  const { written = [], app, instances, findings, input } = await compiledByApp(command, call, io);
  const own = instances.flatMap(({ manifests }) => manifests);
  return [
    before,
    { manifests: written, own, ...declaredIn(app), foreign: foreignIn(instances), errors: errorsIn(findings, input) },
  ];
}

/** Custom resources are compiled; what is compiled already is taken as it is. */
function compiledSide(files: readonly SourceFile[], namespace: string | undefined): Side {
  const input = Input.of(files);
  const isNothing = input.objects.length === 0 && input.problems.length === 0;
  // What is before a pipe may have failed, which does not mean that all is gone.
  if (isNothing && files.some(({ path, name }) => path === undefined && name === STANDARD_INPUT))
    throw new UsageError('there is no object on standard input');
  const { app, instances, findings, objects } = compileInput(input, { namespace });
  const others = objects.filter(({ object }) => !isCustomResource(object));
  const passed = others.map(({ object }) => object as unknown as Manifest);
  const own = instances.flatMap(({ manifests }) => manifests);
  return {
    manifests: [...own, ...passed],
    own,
    // What was compiled before has no instance: an object with our label may be anybody's.
    ...(app.instances.length === 0 && passed.some(isManaged) ? {} : declaredIn(app)),
    foreign: foreignIn(instances),
    errors: errorsIn(findings, input),
  };
}

/** A configuration that the input holds in a Secret of the user does not belong to the objects of its instance. */
function foreignIn(instances: CompiledInput['instances']): ReadonlyMap<string, Parts> {
  const read = instances.flatMap(({ declaration: { resource }, manifests, routing }): [string, Parts][] => {
    const isOwn = manifests.flatMap(filesIn).some((file) => roleOf(file) === 'main');
    return routing === undefined || isOwn ? [] : [[nameOfInstance(resource), new Map(partsOf({ ...routing.file }))]];
  });
  return new Map(read);
}

function nameOfInstance({ kind, metadata }: Resource): string {
  return `${metadata.namespace}/${prefixedName(kind as InstanceKind, metadata.name)}`;
}

function declaredIn(app: Selecting): Required<Pick<Side, 'inputs' | 'declared'>> {
  const declared = app.instances.map(({ resource, settings }): [string, object] => {
    const { spec, given = spec } = resource;
    const { config: _, exposure: expose, ...others } = settings;
    return [nameOfInstance(resource), { ...others, expose, spec: given }];
  });
  return { inputs: inputsOf(app), declared: new Map(declared) };
}

function errorsIn(findings: readonly Finding[], input: Input): readonly Located[] {
  return locate(
    findings.filter(({ severity }) => severity === 'error'),
    input,
  );
}

function filesOfSide(operand: string, other: string, io: Io): readonly SourceFile[] {
  if (operand === '-' && other === '-') throw new UsageError('standard input can be one side, and not both');
  if (operand.startsWith('git:')) return filesInGit(operand, other);
  return isWhatItWas(other) ? filesIfAny(operand) : filesOf([operand], io);
}

const IN_GIT = /^git:([^:]*)(?::(.*))?$/s;

/** `git:REF`, which asks Git for the other side. */
function isWhatItWas(operand: string): boolean {
  const [, ref, path] = IN_GIT.exec(operand) ?? [];
  return ref !== undefined && path === undefined;
}

/** `git:REF` is what the other side was, which may not have been there yet; `git:REF:PATH` is something else. */
function filesInGit(operand: string, other: string): SourceFile[] {
  const [, ref = '', path] = IN_GIT.exec(operand) ?? [];
  const place = path ?? (other.startsWith('git:') ? undefined : other);
  if (ref === '' || ref.startsWith('-') || place === undefined || place === '-') {
    throw new UsageError(`\`${operand}\` says not what is meant: write \`git:REF:PATH\``);
  }
  const [here, root] = placesOf(place);
  const found = listedIn(ref, here);
  if (found.length > 0 || path === undefined) return found;
  // Git itself counts from the root of the repository.
  const counted = listedIn(ref, root);
  if (counted.length > 0) return counted;
  throw new UsageError(
    `there is no manifest at \`${here}\` in \`${ref}\`${here === root ? '' : `, and none at \`${root}\``}`,
  );
}

/** Where a path is, from the working folder and from the root of the repository. */
function placesOf(place: string): readonly [here: string, root: string] {
  const here = resolve(place);
  return [here, resolve(repositoryAround(here).root, place)];
}

function repositoryAround(path: string): Repository {
  const found = Repository.around(path);
  if (found === undefined) throw new UsageError(`no folder around \`${path}\` is a repository of Git`);
  return found;
}

function listedIn(ref: string, path: string): SourceFile[] {
  const repository = repositoryAround(path);
  const names = asked(() => repository.filesAt(ref, path)).filter(isManifest);
  return names.map((name) => ({
    name: `${ref}:${name}`,
    bytes: () => Buffer.from(asked(() => repository.textOf(ref, name))),
  }));
}

function isManifest(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name) && !name.split('/').some((part) => part.startsWith('.'));
}

/** What Git answers, or says of what it was asked. */
function asked<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    const { stderr = '', code } = error as { readonly stderr?: string; readonly code?: string };
    const reason = code === 'ENOENT' ? 'git cannot be run' : (stderr.trim().split('\n')[0] ?? '');
    throw new UsageError(reason === '' ? 'git has failed' : reason);
  }
}
