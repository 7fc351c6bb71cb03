/** Values of instances that cannot mean what they say. */

import { ALERTMANAGER_ARGUMENT_GATES } from '../alertmanager/workload/arguments';
import { ALERTMANAGER_ARGUMENTS, ALERTMANAGER_FEATURES } from '../base/alertmanager.generated';
import type { InstanceDeclaration, InstanceSettings } from '../base/app';
import type { BuildContext } from '../base/context';
import type { InstanceKind } from '../base/conventions';
import { PROMETHEUS_ARGUMENTS } from '../base/prometheus.generated';
import { nonEmpty } from '../base/values';
import { parseVersion } from '../base/version';
import { parseDuration } from '../languages/duration';
import { THANOS_FEATURES } from '../languages/promql/language';
import { withScheme } from '../languages/url';
import { checkArguments } from '../pod/arguments';
import {
  checkExternalUrl,
  checkFeatures,
  checkPath,
  checkReplicas,
  checkStorage,
  type KnownFeatures,
} from '../pod/doubtful';
import { DEFAULT_VERSIONS, type ImageSpec } from '../pod/image';
import { checkImageReference } from '../pod/image-reference';
import { checkImage } from '../pod/image-version';
import type { Argument, PodLevelSpec } from '../pod/spec';
import { FEATURES } from '../prometheus/features';
import { RETENTION_IN_CONFIG } from '../prometheus/storage';
import { PROMETHEUS_ARGUMENT_GATES } from '../prometheus/workload/arguments';
import { FRONTEND_ARGUMENT_GATES } from '../thanos/frontend/arguments';
import { THANOS_RULER_ARGUMENT_GATES } from '../thanos/workload/arguments';
import { warnIfOld } from './target';

interface Spec extends Pick<PodLevelSpec, 'storage'>, ImageSpec {
  readonly replicas?: number;
  readonly shards?: number;
  readonly externalUrl?: string;
  readonly alertQueryUrl?: string;
  readonly queryEndpoints?: readonly string[];
  readonly alertmanagersUrl?: readonly string[];
  readonly routePrefix?: string;
  readonly retention?: string;
  readonly retentionSize?: string;
  readonly retentionPercentage?: string | number;
  readonly enableFeatures?: readonly string[];
  readonly additionalArgs?: readonly Argument[];
  readonly remoteWrite?: readonly object[];
  readonly minTime?: string;
  readonly maxTime?: string;
  readonly thanos?: ImageSpec & { readonly minTime?: string };
}

const THANOS = { known: THANOS_FEATURES, effect: 'the server goes without it' };

const FEATURES_OF = {
  Prometheus: {
    known: FEATURES,
    effect: 'the server goes without it',
    gate: PROMETHEUS_ARGUMENT_GATES.enableFeature,
  },
  Alertmanager: {
    known: ALERTMANAGER_FEATURES,
    effect: 'the server does not start with it',
    gate: ALERTMANAGER_ARGUMENT_GATES.features,
  },
  ThanosRuler: { ...THANOS, gate: THANOS_RULER_ARGUMENT_GATES.features },
  ThanosQuery: THANOS,
  ThanosQueryFrontend: { ...THANOS, gate: FRONTEND_ARGUMENT_GATES.features },
} as const satisfies Readonly<Record<string, KnownFeatures>>;

export function checkValues({ resource, settings }: InstanceDeclaration, context: BuildContext): void {
  const spec = resource.spec as Spec;
  checkPath(spec.routePrefix, context, 'spec.routePrefix');
  checkImage(spec, context.target, context, 'spec');
  const { image } = settings.reloader;
  if (image !== undefined) checkImageReference(image, { at: 'reloader.image' }, context);
  CHECKS[resource.kind as InstanceKind](spec, context, settings);
}

/** What only some kinds have. */
const CHECKS: Readonly<Record<InstanceKind, (spec: Spec, context: BuildContext, settings: InstanceSettings) => void>> =
  {
    Prometheus(spec, context, settings) {
      checkServer(spec, context);
      checkArguments(spec.additionalArgs, { known: PROMETHEUS_ARGUMENTS, mode: 'server' }, context);
      if (settings.config === undefined) warnOfHiddenArguments(spec.additionalArgs, context);
      checkStorage(spec, context);
      if (spec.thanos !== undefined) checkSidecar(spec.thanos, context);
    },
    PrometheusAgent(spec, context, { config }) {
      checkServer(spec, context);
      checkArguments(spec.additionalArgs, { known: PROMETHEUS_ARGUMENTS, mode: 'agent' }, context);
      // What it takes on its other ports it sends on as well, or loses.
      if ((spec.remoteWrite ?? []).length === 0 && config === undefined) warnOfAgent(context);
    },
    Alertmanager(spec, context) {
      checkReplicas(spec.replicas, 0, context);
      checkExternalUrl(spec.externalUrl, context, 'spec.externalUrl', 'Alertmanager does not start with it');
      checkFeatures(spec.enableFeatures, FEATURES_OF.Alertmanager, context);
      checkArguments(spec.additionalArgs, { known: ALERTMANAGER_ARGUMENTS }, context);
    },
    ThanosRuler(spec, context) {
      checkReplicas(spec.replicas, 0, context);
      checkExternalUrl(spec.alertQueryUrl, context, 'spec.alertQueryUrl', 'links in alerts lead nowhere');
      spec.alertmanagersUrl?.forEach((url, i) => {
        checkAlertmanagerUrl(url, context, `spec.alertmanagersUrl[${i}]`);
      });
      spec.queryEndpoints?.forEach((url, i) => {
        checkQueryEndpoint(url, context, `spec.queryEndpoints[${i}]`);
      });
      checkFeatures(spec.enableFeatures, FEATURES_OF.ThanosRuler, context);
      checkStorage(spec, context);
    },
    ThanosQuery(spec, context) {
      checkReplicas(spec.replicas, 0, context);
      checkExternalUrl(spec.alertQueryUrl, context, 'spec.alertQueryUrl', 'links to alerts lead nowhere');
      checkFeatures(spec.enableFeatures, FEATURES_OF.ThanosQuery, context);
    },
    ThanosQueryFrontend(spec, context) {
      checkReplicas(spec.replicas, 0, context);
      checkFeatures(spec.enableFeatures, FEATURES_OF.ThanosQueryFrontend, context);
    },
    ThanosStoreGateway(spec, context) {
      checkReplicas(spec.replicas, 0, context);
      checkTime(spec.minTime, context, 'spec.minTime');
      checkTime(spec.maxTime, context, 'spec.maxTime');
      checkStorage(spec, context);
    },
    ThanosCompactor: checkStorage,
  };

const RETENTION_FIELDS: Readonly<Record<string, string>> = {
  'storage.tsdb.retention': 'retention',
  'storage.tsdb.retention.time': 'retention',
  'storage.tsdb.retention.size': 'retentionSize',
};

/** The configuration has what they say, and comes first. */
function warnOfHiddenArguments(given: Spec['additionalArgs'] = [], context: BuildContext): void {
  if (!context.knows(RETENTION_IN_CONFIG)) return;
  for (const [index, { name, value }] of given.entries()) {
    const field = Object.hasOwn(RETENTION_FIELDS, name) ? RETENTION_FIELDS[name]! : undefined;
    if (field === undefined) continue;
    context.warning(`spec.additionalArgs[${index}].name`, {
      code: 'ignored-field',
      message: 'this has no effect: the configuration says how long samples are kept, and comes before arguments',
      given: name,
      hint: `Set \`spec.${field}: ${value ?? 'VALUE'}\` instead`,
    });
  }
}

function checkServer(spec: Spec, context: BuildContext): void {
  checkReplicas(spec.replicas, 1, context);
  checkShards(spec.shards, context);
  const effect = 'it is taken for a path, and links in alerts lead nowhere';
  checkExternalUrl(spec.externalUrl, context, 'spec.externalUrl', effect);
  checkFeatures(spec.enableFeatures, FEATURES_OF.Prometheus, context);
}

function checkShards(shards: number | undefined, context: BuildContext): void {
  if (shards === undefined || shards > 0) return;
  context.warning('spec.shards', {
    code: 'doubtful-value',
    message: 'there is at least one shard: it is taken for 1',
    given: String(shards),
    allowed: '1 or more',
    hint: 'Write `shards: 1`; `replicas: 0` stops the server',
  });
}

function warnOfAgent(context: BuildContext): void {
  context.warning('spec.remoteWrite', {
    code: 'missing-field',
    message: 'an agent keeps nothing, and this one sends nothing on: what it scrapes is lost',
    hint: 'Add `remoteWrite: [{ url: https://… }]`, or declare a Prometheus',
  });
}

/** Of a version that cannot be read something is said already. */
function checkSidecar(thanos: NonNullable<Spec['thanos']>, context: BuildContext): void {
  checkTime(thanos.minTime, context, 'spec.thanos.minTime');
  const version = parseVersion(nonEmpty(thanos.version?.trim()) ?? DEFAULT_VERSIONS.Thanos);
  if (version === undefined) return;
  const target = { product: 'Thanos', version } as const;
  warnIfOld(thanos.version, target, 'spec.thanos.version', (at, remark) => context.warning(at, remark));
  checkImage(thanos, target, context, 'spec.thanos');
}

/** Thanos reads a time, or a duration before or after the present. */
function checkTime(given: string | undefined, context: BuildContext, at: string): void {
  if (given === undefined || given === '' || RFC3339.test(given)) return;
  const duration = parseDuration(given.replace(/^-/, ''));
  if (!('problem' in duration)) return;
  context.error(at, {
    code: 'invalid-value',
    message: 'Thanos does not start with this: it is neither a time nor a duration',
    given,
    allowed: 'a time such as `2025-01-31T00:00:00Z`, or a duration such as `-2h`',
    hint: 'Write one of them',
  });
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

function checkAlertmanagerUrl(url: string, context: BuildContext, at: string): void {
  if (url === '' || url.includes('$(')) return;
  const [api] = OF_API.exec(url) ?? [];
  if (api !== undefined) {
    context.warning(at, {
      code: 'doubtful-value',
      message: 'the path of the API is added to this: alerts are sent to an address that is not there',
      given: url,
      allowed: 'an address, perhaps with the prefix below which Alertmanager answers',
      hint: `Remove \`${api}\``,
    });
  }
  if (ALERTMANAGER_URL.test(url)) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: 'the URL has no scheme that alerts can be sent by',
    given: url,
    allowed: '`http://` or `https://`, perhaps with `dns+`, `dnssrv+` or `dnssrvnoa+` before it',
    hint: `Write \`${withScheme(url, 'http')}\``,
  });
}

/** What Prometheus and Thanos add themselves. */
const OF_API = /\/api\/v[12](?:\/alerts)?\/?$/;

const ALERTMANAGER_URL = /^((dns|dnssrv|dnssrvnoa)\+)?https?:\/\//i;

/** A host and a port do as well; what looks like a scheme and is none that queries are asked by, does not. */
function checkQueryEndpoint(url: string, context: BuildContext, at: string): void {
  const address = url.replace(/^(?:dns|dnssrv|dnssrvnoa)\+/, '');
  if (url.includes('$(')) return;
  if (/^https?:\/\/[^/]/i.test(address) || !LIKE_SCHEME.test(address)) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: 'this is no address of a query: its scheme is not what queries are asked by',
    given: url,
    allowed: '`http://`, `https://` or a host and a port, perhaps with `dns+`, `dnssrv+` or `dnssrvnoa+` before it',
    hint: `Write \`${withScheme(url.replace(/^(?:dns|dnssrv|dnssrvnoa)\+|^[a-z]+:\/\//gi, ''), 'http')}\``,
  });
}

/** `grpc://`, `http//`, `http:/`. */
const LIKE_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/|https?\/\/)/i;
