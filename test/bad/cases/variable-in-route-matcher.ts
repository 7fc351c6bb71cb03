import { ApiObject } from 'cdk8s';
import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ApiObject(chart, 'tenant', {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'AlertmanagerConfig',
    metadata: { name: 'tenant' },
    spec: {
      route: {
        receiver: 'team',
        matchers: [{ name: 'zone', matchType: '=', value: '$(CDK8S_PROMETHEUS_Secret__db__password)' }],
      },
      receivers: [{ name: 'team' }],
    },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({ route: { receiver: 'team' }, receivers: [{ name: 'team' }] }),
  });
};

export default declare;
