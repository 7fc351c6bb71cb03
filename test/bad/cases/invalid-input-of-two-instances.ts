import { InvalidInputPolicy, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** One instance would do without what is wrong; the other takes it too, and would not. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'lenient', {
    metadata: { name: 'lenient' },
    spec: { serviceMonitorSelector: {} },
    onInvalid: InvalidInputPolicy.DROP,
  });
  new Prometheus(chart, 'strict', {
    metadata: { name: 'strict' },
    spec: { serviceMonitorSelector: { matchLabels: { team: 'platform' } } },
  });
  const monitor = (name: string, team: string) =>
    new ServiceMonitor(chart, name, {
      metadata: { name, labels: { team } },
      spec: { selector: {}, endpoints: [{ port: 'web', interval: 'often' }] },
    });
  monitor('shop', 'shop');
  monitor('nodes', 'platform');
};

export default declare;
