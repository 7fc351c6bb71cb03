import { ApiObject } from 'cdk8s';
import { AlertmanagerConfig, InvalidInputPolicy, Prometheus, PrometheusRule, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Whatever is wrong with objects of others: each is left out with a warning, and what can be used is written. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: { matchLabels: { team: 'shop' } },
      serviceMonitorNamespaceSelector: {},
      ruleSelector: {},
    },
    onInvalid: InvalidInputPolicy.DROP,
  });
  const labels = { team: 'shop' };
  const endpoints = [{ port: 'web' }];
  const monitor = (id: string, metadata: object, spec: object) =>
    new ServiceMonitor(chart, id, { metadata: { name: id, labels, ...metadata }, spec: spec as never });
  monitor('good', {}, { selector: {}, endpoints });
  monitor('schema', {}, { selector: {}, endpoints: [{ port: 5, interval: 'often' }] });
  monitor('name', { name: 'Not_a_name' }, { selector: {}, endpoints });
  monitor('namespace', { namespace: 'Not valid' }, { selector: {}, endpoints });
  monitor('labels', { labels: { team: 5 } }, { selector: {}, endpoints });
  monitor('labels-of-nobody', { labels: { team: 'nobody' } }, { selector: 'all' });
  monitor('map', {}, { selector: new Map([['matchLabels', { app: 'web' }]]), endpoints });
  monitor('twin', {}, { selector: {}, endpoints });
  monitor('other-twin', { name: 'twin' }, { selector: {}, endpoints });
  monitor('relabeling', {}, { selector: {}, endpoints: [{ port: 'web', relabelings: [{ regex: '(' }] }] });
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: {
      groups: [
        {
          name: 'shop',
          rules: [
            { alert: 'Down', expr: 'up ==' },
            { record: 5 as never, expr: 'up' },
          ],
        },
      ],
    },
  });
  new AlertmanagerConfig(chart, 'routes', { metadata: { name: 'routes' }, spec: { receivers: 'none' as never } });
  new ApiObject(chart, 'kind', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitr',
    metadata: { name: 'kind' },
  });
};

export default declare;
