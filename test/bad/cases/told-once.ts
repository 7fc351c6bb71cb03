import {
  AlertmanagerConfig,
  Monitoring,
  PodMonitor,
  Probe,
  Prometheus,
  PrometheusRule,
  ServiceMonitor,
} from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** One mistake, one message: what follows from it is not told. */
const declare: BadCase = (chart) => {
  // Each of these is there, under another name or in another place.
  const spec = { serviceMonitorSelector: {}, scrapeConfigSelector: {} };
  new Prometheus(chart, 'flat', { metadata: { name: 'flat' }, ...spec } as never);
  new ServiceMonitor(chart, 'pods', {
    metadata: { name: 'pods' },
    spec: { selector: {}, podMetricsEndpoints: [{ port: 'web' }] } as never,
  });
  new PodMonitor(chart, 'services', {
    metadata: { name: 'services' },
    spec: { selector: {}, endpoints: [{ port: 'web' }] } as never,
  });
  new Probe(chart, 'probe', {
    metadata: { name: 'probe' },
    spec: { prober: { url: 'blackbox:9115' }, targets: { static: ['https://example.com'] } } as never,
  });
  const text = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
name: nameless
spec: { selector: {}, endpoints: [{ port: web }] }
`;
  Monitoring.adopt(chart, 'adopted', { text });
  // Two of one name, and what is compared while it cannot be read.
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: { groups: [{ name: 'a', rules: [{ record: 'a', expr: '1' }] }, { name: 'a' }] },
  });
  const apiURL = { name: 'chat', key: 'url' };
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: { receiver: 'a', receivers: [{ name: 'b' }] },
      receivers: [
        { name: 'a', discordConfigs: [{ webhookURL: apiURL }] },
        { name: 'a', slackConfigs: [{ apiURL }] },
      ],
      inhibitRules: [{ sourceMatch: { severity: 'critical' }, targetMatch: { severity: 'warning' } }],
    } as never,
  });
};

export default declare;
