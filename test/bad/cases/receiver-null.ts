import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** YAML reads `null` as nothing. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec: { alertmanagerConfigSelector: {} } });
  const spec = JSON.parse('{ "route": { "receiver": "null" }, "receivers": [{ "name": null }] }');
  new AlertmanagerConfig(chart, 'team', { metadata: { name: 'team' }, spec });
};

export default declare;
