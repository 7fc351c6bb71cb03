/** A KRM function: how kustomize, kpt and Argo CD have objects transformed. https://github.com/kubernetes-sigs/kustomize/blob/master/cmd/config/docs/api-conventions/functions-spec.md */

import { describe, emitYaml, isRecord, readManifests, visible } from '../../lib/core';
import { compileInput } from '../../lib/shared/input/compile';
import type { MadeFrom } from '../../lib/shared/input/made-from';
import { Input, type KubernetesObject } from '../../lib/shared/input/objects';
import { checkedNamespace } from '../../lib/shared/namespace';
import { UsageError } from '../../lib/shared/usage-error';
import type { Call, Command } from '../command';
import { INPUT_OPTIONS } from '../compiled';
import { EXIT, type ExitCode } from '../exit';
import type { Io } from '../io';
import { printBeside } from '../output/beside';
import { type Located, locate } from '../output/findings';
import { withLosses } from '../output/losses';
import { outputOf } from '../output/manifests';
import { ends, STRICT } from '../output/strict';

export const command: Command = {
  takes: [0, 0],
  help: `Reads a ResourceList from standard input, and writes it with plain manifests in the place of the custom resources: a KRM
function, for kustomize, kpt and Argo CD. What is wrong is in its results; then the objects stay as they were.`,
  options: { namespace: INPUT_OPTIONS['namespace']!, ...STRICT },
  examples: [
    'cdk8s-prometheus krm < resource-list.yaml',
    'kustomize build --enable-alpha-plugins --enable-exec overlay/',
  ],
  run(call, io) {
    const { list, objects } = resourceListIn(io.readInput());
    const settings = settingsOf(list, call);
    const input = Input.of([{ name: '<stdin>', bytes: () => objects, pipe: 'unseen' }]);
    const compilation = compileInput(input, { namespace: settings.namespace });
    const located = locate(withLosses(compilation), input);
    printBeside(located, settings.call, io);
    const code = ends(settings.call, compilation.findings, io);
    const items = code === EXIT.fine ? outputOf(compilation) : input.objects;
    return write(list, items, resultsOf(located, input), code, io);
  },
};

const API_VERSION = 'config.kubernetes.io/v1';

type ResourceList = Readonly<Record<string, unknown>>;

interface Read {
  readonly list: ResourceList;
  /** What holds its items. */
  readonly objects: Buffer;
}

/** Items that cannot be read in one document with the others are read each as one of its own. */
function resourceListIn(bytes: Buffer): Read {
  const text = bytes.toString('utf8');
  const [document] = readManifests(text);
  if (document?.problem === undefined) return { list: resourceList(document?.value), objects: bytes };
  const apart = itemsApart(text);
  const [head] = apart === undefined ? [] : readManifests(apart.list);
  if (apart === undefined || head?.problem !== undefined)
    throw new UsageError(`standard input cannot be read: ${document.problem.words}`);
  return { list: resourceList(head?.value), objects: Buffer.from(apart.items) };
}

function resourceList(list: unknown): ResourceList {
  if (isRecord(list) && list['kind'] === 'ResourceList' && Array.isArray(list['items'])) return list;
  throw new UsageError('there is no ResourceList on standard input: kustomize and kpt write one there');
}

/** The list without its items, and these as documents; undefined where it is not as kustomize and kpt write it. */
function itemsApart(text: string): { readonly list: string; readonly items: string } | undefined {
  const lines = text.split('\n');
  const start = lines.indexOf('items:') + 1;
  const margin = /^ *- /.exec(lines[start] ?? '')?.[0];
  if (start === 0 || margin === undefined) return undefined;
  const inside = ' '.repeat(margin.length);
  const length = lines
    .slice(start)
    .findIndex((line) => !/^\s*$/.test(line) && ![margin, inside].includes(line.slice(0, margin.length)));
  const end = length < 0 ? lines.length : start + length;
  const items = lines.slice(start, end).flatMap((line) => {
    const own = line.slice(margin.length);
    return line.startsWith(margin) ? ['---', own] : [own];
  });
  const list = [...lines.slice(0, start - 1), 'items: []', ...lines.slice(end)];
  return { list: list.join('\n'), items: items.join('\n') };
}

interface Settings {
  readonly namespace: string | undefined;
  /** With what the function's configuration says as well. */
  readonly call: Call;
}

const IN_CONFIG = "in the function's configuration";

/** As options, or in the function's own configuration: `spec` of an object of any kind, or `data` of a ConfigMap. */
function settingsOf({ functionConfig }: ResourceList, call: Call): Settings {
  const { spec, data } = (isRecord(functionConfig) ? functionConfig : {}) as Record<string, unknown>;
  const given = isRecord(spec) ? spec : isRecord(data) ? data : {};
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(command.options, name));
  if (unknown.length > 0) {
    const known = Object.keys(command.options).map((name) => `\`${name}\``);
    throw new UsageError(
      `the function's configuration says \`${visible(unknown[0]!)}\`, and can say ${known.join(' and ')}`,
    );
  }
  const { namespace, strict } = { ...given, ...call.values } as {
    readonly namespace?: unknown;
    readonly strict?: unknown;
  };
  if (namespace !== undefined && typeof namespace !== 'string')
    throw new UsageError(`${IN_CONFIG} \`namespace\` is no text`);
  if (!['true', 'false', 'undefined'].includes(String(strict)))
    throw new UsageError(`${IN_CONFIG} \`strict\` is neither \`true\` nor \`false\``);
  return {
    namespace: checkedNamespace(namespace, `${IN_CONFIG} \`namespace\``),
    call: { ...call, values: { ...call.values, strict: String(strict) === 'true' } },
  };
}

function resultsOf(located: readonly Located[], input: Input): object[] {
  const objects = new Map(input.objects.map((each) => [each.origin, each.object]));
  return located
    .filter(({ finding }) => finding.severity !== 'ignored')
    .map((each) => resultOf(each, objects.get(each.finding.object.origin ?? '')));
}

function resultOf({ finding, place }: Located, object: KubernetesObject | undefined): object {
  const { severity, code, path } = finding;
  return {
    message: describe(finding),
    severity,
    ...(object === undefined ? {} : { resourceRef: refOf(object) }),
    ...fileOf(place?.madeFrom),
    ...(path === '' ? {} : { field: { path: visible(path) } }),
    tags: { code },
  };
}

function refOf({ apiVersion, kind, metadata }: KubernetesObject): object {
  const { name, namespace } = (metadata ?? {}) as Record<string, unknown>;
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/** Where the caller read the object, as it says by annotations. */
function fileOf({ file: path, document }: MadeFrom = {}): object {
  return path === undefined ? {} : { file: { path, ...(document === undefined ? {} : { index: document - 1 }) } };
}

function write(
  { functionConfig, results: earlier }: ResourceList,
  items: readonly { readonly object: KubernetesObject }[],
  results: readonly object[],
  code: ExitCode,
  io: Io,
): ExitCode {
  const all = [...(Array.isArray(earlier) ? earlier : []), ...results];
  const list = {
    apiVersion: API_VERSION,
    kind: 'ResourceList',
    items: items.map(({ object }) => object),
    ...(functionConfig === undefined ? {} : { functionConfig }),
    ...(all.length === 0 ? {} : { results: all }),
  };
  io.out(emitYaml(list));
  return code;
}
