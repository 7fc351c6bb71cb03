/**
 * Credentials as files. A certificate or key that is missing or that is none would make the server refuse the configuration
 * of all: it gets one that it loads, and by which nobody is trusted or let in.
 */

import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { fits, type Half, type Pair, usableCertificate, usableKey } from './client-pair';
import { fileAt, filesBelow, removeBelow, writeWhole } from './files';
import { reasonOf, Said } from './log';
import type { Metrics } from './metrics';
import { pemBlocks } from './pem';
import type { KeyPath, References } from './references';
import { AUTHORITY_OF_NOBODY, PAIR_OF_ANYBODY } from './stand-in';

/** What is known of a key: its value, or why it has none. */
type HeardOf = (path: KeyPath) => { readonly value?: Buffer; readonly problem?: string } | undefined;

interface Wanted {
  /** Absent: what is there stays. */
  readonly content?: Buffer;
  /** What is wrong with the value. */
  readonly problem?: string;
}

export class CredentialFiles {
  /** What there is in the folder, also from an earlier run, which may have been ended before it could tidy up. */
  readonly #written: Set<string>;
  readonly #told = new Said();
  /** Whether values hold certificates: what has been looked at is not looked at again. */
  readonly #authorities = new WeakMap<Buffer, boolean>();
  readonly #certificates = new Halves(usableCertificate);
  readonly #keys = new Halves(usableKey);

  constructor(
    private readonly dir: string,
    private readonly metrics: Metrics,
  ) {
    this.#written = new Set(filesBelow(dir));
  }

  get lengths(): ReadonlyMap<KeyPath, number> {
    return new Map([...this.#written].map((path) => [path, this.#at(path)?.length ?? 0]));
  }

  /** The values of keys that are gone stay as they were. Whether all could be written. */
  write(references: References, heardOf: HeardOf): boolean {
    const pairs = this.#pairs(references, heardOf);
    let complete = true;
    let unusable = 0;
    for (const path of references.files) {
      const heard = heardOf(path);
      if (heard === undefined) continue;
      const isAuthority = references.authorities.has(path);
      const wanted = pairs.get(path) ?? (isAuthority ? this.#authority(path, heard.value) : plain(heard.value));
      const problem = heard.problem ?? wanted.problem;
      if (problem !== undefined) unusable++;
      complete = this.#put(path, wanted.content, problem) && complete;
    }
    this.metrics.unusable.files = unusable;
    return complete;
  }

  /** Removes all other files. */
  prune(wanted: ReadonlySet<KeyPath>): void {
    for (const path of this.#written) {
      if (wanted.has(path)) continue;
      removeBelow(this.dir, path);
      this.#written.delete(path);
    }
  }

  #put(path: KeyPath, content: Buffer | undefined, problem: string | undefined): boolean {
    const file = join(this.dir, path);
    try {
      if (content !== undefined && fileAt(file)?.equals(content) !== true) writeWhole(file, content);
      if (content !== undefined) this.#written.add(path);
    } catch (error) {
      this.metrics.configErrors++;
      this.#told.warn(path, 'a credential cannot be written', { file, reason: reasonOf(error) });
      return false;
    }
    if (problem === undefined) this.#told.forget(path);
    else this.#told.warn(path, `a credential cannot be used: ${problem}`, { reference: path });
    return true;
  }

  /** First of all the one of nobody: whatever is behind it, there is one that the server can read. */
  #authority(path: KeyPath, value: Buffer | undefined): Wanted {
    if (value === undefined) return this.#at(path) === undefined ? { content: NOBODY } : {};
    const content = Buffer.concat([NOBODY, value]);
    const is = this.#authorities.get(value) ?? isAuthority(value);
    this.#authorities.set(value, is);
    return is ? { content } : { content, problem: 'it holds no certificate; nobody is trusted by it' };
  }

  #at(path: KeyPath): Buffer | undefined {
    return fileAt(join(this.dir, path));
  }

  /** The files of all pairs. One that is none takes those with it that share a file with it, which are its owner's too. */
  #pairs({ pairs, authorities }: References, heardOf: HeardOf): Map<KeyPath, Wanted> {
    const heard = pairs.filter((pair) => pair.every((path) => heardOf(path) !== undefined));
    const bytesOf = (path: KeyPath) => heardOf(path)?.value ?? this.#at(path) ?? NOTHING;
    // A file is looked at once, however many pairs it is in.
    const certificates = this.#certificates.of(
      heard.map(([cert]) => cert),
      bytesOf,
    );
    const keys = this.#keys.of(
      heard.map(([, key]) => key),
      bytesOf,
    );
    const judged = heard.map(([cert, key]) => {
      const [certificate, privateKey] = [certificates.get(cert), keys.get(key)];
      const isPair = fits(certificate, privateKey);
      return { cert, key, usable: isPair ? { cert: certificate!.content, key: privateKey!.content } : undefined };
    });
    const bad = spread(
      judged.filter(({ usable }) => usable === undefined),
      judged,
    );
    const parts = new Map<KeyPath, Partial<Pair>>();
    for (const { cert, key, usable = STAND_IN } of judged) {
      const { cert: certificate, key: privateKey } = bad.has(cert) ? STAND_IN : usable;
      parts.set(cert, { ...parts.get(cert), cert: certificate });
      parts.set(key, { ...parts.get(key), key: privateKey });
    }
    // One file may be both, and an authority besides: a key has the one of nobody behind it.
    const fileOf = (path: KeyPath, { cert, key = NOTHING }: Partial<Pair>) =>
      Buffer.concat([cert ?? NOTHING, key, ...(cert === undefined && authorities.has(path) ? [NOBODY] : [])]);
    return new Map<KeyPath, Wanted>([
      // Those of which nothing has been heard stay as they are.
      ...pairs.flat().map((path) => [path, {}] as const),
      ...[...parts].map(
        ([path, part]) => [path, { content: fileOf(path, part), ...(bad.has(path) ? NO_PAIR : {}) }] as const,
      ),
    ]);
  }
}

interface Looked {
  readonly bytes: Buffer;
  readonly half: Half | undefined;
}

/** What certificates or keys are: one that has not changed is not looked at again. */
class Halves {
  #known: ReadonlyMap<KeyPath, Looked> = new Map();

  constructor(private readonly look: (bytes: Buffer) => Half | undefined) {}

  of(paths: readonly KeyPath[], bytesOf: (path: KeyPath) => Buffer): ReadonlyMap<KeyPath, Half | undefined> {
    this.#known = new Map([...new Set(paths)].map((path) => [path, this.#lookedAt(path, bytesOf(path))]));
    return new Map([...this.#known].map(([path, { half }]) => [path, half]));
  }

  #lookedAt(path: KeyPath, bytes: Buffer): Looked {
    const before = this.#known.get(path);
    return before?.bytes.equals(bytes) === true ? before : { bytes, half: this.look(bytes) };
  }
}

const NOTHING = Buffer.alloc(0);
const NOBODY = Buffer.from(AUTHORITY_OF_NOBODY);
const STAND_IN: Pair = { cert: Buffer.from(PAIR_OF_ANYBODY.cert), key: Buffer.from(PAIR_OF_ANYBODY.key) };
const NO_PAIR = { problem: 'the certificate and its key are no pair that the server can read; nobody is let in by it' };

interface Paths {
  readonly cert: KeyPath;
  readonly key: KeyPath;
}

/** What is bad, and what is in a pair with it, and so on. */
function spread(bad: readonly Paths[], all: readonly Paths[]): Set<KeyPath> {
  const beside = new Map<KeyPath, KeyPath[]>();
  for (const { cert, key } of all) {
    for (const [one, other] of [
      [cert, key],
      [key, cert],
    ] as const) {
      const known = beside.get(one);
      if (known === undefined) beside.set(one, [other]);
      else known.push(other);
    }
  }
  const paths = new Set(bad.flatMap(({ cert, key }) => [cert, key]));
  // A set tells of what is added while it is looked through.
  for (const path of paths) for (const other of beside.get(path) ?? []) paths.add(other);
  return paths;
}

function plain(value: Buffer | undefined): Wanted {
  return value === undefined ? {} : { content: value };
}

function isAuthority(value: Buffer): boolean {
  const blocks = pemBlocks(value.toString('latin1')).filter(({ type }) => type === 'CERTIFICATE');
  return blocks.some(({ content }) => {
    try {
      return new X509Certificate(content) !== undefined;
    } catch {
      return false;
    }
  });
}
