import type { FeatureRow } from '../base/features';
import { PROMETHEUS_FEATURES } from '../base/prometheus.generated';

/** Fields that say now what a feature said. */
const FIELDS: Readonly<Record<string, string>> = {
  'native-histograms': 'scrapeNativeHistograms',
  'otlp-write-receiver': 'enableOTLPReceiver',
  'remote-write-receiver': 'enableRemoteWriteReceiver',
};

/** What became usual when its name was removed. */
const USUAL = [
  'auto-gomaxprocs',
  'auto-gomemlimit',
  'expand-external-labels',
  'new-service-discovery-manager',
  'no-default-scrape-port',
  'utf8-names',
];

/** What `--enable-feature` of Prometheus takes. */
export const FEATURES: Readonly<Record<string, FeatureRow>> = {
  ...PROMETHEUS_FEATURES,
  ...Object.fromEntries(USUAL.map((name) => [name, { ...PROMETHEUS_FEATURES[name], always: true }])),
  ...Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => [
      name,
      { ...PROMETHEUS_FEATURES[name], instead: `Remove it, and set \`${field}: true\`` },
    ]),
  ),
};
