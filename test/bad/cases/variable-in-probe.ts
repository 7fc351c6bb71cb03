import { ApiObject } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { probeSelector: {} } });
  new ApiObject(chart, 'input', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
    metadata: { name: 'input' },
    spec: {
      prober: { url: 'prober:9115' },
      module: '$(POD_NAME)',
      targets: { staticConfig: { static: ['example.com'] } },
    },
  });
};

export default declare;
