import { ApiObject } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Secrets of the app that should hold a configuration, under a key that nobody reads; and one that somebody else fills. */
const declare: BadCase = (chart) => {
  const secret = (name: string, ...keys: string[]) =>
    new ApiObject(chart, name, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name },
      stringData: Object.fromEntries(keys.map((key) => [key, 'route: { receiver: a }\nreceivers: [{ name: a }]'])),
    });
  secret('alertmanager-main', 'alertmanager.yml');
  secret('alertmanager-merged', 'config.yaml', 'team.tmpl');
  secret('alertmanager-filled');
  secret('mine', 'config.yaml');
  for (const name of ['main', 'filled']) new Alertmanager(chart, name, { metadata: { name }, spec: {} });
  const alertmanagerConfigSelector = { matchLabels: { team: 'a' } };
  new Alertmanager(chart, 'merged', { metadata: { name: 'merged' }, spec: { alertmanagerConfigSelector } });
  const none = { alertmanagerConfigSelector: { matchLabels: { team: 'none' } } };
  new Alertmanager(chart, 'named', { metadata: { name: 'named' }, spec: { configSecret: 'mine', ...none } });
  const config = ConfigSource.fromSecretName('mine', 'config.yml');
  new Alertmanager(chart, 'said', { metadata: { name: 'said' }, spec: { alertmanagerConfigSelector }, config });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team', labels: { team: 'a' } },
    spec: { route: { receiver: 'none' }, receivers: [{ name: 'none' }] },
  });
};

export default declare;
