import { ApiObject } from 'cdk8s';
import { ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What is a property of a construct is named as the annotation that a custom resource has for it. */
const declare: BadCase = (chart) => {
  new ApiObject(chart, 'silent', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Alertmanager',
    metadata: { name: 'silent' },
    spec: {},
  });
  new ApiObject(chart, 'elsewhere', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name: 'elsewhere' },
    spec: {},
  });
  new ServiceMonitor(chart, 'own', { metadata: { name: 'own' }, spec: { selector: {}, endpoints: [{ port: 'web' }] } });
};

export default declare;
