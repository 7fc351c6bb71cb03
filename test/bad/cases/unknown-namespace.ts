import { Chart } from 'cdk8s';
import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (_chart, app) => {
  const homeless = new Chart(app, 'homeless');
  new Alertmanager(homeless, 'alerts', { metadata: { name: 'alerts' }, spec: { configSecret: 'mine' } });
};

export default declare;
