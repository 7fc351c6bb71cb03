/** YAML in an app: every document becomes an object of its tree, below a construct for each folder. */

import { ApiObject, type ApiObjectProps, Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { Finding } from '../core';
import { filesOf, type SourceFile } from '../shared/input/files';
import { Input } from '../shared/input/objects';
import { placeIn } from './lists';
import { Registry } from './registry';

interface Sources {
  readonly files?: readonly string[];
  readonly text?: string;
}

/** What cannot be read is said at synth, with all the rest. */
export function adopt(construct: Construct, sources: Sources): void {
  if (!construct.node.scopes.some((scope) => Chart.isChart(scope))) {
    throw new Error(`${construct.node.path}: YAML is adopted into a Chart, since only what is in one is written`);
  }
  const input = Input.of(filesIn(construct, sources));
  for (const { object, origin } of input.objects) {
    const [id, ...folders] = origin.split('/').reverse();
    const place = folders.reverse().filter(isStep).reduce(below, construct);
    new ApiObject(place, id!, object as ApiObjectProps);
  }
  const registry = Registry.of(construct);
  registry.addFindings(
    construct,
    input.findings.map((finding) => ofDocument(finding, input, construct)),
  );
}

function isStep(folder: string): boolean {
  return folder !== '' && folder !== '.';
}

function below(scope: Construct, folder: string): Construct {
  return (scope.node.tryFindChild(folder) as Construct | undefined) ?? placeIn(scope, folder);
}

function filesIn({ node }: IConstruct, { files = [], text }: Sources): SourceFile[] {
  if (files.length === 0 && text === undefined) throw new Error(`${node.path}: give \`files\` or \`text\``);
  if (files.includes('-')) throw new Error(`${node.path}: \`-\` is no file`);
  try {
    const found = filesOf(files, { readInput: () => Buffer.alloc(0) });
    return text === undefined ? found : [...found, { name: 'text', bytes: () => Buffer.from(text) }];
  } catch (error) {
    throw new Error(`${node.path}: ${(error as Error).message}`);
  }
}

/** Named by the place in its file. */
function ofDocument(finding: Finding, input: Input, { node }: IConstruct): Finding {
  const { object, path } = finding;
  const { file, line, column } = input.placeOf(object.origin, path)!;
  return { ...finding, object: { kind: 'Document', name: `${file}:${line}:${column}`, origin: node.path } };
}
