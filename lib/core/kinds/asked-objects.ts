/**
 * What a Prometheus of YAML asks for that a construct has calls for: alerts to an Alertmanager of the app, the monitoring of
 * its own stack, and the kubelets. Each is a part of its spec, and objects beside it.
 */

import { alertmanagerEndpoints } from '../around/alertmanager-endpoints';
import { kubeletLabels, kubeletScrapeConfigs } from '../around/kubelets';
import { stackAlerts } from '../around/self-monitoring/alerts';
import { servesSidecar, stackMonitorSpec } from '../around/self-monitoring/monitors';
import { stackJobs, stackLabels, stackMemberName, stackName } from '../around/self-monitoring/stack';
import { DEFAULT_SETTINGS } from '../base/app';
import { API_GROUP, governingServiceName, type InstanceKind, KUBELETS, PORT_NAME } from '../base/conventions';
import type { Findings, Problem } from '../base/findings';
import { DEFAULT_NAMESPACE, type Kind } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import { defined, isRecord } from '../base/values';
import type { Submission } from '../input/assemble';
import { type RawResource, refOfRaw } from '../input/raw';
import type { SaidCalls, SaidComponent, SaidInstance } from '../input/setting-annotations';
import { didYouMean } from '../languages/suggest';
import { thanosOfServer } from './thanos-of-server';

type Asking = Submission & { readonly raw: RawResource; readonly calls: SaidCalls };

/** The submissions, with what is asked for; what cannot be done is reported. */
export function withAskedObjects(submissions: readonly Submission[], findings: Findings): readonly Submission[] {
  if (!submissions.some(isAsking)) return submissions;
  return submissions.flatMap((each) => (isAsking(each) ? fulfilled(each, submissions, findings) : [each]));
}

function isAsking(submission: Submission): submission is Asking {
  return submission.calls !== undefined && submission.raw !== undefined && isRecord(submission.raw.spec ?? {});
}

function fulfilled(asking: Asking, all: readonly Submission[], findings: Findings): Submission[] {
  const { raw, calls } = asking;
  const { alertTo = [], monitorItself, scrapeKubelets } = calls;
  const refused = refusalsOf(raw.spec, asking.settings?.config, calls);
  for (const [path, problem] of refused) findings.error(refOfRaw(raw), path, problem);
  const found = (named: readonly (SaidInstance & Partial<SaidComponent>)[], at: string) =>
    named.flatMap(({ kind = 'Alertmanager', ...each }, i) => {
      const member = memberNamed(kind, each, asking, all, `${at}[${i}].name`, findings);
      return member === undefined ? [] : [{ member, tlsConfig: each.tlsConfig }];
    });
  const alerted = found(alertTo, 'alertTo');
  const more = [
    ...found(monitorItself?.alertmanagers ?? [], 'monitorItself.alertmanagers'),
    ...found(componentsOf(asking, all), 'monitorItself.thanos'),
  ];
  const endpoints = alerted.map(({ member, tlsConfig }) => ({
    ...alertmanagerEndpoints(member),
    ...defined({ basicAuth: member.basicAuth, tlsConfig }),
  }));
  const members = [...alerted, ...more].map(({ member }) => member);
  return [
    endpoints.length === 0 ? asking : { ...asking, raw: { ...raw, spec: alerting(raw.spec ?? {}, endpoints) } },
    ...(monitorItself === undefined || refused.has('monitorItself')
      ? []
      : stackOf(asking, members, monitorItself.alertLabels ?? {})),
    ...(scrapeKubelets === undefined || refused.has('scrapeKubelets') ? [] : kubeletsOf(asking, scrapeKubelets)),
  ];
}

/** Those that are named, and those that work on its data. */
function componentsOf({ raw, calls: { monitorItself } }: Asking, all: readonly Submission[]): readonly SaidComponent[] {
  if (monitorItself === undefined) return [];
  const named = monitorItself.thanos ?? [];
  const { namespace: own } = nameOf(raw);
  const keyOf = ({ kind, namespace = own, name }: SaidComponent) => `${kind}/${namespace}/${name}`;
  const known = new Set(named.map(keyOf));
  return [...named, ...thanosOfServer(raw, all).filter((each) => !known.has(keyOf(each)))];
}

function alerting(spec: object, endpoints: readonly object[]): object {
  const { alerting: said } = spec as { readonly alerting?: { readonly alertmanagers?: readonly object[] } };
  return { ...spec, alerting: { ...said, alertmanagers: [...(said?.alertmanagers ?? []), ...endpoints] } };
}

interface ServedSpec {
  readonly portName?: string;
  readonly routePrefix?: string;
  readonly serviceName?: string;
  readonly web?: { readonly tlsConfig?: unknown };
  readonly thanos?: unknown;
  readonly podMonitorSelector?: LabelSelector | null;
  readonly ruleSelector?: LabelSelector | null;
  readonly scrapeConfigSelector?: LabelSelector | null;
}

/** How an instance is reached, by what is said of it. */
function memberOf(
  kind: InstanceKind,
  { raw, settings = DEFAULT_SETTINGS }: Submission & { readonly raw: RawResource },
) {
  const spec = (raw.spec ?? {}) as ServedSpec;
  const { webConfig, reloader } = settings;
  const https = webConfig === undefined ? spec.web?.tlsConfig !== undefined : webConfig.https;
  return {
    kind,
    ...nameOf(raw),
    governingServiceName: spec.serviceName ?? governingServiceName(kind, nameOf(raw).name),
    portName: spec.portName ?? PORT_NAME[kind],
    routePrefix: spec.routePrefix ?? '/',
    scheme: https ? ('https' as const) : ('http' as const),
    basicAuth: webConfig?.basicAuth,
    plainReloader: reloader.mode === 'watching',
  };
}

type Member = ReturnType<typeof memberOf>;

function nameOf({ metadata: { name = '', namespace = DEFAULT_NAMESPACE } }: RawResource) {
  return { name, namespace };
}

function memberNamed(
  kind: InstanceKind,
  said: SaidInstance,
  { raw }: Asking,
  all: readonly Submission[],
  path: string,
  findings: Findings,
): Member | undefined {
  const { name, namespace = nameOf(raw).namespace } = said;
  const known = all.flatMap((each) =>
    each.kind === kind && each.raw !== undefined ? [{ ...each, raw: each.raw }] : [],
  );
  const meant = known.find((each) => nameOf(each.raw).name === name && nameOf(each.raw).namespace === namespace);
  if (meant !== undefined) return memberOf(kind, meant);
  const names = known.map((each) => `${nameOf(each.raw).namespace}/${nameOf(each.raw).name}`);
  findings.error(refOfRaw(raw), path, {
    code: 'invalid-value',
    message: `the app has no such ${kind}`,
    given: `${namespace}/${name}`,
    allowed: names.length === 0 ? 'the name of one of the app' : names.sort().join(', '),
    hint: didYouMean(`${namespace}/${name}`, names) ?? ELSEWHERE[kind] ?? 'Correct the name',
  });
  return undefined;
}

const ELSEWHERE: Readonly<Partial<Record<InstanceKind, string>>> = {
  Alertmanager: 'Correct the name; for one that is not a part of the app, use `spec.alerting`',
};

/** What cannot be done, and why: constructs refuse the same. */
export function refusalsOf(
  spec: unknown,
  config: unknown,
  calls: SaidCalls,
): ReadonlyMap<'monitorItself' | 'scrapeKubelets', Problem> {
  const asked = (['monitorItself', 'scrapeKubelets'] as const).filter((call) => calls[call] !== undefined);
  if (config !== undefined) return new Map(asked.map((call) => [call, besideConfig(call)]));
  const isUnreached = asked.includes('monitorItself') && isRecord(spec) && spec['listenLocal'] === true;
  return new Map(isUnreached ? [['monitorItself', UNREACHED]] : []);
}

function besideConfig(call: string): Problem {
  return {
    code: 'config-conflict',
    message: 'the jobs for this have to be in the configuration, which is your own',
    given: 'a configuration of your own',
    allowed: 'a generated configuration',
    hint: `Remove \`config\` or \`${call}\``,
  };
}

const UNREACHED: Problem = {
  code: 'conflicting-fields',
  message: 'with `spec.listenLocal`, no server can be scraped from outside of its pod',
  given: 'spec.listenLocal: true',
  allowed: 'a server that its pod serves to others',
  hint: 'Remove `spec.listenLocal`',
};

function stackOf(
  asking: Asking,
  members: readonly Member[],
  alertLabels: Readonly<Record<string, string>>,
): Submission[] {
  const own = nameOf(asking.raw);
  const { podMonitorSelector, ruleSelector } = asking.selectors ?? {};
  const hasSidecar = servesSidecar((asking.raw.spec ?? {}) as ServedSpec);
  const monitors = new Map<string, object>([
    [stackName(own.name), stackMonitorSpec({ ...memberOf('Prometheus', asking), hasSidecar })],
    ...members.map((each): [string, object] => [stackMemberName(own.name, each), stackMonitorSpec(each)]),
  ]);
  const groups = stackAlerts(stackJobs(own, members, hasSidecar), alertLabels);
  return [
    ...[...monitors].map(([name, spec]) =>
      objectBeside(asking, 'PodMonitor', { name, labels: stackLabels(own.name, podMonitorSelector), spec }),
    ),
    objectBeside(asking, 'PrometheusRule', {
      name: stackName(own.name),
      labels: stackLabels(own.name, ruleSelector),
      spec: { groups },
    }),
  ];
}

function kubeletsOf(asking: Asking, said: NonNullable<SaidCalls['scrapeKubelets']>): Submission[] {
  const { name } = nameOf(asking.raw);
  const labels = kubeletLabels(name, asking.selectors?.scrapeConfigSelector);
  return kubeletScrapeConfigs(`${KUBELETS.prefix}${name}`, said).map((config) =>
    objectBeside(asking, 'ScrapeConfig', { name: config.name, labels, spec: config.spec }),
  );
}

function objectBeside(
  { raw, unit }: Asking,
  kind: Kind,
  {
    name,
    labels,
    spec,
  }: { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly spec: object },
): Submission {
  const version = kind === 'ScrapeConfig' ? 'v1alpha1' : 'v1';
  return {
    kind,
    spelling: 'wire',
    unit,
    raw: {
      apiVersion: `${API_GROUP.operator}/${version}`,
      kind,
      metadata: { name, namespace: nameOf(raw).namespace, labels },
      spec,
      origin: `${raw.origin ?? ''} (${name})`,
    },
  };
}
