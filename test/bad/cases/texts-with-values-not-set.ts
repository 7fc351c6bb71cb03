import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What comes of a variable that is not set, in a template of JavaScript; and texts that only speak of such. */
const declare: BadCase = (chart) => {
  const { nothing } = {} as { readonly nothing?: string };
  const host: string | null = null;
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      externalUrl: `https://${nothing}/prometheus`,
      version: 'v3.5.0',
      image: `registry.example.com/prometheus:${nothing}`,
      remoteWrite: [{ url: `https://metrics.example.com/${{}}/push` }, { url: `https://${host}/push` }],
      externalLabels: { note: 'the word undefined in a sentence', cluster: 'undefined', team: '${props.team}' },
    },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: `web-${nothing}` },
    spec: { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'http', path: '/undefined-paths' }] },
  });
};

export default declare;
