/** Random Prometheuses and agents with monitors of all kinds, and what we make of them. */

import fc from 'fast-check';
import { type Resource, sorted } from '../../lib/core/base/resource';
import { schemaOf } from '../../lib/core/input/schema';
import { checkSelectors, selectInputs } from '../../lib/core/input/selection';
import { checkInstance } from '../../lib/core/prometheus/check-instance';
import { generate } from '../../lib/core/prometheus/generate';
import { instanceOf } from '../conformance/instance';
import { readDocument } from '../conformance/yaml';
import { minorsOf, STANDARD } from '../support/versions';
import { type Answer, caseOf, rejections } from './answer';
import { type FuzzInput, inputOf, inputsOf, specOf } from './input';
import { NAMESPACE_LABELS } from './references';
import { COMMON, selector } from './special';
import { arbitraryOf, type Special } from './values';

const V1 = 'monitoring.coreos.com/v1';
const V1ALPHA1 = 'monitoring.coreos.com/v1alpha1';

/** All minor versions that the operator supports. */
export const PROMETHEUS_VERSIONS = [
  ...minorsOf(2, 45, '2.55.0'),
  ...minorsOf(3, 0, STANDARD.Prometheus),
  '2.53.3',
  '3.5.3',
] as const;

/** What shapes pods and arguments, and nothing of the configuration. */
export const NOT_CONFIGURATION: ReadonlySet<string> = new Set([
  'additionalArgs',
  'affinity',
  'automountServiceAccountToken',
  'baseImage',
  'configMaps',
  'containers',
  'disableCompaction',
  'dnsConfig',
  'dnsPolicy',
  'enableAdminAPI',
  'enableServiceLinks',
  'externalUrl',
  'hostAliases',
  'hostNetwork',
  'hostUsers',
  'image',
  'imagePullPolicy',
  'imagePullSecrets',
  'initContainers',
  'listenLocal',
  'logFormat',
  'logLevel',
  'maximumStartupDurationSeconds',
  'minReadySeconds',
  'nodeSelector',
  'paused',
  'persistentVolumeClaimRetentionPolicy',
  'podManagementPolicy',
  'podMetadata',
  'portName',
  'priorityClassName',
  'query',
  'reloadStrategy',
  'replicas',
  'resources',
  'routePrefix',
  'rules',
  'schedulerName',
  'secrets',
  'securityContext',
  'serviceAccountName',
  'serviceName',
  'sha',
  'storage',
  'tag',
  'terminationGracePeriodSeconds',
  'thanos',
  'tolerations',
  'topologySpreadConstraints',
  'updateStrategy',
  'volumeMounts',
  'volumes',
  'walCompression',
  'web',
]);

/** What the API server refuses of an agent on every node. */
const NOT_ON_EVERY_NODE: ReadonlySet<string> = new Set([
  'additionalScrapeConfigs',
  'probeNamespaceSelector',
  'probeSelector',
  'scrapeConfigNamespaceSelector',
  'scrapeConfigSelector',
  'serviceMonitorNamespaceSelector',
  'serviceMonitorSelector',
  'shardingStrategy',
  'shards',
]);

const SELECTORS = ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'] as const;

const selectors: Special = {
  ...Object.fromEntries(SELECTORS.map((prefix) => [`${prefix}Selector`, selector])),
  ...Object.fromEntries(SELECTORS.map((prefix) => [`${prefix}NamespaceSelector`, selector])),
};

const MONITORS = [
  inputOf(V1, 'ServiceMonitor', specOf(V1, 'ServiceMonitor', COMMON)),
  inputOf(V1, 'PodMonitor', specOf(V1, 'PodMonitor', COMMON)),
  inputOf(V1, 'Probe', specOf(V1, 'Probe', COMMON)),
  inputOf(V1ALPHA1, 'ScrapeConfig', specOf(V1ALPHA1, 'ScrapeConfig', COMMON)),
];

const scrapeClass = schemaOf(V1, 'Prometheus')!.schema.fields!['spec']!.fields!['scrapeClasses']!.items!;
const namedClass = (name: string) =>
  arbitraryOf(scrapeClass, { special: COMMON }).map((made) => ({ ...(made as object), name }));

/** The classes that monitors ask for; one default at most is allowed. */
const classes = fc
  .tuple(namedClass('one'), namedClass('two'), fc.nat({ max: 9 }))
  .map(([one, two, luck]) => [one, luck === 0 ? two : { ...two, default: false }]);

const instances = fc.oneof(
  {
    weight: 3,
    arbitrary: specOf(
      V1,
      'Prometheus',
      { ...COMMON, ...selectors, ruleSelector: fc.constant({}), ruleNamespaceSelector: fc.constant({}) },
      NOT_CONFIGURATION,
    ).map((spec) => ['Prometheus', spec] as const),
  },
  specOf(V1ALPHA1, 'PrometheusAgent', { ...COMMON, ...selectors }, NOT_CONFIGURATION).map(
    (spec) => ['PrometheusAgent', spec] as const,
  ),
);

export const prometheusInputs: fc.Arbitrary<FuzzInput> = fc
  .record({
    version: fc.constantFrom(...PROMETHEUS_VERSIONS),
    options: fc.record({
      endpointSliceSupported: fc.boolean(),
      podTopologyLabelsSupported: fc.boolean(),
      prometheusRetentionPolicies: fc.boolean(),
      prometheusTopologySharding: fc.boolean(),
    }),
    instance: instances,
    scrapeClasses: classes,
    chosen: fc.record(selectors),
    monitors: inputsOf(MONITORS, { minLength: 0, maxLength: 3 }),
  })
  .map(({ version, options, instance: [kind, spec], scrapeClasses, chosen, monitors }) => ({
    version,
    options,
    instance: {
      apiVersion: kind === 'Prometheus' ? V1 : V1ALPHA1,
      kind,
      metadata: { namespace: 'default', name: 'main' },
      spec: forItsMode({ ...chosen, ...spec, scrapeClasses, version }),
    },
    inputs: monitors,
  }));

function forItsMode(spec: object): object {
  if (!('mode' in spec) || spec.mode !== 'DaemonSet') return spec;
  return Object.fromEntries(Object.entries(spec).filter(([field]) => !NOT_ON_EVERY_NODE.has(field)));
}

/** The ConfigMap of rules that the operator is told of as well. */
const RULE_FOLDERS = ['rules-0'];

export function prometheusAnswer(input: FuzzInput): Answer {
  const { instance, findings } = instanceOf(caseOf(input));
  const { resource, context } = instance;
  const inputs = sorted(input.inputs as readonly Resource[]);
  const selection = selectInputs(resource as Resource, inputs, NAMESPACE_LABELS);
  checkSelectors(resource as Resource, inputs, NAMESPACE_LABELS, context.findings);
  checkInstance(instance);
  const { text } = generate(instance, selection, {
    onInvalid: 'drop',
    monitorReferences: context.references,
    ruleFolders: RULE_FOLDERS,
  });
  return { config: readDocument(text), ...rejections(findings.sorted()) };
}
