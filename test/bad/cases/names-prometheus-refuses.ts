import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: {
      version: 'v2.55.1',
      serviceMonitorSelector: {},
      externalLabels: { 'data-center': 'berlin' },
      replicaExternalLabelName: 'pod-name',
      remoteWrite: [
        { url: 'http://one.example.com/', name: 'store' },
        { url: 'http://two.example.com/', name: 'store' },
      ],
      remoteRead: [{ url: 'http://one.example.com/' }, { url: 'http://one.example.com/' }],
      additionalArgs: [{ name: '--storage.tsdb.path', value: '/data' }],
    },
  });
};

export default declare;
