import { GlobalView, LongTermStorage, Prometheus, ScrapeConfig, ThanosCompactor, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const named = (name: string) => ({ metadata: { name } });

/** A gateway that the view does not name, a compactor on a bucket of nearly the same name, and rules that are taken twice. */
const declare: BadCase = (chart) => {
  new ScrapeConfig(chart, 'targets', { ...named('targets'), spec: { staticConfigs: [{ targets: ['web:80'] }] } });
  const spec = { scrapeConfigSelector: {}, alerting: { alertmanagers: [] } };
  const prometheus = new Prometheus(chart, 'main', { ...named('main'), spec });
  prometheus.monitorItself();
  new LongTermStorage(chart, 'archive', {
    of: [prometheus],
    objectStorage: { name: 'blocks', key: 'bucket.yaml' },
    compactor: { objectStorageConfig: { name: 'block', key: 'bucket.yaml' }, storage: { emptyDir: {} } },
  });
  new ThanosCompactor(chart, 'elsewhere', {
    ...named('elsewhere'),
    spec: { objectStorageConfig: { name: 'archive', key: 'bucket.yaml' }, storage: { emptyDir: {} } },
  });
  const ruler = new ThanosRuler(chart, 'ruler', {
    ...named('rules'),
    spec: { alertmanagersUrl: [], ruleSelector: {} },
  });
  new GlobalView(chart, 'view', { of: [prometheus, ruler] });
};

export default declare;
