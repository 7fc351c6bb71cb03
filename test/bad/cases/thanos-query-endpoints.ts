import type { Chart } from 'cdk8s';
import { ThanosQuery } from 'cdk8s-prometheus';

/** Addresses of web servers, and such as have no port. */
export default function declare(chart: Chart): void {
  new ThanosQuery(chart, 'query', {
    metadata: { name: 'query' },
    spec: {
      endpoints: [
        'http://thanos-receive.other:10901',
        'dns+https://thanos.example.com/store',
        'thanos-receive.other',
        'dns+thanos-receive.other',
        'dnssrv+_grpc._tcp.thanos-receive.other.svc',
        'thanos-receive.other:10901',
        'unix:///run/thanos.sock',
      ],
    },
  });
}
