// Targets outside of the cluster: written down, found in DNS, in Consul and on EC2.
import { App, Chart } from 'cdk8s';
import { Prometheus, ScrapeConfig } from 'cdk8s-prometheus';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });

new Prometheus(chart, 'prometheus', {
  metadata: { name: 'prometheus' },
  spec: { scrapeConfigSelector: {} },
});

// No discovery at all. `jobName` is what the targets' label `job` says.
new ScrapeConfig(chart, 'routers', {
  metadata: { name: 'routers' },
  spec: {
    jobName: 'routers',
    scheme: 'https',
    metricsPath: '/snmp',
    params: { module: ['if_mib'] },
    staticConfigs: [
      { targets: ['router-1.example.com:9116', 'router-2.example.com:9116'], labels: { site: 'berlin' } },
    ],
    dnsSDConfigs: [{ names: ['routers.example.com'], type: 'A', port: 9116 }],
  },
});

// The token is a key of the Secret `consul`. Prometheus reads this one from no file, so the sidecar puts it in place.
new ScrapeConfig(chart, 'consul', {
  metadata: { name: 'consul' },
  spec: {
    consulSDConfigs: [
      { server: 'consul.example.com:8500', scheme: 'https', tokenRef: { name: 'consul', key: 'token' } },
    ],
    relabelings: [{ sourceLabels: ['__meta_consul_service'], targetLabel: 'service' }],
  },
});

// Credentials of the targets are files: a rotated Secret needs neither a reload nor a restart.
new ScrapeConfig(chart, 'instances', {
  metadata: { name: 'instances' },
  spec: {
    basicAuth: { username: { name: 'node', key: 'username' }, password: { name: 'node', key: 'password' } },
    ec2SDConfigs: [{ region: 'eu-central-1', port: 9100, filters: [{ name: 'tag:env', values: ['production'] }] }],
  },
});

app.synth();
