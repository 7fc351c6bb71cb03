import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, spec: { replicas: '3' as unknown as number } });
};

export default declare;
