import { InvalidInputPolicy, Monitoring, MonitoringOutput, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** The operator's API has no field for some of what a construct says. */
const declare: BadCase = (chart) => {
  new Monitoring(chart, 'monitoring', { emit: MonitoringOutput.OPERATOR });
  const prometheus = new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { podMonitorSelector: {} },
    networkPolicy: {},
    onInvalid: InvalidInputPolicy.DROP,
  });
  prometheus.expose({ host: 'metrics.example.com' });
};

export default declare;
