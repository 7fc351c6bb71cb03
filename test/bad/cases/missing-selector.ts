import { ServiceMonitor, type ServiceMonitorSpec } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const spec = { endpoints: [{ port: 'web' }] } as unknown as ServiceMonitorSpec;
  new ServiceMonitor(chart, 'web', { metadata: { name: 'web' }, spec });
};

export default declare;
