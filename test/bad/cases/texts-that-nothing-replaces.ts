import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  PodMonitor,
  Prometheus,
  ServiceMonitor,
} from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Variables and templates where nothing reads them, and quotes that are a part of what they were to be around. */
const declare: BadCase = (chart) => {
  const everything = { serviceMonitorSelector: {}, podMonitorSelector: {} };
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { ...everything, remoteWrite: [{ url: '${REMOTE_URL}' }] },
  });
  declareMonitors(chart);
  const matchers = [
    'team="{{ $labels.team }}"',
    'severity="\\"critical\\""',
    'cluster="$cluster"',
    'right="${CLUSTER}"',
  ];
  new Alertmanager(chart, 'own', {
    metadata: { name: 'own' },
    spec: {},
    config: ConfigSource.fromObject({
      route: { receiver: 'hook', routes: matchers.map((matcher) => ({ matchers: [matcher] })) },
      receivers: [{ name: 'hook', webhook_configs: [{ url: '$HOOK_URL' }] }],
    }),
  });
  new Alertmanager(chart, 'alerts', { metadata: { name: 'alerts' }, spec: { alertmanagerConfigSelector: {} } });
  declareReceivers(chart);
};

type Scope = Parameters<BadCase>[0];

function declareMonitors(chart: Scope): void {
  const endpoints = [{ port: 'web' }];
  new ServiceMonitor(chart, 'quoted', {
    metadata: { name: 'quoted', labels: { team: '"shop"' } },
    spec: { selector: { matchLabels: { app: "'shop'" } }, endpoints },
  });
  new PodMonitor(chart, 'dashboard', {
    metadata: { name: 'dashboard' },
    spec: { selector: { matchLabels: { app: '$app' } }, podMetricsEndpoints: endpoints },
  });
}

function declareReceivers(chart: Scope): void {
  const apiURL = { name: 'slack', key: 'url' };
  const matchers = [
    { name: 'severity', value: '"critical"', matchType: '=' as const },
    { name: 'team', value: '{{ $labels.team }}', matchType: '=' as const },
  ];
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: { receiver: 'chat', routes: matchers.map((matcher) => ({ receiver: 'chat', matchers: [matcher] })) },
      receivers: [
        {
          name: 'chat',
          slackConfigs: [{ apiURL, title: 'Alert on $labels.instance', text: 'It is $value', footer: 'costs $5' }],
        },
      ],
    },
  });
  new AlertmanagerConfig(chart, 'hook', {
    metadata: { name: 'hook' },
    spec: { route: { receiver: 'hook' }, receivers: [{ name: 'hook', webhookConfigs: [{ url: '${WEBHOOK_URL}' }] }] },
  });
}

export default declare;
