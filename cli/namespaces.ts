/** Namespaces of files, where several inputs say none and are of several namespaces: charts, for instance. */

import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { SourceFile } from '../lib/shared/input/source-file';
import { UsageError } from '../lib/shared/usage-error';
import type { Call, Options } from './command';

export const NAMESPACES: Options = {
  in: {
    type: 'string',
    multiple: true,
    value: 'NAME=FILE|DIR|-',
    help: 'namespace of objects that say none, of one file, folder or standard input; what passes through gets it as well',
  },
};

interface Place {
  readonly said: string;
  /** Absent of standard input. */
  readonly path?: string;
  readonly namespace: string;
}

type Check = (text: string, where: string) => string | undefined;

/** The files, with the namespaces that are said of them: of several, the nearest counts. */
export function inNamespaces(files: readonly SourceFile[], call: Call, check: Check): readonly SourceFile[] {
  const given = (call.values['in'] ?? []) as readonly string[];
  if (given.length === 0) return files;
  const places = given.map((text) => placeIn(text, check));
  places.sort((a, b) => (b.path ?? '').length - (a.path ?? '').length);
  const used = new Set<Place>();
  const placed = files.map((file) => {
    const place = places.find((each) => isIn(file, each));
    if (place === undefined) return file;
    used.add(place);
    return { ...file, namespace: place.namespace };
  });
  const unused = places.find((place) => !used.has(place));
  if (unused === undefined) return placed;
  throw new UsageError(`\`--in ${unused.said}\`: no file of it is read: name it with \`-f\` as well`);
}

function placeIn(text: string, check: Check): Place {
  const at = text.indexOf('=');
  const [namespace, name] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  const checked = check(namespace, `the namespace of \`--in ${text}\``);
  if (name === '' || checked === undefined) throw new UsageError(`\`--in ${text}\`: write \`--in NAMESPACE=FILE\``);
  return name === '-' ? { said: text, namespace: checked } : { said: text, path: pathOf(name), namespace: checked };
}

/** What is not there is said where it is read. */
function pathOf(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return name;
  }
}

function isIn({ path }: SourceFile, place: Place): boolean {
  if (path === undefined || place.path === undefined) return path === place.path;
  return path === place.path || path.startsWith(place.path.endsWith(sep) ? place.path : `${place.path}${sep}`);
}
