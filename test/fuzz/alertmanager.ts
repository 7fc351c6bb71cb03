/** Random Alertmanagers with AlertmanagerConfigs of both versions of the API, and what we make of them. */

import fc from 'fast-check';
import { readConfig } from '../../lib/core/alertmanager/config';
import type { AlertmanagerConfigResource } from '../../lib/core/alertmanager/custom-resource/convert';
import { type AlertmanagerResource, baseFromResource, generate } from '../../lib/core/alertmanager/generate';
import { type Resource, refOf, sorted } from '../../lib/core/base/resource';
import { schemaOf } from '../../lib/core/input/schema';
import { checkSelectors, selectInputs } from '../../lib/core/input/selection';
import { alertmanagerContext } from '../conformance/alertmanager';
import type { InputObject } from '../conformance/case';
import { minorsOf, STANDARD } from '../support/versions';
import { type Answer, caseOf, rejections } from './answer';
import { type FuzzInput, inputOf, inputsOf, specOf } from './input';
import { KEYS, NAMESPACE_LABELS, REFERENCED } from './references';
import { COMMON, mostly, selector } from './special';
import { arbitraryOf, type Special } from './values';

const V1 = 'monitoring.coreos.com/v1';
const VERSIONS_OF_CONFIGS = ['monitoring.coreos.com/v1alpha1', 'monitoring.coreos.com/v1beta1'] as const;

/** All minor versions since the oldest that the API was made for. */
const VERSIONS = [...minorsOf(0, 22, STANDARD.Alertmanager), '0.28.1'] as const;

const RECEIVERS = ['one', 'two'] as const;
const INTERVALS = ['nights', 'weekends'] as const;

const intervals = fc.uniqueArray(mostly<string>(fc.constantFrom(...INTERVALS), fc.constant('never')), { maxLength: 2 });
const severalLabels = fc.uniqueArray(mostly(fc.constantFrom('app', 'team', 'job'), fc.constantFrom('...', 'a-b', '')), {
  maxLength: 2,
});

const duration = mostly(fc.constantFrom('30s', '5m', '1h30m', '2d'), fc.constantFrom('0', '0s', '1w'));

export const SPECIAL: Special = {
  ...COMMON,
  receiver: mostly<string>(fc.constantFrom(...RECEIVERS), fc.constantFrom('', 'three')),
  groupBy: severalLabels,
  equal: severalLabels,
  groupWait: duration,
  groupInterval: duration,
  repeatInterval: duration,
  'matchers[].name': mostly(fc.constantFrom('app', 'team', 'severity'), fc.constantFrom('a-b', 'ünï', 'a b')),
  ...Object.fromEntries(
    ['route', 'routes[]'].flatMap((route) =>
      ['muteTimeIntervals', 'activeTimeIntervals'].map((field) => [`${route}.${field}`, intervals]),
    ),
  ),
  smarthost: mostly(fc.constantFrom('mail.example.com:25', 'localhost:587'), fc.constantFrom('mail', ':25', 'a b:1')),
  'smartHost.host': fc.constantFrom('mail.example.com', 'localhost'),
  'smartHost.port': fc.constantFrom('25', '587', 'smtp'),
  to: fc.constantFrom('a@example.com', 'A <a@example.com>, b@example.com'),
  from: fc.constantFrom('a@example.com', 'A <a@example.com>'),
  text: fc.constantFrom('on', '{{ .CommonLabels.app }}', '{{ template "slack.default.text" . }}', 'two\nlines\n'),
  'snsConfigs[].apiURL': mostly(
    fc.constantFrom('https://sns.example.com', '{{ .ExternalURL }}'),
    fc.constantFrom('', 'a'),
  ),
  'webhookConfigs[].url': mostly(
    fc.constantFrom('https://example.com/{{ .CommonLabels.app }}', 'http://a:80'),
    fc.constantFrom('', 'a', '{{'),
  ),
  start: fc.constantFrom(1, 5),
  end: mostly(fc.constantFrom(10, 28, -1), fc.constantFrom(0, 1, 31, -31)),
  startTime: fc.constantFrom('09:00', '00:00'),
  endTime: fc.constantFrom('17:30', '24:00'),
};

/** As a user writes it: whatever a route names is mostly there. */
function named(spec: object, field: 'muteTimeIntervals' | 'timeIntervals'): object {
  const { receivers = [], muteTimeIntervals, timeIntervals } = spec as Readonly<Record<string, readonly object[]>>;
  const renamed = (items: readonly object[], names: readonly string[]) =>
    names.map((name, i) => ({ ...(items[i] ?? {}), name }));
  return {
    ...spec,
    receivers: renamed(receivers, RECEIVERS),
    [field]: renamed(timeIntervals ?? muteTimeIntervals ?? [], INTERVALS),
  };
}

const CONFIGS = VERSIONS_OF_CONFIGS.map((version) => {
  const kind = 'AlertmanagerConfig';
  const field = version.endsWith('v1alpha1') ? 'muteTimeIntervals' : 'timeIntervals';
  const specs = specOf(version, kind, SPECIAL).map((spec) => named(spec, field));
  return inputOf(version, kind, specs);
});

const { fields: FIELDS = {} } = schemaOf(V1, 'Alertmanager')!.schema.fields!['spec']!;
const BASE = 'base';

const describedBase = fc.record({
  spec: arbitraryOf(FIELDS['alertmanagerConfiguration']!, { special: SPECIAL }).map((given) => ({
    alertmanagerConfiguration: { ...(given as object), name: BASE },
  })),
  config: fc.tuple(fc.oneof(...CONFIGS), fc.nat({ max: 9 })).map(([config, luck]) => [asBase(config, luck === 0)]),
});

const givenBase = fc.constant({ spec: { configSecret: REFERENCED }, config: [] as InputObject[] });

/** The first route of a base has no conditions, but for some that are here to be refused. */
function asBase(config: InputObject, conditional: boolean): InputObject {
  const metadata = { namespace: 'default', name: BASE };
  const { route, ...others } = config.spec as { readonly route?: object };
  if (conditional || route === undefined) return { ...config, metadata };
  const fields = Object.entries(route).filter(([field]) => !CONDITIONS.has(field));
  return { ...config, metadata, spec: { ...others, route: Object.fromEntries(fields) } };
}

const CONDITIONS: ReadonlySet<string> = new Set(['matchers', 'muteTimeIntervals', 'activeTimeIntervals', 'continue']);

export const alertmanagerInputs: fc.Arbitrary<FuzzInput> = fc
  .record({
    version: fc.constantFrom(...VERSIONS),
    base: fc.oneof(describedBase, givenBase, givenBase),
    strategy: fc.option(arbitraryOf(FIELDS['alertmanagerConfigMatcherStrategy']!, { special: {} }), { nil: undefined }),
    selectors: fc.record({ alertmanagerConfigSelector: selector, alertmanagerConfigNamespaceSelector: selector }),
    configs: inputsOf(CONFIGS, { minLength: 1, maxLength: 2 }),
  })
  .map(({ version, base, strategy, selectors, configs }) => ({
    version,
    options: {},
    instance: {
      apiVersion: V1,
      kind: 'Alertmanager',
      metadata: { namespace: 'default', name: 'main' },
      spec: {
        ...base.spec,
        ...selectors,
        ...(strategy === undefined ? {} : { alertmanagerConfigMatcherStrategy: strategy }),
        version,
      },
    },
    inputs: [...configs, ...base.config],
  }));

export function alertmanagerAnswer(input: FuzzInput): Answer {
  const instance = input.instance as unknown as AlertmanagerResource;
  const context = alertmanagerContext(caseOf(input), refOf(instance), input.version);
  const inputs = sorted(input.inputs as readonly Resource[]) as AlertmanagerConfigResource[];
  const selection = selectInputs(instance, inputs, NAMESPACE_LABELS);
  checkSelectors(instance, inputs, NAMESPACE_LABELS, context.findings);
  const described = instance.spec.alertmanagerConfiguration?.name;
  const isBase = ({ metadata }: Resource) => metadata.namespace === 'default' && metadata.name === described;
  const base =
    described === undefined
      ? readConfig(
          context.references.content('Secret', { name: REFERENCED, key: KEYS.alertmanagerConfig }, context)!,
          context,
        )
      : baseFromResource(instance, inputs.find(isBase)!, context);
  const selected = selection.get('AlertmanagerConfig')!.filter((config) => !isBase(config));
  const options = { onInvalid: 'drop', references: context.references } as const;
  const config = generate(instance, base, selected as AlertmanagerConfigResource[], options, context);
  return { config, ...rejections(context.findings.sorted()) };
}
