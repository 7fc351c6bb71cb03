import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: {
      configSecret: 'mine',
      alertmanagerConfiguration: { global: { smtp: { from: '$(POD_NAME)@example.com' } } },
    },
  });
};

export default declare;
