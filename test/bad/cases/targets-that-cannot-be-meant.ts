import { Probe, Prometheus, PrometheusRule, ScrapeConfig, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const everything = { serviceMonitorSelector: {}, probeSelector: {}, scrapeConfigSelector: {}, ruleSelector: {} };

/** What is taken and does nothing, or something else; and such as is right beside it. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      ...everything,
      version: '3.11.0',
      alerting: { alertmanagers: [] },
      remoteWrite: [
        { url: 'https://mimir.example.com', queueConfig: { minBackoff: '10s', maxBackoff: '1s' } },
        { url: 'http://receiver/api/v1/receive', tlsConfig: { insecureSkipVerify: true } },
        { url: 'https://receiver/api/v1/receive', tlsConfig: { insecureSkipVerify: true } },
      ],
    },
  });
  const tlsConfig = { insecureSkipVerify: true };
  const target = (label: string) => [{ sourceLabels: [label], targetLabel: 'target' }];
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      selector: {},
      endpoints: [
        { port: 'web', tlsConfig },
        { port: 'web', tlsConfig, scheme: 'https' },
        { port: 'web', tlsConfig, relabelings: [{ targetLabel: '__scheme__', replacement: 'https' }] },
        { port: 'a', relabelings: target('__meta_kuberntes_pod_name') },
        { port: 'b', relabelings: target('__meta_kubernetes_pod_label_app.kubernetes.io/name') },
        { port: 'c', relabelings: target('__meta_kubernetes_pod_label_app_kubernetes_io_name') },
        { port: 'd', relabelings: [{ targetLabel: 'cluster', replacement: '$CLUSTER' }] },
      ],
    } as never,
  });
  new Probe(chart, 'probe', {
    metadata: { name: 'probe' },
    spec: { prober: { url: 'blackbox:9115' }, tlsConfig, targets: { staticConfig: { static: [] } } },
  });
  new ScrapeConfig(chart, 'nothing', { metadata: { name: 'nothing' }, spec: { jobName: 'nothing' } });
  new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec: { groups: [{ name: 'empty' }] } });
};

export default declare;
