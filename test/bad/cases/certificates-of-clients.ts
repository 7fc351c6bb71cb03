import { Prometheus, ThanosQuery } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const web = (clientAuthType: string) => ({
  tlsConfig: {
    cert: { secret: { name: 'tls', key: 'tls.crt' } },
    keySecret: { name: 'tls', key: 'tls.key' },
    client_ca: { secret: { name: 'tls', key: 'ca.crt' } },
    clientAuthType,
  },
});

/** The kubelet has no certificate; where clients may come without one, or the probes are others, nothing is wrong. */
const declare: BadCase = (chart) => {
  const spec = { scrapeConfigSelector: {}, web: web('RequireAndVerifyClientCert') };
  new Prometheus(chart, 'demanding', { metadata: { name: 'demanding' }, spec });
  const containers = [{ name: 'prometheus', readinessProbe: { tcpSocket: { port: 'web' } } }];
  new Prometheus(chart, 'patched', { metadata: { name: 'patched' }, spec: { ...spec, containers } });
  const given = { ...spec, web: web('VerifyClientCertIfGiven') };
  new Prometheus(chart, 'given', { metadata: { name: 'given' }, spec: given });
  new ThanosQuery(chart, 'query', {
    metadata: { name: 'query' },
    spec: { endpoints: ['store.example.com:10901'], web: web('RequireAnyClientCert') },
  });
};

export default declare;
