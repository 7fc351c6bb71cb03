import { ConfigMap, Secret, ServiceAccount } from 'cdk8s-plus-27';
import { Prometheus, ServiceMonitor, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Secret(chart, 'login', { metadata: { name: 'login' }, stringData: { username: 'a', password: 'b' } });
  new Secret(chart, 'registry', { metadata: { name: 'registry' }, stringData: { a: 'b' } });
  new ConfigMap(chart, 'authorities', { metadata: { name: 'authorities' }, data: { 'ca.crt': 'c' } });
  new Secret(chart, 'etcd', { metadata: { name: 'etcd', namespace: 'kube-system' }, stringData: { 'ca.crt': 'x' } });
  new Secret(chart, 'copied', {
    metadata: {
      name: 'copied',
      namespace: 'kube-system',
      annotations: { 'reflector.v1.k8s.emberstack.com/reflection-allowed': 'true' },
    },
    stringData: { 'ca.crt': 'x' },
  });
  new ServiceAccount(chart, 'account', { metadata: { name: 'prometheus-main' } });
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      serviceAccountName: 'promtheus-main',
      secrets: ['login', 'lgoin', 'db-1', 'etcd', 'copied'],
      configMaps: ['authoritie'],
      imagePullSecrets: [{ name: 'regitry' }],
      volumes: [
        { name: 'a', secret: { secretName: 'regi-stry' } },
        { name: 'b', configMap: { name: 'other' } },
      ],
      containers: [
        {
          name: 'x',
          image: 'x',
          env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'login', key: 'username' } } }],
        },
      ],
    },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      selector: {},
      endpoints: [
        {
          port: 'web',
          basicAuth: { username: { name: 'logn', key: 'username' }, password: { name: 'login', key: 'password' } },
          tlsConfig: { ca: { configMap: { name: 'authoritys', key: 'ca.crt' } } },
        },
      ],
    },
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: {
      queryEndpoints: ['query:9090'],
      alertmanagersUrl: [],
      objectStorageConfig: { name: 'log-in', key: 'username' },
    },
  });
};

export default declare;
