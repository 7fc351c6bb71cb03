import { ApiObject } from 'cdk8s';
import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec: { replicas: 3 } });
  new ApiObject(chart, 'budget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'alertmanager-main' },
    spec: { minAvailable: 1, selector: { matchLabels: { 'app.kubernetes.io/name': 'alertmanager' } } },
  });
};

export default declare;
