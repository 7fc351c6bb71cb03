import { ApiObject } from 'cdk8s';
import { Probe, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Several fields written as one, and fields in each other's place. */
const declare: BadCase = (chart) => {
  new ApiObject(chart, 'secret', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'bucket' },
    stringData: { 'thanos.yaml': 'type: FILESYSTEM\nconfig: { directory: /data }\n' },
  });
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: { probeSelector: {}, thanos: { objectStorageConfig: { name: 'thanos.yaml', key: 'bucket' } } },
  });
  const probers = ['https://prober.example.com/probe', 'blackbox:9115/probe', 'http://blackbox', 'http://', 'a b'];
  for (const [i, url] of probers.entries())
    new Probe(chart, `probe-${i}`, {
      metadata: { name: `probe-${i}` },
      spec: { prober: { url }, targets: { staticConfig: { static: ['https://example.com'] } } },
    });
};

export default declare;
