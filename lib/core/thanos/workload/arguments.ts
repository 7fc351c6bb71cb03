/** Command-line arguments of a ThanosRuler, in the operator's order; versions only in the gates. */

import type { BuildContext } from '../../base/context';
import { THANOS, THANOS_RULER } from '../../base/conventions';
import type { Gate } from '../../base/gates';
import { nonEmpty } from '../../base/values';
import { type ArgumentRow, admitted, joined, positive, row, when } from '../../pod/arguments';
import type { Argument } from '../../pod/spec';
import { isSet } from '../../reloading/mounted/containers';
import { grpcServerRows } from '../../web/grpc-server';
import type { RulerFiles } from './files';
import type { ThanosRulerPodSpec } from './spec';

export const THANOS_RULER_ARGUMENT_GATES = {
  remoteWrite: { since: '0.24.0' },
  webConfig: { since: '0.21.0' },
  tolerance: { since: '0.30.0' },
  concurrentEvaluation: { since: '0.37.0' },
  queryOffset: { since: '0.38.0' },
  features: { since: '0.39.0' },
} as const satisfies Record<string, Gate>;

const GATES = THANOS_RULER_ARGUMENT_GATES;

export function thanosRulerArguments(spec: ThanosRulerPodSpec, files: RulerFiles, context: BuildContext): Argument[] {
  return admitted(
    [
      ...ruleRows(spec),
      ...labelRows(spec),
      row('http-address', when(spec.listenLocal, `localhost:${THANOS.httpPort}`), 'spec.listenLocal'),
      row('log.level', isSet(spec.logLevel, 'info') ? spec.logLevel : undefined, 'spec.logLevel'),
      row('log.format', nonEmpty(spec.logFormat), 'spec.logFormat'),
      row('rule-file', `${THANOS_RULER.rulesDir}/*/*.yaml`, 'spec'),
      ...endpointRows(spec, files),
      ...fileRows(spec, files),
      ...grpcServerRows(spec.grpcServerTlsConfig, 'spec.grpcServerTlsConfig'),
      row('web.external-prefix', nonEmpty(spec.externalPrefix), 'spec.externalPrefix'),
      row('web.route-prefix', nonEmpty(spec.routePrefix), 'spec.routePrefix'),
      row('alert.query-url', nonEmpty(spec.alertQueryUrl), 'spec.alertQueryUrl'),
    ],
    context,
  );
}

function ruleRows(spec: ThanosRulerPodSpec): ArgumentRow[] {
  const { storageDir, evaluationInterval, retention } = THANOS_RULER;
  const { tolerance } = GATES;
  return [
    row('data-dir', storageDir, 'spec'),
    row('eval-interval', nonEmpty(spec.evaluationInterval) ?? evaluationInterval, 'spec.evaluationInterval'),
    row('tsdb.retention', nonEmpty(spec.retention) ?? retention, 'spec.retention'),
    row('rule-query-offset', nonEmpty(spec.ruleQueryOffset), 'spec.ruleQueryOffset', GATES.queryOffset),
    row(
      'rule-concurrent-evaluation',
      positive(spec.ruleConcurrentEval),
      'spec.ruleConcurrentEval',
      GATES.concurrentEvaluation,
    ),
    row('for-outage-tolerance', nonEmpty(spec.ruleOutageTolerance), 'spec.ruleOutageTolerance', tolerance),
    row('for-grace-period', nonEmpty(spec.ruleGracePeriod), 'spec.ruleGracePeriod', tolerance),
    row('resend-delay', nonEmpty(spec.resendDelay), 'spec.resendDelay'),
    row('enable-feature', joined(spec.enableFeatures), 'spec.enableFeatures', GATES.features),
  ];
}

/** Replicas evaluate the same rules: a label tells their series apart, and is dropped from their alerts. */
function labelRows({ labels = {}, alertDropLabels = [] }: ThanosRulerPodSpec): ArgumentRow[] {
  const names = Object.keys(labels).sort();
  return [
    row('label', `${THANOS_RULER.replicaLabel}="$(POD_NAME)"`, 'spec'),
    ...names.map((name) => row('label', `${name}="${labels[name]}"`, 'spec.labels')),
    row('alert.label-drop', THANOS_RULER.replicaLabel, 'spec'),
    ...alertDropLabels.map((name) => row('alert.label-drop', name, 'spec.alertDropLabels')),
  ];
}

/** A configuration file goes before addresses. */
function endpointRows(spec: ThanosRulerPodSpec, files: RulerFiles): ArgumentRow[] {
  const { queryConfig, alertmanagersConfig } = files.paths;
  const queries = queryConfig === undefined ? (spec.queryEndpoints ?? []) : [];
  const alertmanagers = alertmanagersConfig === undefined ? (spec.alertmanagersUrl ?? []) : [];
  const sends = (spec.remoteWrite ?? []).length > 0;
  return [
    row('remote-write.config-file', when(sends, files.remoteWrite), 'spec.remoteWrite', GATES.remoteWrite),
    row('query.config-file', queryConfig, 'spec.queryConfig'),
    ...queries.map((endpoint) => row('query', endpoint, 'spec.queryEndpoints')),
    row('alertmanagers.config-file', alertmanagersConfig, 'spec.alertmanagersConfig'),
    ...alertmanagers.map((url) => row('alertmanagers.url', url, 'spec.alertmanagersUrl')),
  ];
}

/** A file that the user mounts goes before a Secret's key. */
function fileRows(spec: ThanosRulerPodSpec, { paths }: RulerFiles): ArgumentRow[] {
  const { objectStorageConfigFile: storage, tracingConfigFile: tracing, alertRelabelConfigFile: relabel } = spec;
  return [
    row('objstore.config-file', storage ?? paths.objectStorageConfig, 'spec.objectStorageConfig'),
    row('tracing.config-file', nonEmpty(tracing) ?? paths.tracingConfig, 'spec.tracingConfig'),
    row('alert.relabel-config-file', relabel ?? paths.alertRelabelConfigs, 'spec.alertRelabelConfigs'),
  ];
}
