/** YAML in an app: every document becomes an object of its tree, below a construct for each folder. */

import { ApiObject, type ApiObjectProps, Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { checkTexts, type Finding, type Manifest, type Problem } from '../core';
import { filesOf } from '../shared/input/files';
import { Input, type InputObject, type InputProblem, isCustomResource, isInstance } from '../shared/input/objects';
import { placeText } from '../shared/input/places';
import type { AdoptedProblem } from './adopted';
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
  const input = inputIn(construct, sources);
  const made = new Map<InputObject, ApiObject>();
  const unwritable: InputProblem[] = [];
  for (const each of input.objects) {
    const object = objectOf(each, construct);
    if (object instanceof ApiObject) made.set(each, object);
    else unwritable.push({ finding: object, whole: 'object', objects: [], isInstance: isInstance(each.object) });
  }
  const problems = [...input.problems, ...unwritable].map((problem) => ({
    ...problem,
    ...ofDocument(problem.finding, input, construct),
    objects: problem.objects.flatMap((each) => made.get(each) ?? []),
  }));
  Registry.of(construct).adopt(construct, { objects: made, problems, input });
}

/** The object in the tree, or why cdk8s does not take it. */
function objectOf({ object, origin }: InputObject, construct: Construct): ApiObject | Finding {
  const [id, ...folders] = origin.split('/').reverse();
  const place = folders.reverse().filter(isStep).reduce(below, construct);
  const document = { kind: 'Document', name: origin, origin };
  let misread: Finding | undefined;
  try {
    const made = new ApiObject(place, id!, object as ApiObjectProps);
    // Custom resources are not written by cdk8s.
    if (!isCustomResource(object)) [misread] = checkTexts(made.toJson() as Manifest, document, object);
    if (misread === undefined) return made;
  } catch {
    misread = { severity: 'error', object: document, path: '', ...UNWRITABLE };
  }
  place.node.tryRemoveChild(id!);
  return misread;
}

const UNWRITABLE: Problem = {
  code: 'invalid-value',
  message: 'cdk8s cannot write this object',
  given: 'an apiVersion or metadata of another form, or a mapping with the key `constructor`',
  allowed: 'objects of Kubernetes',
  hint: 'Correct it, or do not name the file',
};

function isStep(folder: string): boolean {
  return folder !== '' && folder !== '.';
}

function below(scope: Construct, folder: string): Construct {
  return (scope.node.tryFindChild(folder) as Construct | undefined) ?? placeIn(scope, folder);
}

function inputIn({ node }: IConstruct, { files = [], text }: Sources): Input {
  if (!Array.isArray(files)) throw new Error(`${node.path}: \`files\` is a list, also of one: \`files: ['FILE']\``);
  if (files.length === 0 && text === undefined) throw new Error(`${node.path}: give \`files\` or \`text\``);
  if (files.includes('-')) throw new Error(`${node.path}: \`-\` is no file`);
  try {
    const found = filesOf(files, { readInput: () => Buffer.alloc(0) });
    return Input.of(text === undefined ? found : [...found, { name: 'text', bytes: () => Buffer.from(text) }]);
  } catch (error) {
    throw new Error(`${node.path}: ${(error as Error).message}`);
  }
}

/** Named by the place in its file. */
function ofDocument(finding: Finding, input: Input, { node }: IConstruct): Pick<AdoptedProblem, 'finding' | 'place'> {
  const { object, path } = finding;
  const place = input.placeOf(object, path)!;
  const named = { ...finding, object: { kind: 'Document', name: placeText(place), origin: node.path } };
  return input.isInFile(object) ? { finding: named, place } : { finding: named };
}
