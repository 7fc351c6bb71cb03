/** Files that a configuration names in the folders of `spec.secrets` and `spec.configMaps`: whether the pods have them. */

import type { BuildContext } from '../base/context';
import { USER_ANNOTATION } from '../base/conventions';
import { warnOfMissingKey } from '../input/missing-key';
import type { PodLevelSpec } from './spec';

type Mounting = Pick<PodLevelSpec, 'secrets' | 'configMaps' | 'volumeMounts' | 'containers'>;

interface Dirs {
  readonly secretsDir: string;
  readonly configMapsDir: string;
}

/** What a file is in: a field names it to have its keys as files of a folder. */
interface Holder {
  readonly source: 'Secret' | 'ConfigMap';
  readonly field: 'secrets' | 'configMaps';
  readonly dir: string;
}

/** Reads the text once, whatever its size. */
export function warnOfUnmounted(text: string, spec: object, dirs: Dirs, context: BuildContext): void {
  const holders: readonly Holder[] = [
    { source: 'Secret', field: 'secrets', dir: dirs.secretsDir },
    { source: 'ConfigMap', field: 'configMaps', dir: dirs.configMapsDir },
  ];
  for (const holder of holders) {
    for (const [name, files] of filesIn(text, holder.dir)) check(name, files, holder, spec as Mounting, context);
  }
}

/** A file that an object names of the pods of an instance, in a place of which nothing is known. */
export function warnOfUnmountedPath(
  file: string,
  spec: object,
  instance: string,
  dirs: Dirs & { readonly storageDir: string },
  context: BuildContext,
  at: string,
): void {
  const known = [dirs.secretsDir, dirs.configMapsDir, dirs.storageDir, ...mountPathsOf(spec as Mounting)];
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  // Where a pattern or two dots lead to is not known.
  if (!file.startsWith('/') || /[*?[]|\.\./.test(folder) || known.some((path) => isBelow(file, path))) return;
  const name = file.slice(file.lastIndexOf('/') + 1);
  context.warning(at, {
    code: 'not-mounted',
    message: `nothing is mounted there in the pods of ${instance}: they have no such file`,
    given: file,
    allowed: known.map((path) => `${path}/…`).join(', '),
    hint: `Put the file into a ConfigMap, name that in \`configMaps\` of ${instance}, and write \`${dirs.configMapsDir}/CONFIGMAP/${name}\``,
  });
}

function isBelow(file: string, path: string): boolean {
  return file.startsWith(path.endsWith('/') ? path : `${path}/`);
}

/** The files of each object, by its name. */
function filesIn(text: string, dir: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const match of text.matchAll(new RegExp(`${dir}/([a-z0-9][-a-z0-9.]*)/([-._*?a-zA-Z0-9]+)`, 'g'))) {
    if (isComment(text, match.index)) continue;
    const [, name, file] = match as unknown as readonly [string, string, string];
    const files = found.get(name);
    if (files === undefined) found.set(name, new Set([file]));
    else files.add(file);
  }
  return found;
}

function isComment(text: string, at: number): boolean {
  return /^\s*#/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}

function check(
  name: string,
  files: ReadonlySet<string>,
  { source, field, dir }: Holder,
  spec: Mounting,
  context: BuildContext,
): void {
  const folder = `${dir}/${name}`;
  if (mountPathsOf(spec).some((path) => folder === path || folder.startsWith(`${path}/`))) return;
  const listed = spec[field] ?? [];
  if (listed.includes(name)) {
    for (const key of files) if (!isPattern(key)) warnOfMissingKey(source, { name, key }, context, `spec.${field}`);
    return;
  }
  context.warning(`spec.${field}`, {
    code: 'not-mounted',
    message: `the configuration names a file of the ${source} \`${name}\`, which is not mounted`,
    given: [...files].map((file) => `${folder}/${file}`).sort()[0]!,
    allowed: listed.length === 0 ? `${dir} is empty` : listed.map((each) => `${dir}/${each}/…`).join(', '),
    hint: `Add \`${field}: [${[...listed, name].join(', ')}]\` to the spec. If a patch mounts it, annotate: \`${USER_ANNOTATION.severity}: not-mounted=ignored, REASON\``,
  });
}

function isPattern(file: string): boolean {
  return /[*?]/.test(file);
}

/** What the user mounts besides. */
function mountPathsOf({ volumeMounts = [], containers = [] }: Mounting): readonly string[] {
  const mounts = [
    ...volumeMounts,
    ...containers.flatMap((container) => (container['volumeMounts'] ?? []) as typeof volumeMounts),
  ];
  return mounts.map(({ mountPath }) => mountPath);
}
