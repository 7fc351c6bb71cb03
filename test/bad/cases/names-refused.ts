import { Secret } from 'cdk8s-plus-27';
import { ConfigReloader, ConfigSource, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Names and keys that are pasted into roles and pods, with a line break that only some readers see. */
const BREAK = '\u2028';
const NAMESPACE = ['kube-system', 'rules:', "- verbs: ['*']"].join(BREAK);
const KEY = ['k', '  name:', '    x', 'hostNetwork:', '  true'].join(BREAK);

const declare: BadCase = (chart) => {
  const prometheus = new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      secrets: ['Certificates', ''],
      configMaps: ['a/b'],
      serviceAccountName: 'system:admin',
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a zone', whenUnsatisfiable: 'DoNotSchedule' }],
      containers: [{ name: 'more', image: 'more', env: [{ name: 'A=B', value: 'c' }] }],
      volumes: [{ name: 'not_a_label', configMap: { name: 'UPPER', items: [{ key: '../up', path: 'up' }] } }],
      affinity: {
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: 'zone', labelSelector: { matchLabels: { 'two words': 'a' } } },
          ],
        },
      },
    },
    networkPolicy: { from: [{ podLabels: { 'not a key': 'a' }, namespaceLabels: { a: 'not a value' } }] },
  });
  prometheus.expose({
    host: 'metrics.example.com',
    tlsSecret: Secret.fromSecretName(chart, 'certificate', 'Certificate'),
    className: 'a class',
    annotations: { 'two words': 'a', text: `a${BREAK}b` },
  });
  new Prometheus(chart, 'own', { metadata: { name: 'own' }, config: ConfigSource.fromSecretName('My Secret', 'a/b') });
  new ServiceMonitor(chart, 'monitor', {
    metadata: { name: 'monitor' },
    spec: {
      selector: {},
      namespaceSelector: { matchNames: ['kube-system', NAMESPACE, 'Not Valid', ''] },
      endpoints: [
        { port: 'web', basicAuth: { username: { name: 'Login', key: 'user' }, password: { name: 'login', key: KEY } } },
      ],
    },
  });
  new ConfigReloader(chart, 'reloader', {
    configMap: 'config',
    configKey: 'config.yaml',
    reloadUrl: 'http://localhost/-/reload',
    env: [{ name: 'A', value: `a${BREAK}b` }],
  });
};

export default declare;
