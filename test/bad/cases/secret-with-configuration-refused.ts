import { ApiObject } from 'cdk8s';
import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const CONFIG = `global: { scrape_interval: 5 }
scrape_config: []
scrape_configs:
  - job_name: web
    static_configs: [{ targets: ['http://web:80'] }]
  - job_name: web
`;

/** The app has the Secret that its Prometheus is to load, and one of the default name. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'named', {
    metadata: { name: 'named' },
    config: ConfigSource.fromSecretName('own', 'own.yaml'),
  });
  new Prometheus(chart, 'unnamed', { metadata: { name: 'unnamed' }, spec: {} });
  secret('own', 'own.yaml', CONFIG);
  secret('prometheus-unnamed', 'prometheus.yaml', 'scrape_configs: [{ job_name: a, sheme: https }]');

  function secret(name: string, key: string, text: string): void {
    new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Secret', metadata: { name }, stringData: { [key]: text } });
  }
};

export default declare;
