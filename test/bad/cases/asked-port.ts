import { Deployment, Service } from 'cdk8s-plus-27';
import { PodMonitor, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const prometheus = { serviceMonitorSelector: {}, podMonitorSelector: {} };
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: prometheus });
  const ports = [
    { name: 'http', port: 80 },
    { name: 'admin', port: 81 },
  ];
  const service = new Service(chart, 'web', { metadata: { name: 'web' }, ports });
  ServiceMonitor.forService(service);
  ServiceMonitor.forService(service, { port: 'admin' });
  ServiceMonitor.forService(service, { id: 'typo', endpoint: { port: 'htp' } });
  ServiceMonitor.forService(service, { id: 'two', port: 'http', endpoint: { targetPort: 9090 } });
  const containers = [{ image: 'api', ports: [{ number: 8080, name: 'http' }, { number: 9090 }] }];
  const workload = new Deployment(chart, 'api', { metadata: { name: 'api' }, containers });
  PodMonitor.forWorkload(workload);
  PodMonitor.forWorkload(workload, { id: 'two', port: 'http', endpoint: { portNumber: 9090 } });
};

export default declare;
