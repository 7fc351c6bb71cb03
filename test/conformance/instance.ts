/** The Prometheus or PrometheusAgent of a recorded case, as the recorded functions had it. */

import { BuildContext } from '../../lib/core/base/context';
import { Findings } from '../../lib/core/base/findings';
import { refOf } from '../../lib/core/base/resource';
import { parseVersion } from '../../lib/core/base/version';
import {
  type PrometheusAgentResource,
  type PrometheusInstance,
  type PrometheusResource,
  resolveInstance,
} from '../../lib/core/prometheus/instance';
import type { Case } from './case';
import { type InlineOptions, InlineReferences, PROMETHEUS_CERTIFICATES } from './inline-references';
import { RECORDED_VERSIONS } from './older-operator';

/** `options` of a case's meta.yaml: flags of the operator that the recording set; absent ones were off. */
interface RecordedOptions {
  readonly bypassVersionCheck?: boolean;
  readonly endpointSliceSupported?: boolean;
  readonly inlineTLSConfig?: boolean;
  readonly podTopologyLabelsSupported?: boolean;
  readonly prometheusRetentionPolicies?: boolean;
  readonly prometheusTopologySharding?: boolean;
}

export interface CaseInstance {
  readonly instance: PrometheusInstance;
  readonly findings: Findings;
}

export function instanceOf(testCase: Case, lenient: InlineOptions['lenient'] = false): CaseInstance {
  const given = testCase.objects.find(({ kind }) => kind === 'Prometheus' || kind === 'PrometheusAgent');
  if (given === undefined) throw new Error('the case has neither a Prometheus nor a PrometheusAgent');
  const resource = given as unknown as PrometheusResource | PrometheusAgentResource;
  const options = (testCase.meta.options ?? {}) as RecordedOptions;
  const findings = new Findings();
  const references = new InlineReferences(testCase.data, {
    ...PROMETHEUS_CERTIFICATES,
    lenient,
    inlineTls: options.inlineTLSConfig === true,
  });
  const target = {
    product: 'Prometheus',
    version: parseVersion(String(testCase.meta.version ?? RECORDED_VERSIONS.Prometheus))!,
    bypassVersionCheck: options.bypassVersionCheck === true,
  } as const;
  const context = new BuildContext(target, refOf(resource), references, findings);
  const instance = resolveInstance(resource, context, {
    endpointSliceSupported: options.endpointSliceSupported === true,
    topologySharding: options.prometheusTopologySharding === true,
    retentionPolicies: options.prometheusRetentionPolicies === true,
    podTopologyLabels: options.podTopologyLabelsSupported === true,
  });
  return { instance, findings };
}
