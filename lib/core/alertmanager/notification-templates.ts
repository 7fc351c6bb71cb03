/** Files of notification templates, as far as their content is at hand: checked, and the names that they define. */

import type { BuildContext } from '../base/context';
import { ALERTMANAGER } from '../base/conventions';
import type { KeySelector, SecretOrConfigMap } from '../base/references';
import { compileRegex, type Pattern } from '../languages/re2/match';
import { readTemplate } from './template-functions';

interface TemplateFile {
  readonly source: 'Secret' | 'ConfigMap';
  readonly selector: KeySelector;
}

/** The names of all templates of the files; undefined where the content of one is not at hand. */
export type KnownTemplates = (ReadonlySet<string> & { readonly unread?: FindUnread }) | undefined;

/** Which file of the pods has a template, where no path of the configuration leads to it. */
export type FindUnread = (name: string) => string | undefined;

/** What lies in the pods of an Alertmanager by name. */
export interface Mounted {
  /** The Secret whose files lie beside the configuration. */
  readonly configSecret?: string | undefined;
  readonly configMaps?: readonly string[] | undefined;
  readonly secrets?: readonly string[] | undefined;
}

export function mountedBy({ configMaps, secrets }: Omit<Mounted, 'configSecret'>, configSecret?: string): Mounted {
  return { configSecret, configMaps, secrets };
}

/** Of an Alertmanager's `alertmanagerConfiguration.templates`. */
export function templatesOf(given: readonly SecretOrConfigMap[], context: BuildContext, at: string): KnownTemplates {
  return namesIn(
    given.map((reference) => {
      const file = fileOf(reference);
      return file && [file];
    }),
    context,
    at,
  );
}

function fileOf({ secret, configMap }: SecretOrConfigMap): TemplateFile | undefined {
  if (configMap !== undefined) return { source: 'ConfigMap', selector: configMap };
  return secret === undefined ? undefined : { source: 'Secret', selector: secret };
}

/** Of a configuration's `templates`. */
export function templatesAt(
  paths: readonly string[],
  mounted: Mounted = {},
  context: BuildContext,
  at: string,
): KnownTemplates {
  const files = paths.map((path) => mountedFiles(path, mounted.configSecret, context));
  const names = namesIn(files, context, at);
  return names && Object.assign(names, { unread: unreadIn(mounted, context) });
}

/** Files are looked at once, and only where a name is missing. */
function unreadIn({ configSecret, configMaps = [], secrets = [] }: Mounted, context: BuildContext): FindUnread {
  let known: ReadonlyMap<string, string> | undefined;
  const folders: readonly (readonly [TemplateFile['source'], string, string])[] = [
    ...(configSecret === undefined ? [] : [['Secret', configSecret, ALERTMANAGER.configDir] as const]),
    ...configMaps.map((name) => ['ConfigMap', name, `${ALERTMANAGER.configMapsDir}/${name}`] as const),
    ...secrets.map((name) => ['Secret', name, `${ALERTMANAGER.secretsDir}/${name}`] as const),
  ];
  const read = () => {
    const pathOf = new Map<string, string>();
    for (const [source, name, folder] of folders) {
      for (const key of context.references.keys?.(source, name, context) ?? []) {
        const text = context.references.content(source, { name, key }, context);
        for (const defined of text?.includes('{{') ? namesOf(text, context) : []) {
          if (!pathOf.has(defined)) pathOf.set(defined, `${folder}/${key}`);
        }
      }
    }
    return pathOf;
  };
  return (name) => {
    known ??= read();
    return known.get(name);
  };
}

function namesOf(text: string, context: BuildContext): Iterable<string> {
  const read = readTemplate(text, context.target.version);
  return 'names' in read ? read.names.defined : [];
}

const MOUNTED = [
  ['ConfigMap', ALERTMANAGER.configMapsDir],
  ['Secret', ALERTMANAGER.secretsDir],
] as const;

/**
 * The files at a path or a pattern: what `spec.configMaps` and `spec.secrets` mount, and what lies beside the configuration
 * in its Secret. Undefined where that is not known.
 */
function mountedFiles(
  path: string,
  configSecret: string | undefined,
  context: BuildContext,
): readonly TemplateFile[] | undefined {
  const place = placeOf(path, configSecret);
  if (place === undefined) return undefined;
  const { source, name, file } = place;
  if (!/[*?]/.test(file)) return [{ source, selector: { name, key: file } }];
  const pattern = patternOf(file);
  if (pattern === undefined) return undefined;
  return context.references
    .keys?.(source, name, context)
    ?.filter((key) => pattern.matches(key))
    .map((key) => ({ source, selector: { name, key } }));
}

interface Place {
  readonly source: TemplateFile['source'];
  readonly name: string;
  /** A key, or a pattern of keys. */
  readonly file: string;
}

function placeOf(path: string, configSecret: string | undefined): Place | undefined {
  const end = path.lastIndexOf('/');
  const [folder, file] = [path.slice(0, end), path.slice(end + 1)];
  // Sets of characters are rare, and patterns of folders too.
  if (/[*?]/.test(folder) || /[[\\]/.test(path)) return undefined;
  if (folder === ALERTMANAGER.configDir) {
    return configSecret === undefined ? undefined : { source: 'Secret', name: configSecret, file };
  }
  for (const [source, parent] of MOUNTED) {
    const name = folder.startsWith(`${parent}/`) ? folder.slice(parent.length + 1) : '';
    if (name !== '' && !name.includes('/')) return { source, name, file };
  }
  return undefined;
}

/** As Go's `filepath.Match` reads it, within one folder; undefined for one that is too long to be tried out. */
function patternOf(file: string): Pattern | undefined {
  const escaped = file.replace(/[.+^${}()|]/g, '\\$&');
  const compiled = compileRegex(escaped.replaceAll('*', '.*').replaceAll('?', '.'));
  return 'problem' in compiled ? undefined : compiled;
}

function namesIn(
  entries: readonly (readonly TemplateFile[] | undefined)[],
  context: BuildContext,
  at: string,
): Set<string> | undefined {
  const names = new Set<string>();
  let complete = true;
  for (const [index, files] of entries.entries()) {
    if (files === undefined) complete = false;
    for (const file of files ?? []) {
      const text = context.references.content(file.source, file.selector, context);
      const defined = text === undefined ? undefined : definedIn(text, file, context, `${at}[${index}]`);
      if (defined === undefined) complete = false;
      else for (const name of defined) names.add(name);
    }
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
