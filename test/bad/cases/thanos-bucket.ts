import type { Chart } from 'cdk8s';
import { ThanosCompactor, ThanosStoreGateway } from 'cdk8s-prometheus';

/** No bucket, two compactors on one, and data that would be gone before it is downsampled. */
export default function declare(chart: Chart): void {
  const named = (name: string) => ({ metadata: { name } });
  const objectStorageConfig = { name: 'bucket', key: 'bucket.yaml' };
  new ThanosStoreGateway(chart, 'without', { ...named('without'), spec: { minTime: 'a year ago' } });
  new ThanosCompactor(chart, 'one', { ...named('one'), spec: { objectStorageConfig } });
  new ThanosCompactor(chart, 'other', {
    ...named('other'),
    spec: { objectStorageConfig, retention: { raw: '1d', fiveMinutes: '5d', oneHour: '1d' } },
  });
}
