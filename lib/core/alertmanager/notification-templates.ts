/** Files of notification templates, as far as their content is at hand: checked, and the names that they define. */

import type { BuildContext } from '../base/context';
import { ALERTMANAGER } from '../base/conventions';
import type { KeySelector, SecretOrConfigMap } from '../base/references';
import { readTemplate } from './template-functions';

interface TemplateFile {
  readonly source: 'Secret' | 'ConfigMap';
  readonly selector: KeySelector;
}

/** The names of all templates of the files; undefined where the content of one is not at hand. */
export type KnownTemplates = ReadonlySet<string> | undefined;

/** Of an Alertmanager's `alertmanagerConfiguration.templates`. */
export function templatesOf(given: readonly SecretOrConfigMap[], context: BuildContext, at: string): KnownTemplates {
  return namesIn(given.map(fileOf), context, at);
}

function fileOf({ secret, configMap }: SecretOrConfigMap): TemplateFile | undefined {
  if (configMap !== undefined) return { source: 'ConfigMap', selector: configMap };
  return secret === undefined ? undefined : { source: 'Secret', selector: secret };
}

/** Of a configuration's `templates`. */
export function templatesAt(paths: readonly string[], context: BuildContext, at: string): KnownTemplates {
  return namesIn(paths.map(mountedFile), context, at);
}

const MOUNTED = [
  ['ConfigMap', ALERTMANAGER.configMapsDir],
  ['Secret', ALERTMANAGER.secretsDir],
] as const;

/** What `spec.configMaps` and `spec.secrets` mount at this path; undefined for patterns and any other path. */
function mountedFile(path: string): TemplateFile | undefined {
  for (const [source, folder] of MOUNTED) {
    const [name, key, ...deeper] = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : [];
    if (name === undefined || key === undefined || deeper.length > 0 || /[*?[\\]/.test(path)) continue;
    return { source, selector: { name, key } };
  }
  return undefined;
}

function namesIn(files: readonly (TemplateFile | undefined)[], context: BuildContext, at: string): KnownTemplates {
  const names = new Set<string>();
  let complete = true;
  for (const [index, file] of files.entries()) {
    const text = file && context.references.content(file.source, file.selector, context);
    const defined = text === undefined ? undefined : definedIn(text, file!, context, `${at}[${index}]`);
    if (defined === undefined) complete = false;
    else for (const name of defined) names.add(name);
  }
  return complete ? names : undefined;
}

function definedIn(
  text: string,
  { source, selector }: TemplateFile,
  context: BuildContext,
  at: string,
): ReadonlySet<string> | undefined {
  const read = readTemplate(text, context.target.version);
  if ('names' in read) return read.names.defined;
  context.error(at, {
    code: 'invalid-template',
    message: `Alertmanager would not start, for key \`${selector.key}\` of ${source} \`${selector.name}\` is no template: ${read.message}`,
    allowed: 'templates of Go, with the functions of Alertmanager',
    hint: 'Correct the file',
    // Nothing out of a Secret is shown.
    given: source === 'Secret' ? 'content of a Secret' : read.given,
  });
  return undefined;
}
