import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  // The owner's own `$(POD_NAME)` is fine; a credential of the pod is not for a text.
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    config: ConfigSource.fromText(
      'global: { external_labels: { replica: $(POD_NAME), password: $(CDK8S_PROMETHEUS_Secret__db__password) } }',
    ),
  });
};

export default declare;
