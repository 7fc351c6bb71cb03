import { Alertmanager, AlertmanagerConfig, type AlertmanagerConfigSpec } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** A configuration that is only known in the cluster: what AlertmanagerConfigs have of it is not known, and their own faults are. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    spec: { configSecret: 'of-others', alertmanagerConfigSelector: {} },
  });
  const apiURL = { name: 'slack', key: 'url' };
  const config = (name: string, slack: object, route: object = {}) =>
    new AlertmanagerConfig(chart, name, {
      metadata: { name },
      spec: {
        route: { receiver: 'chat', ...route },
        receivers: [{ name: 'chat', slackConfigs: [slack] }],
      } as AlertmanagerConfigSpec,
    });
  config('syntax', { apiURL, title: '{{ .CommonLabels.team ' });
  config('data', { apiURL, title: '{{ .Labels.team }}' });
  config('perhaps-there', { apiURL, title: '{{ template "of.others" . }}' });
  config('perhaps-global', {});
  config('unreachable', { apiURL }, { matchers: [{ name: 'a', value: 'b' }], routes: [{ receiver: 'mail' }] });
};

export default declare;
