import {
  Alertmanager,
  AlertmanagerConfig,
  FileAccess,
  Prometheus,
  ScrapeConfig,
  ServiceMonitor,
} from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const everywhere = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { ...everywhere, scrapeConfigSelector: {}, scrapeConfigNamespaceSelector: {} },
    allowedFiles: ['/etc/prometheus/configmaps/targets', 'etc/certs'],
  }).scrapeKubelets();
  const password = '/etc/prometheus/credentials/secret/payments/login/password';
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      selector: {},
      scrapeClass: 'kubelet',
      endpoints: [
        { port: 'web', bearerTokenFile: password },
        { port: 'web', bearerTokenFile: '/run/secrets/kubernetes.io/serviceaccount/token' },
      ],
    },
  });
  const files = ['/etc/prometheus/configmaps/targets/*.yaml', '../secrets/a.yaml', '/etc/ssl/../a.yaml', '/et?/a.yaml'];
  new ScrapeConfig(chart, 'files', {
    metadata: { name: 'files', namespace: 'shop' },
    spec: { fileSDConfigs: [{ files }], dockerSDConfigs: [{ host: 'unix:///var/run/docker.sock' }] },
  });

  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'main' },
    spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
    fileAccess: FileAccess.OWN_NAMESPACE,
  });
  new Alertmanager(chart, 'other', {
    metadata: { name: 'other' },
    spec: { alertmanagerConfigSelector: {} },
    fileAccess: FileAccess.NONE,
  });
  for (const namespace of ['monitoring', 'shop']) {
    new AlertmanagerConfig(chart, `team-${namespace}`, {
      metadata: { name: 'team', namespace },
      spec: {
        route: { receiver: 'chat' },
        receivers: [{ name: 'chat', telegramConfigs: [{ chatID: 1, botTokenFile: '/etc/tokens/bot' }] }],
      },
    });
  }
};

export default declare;
