import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: {},
    config: ConfigSource.fromObject({
      route: { receiver: 'team', routes: [{ receiver: 'team', match_re: { severity: null } }] },
      receivers: [{ name: 'team' }],
      time_intervals: [
        { name: 'nights', time_intervals: [{ location: 'Berlin' }] },
        { name: 'days', time_intervals: [{ location: 'Mars/Phobos' }] },
      ],
    }),
  });
};

export default declare;
