import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  Prometheus,
  PrometheusRule,
  ServiceMonitor,
} from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/**
 * Each object has a field that its schema refuses, and something else is wrong with it or with what it selects. Nothing is said
 * of what only the faulty field is to blame for: that `main` selects nothing, or that there is no receiver `b`.
 */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelecter: {},
      ruleSelector: {},
      retention: 15,
      scrapeInterval: '10 s',
      scrapeTimeout: '20s',
      remoteWrite: [{ url: 'example.com' }],
    } as never,
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      endpoints: [
        { port: 8080 as never, interval: '10s', scrapeTimeout: '20s', relabelings: [{ regex: '(', targetLabel: 'a' }] },
        { port: 'web', intervall: '5s', scrapeTimeout: '8s' } as never,
      ],
    } as never,
  });
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: { groups: [{ name: 'g', rules: [{ alert: 'A', expr: 'sum(', for: 5 as never }] }] },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { retention: 120 as never },
    config: ConfigSource.fromText('route: {receiver: b}\nreceivers: [{name: a}]\n'),
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'Team' },
    spec: {
      route: { receiver: 'b', groupWait: 5 as never },
      receivers: [{ nam: 'b' } as never, { name: 'a', webhookConfigs: [{ sendResolved: 'yes' as never }] }],
    },
  });
  new Alertmanager(chart, 'of-teams', { metadata: { name: 'of-teams' }, spec: { alertmanagerConfigSelector: {} } });
};

export default declare;
