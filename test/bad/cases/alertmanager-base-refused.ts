import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** The object that all begins with has an error: nobody says that it is missing. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { alertmanagerConfiguration: { name: 'base' } },
  });
  new AlertmanagerConfig(chart, 'base', {
    metadata: { name: 'base' },
    spec: { receivers: 'chat' as never, route: { receiver: 'chat' } },
  });
};

export default declare;
