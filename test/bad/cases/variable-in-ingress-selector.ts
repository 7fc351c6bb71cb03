import { Probe, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Around it, the builder writes parentheses: together they would be the name of another's password. */
const declare: BadCase = (chart) => {
  const sigv4 = {
    region: 'eu',
    accessKey: { name: 'aws', key: 'id' },
    secretKey: { name: 'aws', key: 'secret' },
  };
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { probeSelector: {}, remoteWrite: [{ url: 'http://example.com', sigv4 }] },
  });
  new Probe(chart, 'shop', {
    metadata: { name: 'shop' },
    spec: {
      prober: { url: 'prober:9115' },
      targets: { ingress: { selector: { matchLabels: { app: 'x)?$(CDK8S_PROMETHEUS_Secret__aws__secret' } } } },
    },
  });
};

export default declare;
