/** What a configuration refers to, as the compiler tells it by an annotation. */

import { gunzipSync } from 'node:zlib';
import { type BroughtReferences, objectOfKey } from '../lib/core/base/sidecar-protocol';

/** One key, as `secret/NAMESPACE/NAME/KEY`: also its path below the folder of credentials. */
export type KeyPath = string;

export interface References {
  /** What is read from files. */
  readonly files: readonly KeyPath[];
  /** What is written into the configuration where `$(NAME)` is. */
  readonly variables: ReadonlyMap<string, KeyPath>;
  /** Files with certificates of authorities. */
  readonly authorities: ReadonlySet<KeyPath>;
  /** Files with a client's certificate and its key. */
  readonly pairs: readonly (readonly [cert: KeyPath, key: KeyPath])[];
  /** What names no key: as good as a key that does not exist. */
  readonly unreadable: readonly string[];
}

export const NO_REFERENCES: References = {
  files: [],
  variables: new Map(),
  authorities: new Set(),
  pairs: [],
  unreadable: [],
};

/** What another program has written: there may be anything in its fields. */
type Unread<T> = Readonly<Partial<Record<keyof T, unknown>>>;

/** Many thousand references; more would be somebody's attempt to fill the memory. */
const LONGEST_REFERENCES = 16 * 1024 * 1024;

/** The annotation's text, packed where it is long; throws where it is none of ours. */
export function parseReferences(text: string | undefined): References {
  if (text === undefined || text === '') return NO_REFERENCES;
  const unpack = () => gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: LONGEST_REFERENCES }).toString();
  const read = JSON.parse(text.startsWith('{') ? text : unpack()) as Unread<BroughtReferences>;
  const [listed, named] = [Object.values(read.files ?? []), Object.entries(read.variables ?? {})] as const;
  const files = listed.filter(isKeyPath);
  const isFile = (path: unknown): path is KeyPath => known.has(path as KeyPath);
  const known = new Set(files);
  return {
    files,
    variables: new Map(named.filter((entry): entry is [string, KeyPath] => isKeyPath(entry[1]))),
    authorities: new Set(Object.values(read.authorities ?? []).filter(isFile)),
    pairs: Object.values(read.pairs ?? []).filter(
      (pair): pair is [KeyPath, KeyPath] => Array.isArray(pair) && pair.length === 2 && pair.every(isFile),
    ),
    unreadable: [...listed, ...named.map(([, path]) => path)].filter((path) => !isKeyPath(path)).map(String),
  };
}

/** Names of Kubernetes, none of which leads out of its folder. */
function isKeyPath(path: unknown): path is KeyPath {
  if (typeof path !== 'string' || !/^(?:secret|configmap)(?:\/[-._a-zA-Z0-9]{1,253}){3}$/.test(path)) return false;
  return path.split('/').every((part) => !/^\.\.?$/.test(part));
}

export function keyOf(path: KeyPath): { readonly object: string; readonly key: string } {
  const object = objectOfKey(path);
  return { object, key: path.slice(object.length + 1) };
}

export function pathsOf({ files, variables }: References): KeyPath[] {
  return [...files, ...variables.values()];
}
