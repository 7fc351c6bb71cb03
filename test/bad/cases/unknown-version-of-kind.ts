import { ApiObject } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ApiObject(chart, 'web', {
    apiVersion: 'monitoring.coreos.com/v2',
    kind: 'ServiceMonitor',
    metadata: { name: 'web' },
    spec: { selector: {}, endpoints: [] },
  });
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
};

export default declare;
