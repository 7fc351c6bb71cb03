/** Configurations of buckets that Thanos takes, and that it refuses before it asks anything of a network. */

const s3 = (config: string) => `type: S3\nconfig: { bucket: blocks, ${config} }\n`;

/** What a real Thanos asks a network for, once it has taken it, is not tried by one. */
export const ACCEPTED: Readonly<Record<string, string>> = {
  'a folder': 'type: FILESYSTEM\nconfig: { directory: /var/blocks }\n',
  'a folder, with a field that it does not have':
    'type: filesystem\nconfig: { directory: /var/blocks, bucket: x }\nprefix: a\n',
  'an S3 server': s3('endpoint: "127.0.0.1:9000", insecure: yes, access_key: 0123, secret_key: b, part_size: 0x10'),
  'Amazon, by the role of a pod': s3(
    'endpoint: s3.eu-west-1.amazonaws.com, aws_sdk_auth: true, http_config: { idle_conn_timeout: 1m30s }',
  ),
  'a bucket of Google': 'type: GCS\nconfig: { bucket: blocks, service_account: "{}" }\n',
  'a container of Azure':
    'type: AZURE\nconfig: { storage_account: a, container: b, pipeline_config: { max_tries: 3 } }\n',
  'a container of OpenStack':
    'type: SWIFT\nconfig: { auth_url: "https://example.com", container_name: blocks, timeout: 5m }\n',
  'a bucket of Tencent': 'type: COS\nconfig: { bucket: a, app_id: 1, region: b, secret_id: c, secret_key: d }\n',
  'a bucket of Alibaba':
    'type: ALIYUNOSS\nconfig: { endpoint: a, bucket: b, access_key_id: c, access_key_secret: d }\n',
  'a bucket of Baidu': 'type: BOS\nconfig: { bucket: a, endpoint: b, access_key: c, secret_key: d }\n',
  'a bucket of Oracle': 'type: OCI\nconfig: { provider: instance-principal, bucket: a, compartment_ocid: b }\n',
  'a bucket of Huawei': 'type: OBS\nconfig: { bucket: a, endpoint: b, access_key: c, secret_key: d }\n',
};

interface Refused {
  readonly text: string;
  readonly problems: readonly string[];
}

export const REFUSED: Readonly<Record<string, Refused>> = {
  'no text': { text: '', problems: ['it is no mapping in YAML'] },
  'an address': { text: 's3://blocks\n', problems: ['it is no mapping in YAML'] },
  'no YAML': { text: 'type: [\n', problems: ['it is no mapping in YAML'] },
  'no type': { text: 'config: { bucket: a }\n', problems: ['`type` is missing'] },
  'another type': { text: 'type: MINIO\nconfig: {}\n', problems: ['`type` is none that it knows'] },
  'a field beside the type': {
    text: 'type: FILESYSTEM\nbucket: a\nconfig: { directory: /a }\n',
    problems: ['`bucket` is no field'],
  },
  'a configuration that is a text': { text: 'type: FILESYSTEM\nconfig: /a\n', problems: ['`config` is no mapping'] },
  'a folder without a name': {
    text: 'type: FILESYSTEM\nconfig: { bucket: a }\n',
    problems: ['`config.directory` is missing'],
  },
  'S3 without an endpoint': { text: s3('region: a'), problems: ['`config.endpoint` is missing'] },
  'S3 with a misspelt field': {
    text: s3('endpoint: a, acces_key: b'),
    problems: ['`config.acces_key` is no field'],
  },
  'S3 with half a credential': {
    text: s3('endpoint: a, access_key: b'),
    problems: ['`config.access_key` is given without `config.secret_key`'],
  },
  'S3 with a URL': {
    text: s3('endpoint: "https://s3.example.com"'),
    problems: ['`config.endpoint` is no host, perhaps with a port: it has no `https://`, and no path'],
  },
  'S3 with a path': {
    text: s3('endpoint: s3.example.com/blocks'),
    problems: ['`config.endpoint` is no host, perhaps with a port: it has no `https://`, and no path'],
  },
  'S3 with a quoted switch': {
    text: s3('endpoint: a, insecure: "true"'),
    problems: ['`config.insecure` is not `true` or `false`'],
  },
  'S3 with a size in words': {
    text: s3('endpoint: a, part_size: 128MB'),
    problems: ['`config.part_size` is no whole number'],
  },
  'S3 with a way to look up that there is not': {
    text: s3('endpoint: a, bucket_lookup_type: dns'),
    problems: ['`config.bucket_lookup_type` is not one of auto, virtual-hosted, path'],
  },
  'S3 with another version of lists': {
    text: s3('endpoint: a, list_objects_version: v3'),
    problems: ['`config.list_objects_version` is not one of v1, v2'],
  },
  'S3 with another encryption': {
    text: s3('endpoint: a, sse_config: { type: AES256 }'),
    problems: ['`config.sse_config.type` is not one of SSE-S3, SSE-KMS, SSE-C'],
  },
  'S3 with a number for a duration': {
    text: s3('endpoint: a, http_config: { idle_conn_timeout: 90 }'),
    problems: ['`config.http_config.idle_conn_timeout` is no duration such as `30s`'],
  },
  'S3 with a list for a text': {
    text: s3('endpoint: [a]'),
    problems: ['`config.endpoint` is no text', '`config.endpoint` is missing'],
  },
  'Google without a bucket': { text: 'type: GCS\nconfig: {}\n', problems: ['`config.bucket` is missing'] },
  'Azure without a container': {
    text: 'type: AZURE\nconfig: { storage_account: a }\n',
    problems: ['`config.container` is missing'],
  },
  'Tencent without a secret': {
    text: 'type: COS\nconfig: { bucket: a, app_id: 1, region: b, secret_id: c }\n',
    problems: ['`config.secret_key` is missing'],
  },
  'Alibaba without an endpoint': {
    text: 'type: ALIYUNOSS\nconfig: { bucket: b, access_key_id: c, access_key_secret: d }\n',
    problems: ['`config.endpoint` is missing'],
  },
  'Baidu without a key': {
    text: 'type: BOS\nconfig: { bucket: a, endpoint: b, secret_key: d }\n',
    problems: ['`config.access_key` is missing'],
  },
  'Huawei without keys': {
    text: 'type: OBS\nconfig: { bucket: a, endpoint: b }\n',
    problems: ['`config.access_key` is missing', '`config.secret_key` is missing'],
  },
};
