import { PodMonitor, Prometheus, ScrapeConfig, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const named = (name: string) => ({ metadata: { name } });

/** Exporters and servers that answer for others, and are not told for which; and such as are. */
const declare: BadCase = (chart) => {
  const selectors = { serviceMonitorSelector: {}, podMonitorSelector: {}, scrapeConfigSelector: {} };
  new Prometheus(chart, 'main', { ...named('main'), spec: { ...selectors, alerting: { alertmanagers: [] } } });
  const probing = { metricsPath: '/probe', params: { module: ['http_2xx'] } };
  const staticConfigs = [{ targets: ['example.com:443'] }];
  const toTarget = { sourceLabels: ['__address__'], targetLabel: '__param_target' };
  const toProber = { targetLabel: '__address__', replacement: 'blackbox:9115' };
  const scrape = (name: string, spec: object) => new ScrapeConfig(chart, name, { ...named(name), spec });
  scrape('untold', { ...probing, staticConfigs });
  scrape('themselves', { metricsPath: '/snmp', staticConfigs, relabelings: [toTarget] });
  scrape('right', { ...probing, staticConfigs, relabelings: [toTarget, toProber] });
  scrape('one', { ...probing, params: { module: ['http_2xx'], target: ['example.com'] }, staticConfigs });
  scrape('labelled', { ...probing, staticConfigs: [{ targets: ['blackbox:9115'], labels: { __param_target: 'a' } }] });
  scrape('federated', { metricsPath: '/prometheus/federate', staticConfigs });
  scrape('federated-right', { metricsPath: '/federate', params: { 'match[]': ['{job="a"}'] }, staticConfigs });
  const selector = { matchLabels: { app: 'web' } };
  const endpoint = { port: 'web', path: '/federate' };
  new ServiceMonitor(chart, 'services', {
    ...named('services'),
    spec: { selector, endpoints: [{ ...endpoint, params: { match: ['{job="a"}'] } }] },
  });
  new PodMonitor(chart, 'pods', { ...named('pods'), spec: { selector, podMetricsEndpoints: [endpoint] } });
};

export default declare;
