/** AlertmanagerConfigs of many teams in one configuration: each sees the alerts of its own namespace, by default. */

import type { BuildContext } from '../base/context';
import type { Metadata } from '../base/resource';
import { writeMatcher } from '../languages/matchers';
import type { Converted } from './custom-resource/convert';
import { MATCHERS } from './custom-resource/matchers';
import type { AlertmanagerFile, WireInhibitRule, WireRoute } from './types';

/** Which alerts the objects of a namespace see. */
export type MatcherStrategy = 'OnNamespace' | 'OnNamespaceExceptForAlertmanagerNamespace' | 'None';

export interface MergeOptions {
  readonly strategy: MatcherStrategy;
  /** Of the Alertmanager. */
  readonly namespace: string;
}

/** One object's parts, and whose they are. */
export interface Part {
  readonly metadata: Metadata;
  readonly converted: Converted;
}

/** One object's parts, seeing what its namespace may see. */
export function bindPart({ metadata, converted }: Part, options: MergeOptions, context: BuildContext): Part {
  const { strategy, namespace } = options;
  const isBound = strategy !== 'None' && (strategy === 'OnNamespace' || metadata.namespace !== namespace);
  const boundTo = isBound ? metadata.namespace : undefined;
  const { route, inhibitRules } = converted;
  return {
    metadata,
    converted: {
      ...converted,
      ...(route === undefined ? {} : { route: boundRoute(route, boundTo, context) }),
      inhibitRules: inhibitRules.map((rule) => boundRule(rule, boundTo, context)),
    },
  };
}

/** `parts`, bound, in the order of their objects. Their routes come first: each lets the alert go on to all others. */
export function merge(base: AlertmanagerFile, parts: readonly Part[]): AlertmanagerFile {
  const rules = parts.flatMap(({ converted }) => converted.inhibitRules);
  // Without a route nothing of an object but its inhibitions could have an effect.
  const routed = parts.filter(({ converted }) => converted.route !== undefined);
  const routes = routed.map(({ converted }) => converted.route!);
  const intervals = routed.flatMap(({ converted }) => converted.muteTimeIntervals);
  return {
    ...base,
    ...(base.route === undefined ? {} : { route: withFirst(routes, base.route) }),
    ...appended('inhibit_rules', base.inhibit_rules, rules),
    ...appended(
      'receivers',
      base.receivers,
      routed.flatMap(({ converted }) => converted.receivers),
    ),
    ...appended('mute_time_intervals', base.mute_time_intervals, intervals),
  };
}

function withFirst(routes: readonly WireRoute[], root: WireRoute): WireRoute {
  return routes.length === 0 ? root : { ...root, routes: [...routes, ...(root.routes ?? [])] };
}

function appended<T>(field: keyof AlertmanagerFile, own: readonly T[] = [], more: readonly T[]): AlertmanagerFile {
  return more.length === 0 ? {} : { [field]: [...own, ...more] };
}

const NAMESPACE = 'namespace';

function boundRoute(route: WireRoute, namespace: string | undefined, context: BuildContext): WireRoute {
  const { receiver, group_by, match, match_re, matchers, ...others } = route;
  const known = context.knows(MATCHERS);
  const built = {
    receiver,
    group_by,
    match: namespace === undefined || known ? match : { ...match, [NAMESPACE]: namespace },
    match_re,
    matchers:
      namespace === undefined || !known ? matchers : [...(matchers ?? []), writeMatcher(NAMESPACE, '=', namespace)],
    ...others,
    continue: true,
  };
  return withoutAbsent<WireRoute>(built);
}

function withoutAbsent<T extends object>(built: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(built).filter(([, value]) => value !== undefined)) as T;
}

/** What a rule itself says of namespaces in the older form gives way. */
function boundRule(rule: WireInhibitRule, namespace: string | undefined, context: BuildContext): WireInhibitRule {
  if (namespace === undefined) return rule;
  const known = context.knows(MATCHERS);
  const built = {
    target_match: bound(rule.target_match, known ? undefined : namespace),
    target_match_re: bound(rule.target_match_re, undefined),
    target_matchers: known ? withMatcher(rule.target_matchers, namespace) : rule.target_matchers,
    source_match: bound(rule.source_match, known ? undefined : namespace),
    source_match_re: bound(rule.source_match_re, undefined),
    source_matchers: known ? withMatcher(rule.source_matchers, namespace) : rule.source_matchers,
    equal: rule.equal,
  };
  return withoutAbsent<WireInhibitRule>(built);
}

function bound(
  match: Readonly<Record<string, string>> = {},
  namespace: string | undefined,
): Readonly<Record<string, string>> | undefined {
  const { [NAMESPACE]: own, ...others } = match;
  const built = namespace === undefined ? others : { ...others, [NAMESPACE]: namespace };
  return Object.keys(built).length === 0 ? undefined : built;
}

function withMatcher(matchers: readonly string[] = [], namespace: string): readonly string[] {
  const wanted = writeMatcher(NAMESPACE, '=', namespace);
  const isThere = matchers.some((matcher) => matcher.replaceAll(' ', '') === wanted);
  return isThere ? matchers : [...matchers, wanted];
}
