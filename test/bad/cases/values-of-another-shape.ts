import { Duration, Size } from 'cdk8s';
import { Alertmanager, Prometheus, PrometheusRule, ScrapeConfig, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What belongs there in another form: each message shows the form. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      scrapeInterval: Duration.seconds(30),
      enforcedSampleLimit: '10k',
      resources: { requests: { memory: Size.gibibytes(2) } },
      secrets: [{ name: 'certificates' }],
      imagePullSecrets: ['registry'],
      additionalScrapeConfigs: [{ job_name: 'node' }],
      thanos: { objectStorageConfig: { type: 'S3', config: { bucket: 'blocks' } } },
      storage: { size: '50Gi', storageClassName: 'fast' },
      serviceMonitorNamespaceSelector: { matchNames: ['shop'] },
      externalLabels: { region: 1 },
    } as never,
    reloader: 'watching' as never,
    networkPolicy: true as never,
    tenancy: true as never,
    ruleSlots: '3' as never,
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: {
      alertmanagerConfigSelector: {},
      alertmanagerConfigMatcherStrategy: 'None' as never,
      configSecret: { name: 'alertmanager', key: 'alertmanager.yaml' } as never,
    },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      endpoints: [
        {
          port: 'web',
          basicAuth: {
            username: { secretName: 'login', secretKey: 'user' },
            password: { name: 'login', key: 'a', namespace: 'b' },
          },
        },
        {
          port: 'web',
          oauth2: { clientId: 'prometheus', clientSecret: { name: 'a', key: 'b' }, tokenUrl: 'https://login' },
        },
      ] as never,
    },
  });
  new ScrapeConfig(chart, 'pods', {
    metadata: { name: 'pods' },
    spec: { kubernetesSDConfigs: [{ role: 'Pod', namespaces: ['shop'] }] } as never,
  });
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules' },
    spec: { groups: [{ name: 'a', rules: [{ alert: 'Down', expr: 'up == 0', for: Duration.minutes(5) }] }] } as never,
  });
};

export default declare;
