import type { FeatureRow } from '../base/features';
import { PROMETHEUS_FEATURES } from '../base/prometheus.generated';

/** Fields that say now what a feature said. */
const FIELDS: Readonly<Record<string, string>> = {
  'native-histograms': 'scrapeNativeHistograms',
  'otlp-write-receiver': 'enableOTLPReceiver',
  'remote-write-receiver': 'enableRemoteWriteReceiver',
};

/** What `--enable-feature` of Prometheus takes. */
export const FEATURES: Readonly<Record<string, FeatureRow>> = {
  ...PROMETHEUS_FEATURES,
  ...Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => [
      name,
      { ...PROMETHEUS_FEATURES[name], instead: `Remove it, and set \`${field}: true\`` },
    ]),
  ),
};
