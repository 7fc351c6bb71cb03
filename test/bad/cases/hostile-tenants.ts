import {
  Alertmanager,
  AlertmanagerConfig,
  InvalidInputPolicy,
  Prometheus,
  ScrapeConfig,
  ServiceMonitor,
  Tenancy,
} from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const monitors = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { ...monitors, scrapeConfigSelector: {}, scrapeConfigNamespaceSelector: {} },
    tenancy: Tenancy.HOSTILE,
    onInvalid: InvalidInputPolicy.ERROR,
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      selector: {},
      namespaceSelector: { matchNames: ['shop', 'payments'] },
      attachMetadata: { node: true },
      endpoints: [{ port: 'web', bearerTokenFile: '/etc/tokens/web' }],
    },
  });
  new ScrapeConfig(chart, 'cloud', {
    metadata: { name: 'cloud', namespace: 'shop' },
    spec: { kubernetesSDConfigs: [{ role: 'Pod' }], ec2SDConfigs: [{ region: 'eu-west-1' }] },
  });

  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
    tenancy: Tenancy.HOSTILE,
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team', namespace: 'shop' },
    spec: {
      route: { receiver: 'topic' },
      receivers: [{ name: 'topic', snsConfigs: [{ topicARN: 'arn:aws:sns:eu-west-1:1:alerts' }] }],
    },
  });
};

export default declare;
