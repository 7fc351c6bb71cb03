import { Alertmanager, AlertmanagerConfig, ConfigSource, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** More than fits as text, and not more than fits when it is compressed: it is said, unless the jobs are spread. */
const declare: BadCase = (chart) => {
  const serviceMonitorSelector = {};
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector } });
  new Prometheus(chart, 'spread', {
    metadata: { name: 'spread' },
    spec: { serviceMonitorSelector },
    scrapeConfigSlots: 8,
  });
  for (let i = 0; i < 150; i += 1) {
    new ServiceMonitor(chart, `web-${i}`, {
      metadata: { name: `web-${i}` },
      spec: { selector: { matchLabels: { app: `web-${i}` } }, endpoints: [{ port: 'web' }] },
    });
  }
  const text = 'a line of what is to be told to all who have to read it '.repeat(400);
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts', namespace: 'others' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] }),
  });
  for (let i = 0; i < 15; i += 1) {
    new AlertmanagerConfig(chart, `routes-${i}`, {
      metadata: { name: `routes-${i}`, namespace: 'others' },
      spec: {
        route: { receiver: 'mail', matchers: [{ name: 'team', value: `${i}` }] },
        receivers: [
          { name: 'mail', emailConfigs: [{ to: 'a@example.com', from: 'b@example.com', smarthost: 'c:25', text }] },
        ],
      },
    });
  }
};

export default declare;
