import { ApiObject } from 'cdk8s';
import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ApiObject(chart, 'tenant', {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'AlertmanagerConfig',
    metadata: { name: 'tenant' },
    spec: {
      route: { receiver: 'team', groupBy: ['$(CDK8S_PROMETHEUS_Secret__db__password)'] },
      receivers: [{ name: 'team' }],
    },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfiguration: { name: 'tenant' } },
  });
};

export default declare;
