import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Requirements of nodes that the API server would refuse. */
const declare: BadCase = (chart) => {
  const requirement = (operator: string, ...values: readonly string[]) => ({ key: 'pool', operator, values });
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [requirement('Equals', 'a'), requirement('In'), requirement('In', 'a', 'b')] },
              { matchFields: [requirement('exists')] },
            ],
          },
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 1, preference: { matchExpressions: [requirement('Exists', 'a'), requirement('Gt', 'much')] } },
            { weight: 1, preference: { matchExpressions: [requirement('DoesNotExist'), requirement('Lt', '5')] } },
          ],
        },
      },
    } as never,
  });
};

export default declare;
