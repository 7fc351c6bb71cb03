import { ApiObject } from 'cdk8s';
import { Alertmanager, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** A text where base64 belongs, a whole configuration in the place of its list, and a ConfigMap in that of a Secret. */
const declare: BadCase = (chart) => {
  const held = (kind: string, name: string, content: object) =>
    new ApiObject(chart, `${kind}-${name}`, { apiVersion: 'v1', kind, metadata: { name }, ...content });
  held('Secret', 'plain', { data: { 'alertmanager.yaml': 'route: {receiver: team}\nreceivers: [{name: team}]\n' } });
  new Alertmanager(chart, 'alertmanager', { metadata: { name: 'main' }, spec: { configSecret: 'plain' } });
  held('Secret', 'whole', { stringData: { jobs: 'scrape_configs:\n- job_name: web\n' } });
  held('ConfigMap', 'jobs', { data: { jobs: '- job_name: web\n' } });
  for (const name of ['whole', 'jobs'])
    new Prometheus(chart, name, {
      metadata: { name },
      spec: { serviceMonitorSelector: {}, additionalScrapeConfigs: { name, key: 'jobs' } },
    });
};

export default declare;
