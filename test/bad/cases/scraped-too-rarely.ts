import { Prometheus, PrometheusAgent, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Intervals that are longer than queries look back, of one that looks back further, and of an agent. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, scrapeInterval: '6m' },
  });
  new Prometheus(chart, 'slow', {
    metadata: { name: 'slow' },
    spec: { serviceMonitorSelector: {}, scrapeInterval: '6m', query: { lookbackDelta: '1h' } },
  });
  new PrometheusAgent(chart, 'agent', {
    metadata: { name: 'agent' },
    spec: {
      serviceMonitorSelector: {},
      scrapeInterval: '6m',
      remoteWrite: [{ url: 'https://metrics.example.com/write' }],
    },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      selector: {},
      endpoints: [
        { port: 'web', interval: '10m' },
        { port: 'other', interval: '5m' },
      ],
    },
  });
};

export default declare;
