import { ApiObject } from 'cdk8s';
import { ConfigObjectKind, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const spec = { serviceMonitorSelector: {} };

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec });
  for (const [kind, name] of [
    ['ServiceAccount', 'prometheus-main'],
    ['Service', 'prometheus-main-web'],
    ['Service', 'prometheus-operated'],
    ['Secret', 'prometheus-main'],
  ] as const) {
    new ApiObject(chart, `${kind}-${name}`, { apiVersion: 'v1', kind, metadata: { name } });
  }
  new ApiObject(chart, 'elsewhere', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'prometheus-main', namespace: 'elsewhere' },
  });
  // The first one's rules are kept where the second one's configuration is.
  new Prometheus(chart, 'team', { metadata: { name: 'team' }, spec: { ...spec, ruleSelector: {} } });
  new Prometheus(chart, 'rules', {
    metadata: { name: 'team-rulefiles-0' },
    spec,
    configObjectKind: ConfigObjectKind.CONFIG_MAP,
  });
};

export default declare;
