import { JsonPatch } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Texts that cdk8s writes so that kubectl reads something else: line breaks, numbers, indentation. */
const declare: BadCase = (chart) => {
  const prometheus = new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      podMetadata: { annotations: { number: '0o17', indented: '\ttext\nof lines', refused: 'a\u007fb' } },
      additionalArgs: [{ name: 'web.page-title', value: ['x', '---', 'kind: ClusterRoleBinding'].join('\u0085') }],
    },
  });
  prometheus.patch('Service', 'prometheus-main-web', JsonPatch.add('/metadata/labels/<<', 'a\u2029b'));
};

export default declare;
