import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What cannot be read has no route either, and that is not said; what is wrong beside it is. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'text', {
    metadata: { name: 'text' },
    spec: { retention: 5 as never },
    config: ConfigSource.fromText('route: [\nreceivers:'),
  });
  new Alertmanager(chart, 'list', { metadata: { name: 'list' }, spec: {}, config: ConfigSource.fromText('- route') });
};

export default declare;
