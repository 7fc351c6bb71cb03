import { ApiObject } from 'cdk8s';
import { Probe, Prometheus, PrometheusAgent, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Each of these would keep Prometheus from taking its configuration, with the jobs of all others. */
const declare: BadCase = (chart) => {
  const selectors = { probeSelector: {}, scrapeConfigSelector: {}, serviceMonitorSelector: {} };
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { ...selectors, scrapeClasses: [{ name: 'token', authorization: { credentialsFile: '/token' } }] },
  });
  new PrometheusAgent(chart, 'legacy', {
    metadata: { name: 'legacy' },
    spec: { serviceMonitorSelector: { matchLabels: { names: 'legacy' } }, nameValidationScheme: 'Legacy' } as object,
  });
  let count = 0;
  const monitor = (spec: object, labels: Record<string, string> = {}) =>
    new ServiceMonitor(chart, `monitor-${count}`, {
      metadata: { name: `monitor-${count++}`, labels },
      spec: { selector: {}, endpoints: [{ port: 'web' }], ...spec },
    });
  monitor({ endpoints: [{ port: '(' }, { targetPort: '[' }, { port: 'null' }] });
  monitor({ endpoints: [{ port: 'web', relabelings: [{ targetLabel: 'a', regex: '\\Qx' }] }] });
  monitor({ endpoints: [{ port: 'web', relabelings: [{ targetLabel: 'a', regex: '(?P<a>.)(?P<a>.)' }] }] });
  monitor({ targetLabels: [''] });
  monitor({ podTargetLabels: ['0a'] }, { names: 'legacy' });
  const basicAuth = { username: { name: 'login', key: 'user' }, password: { name: 'login', key: 'password' } };
  monitor({ scrapeClass: 'token', endpoints: [{ port: 'web', basicAuth }] });
  new Probe(chart, 'probe', {
    metadata: { name: 'probe' },
    spec: { prober: { url: 'prober' }, targets: { ingress: { selector: { matchLabels: { app: '(' } } } } },
  });
  const job = (spec: object) =>
    new ApiObject(chart, `job-${count}`, {
      apiVersion: 'monitoring.coreos.com/v1alpha1',
      kind: 'ScrapeConfig',
      metadata: { name: `job-${count++}` },
      spec,
    });
  const secret = { name: 'login', key: 'token' };
  job({ kubernetesSDConfigs: [{ role: 'Pod', tlsConfig: { serverName: 'x' } }] });
  job({ kubernetesSDConfigs: [{ role: 'Pod', apiServer: 'https://a:b' }] });
  job({ authorization: { credentials: secret }, basicAuth });
  job({ consulSDConfigs: [{ server: ' ', tokenRef: secret, authorization: { credentials: secret } }] });
  job({ dnsSDConfigs: [{ names: ['a'], type: 'A', port: 0 }] });
  job({ eurekaSDConfigs: [{ server: 'http:a' }] });
  job({ scalewaySDConfigs: [{ accessKey: 'key', projectID: '1', role: 'Instance', secretKey: secret, zone: 'here' }] });
  job({ nameValidationScheme: 'Legacy', nameEscapingScheme: 'AllowUTF8' });
};

export default declare;
