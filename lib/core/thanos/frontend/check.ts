/** What is wrong with a frontend: no query behind it that it could ask, and settings with which it would not start. */

import type { App, InstanceDeclaration } from '../../base/app';
import type { BuildContext } from '../../base/context';
import { few } from '../../base/listed';
import { keyOf } from '../../base/resource';
import { nonEmpty } from '../../base/values';
import { parseDuration } from '../../languages/duration';
import { didYouMean } from '../../languages/suggest';
import { belowPrefix } from '../../pod/probes';
import type { ThanosQueryPodSpec } from '../query/spec';
import { queriesMeantBy } from './behind';
import type { FrontendPodSpec, FrontendResource } from './spec';

const LISTED = 10;

export function checkFrontend(frontend: FrontendResource, app: App, context: BuildContext): void {
  checkBehind(frontend, app, context);
  checkSplit(frontend.spec, context);
}

function checkBehind(frontend: FrontendResource, app: App, context: BuildContext): void {
  const { query: named, downstreamUrl } = frontend.spec;
  if (named !== undefined && downstreamUrl !== undefined) reportBoth(downstreamUrl, context);
  if (named === undefined && downstreamUrl !== undefined) return;
  const [query, ...others] = queriesMeantBy(frontend, app.instances);
  if (query === undefined) reportNone(frontend, app, context);
  else if (others.length > 0) reportSeveral([query, ...others], context);
  else checkReached(query, frontend, context);
}

function reportBoth(given: string, context: BuildContext): void {
  context.error('spec.downstreamUrl', {
    code: 'conflicting-fields',
    message: 'a frontend has one query behind it, and `spec.query` names one',
    given,
    allowed: '`query` for one of the app, or `downstreamUrl` for one elsewhere',
    hint: 'Remove one of them',
  });
}

/** What is refused may be what is meant: that is said of it. */
function reportNone({ metadata, spec }: FrontendResource, app: App, context: BuildContext): void {
  if ((app.refusedInstances ?? []).includes('ThanosQuery')) return;
  const names = app.instances.flatMap(({ resource }) => (resource.kind === 'ThanosQuery' ? [keyOf(resource)] : []));
  if (spec.query === undefined) {
    context.error('spec.query', {
      code: 'missing-field',
      message: 'a frontend has no data of its own, and the app has no query that it could ask',
      given: 'no ThanosQuery',
      allowed: 'a query behind it',
      hint: 'Declare a ThanosQuery, or name one that is elsewhere by `downstreamUrl`',
    });
    return;
  }
  const given = `${spec.query.namespace ?? metadata.namespace}/${spec.query.name}`;
  context.error('spec.query', {
    code: 'invalid-value',
    message: 'the app has no such query',
    given,
    allowed: names.length === 0 ? 'a ThanosQuery of the app' : few(names.sort(), LISTED),
    hint: didYouMean(given, names) ?? 'Correct it; one that is no part of the app is named by `downstreamUrl`',
  });
}

function reportSeveral(queries: readonly InstanceDeclaration[], context: BuildContext): void {
  const names = queries.map(({ resource }) => keyOf(resource)).sort();
  context.error('spec.query', {
    code: 'missing-field',
    message: 'the app has several queries, each of which may be meant',
    given: few(names, LISTED),
    allowed: 'the name of one of them',
    hint: `Write \`query: { name: ${queries[0]!.resource.metadata.name} }\``,
  });
}

/** Whether the query takes what the frontend passes on. */
function checkReached(query: InstanceDeclaration, { spec }: FrontendResource, context: BuildContext): void {
  const { resource, settings } = query;
  const name = `ThanosQuery ${keyOf(resource)}`;
  if (!settings.service) {
    context.error('spec.query', {
      code: 'conflicting-fields',
      message: 'the query has no Service by which the frontend could ask it',
      given: `${name} with \`service: false\``,
      allowed: 'a query with a Service',
      hint: 'Remove `service: false` of the query',
    });
  }
  if (settings.webConfig?.basicAuth !== undefined) {
    context.error('spec.query', {
      code: 'conflicting-fields',
      message: 'the query asks for a password, and a frontend has none to give',
      given: name,
      allowed: 'a query without a password',
      hint: 'Move `webConfig` from the query to the frontend; a NetworkPolicy of the query lets in its frontends only',
    });
  }
  checkPrefix(resource.spec as ThanosQueryPodSpec, spec, context);
}

function checkPrefix(query: ThanosQueryPodSpec, { routePrefix }: FrontendPodSpec, context: BuildContext): void {
  const [own, behind] = [belowPrefix(routePrefix ?? '', ''), belowPrefix(query.routePrefix ?? '', '')];
  if (own === behind) return;
  context.error('spec.routePrefix', {
    code: 'conflicting-fields',
    message: 'a frontend passes paths on as they are, and the query has another prefix before its own',
    given: own,
    allowed: behind,
    hint: `Write \`routePrefix: ${own}\` of the query, or \`routePrefix: ${behind}\` here`,
  });
}

const DYNAMIC = ['minSplitInterval', 'maxSplitInterval', 'horizontalShards'] as const;

function checkSplit(
  { queryRange = {}, labels = {}, responseCache = {} }: FrontendPodSpec,
  context: BuildContext,
): void {
  const isKept = responseCache.enabled !== false;
  const given = DYNAMIC.filter((field) => queryRange[field] !== undefined);
  const interval = nonEmpty(queryRange.splitInterval);
  if (given.length > 0) {
    for (const field of DYNAMIC) if (isNothing(queryRange[field])) reportIncomplete(field, given, context);
    if (interval !== undefined && !isNothing(interval)) reportTwoWays(interval, context);
  } else if (isKept && interval !== undefined && isNothing(interval)) {
    reportUnsplit('spec.queryRange.splitInterval', interval, context);
  }
  const ofLabels = nonEmpty(labels.splitInterval);
  if (isKept && ofLabels !== undefined && isNothing(ofLabels)) {
    reportUnsplit('spec.labels.splitInterval', ofLabels, context);
  }
  const looked = nonEmpty(labels.defaultTimeRange);
  if (looked !== undefined && isNothing(looked)) reportNoTime(looked, context);
}

function isNothing(value: string | number | undefined): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value === 'number') return false;
  const duration = parseDuration(value);
  return !('problem' in duration) && duration.milliseconds === 0;
}

function reportIncomplete(field: (typeof DYNAMIC)[number], given: readonly string[], context: BuildContext): void {
  context.error(`spec.queryRange.${field}`, {
    code: 'missing-field',
    message:
      'the frontend does not start with a part only of the three settings by which it splits into shards of time',
    given: given.join(', '),
    allowed: DYNAMIC.join(', '),
    hint: `Add \`${field}\`, more than 0, or remove the others`,
  });
}

function reportTwoWays(given: string, context: BuildContext): void {
  context.error('spec.queryRange.splitInterval', {
    code: 'conflicting-fields',
    message: 'the frontend splits in one way only, and does not start with two',
    given,
    allowed: 'nothing beside `horizontalShards`',
    hint: `Remove \`splitInterval\`, or ${DYNAMIC.map((field) => `\`${field}\``).join(', ')}`,
  });
}

function reportUnsplit(at: string, given: string, context: BuildContext): void {
  context.error(at, {
    code: 'conflicting-fields',
    message: 'answers are kept by parts: the frontend does not start with a cache and without splitting',
    given,
    allowed: 'more than 0',
    hint: 'Remove it, or set `responseCache.enabled: false`',
  });
}

function reportNoTime(given: string, context: BuildContext): void {
  context.error('spec.labels.defaultTimeRange', {
    code: 'invalid-value',
    message: 'the frontend does not start with this: it looks at some time at least',
    given,
    allowed: 'more than 0',
    hint: 'Remove it for 24 hours',
  });
}
