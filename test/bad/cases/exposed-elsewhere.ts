import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** The address of the Ingress is not the one that the server is told, and nothing leads to it. */
const declare: BadCase = (chart) => {
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { podMonitorSelector: {}, externalUrl: 'https://metrics.example.com/', routePrefix: '/' },
    service: false,
  });
  prometheus.expose({ host: 'metrics.example.com', path: '/prometheus' });
};

export default declare;
