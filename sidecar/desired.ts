/** What the files should hold by everything that is known: of the API server, and where that is silent, of the mounts. */

import { join } from 'node:path';
import { OWN_VARIABLE, REFERENCES_ANNOTATION } from '../lib/core/base/sidecar-protocol';
import type { Api, Content } from './api';
import { checkYaml, substituted, Unusable, unpacked } from './content';
import { Credentials } from './credentials';
import { type FileSet, fileAt, filesIn } from './files';
import { reasonOf, Said } from './log';
import type { Metrics } from './metrics';
import { parseReferences } from './references';
import { type ObjectName, pathOf, type Settings, type WatchedFile, type WatchedFolder } from './settings';
import { WatchedObject } from './watched-object';

/** How long what has failed is waited for: rights may come a moment after what needs them. */
const PATIENCE_MS = 3_000;

export class Desired {
  readonly #config: WatchedObject;
  /** Of folders and files, by their paths: several may be of one object. */
  readonly #others = new Map<string, WatchedObject>();
  readonly #credentials: Credentials;
  readonly #since = new Map<WatchedObject, number>();
  readonly #told = new Said();
  #checked: FileSet = new Map();
  /** The references as they were read last. */
  #followed: string | undefined;

  constructor(
    private readonly settings: Settings,
    api: Api,
    metrics: Metrics,
    onChange: (namespace: string) => void,
  ) {
    const watch = (object: ObjectName) => new WatchedObject(object, api, metrics, onChange);
    this.#config = watch(settings.object);
    for (const { object } of [...settings.folders, ...settings.files]) {
      const path = pathOf(object);
      if (!this.#others.has(path)) this.#others.set(path, watch(object));
    }
    this.#credentials = new Credentials(settings, api, metrics, onChange);
  }

  /** Whether the configuration is not yet known from the API server: then its mounted copy may change unnoticed. */
  get mounted(): boolean {
    return !this.#config.state.known;
  }

  silenceSeconds(): number {
    const oldest = Math.min(...[...this.#objects()].map(({ lastContact }) => lastContact));
    return Math.max(0, performance.now() - oldest) / 1_000;
  }

  /**
   * Begins to watch what the newest configuration refers to; whether everything has been heard of, or waited for long
   * enough.
   */
  ready(): boolean {
    const now = performance.now();
    const { startMs, once } = this.settings;
    const settled = (watched: WatchedObject) => {
      const since = this.#since.get(watched) ?? now;
      this.#since.set(watched, since);
      // Where there are many, or answers are late, most wait for their turn: nobody waits for all of these.
      const patience = watched.tried && !once ? Math.min(PATIENCE_MS, startMs) : startMs;
      return watched.state.known || now - since > patience;
    };
    if (!settled(this.#config)) return false;
    this.#follow();
    return [...this.#objects()].map(settled).every(Boolean);
  }

  /** Credentials are read when they are used: written as soon as they are known, whatever becomes of the rest. */
  writeCredentials(): boolean {
    return this.#credentials.write();
  }

  /** The files; undefined where there is nothing newer than what is written. */
  files(current: FileSet): FileSet | undefined {
    const { config, folders, files: single } = this.settings;
    const files = new Map<string, Buffer>();
    if (config !== undefined) {
      const bytes = this.#configBytes(config);
      if (bytes === undefined) return undefined;
      const values = { ofCredential: this.#credentials.values(), ofPod: variableOfPod };
      files.set(config.outputFile, Buffer.from(substituted(unpacked(bytes).toString(), values)));
    }
    for (const folder of folders) {
      for (const [path, content] of folderFiles(folder, this.#stateOf(folder), current)) files.set(path, content);
    }
    for (const file of single) {
      const content = this.#fileContent(file, current);
      if (content !== undefined) files.set(file.outputFile, content);
    }
    this.#check(files, config?.outputFile);
    return files;
  }

  /** How long until values that are known already are taken; undefined where none wait. */
  waits(): number | undefined {
    return this.#credentials.waits();
  }

  /** After the newest files have been loaded. */
  prune(): void {
    this.#credentials.prune();
    const objects = new Set(this.#objects());
    for (const watched of this.#since.keys()) if (!objects.has(watched)) this.#since.delete(watched);
  }

  *#objects(): Generator<WatchedObject> {
    yield this.#config;
    yield* this.#others.values();
    yield* this.#credentials.objects;
  }

  #follow(): void {
    const content = this.#config.content;
    if (content === undefined) return;
    const annotation = REFERENCES_ANNOTATION;
    const text = content.annotations[annotation] ?? '';
    if (text === this.#followed) return;
    this.#followed = text;
    try {
      this.#credentials.follow(parseReferences(text));
      this.#told.forget(annotation);
    } catch (error) {
      const fields = { object: pathOf(this.settings.object), annotation, reason: reasonOf(error) };
      this.#told.warn(annotation, 'what it refers to cannot be read; nothing new is brought in', fields);
    }
  }

  #configBytes({ key, mountedFile }: WatchedFile): Buffer | undefined {
    const { state } = this.#config;
    if (!state.known) return mountedFile === undefined ? undefined : fileAt(mountedFile);
    if (state.content === undefined) return undefined;
    return valueAt(state.content, key);
  }

  #stateOf({ object }: WatchedFolder | WatchedFile): WatchedObject['state'] {
    return this.#others.get(pathOf(object))!.state;
  }

  /** An object or a key that is gone leaves what it was. */
  #fileContent(file: WatchedFile, current: FileSet): Buffer | undefined {
    const { object, key, outputFile, mountedFile } = file;
    const state = this.#stateOf(file);
    const value = state.known ? state.content?.data.get(key) : undefined;
    if (value !== undefined) {
      this.#told.forget(outputFile);
      return value;
    }
    if (!state.known && mountedFile !== undefined) return fileAt(mountedFile) ?? current.get(outputFile);
    if (state.known)
      this.#told.warn(outputFile, 'there is no such key; what was there stays', { object: pathOf(object), key });
    return current.get(outputFile);
  }

  /** What has been checked before is not checked again. */
  #check(files: FileSet, outputFile: string | undefined): void {
    for (const [path, content] of files) {
      const isYaml = path === outputFile || /\.ya?ml$/.test(path);
      if (!isYaml || this.#checked.get(path)?.equals(content) === true) continue;
      try {
        if (path === outputFile || content.length > 0) checkYaml(content.toString());
      } catch (error) {
        throw error instanceof Unusable ? new Unusable(`${path}: ${error.message}`) : error;
      }
    }
    this.#checked = files;
  }
}

/** What the program and its image have for themselves is nobody's to write into a configuration. */
const OWN_VARIABLES: ReadonlySet<string> = new Set([...Object.values(OWN_VARIABLE), 'NODE_VERSION', 'YARN_VERSION']);

function variableOfPod(name: string): string | undefined {
  return OWN_VARIABLES.has(name) || !Object.hasOwn(process.env, name) ? undefined : process.env[name];
}

function valueAt({ data }: Content, key: string): Buffer {
  const value = data.get(key);
  if (value !== undefined) return value;
  const keys = [...data.keys()].slice(0, 5).join(', ');
  throw new Unusable(`it has no key ${key}${keys === '' ? '' : `; it has ${keys}`}`);
}

/** An object that is gone leaves what it was: only a change of it takes files away. */
function folderFiles(
  { outputDir, mountedDir }: WatchedFolder,
  state: WatchedObject['state'],
  current: FileSet,
): [string, Buffer][] {
  if (state.known && state.content !== undefined) return below(outputDir, state.content.data);
  if (!state.known && mountedDir !== undefined) return below(outputDir, filesIn(mountedDir));
  return [...current].filter(([path]) => path.startsWith(`${outputDir}/`));
}

function below(dir: string, files: ReadonlyMap<string, Buffer>): [string, Buffer][] {
  return [...files].map(([name, content]) => [join(dir, name), content]);
}
