import { ApiObject } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { podMonitorSelector: {} } });
  new ApiObject(chart, 'input', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: 'input' },
    spec: { selector: {}, podMetricsEndpoints: [{ port: '$(SHARD)' }] },
  });
};

export default declare;
