/** Values that mean more than their schema says, for every kind of input. */

import fc from 'fast-check';
import { KEYS, REFERENCED } from './references';
import type { Special } from './values';

const REGEXES = ['', '(.+)', 'a|b', '^x$', '(.*);(.*)', '1', '(?i)x'] as const;
/** The second now and then. */
export function mostly<T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

const LABELS = ['app', 'team', '__meta_kubernetes_pod_name', 'node-role', 'ünï'] as const;

const label = mostly(fc.constantFrom('app', 'team', '__tmp_a'), fc.constantFrom(...LABELS));
const regex = mostly(fc.constantFrom(...REGEXES), fc.constant('('));
const sourceLabels = fc.array(label, { minLength: 1, maxLength: 2 });
const replacement = fc.constantFrom('', '$1', '${1}-x', 'on', 'a b');

const sensible = fc.oneof(
  fc.record(
    {
      action: fc.constantFrom('replace', 'Replace'),
      sourceLabels,
      targetLabel: label,
      regex,
      replacement,
      separator: fc.constantFrom('', ';', '@'),
    },
    { requiredKeys: ['targetLabel'] },
  ),
  fc.record(
    { action: fc.constantFrom('keep', 'drop', 'Keep', 'Drop'), sourceLabels, regex },
    { requiredKeys: ['action', 'sourceLabels'] },
  ),
  fc.record({ action: fc.constantFrom('labeldrop', 'labelkeep', 'LabelDrop'), regex }),
  fc.record(
    { action: fc.constantFrom('labelmap', 'LabelMap'), regex, replacement: fc.constantFrom('$1', 'a_$1') },
    { requiredKeys: ['action', 'regex'] },
  ),
  fc.record({
    action: fc.constantFrom('hashmod', 'HashMod'),
    sourceLabels,
    targetLabel: label,
    modulus: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    action: fc.constantFrom('lowercase', 'uppercase', 'keepequal', 'dropequal', 'KeepEqual'),
    sourceLabels,
    targetLabel: label,
  }),
);

/** Fields that do not go together. */
const arbitrary = fc.record(
  {
    sourceLabels,
    targetLabel: label,
    regex,
    replacement,
    modulus: fc.nat(3),
    action: fc.constantFrom('keep', 'labelmap', 'hashmod', 'uppercase', 'dropequal', 'labelkeep'),
  },
  { requiredKeys: [] },
);

const relabeling = mostly<object>(sensible, arbitrary);

const relabelings = fc.array(relabeling, { minLength: 1, maxLength: 2 });

/** Selectors that take everything, and some that take a part. */
export const selector: fc.Arbitrary<object> = mostly<object>(
  fc.constant({}),
  fc.constantFrom<object>(
    { matchLabels: { team: 'a' } },
    { matchExpressions: [{ key: 'team', operator: 'In', values: ['a', 'b'] }] },
    { matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }] },
    { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['a'] }] },
    { matchExpressions: [{ key: 'team', operator: 'Exists', values: ['a'] }] },
    { matchLabels: { 'a b': '' } },
  ),
);

const fraction = mostly<string | number>(fc.constantFrom('0', '1', '500m', '0.25', '1e-1'), fc.constant('2'));

function keyOfSecret(key: string): fc.Arbitrary<object> {
  return fc.constant({ name: REFERENCED, key });
}

export const COMMON: Special = {
  regex,
  sourceLabels,
  relabelings,
  metricRelabelings: relabelings,
  alertRelabelings: relabelings,
  writeRelabelConfigs: relabelings,
  selector,
  namespace: fc.constantFrom('default', 'other'),
  'namespaces.names': fc.uniqueArray(fc.constantFrom('default', 'other'), { maxLength: 2 }),
  'matchNames[]': fc.constantFrom('default', 'other', 'kube-system'),
  operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
  'prober.url': mostly(
    fc.constantFrom('prober:9115', 'prober.example.com', '[::1]:80', '10.0.0.1:9115'),
    fc.constantFrom('http://prober', 'a b', 'prober:x', 'prober/path'),
  ),
  staleSeriesCompactionThreshold: fraction,
  samplingFraction: fraction,
  interval: fc.constantFrom('', '30s', '1m'),
  scrapeInterval: fc.constantFrom('30s', '1m'),
  scrapeTimeout: mostly(fc.constantFrom('1s', '10s'), fc.constant('40s')),
  scrapeClass: mostly(fc.constantFrom('one', 'two'), fc.constant('none')),
  enforcedNamespaceLabel: fc.constantFrom('', 'namespace', 'tenant'),
  tokenUrl: fc.constantFrom('https://token.example.com', 'http://a'),
  'authorization.type': mostly(fc.constantFrom('', 'Bearer', 'Token'), fc.constant(' basic ')),
  shards: fc.integer({ min: 0, max: 4 }),
  additionalScrapeConfigs: keyOfSecret(KEYS.jobs),
  additionalAlertRelabelConfigs: keyOfSecret(KEYS.alertRelabelings),
  additionalAlertManagerConfigs: keyOfSecret(KEYS.alertmanagers),
};
