import { JsonPatch } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const prometheus = new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {} },
  });
  prometheus.patch('StatefulSet', 'prometheus-main', JsonPatch.replace('/spec/tempalte/spec/hostNetwork', true));
  new Prometheus(chart, 'slash', { metadata: { name: 'slash' }, spec: { serviceMonitorSelector: {} } }).patch(
    'StatefulSet',
    'prometheus-slash',
    JsonPatch.add('/spec/template/metadata/annotations/prometheus.io/scrape', 'true'),
  );
  // Another error is not lost over it.
  prometheus.patch('StatefulSet', 'prometheus-mian', JsonPatch.replace('/spec/replicas', 3));
};

export default declare;
