import { ApiObject } from 'cdk8s';
import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ApiObject(chart, 'base', {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'AlertmanagerConfig',
    metadata: { name: 'base' },
    spec: { route: { receiver: 'team' }, receivers: [{ name: 'team' }] },
  });
  const global = { smtp: { from: '$(POD_NAME)@example.com' } };
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfiguration: { name: 'base', global } },
  });
};

export default declare;
