import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', { metadata: { name: 'a'.repeat(60) }, spec: { configSecret: 'mine' } });
};

export default declare;
