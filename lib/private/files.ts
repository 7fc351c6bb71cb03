import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { defined, type Finding, few, groupBy } from '../core';

/**
 * Objects that would overwrite each other. Where cdk8s writes an object a file, it names files only by kind and name, and an
 * instance has for example one Role in each namespace that it looks at.
 */
export function overwrittenFiles(owners: ReadonlyMap<ApiObject, Finding['object']>): Finding[] {
  const shared = [...groupBy([...owners.keys()], fileOf)].filter(
    ([file, objects]) => file !== '' && objects.length > 1,
  );
  const places = shared.flatMap(([file, objects]) => objects.map((object) => ({ file, object })));
  const ofOwners = groupBy(places, ({ object }) => owners.get(object)!.origin ?? '');
  return [...ofOwners.values()].map((own) => overwritten(own, owners.get(own[0]!.object)!));
}

interface Adopting {
  has(object: ApiObject): boolean;
}

/** Adopted objects that would have one file with another object, or none at all. */
export function unfitForFiles(
  root: IConstruct,
  adopted: Adopting,
): readonly { readonly object: ApiObject; readonly finding: Finding }[] {
  if (!(root instanceof App) || !SEPARATE.has(root.yamlOutputType)) return [];
  const objects = root.node.findAll().filter((construct) => ApiObject.isApiObject(construct)) as ApiObject[];
  return [...groupBy(objects, fileOf)].flatMap(([file, group]) => {
    const others = group.filter((object) => adopted.has(object));
    if (file.length > LONGEST_FILE) return others.map((object) => ({ object, finding: unnameable(object) }));
    const shared = others.length < group.length ? others : others.slice(1);
    return shared.map((object) => ({ object, finding: overwritten([{ file, object }], refOf(object)) }));
  });
}

export function refOf({ kind, name, metadata, node }: ApiObject): Finding['object'] {
  return { kind, name, origin: node.path, ...defined({ namespace: metadata.namespace }) };
}

/** Disks take 255 bytes, and there is something behind. */
const LONGEST_FILE = 240;

function unnameable(object: ApiObject): Finding {
  return {
    code: 'invalid-name',
    severity: 'error',
    object: refOf(object),
    path: 'metadata.name',
    message: 'no file can have the name that cdk8s would give the file of this object',
    given: object.name,
    allowed: `at most ${LONGEST_FILE} characters with the kind`,
    hint: 'Choose a shorter name',
  };
}

const SEPARATE: ReadonlySet<YamlOutputType> = new Set([
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
]);

/** cdk8s has no such characters in names of files. */
const LEFT_OUT = /[^0-9a-zA-Z-_.]/g;

/** The file of an object, where it has one of its own. */
function fileOf(object: ApiObject): string {
  const file = `${object.kind}.${object.name}`.replace(LEFT_OUT, '');
  switch (App.of(object).yamlOutputType) {
    case YamlOutputType.FILE_PER_RESOURCE:
      return file;
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return `${Chart.of(object).node.path}/${file}`;
    default:
      return '';
  }
}

/** How many objects a message names. */
const NAMED = 6;

function overwritten(
  places: readonly { readonly file: string; readonly object: ApiObject }[],
  owner: Finding['object'],
): Finding {
  return {
    code: 'overwritten-file',
    severity: 'error',
    object: owner,
    path: '',
    message: 'cdk8s would write several objects to one file, and the last one would be left',
    given: few(
      places.map(({ file, object }) => `${nameOf(object)} in ${file}`),
      NAMED,
    ),
    allowed: 'one object a file',
    hint: 'Set `yamlOutputType` of the app to FILE_PER_CHART or FILE_PER_APP',
  };
}

function nameOf({ kind, name, metadata }: ApiObject): string {
  return `${kind} ${metadata.namespace === undefined ? '' : `${metadata.namespace}/`}${name}`;
}
