import type { Chart } from 'cdk8s';
import { ThanosCompactor, ThanosStoreGateway } from 'cdk8s-prometheus';

/** No bucket, two compactors on one, and data that would be gone before it is downsampled, or after, or never come to be. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  const objectStorageConfig = { name: 'bucket', key: 'bucket.yaml' };
  new ThanosStoreGateway(chart, 'without', { ...named('without'), spec: { minTime: 'a year ago' } });
  new ThanosCompactor(chart, 'one', { ...named('one'), spec: { objectStorageConfig } });
  new ThanosCompactor(chart, 'other', {
    ...named('other'),
    spec: { objectStorageConfig, retention: { raw: '1d', fiveMinutes: '5d', oneHour: '1d' } },
  });
  new ThanosCompactor(chart, 'again', {
    ...named('again'),
    spec: {
      objectStorageConfig: { name: 'again', key: 'bucket.yaml' },
      retention: { fiveMinutes: '90d', oneHour: '0d' },
    },
  });
  new ThanosCompactor(chart, 'never', {
    ...named('never'),
    spec: {
      objectStorageConfig: { name: 'never', key: 'bucket.yaml' },
      disableDownsampling: true,
      retention: { raw: '30d', fiveMinutes: '0d', oneHour: '2y' },
    },
  });
}
