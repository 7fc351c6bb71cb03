/** Fields of which a bad case has several findings, each with the mistakes that they are of. */
export const SEVERAL: Readonly<Record<string, string>> = {
  'buckets-apart: Prometheus monitoring/main at monitoring/main: spec.thanos.objectStorageConfig':
    'nothing serves the bucket, and nothing compacts it',
  'duplicate-emitted-object: Prometheus monitoring/main at monitoring/main: ':
    'the app has four objects of the instance',
  'invalid-labels: Prometheus monitoring/main at monitoring/main: metadata.labels': 'two labels have wrong names',
  'names-refused: Prometheus monitoring/own at monitoring/own: config': 'its name and its key are wrong',
  'patch-unusable: Prometheus monitoring/main at monitoring/prometheus: ': 'two patches cannot be applied',
  'rules-that-cannot-be-meant: PrometheusRule monitoring/rules at monitoring/rules: spec.groups[1].rules[1].annotations.count':
    'one text with a wrong verb, and a label that is not there',
  'text-misread: Prometheus monitoring/main at monitoring/main: ': 'a character and a key, which no reader takes',
  'thanos-query-sources: ThanosQuery monitoring/all at monitoring/all: spec.sources':
    'two of its sources cannot be asked',
  'versions-of-thanos: ThanosStoreGateway monitoring/gateway at monitoring/gateway: spec.version':
    'it lacks two things, a flag and what reads native histograms',
  'variable-nobody-knows: ServiceMonitor monitoring/web at monitoring/web: spec.endpoints[0].relabelings[0].replacement':
    'one text with two variables',
};
