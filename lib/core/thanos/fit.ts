/** Versions of Thanos that do not work together, or do not read what a server keeps, as its sources and its changelog have it. */

import type { BuildContext } from '../base/context';
import { type Gate, isOpen } from '../base/gates';
import { few } from '../base/listed';
import { keyOf, type Resource } from '../base/resource';
import { nonEmpty } from '../base/values';
import { formatVersion, parseVersion, type Version } from '../base/version';
import { DEFAULT_VERSIONS } from '../pod/image';
import type { Argument } from '../pod/spec';

const THANOS_FIT_GATES = {
  /** Older queries ask the Store API what an endpoint has, where it has no Info API. */
  asksOnlyInfo: { since: '0.37.0' },
  answersInfo: { since: '0.24.0' },
  /** What queries send others with their answers. */
  readsStatistics: { since: '0.36.0' },
  sendsStatistics: { since: '0.36.0' },
  readsHistograms: { since: '0.31.0' },
  downsamplesHistograms: { since: '0.38.0' },
} as const satisfies Record<string, Gate>;

interface FitSpec {
  readonly version?: string;
  readonly additionalArgs?: readonly Argument[];
  readonly enableFeatures?: readonly string[];
  readonly scrapeNativeHistograms?: boolean;
  readonly thanos?: { readonly version?: string };
}

/** What a query asks, and the servers whose data it gets by that. */
export function checkQueryFit(
  query: Resource,
  sources: readonly Resource[],
  servers: readonly Resource[],
  context: BuildContext,
): void {
  checkInfo(sources, context);
  checkStatistics(query, sources, context);
  checkHistograms(servers, context);
}

function checkInfo(sources: readonly Resource[], context: BuildContext): void {
  if (!context.knows(THANOS_FIT_GATES.asksOnlyInfo)) return;
  const silent = sources.filter((source) => isSide(source, THANOS_FIT_GATES.answersInfo, 'closed'));
  warn(silent.map(versioned), context, {
    message: `since ${THANOS_FIT_GATES.asksOnlyInfo.since}, a query asks only what has the Info API: it does without these`,
    allowed: `${THANOS_FIT_GATES.answersInfo.since} and newer`,
    hint: 'Run a newer version of those, or an older query',
  });
}

function checkStatistics(query: Resource, sources: readonly Resource[], context: BuildContext): void {
  if (!isDistributed(query) || context.knows(THANOS_FIT_GATES.readsStatistics)) return;
  const sending = sources.filter(
    (source) => source.kind === 'ThanosQuery' && isSide(source, THANOS_FIT_GATES.sendsStatistics, 'open'),
  );
  warn(sending.map(versioned), context, {
    message: 'with `query.mode=distributed`, this query ends on the statistics that newer ones send with their answers',
    allowed: `${THANOS_FIT_GATES.readsStatistics.since} and newer, or older queries below it`,
    hint: 'Update queries from the top: first those that ask others',
  });
}

/** What queries and gateways read of servers. */
export function checkHistograms(servers: readonly Resource[], context: BuildContext): void {
  if (context.knows(THANOS_FIT_GATES.readsHistograms)) return;
  warn(servers.filter(hasHistograms).map(nameOf), context, {
    message: 'this Thanos does not read native histograms, which these servers keep: queries of them fail',
    allowed: `${THANOS_FIT_GATES.readsHistograms.since} and newer`,
    hint: 'Run a newer version',
  });
}

export function checkDownsampledHistograms(servers: readonly Resource[], context: BuildContext): void {
  if (context.knows(THANOS_FIT_GATES.downsamplesHistograms)) return;
  warn(servers.filter(hasHistograms).map(nameOf), context, {
    message: 'this compactor ends where it downsamples native histograms, which these servers keep',
    allowed: `${THANOS_FIT_GATES.downsamplesHistograms.since} and newer`,
    hint: 'Run a newer version, or set `disableDownsampling: true`',
  });
}

const LISTED = 10;

interface Misfit {
  readonly message: string;
  readonly allowed: string;
  readonly hint: string;
}

function warn(found: readonly string[], context: BuildContext, misfit: Misfit): void {
  if (found.length === 0) return;
  const given = `${formatVersion(context.target.version)}, beside ${few([...found].sort(), LISTED)}`;
  context.warning('spec.version', { code: 'version-mismatch', given, ...misfit });
}

function nameOf(resource: Resource): string {
  return `${resource.kind} ${keyOf(resource)}`;
}

function versioned(resource: Resource): string {
  return `${nameOf(resource)} with ${formatVersion(thanosVersionOf(resource)!)}`;
}

/** Of a Prometheus, that of its sidecar; undefined where it is none, which is said of it. */
export function thanosVersionOf({ kind, spec }: Resource): Version | undefined {
  const { version, thanos } = spec as FitSpec;
  return parseVersion(nonEmpty((kind === 'Prometheus' ? thanos?.version : version)?.trim()) ?? DEFAULT_VERSIONS.Thanos);
}

/** Whether its version is on the one side of a gate, or on the other; on neither where it is none. */
function isSide(resource: Resource, gate: Gate, side: 'open' | 'closed'): boolean {
  const version = thanosVersionOf(resource);
  return version !== undefined && isOpen(gate, version) === (side === 'open');
}

function isDistributed({ spec }: Resource): boolean {
  const { additionalArgs = [] } = spec as FitSpec;
  return additionalArgs.some(({ name, value }) => name === 'query.mode' && value === 'distributed');
}

function hasHistograms({ kind, spec }: Resource): boolean {
  if (kind !== 'Prometheus') return false;
  const { scrapeNativeHistograms, enableFeatures = [] } = spec as FitSpec;
  return scrapeNativeHistograms === true || enableFeatures.includes('native-histograms');
}
