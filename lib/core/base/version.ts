/** Versions of Prometheus, Alertmanager and Thanos, compared as semantic versioning says. */

export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `rc.1` of `3.0.0-rc.1`, or `distroless` of what is no pre-release; '' where nothing is added. */
  readonly prerelease: string;
}

const PATTERN = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

/** Semantic versioning has no leading zeros in the numbers of a pre-release. */
const LEADING_ZERO = /(^|\.)0\d+(\.|$)/;

/** Reads `v3.1.0`, `3.1`, `3.0.0-rc.1`; undefined for anything else. */
export function parseVersion(text: string): Version | undefined {
  const match = PATTERN.exec(text.trim());
  if (match === null) return undefined;
  const [, major, minor, patch, prerelease] = match;
  if (prerelease !== undefined && LEADING_ZERO.test(prerelease)) return undefined;
  return { major: Number(major), minor: Number(minor ?? 0), patch: Number(patch ?? 0), prerelease: prerelease ?? '' };
}

export function formatVersion({ major, minor, patch, prerelease }: Version): string {
  return `${major}.${minor}.${patch}${prerelease === '' ? '' : `-${prerelease}`}`;
}

/** Words by which versions before a release are named. A suffix of a build, such as `-distroless`, is another word. */
const BEFORE_RELEASE = /^(?:\d|alpha|beta|rc|pre|dev|snapshot|nightly)/i;

/** Whether this is the release, or a build of it such as `3.11.0-distroless`. */
export function isReleased({ prerelease }: Version): boolean {
  return !BEFORE_RELEASE.test(prerelease);
}

/** Negative, zero or positive as `a` is older than, equal to or newer than `b`. */
function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch || comparePrereleases(addedTo(a), addedTo(b));
}

function addedTo(version: Version): string {
  return isReleased(version) ? '' : version.prerelease;
}

/** Whether `version` is `bound` or newer; `bound` is a literal of a gate table. */
export function atLeast(version: Version, bound: string): boolean {
  return compareVersions(version, known(bound)) >= 0;
}

const parsedBounds = new Map<string, Version>();

function known(bound: string): Version {
  let version = parsedBounds.get(bound);
  if (version === undefined) {
    version = parseVersion(bound);
    if (version === undefined) throw new Error(`not a version: ${bound}`);
    parsedBounds.set(bound, version);
  }
  return version;
}

function comparePrereleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '') return 1;
  if (b === '') return -1;
  const [left, right] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareIdentifiers(left[i], right[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareIdentifiers(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aIsNumber && bIsNumber) return Number(a) - Number(b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return a < b ? -1 : 1;
}
