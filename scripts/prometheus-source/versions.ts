/** The minor versions whose sources are read, and what is made of reading them one after the other. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceVersion {
  readonly name: string;
  /** Of the module. */
  readonly module: string;
}

/** The minor version of Prometheus 3 whose parser the tests ask, and so the newest that they can compare with. */
const PARSER = readFileSync(join(__dirname, '../../test/loaders/promql/go.mod'), 'utf8');
const NEWEST = Number(/prometheus v0\.3(\d\d)\./.exec(PARSER)![1]);

/** Before 2.35.0, a module had no version but its commit. */
const BEFORE_MODULES: readonly SourceVersion[] = [
  { name: '2.32.0', module: 'v1.8.2-0.20211217191541-41f1a8125e66' },
  { name: '2.34.0', module: 'v1.8.2-0.20220315145411-881111fec433' },
];

/** The first release of this line was taken back. */
const FIRST_PATCH: Readonly<Record<string, number>> = { '2.50': 1 };

const LINES: readonly SourceVersion[] = [...minors(2, 35, 55), ...minors(3, 0, NEWEST)];

function minors(major: number, from: number, to: number): SourceVersion[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const minor = from + index;
    const library = major === 2 ? minor : 300 + minor;
    return { name: `${major}.${minor}.0`, module: `v0.${library}.${FIRST_PATCH[`${major}.${minor}`] ?? 0}` };
  });
}

/** Minor versions of Alertmanager. */
export const ALERTMANAGER_VERSIONS: readonly SourceVersion[] = Array.from({ length: 35 - 22 + 1 }, (_, index) => ({
  name: `0.${22 + index}.0`,
  module: `v0.${22 + index}.0`,
}));

/** Every version from the oldest that is asked for: that of `spec.version`, or of an engine in some Thanos. */
export function versionsFrom(oldest: string): readonly SourceVersion[] {
  const all = [...BEFORE_MODULES, ...LINES];
  return all.slice(all.findIndex(({ name }) => name === oldest));
}

/** What the program beside this says of each version. */
export function readSources<T>(what: 'config' | 'language' | 'alertmanager', versions: readonly SourceVersion[]): T[] {
  const printed = execFileSync('go', ['run', '.', what, ...versions.map(({ module }) => module)], {
    cwd: __dirname,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const read: Readonly<Record<string, T>> = JSON.parse(printed);
  return versions.map(({ module }) => read[module]!);
}

export interface Lifetime {
  /** Missing where it was there from the start. */
  readonly since?: string;
  readonly until?: string;
}

/** The versions that have something, of a list with an item for each version. */
export function lifetimeOf(there: readonly boolean[], versions: readonly SourceVersion[]): Lifetime {
  const [first, last] = [there.indexOf(true), there.lastIndexOf(true)];
  return {
    ...(first === 0 ? {} : { since: versions[first]!.name }),
    ...(last === versions.length - 1 ? {} : { until: versions[last + 1]!.name }),
  };
}
