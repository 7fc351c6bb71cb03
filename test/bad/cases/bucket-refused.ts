import { ApiObject, type Chart } from 'cdk8s';
import { ThanosCompactor, ThanosQuery, ThanosRuler, ThanosStoreGateway } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const named = (name: string) => ({ metadata: { name } });

/** Buckets of the app that Thanos would not start with, a key that is not there, and a compactor on the disk of its node. */
const declare: BadCase = (chart) => {
  secret(
    chart,
    'misspelt',
    'type: S3\nconfig: { bucket: blocks, endpont: example.com, insecure: "yes", access_key: hidden }\n',
  );
  secret(chart, 'address', 'type: s3\nconfig: { bucket: blocks, endpoint: "https://s3.example.com" }\n');
  secret(chart, 'type', 'type: AZUER\nconfig: { storage_account: hidden }\n');
  secret(chart, 'text', 's3://blocks\n');
  for (const name of ['misspelt', 'address', 'type', 'text']) {
    const spec = { objectStorageConfig: { name, key: 'bucket.yaml' } };
    new ThanosStoreGateway(chart, `gateway-${name}`, { ...named(name), spec });
  }
  new ThanosCompactor(chart, 'compactor', {
    ...named('elsewhere'),
    spec: { objectStorageConfig: { name: 'misspelt', key: 'bucket.yml' } },
  });
  new ThanosRuler(chart, 'ruler', {
    ...named('rules'),
    spec: { queryConfig: { name: 'text', key: 'query.yaml' }, alertmanagersUrl: [] },
  });
  new ThanosRuler(chart, 'recording', {
    ...named('recording'),
    spec: { objectStorageConfig: { name: 'address', key: 'bucket.yaml' }, alertmanagersUrl: [] },
  });
  new ThanosQuery(chart, 'view', named('view'));
};

function secret(chart: Chart, name: string, text: string): void {
  new ApiObject(chart, `secret-${name}`, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name },
    stringData: { 'bucket.yaml': text },
  });
}

export default declare;
