import { ApiObject } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** A Secret that AlertmanagerConfigs are merged into: what is wrong with it is told where it is written, and there only. */
const declare: BadCase = (chart) => {
  const config = {
    route: { receiver: 'hook' },
    receivers: [{ name: 'hook', webhook_configs: [{ url: 'hook:8080', timeout: '10s' }] }],
  };
  new ApiObject(chart, 'secret', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'alertmanager-main' },
    stringData: { 'alertmanager.yaml': JSON.stringify(config) },
  });
  new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    spec: { version: 'v0.27.0', alertmanagerConfigSelector: {} },
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: { route: { receiver: 'none' }, receivers: [{ name: 'none' }] },
  });
};

export default declare;
