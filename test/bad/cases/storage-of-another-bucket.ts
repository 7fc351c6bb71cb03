import type { Chart } from 'cdk8s';
import { LongTermStorage, Prometheus, ScrapeConfig, ThanosQuery, ThanosRuler } from 'cdk8s-prometheus';

const named = (name: string) => ({ metadata: { name } });

/** A server and a ruler that upload to other buckets than the storage made of them reads. */
export default function declare(chart: Chart): void {
  new ScrapeConfig(chart, 'targets', { ...named('targets'), spec: { staticConfigs: [{ targets: ['web:80'] }] } });
  const thanos = { objectStorageConfig: { name: 'blocks', key: 'bucket.yaml' } };
  const spec = { scrapeConfigSelector: {}, alerting: { alertmanagers: [] }, thanos };
  const server = new Prometheus(chart, 'server', { ...named('server'), spec });
  const ruling = { alertmanagersUrl: [], objectStorageConfig: { name: 'archive', key: 'ruler.yaml' } };
  const ruler = new ThanosRuler(chart, 'ruler', { ...named('ruler'), spec: ruling });
  const objectStorage = { name: 'archive', key: 'bucket.yaml' };
  new LongTermStorage(chart, 'storage', {
    of: [server, ruler],
    objectStorage,
    compactor: { storage: { emptyDir: {} } },
  });
  new ThanosQuery(chart, 'view', { ...named('view'), spec: {} });
}
