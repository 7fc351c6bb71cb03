import type { Chart } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';

/** TLS for Alertmanagers that are asked over http; with the scheme, of a relabeling too, and without TLS there is nothing to say. */
export default function declare(chart: Chart): void {
  const tlsConfig = { insecureSkipVerify: true };
  const named = (name: string) => ({ namespace: 'monitoring', name, port: 'web' });
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      alerting: {
        alertmanagers: [
          { ...named('forgotten'), tlsConfig },
          { ...named('said'), scheme: 'HTTPS', tlsConfig },
          {
            ...named('by-relabeling'),
            tlsConfig,
            relabelings: [{ targetLabel: '__scheme__', replacement: 'https' }],
          },
          { ...named('empty'), tlsConfig: {} },
        ],
      },
    },
  } as never);
}
