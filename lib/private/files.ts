import { type ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import { type Finding, groupBy } from '../core';

/**
 * Objects that would overwrite each other. Where cdk8s writes an object a file, it names files only by kind and name, and an
 * instance has for example one Role in each namespace that it looks at.
 */
export function overwrittenFiles(owners: ReadonlyMap<ApiObject, Finding['object']>): Finding[] {
  return [...groupBy([...owners.keys()], fileOf)].flatMap(([file, objects]) =>
    file === '' || objects.length === 1 ? [] : objects.map((object) => overwritten(object, file, owners.get(object)!)),
  );
}

/** The file of an object, where it has one of its own. */
function fileOf(object: ApiObject): string {
  const file = `${object.kind}.${object.name}`;
  switch (App.of(object).yamlOutputType) {
    case YamlOutputType.FILE_PER_RESOURCE:
      return file;
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return `${Chart.of(object).node.path}/${file}`;
    default:
      return '';
  }
}

function overwritten({ kind, name, metadata }: ApiObject, file: string, object: Finding['object']): Finding {
  return {
    code: 'overwritten-file',
    severity: 'error',
    object,
    path: '',
    message: `cdk8s would write several objects to the file ${file}, and the last one would be left`,
    given: `${kind} ${metadata.namespace === undefined ? '' : `${metadata.namespace}/`}${name}`,
    allowed: 'one object a file',
    hint: 'Set `yamlOutputType` of the app to FILE_PER_CHART or FILE_PER_APP',
  };
}
