import { ApiObject } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const object = (apiVersion: string, kind: string, name: string) =>
    new ApiObject(chart, name, { apiVersion, kind, metadata: { name }, spec: {} });
  object('monitoring.coreos.com/v2', 'ServiceMonitor', 'web');
  object('monitoring.coreos.com/v1', 'AlertmanagerConfig', 'team');
  object('monitoring.coreos.io/v1', 'PodMonitor', 'pods');
  object('v1', 'PrometheusRule', 'rules');
  // Others have groups of their own for kinds of these names.
  object('azmonitoring.coreos.com/v1', 'ServiceMonitor', 'azure');
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
};

export default declare;
