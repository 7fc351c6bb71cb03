import { ApiObject } from 'cdk8s';
import { ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new ServiceMonitor(chart, 'web', { metadata: { name: 'web' }, spec: { selector: {}, endpoints: [] } });
  new ApiObject(chart, 'object', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitr',
    metadata: { name: 'other' },
    spec: { selector: {}, endpoints: [] },
  });
  for (const kind of ['GlobalView', 'LongTermStorage', 'GrafanaDatasource'])
    new ApiObject(chart, kind, { apiVersion: 'cdk8s-prometheus.io/v1alpha1', kind, metadata: { name: 'view' } });
};

export default declare;
