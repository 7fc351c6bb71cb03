import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', { spec: { configSecret: 'mine' } });
};

export default declare;
