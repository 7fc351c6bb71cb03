/** Where Thanos keeps blocks: the types of buckets, their fields, and what each cannot do without. */

/** What a field takes: a text is any scalar, as Go reads it; a list is one of these words. */
export type FieldKind = 'text' | 'flag' | 'integer' | 'duration' | 'texts' | 'any' | readonly string[] | Fields;

export type Fields = { readonly [name: string]: FieldKind };

/** Texts that say something, by the names of their fields. */
type Given = ReadonlyMap<string, string>;

export interface Provider {
  readonly fields: Fields;
  /** Whether a field that is not among these is refused; otherwise it has no effect. */
  readonly strict: boolean;
  /** Fields that are missing, or that exclude each other, in words. */
  readonly needs: (given: Given) => readonly string[];
}

const TLS: Fields = {
  ca_file: 'text',
  cert_file: 'text',
  key_file: 'text',
  server_name: 'text',
  insecure_skip_verify: 'flag',
};

const HTTP: Fields = {
  idle_conn_timeout: 'duration',
  response_header_timeout: 'duration',
  insecure_skip_verify: 'flag',
  tls_handshake_timeout: 'duration',
  expect_continue_timeout: 'duration',
  max_idle_conns: 'integer',
  max_idle_conns_per_host: 'integer',
  max_conns_per_host: 'integer',
  tls_config: TLS,
  disable_compression: 'flag',
};

const HOST_ONLY = '`config.endpoint` is no host, perhaps with a port: it has no `https://`, and no path';

const S3: Provider = {
  strict: true,
  fields: {
    bucket: 'text',
    endpoint: 'text',
    region: 'text',
    disable_dualstack: 'flag',
    aws_sdk_auth: 'flag',
    access_key: 'text',
    insecure: 'flag',
    signature_version2: 'flag',
    secret_key: 'text',
    session_token: 'text',
    put_user_metadata: 'texts',
    http_config: HTTP,
    trace: { enable: 'flag' },
    list_objects_version: ['', 'v1', 'v2'],
    bucket_lookup_type: ['auto', 'virtual-hosted', 'path'],
    send_content_md5: 'flag',
    disable_multipart: 'flag',
    part_size: 'integer',
    sse_config: {
      type: ['', 'SSE-S3', 'SSE-KMS', 'SSE-C'],
      kms_key_id: 'text',
      kms_encryption_context: 'texts',
      encryption_key: 'text',
    },
    sts_endpoint: 'text',
    max_retries: 'integer',
  },
  needs: (given) => [
    ...missing(given, 'endpoint'),
    ...(/^[^/]*\/?$/.test(given.get('endpoint') ?? '') ? [] : [HOST_ONLY]),
    ...together(given, 'access_key', 'secret_key'),
  ],
};

const AZURE: Provider = {
  strict: true,
  fields: {
    az_tenant_id: 'text',
    client_id: 'text',
    client_secret: 'text',
    storage_account: 'text',
    storage_account_key: 'text',
    storage_connection_string: 'text',
    storage_create_container: 'flag',
    container: 'text',
    endpoint: 'text',
    user_assigned_id: 'text',
    max_retries: 'integer',
    reader_config: { max_retry_requests: 'integer' },
    pipeline_config: {
      max_tries: 'integer',
      try_timeout: 'duration',
      retry_delay: 'duration',
      max_retry_delay: 'duration',
    },
    http_config: HTTP,
    msi_resource: 'text',
  },
  needs: (given) => [
    ...missing(given, 'storage_account', 'container'),
    ...apart(given, 'user_assigned_id', 'storage_account_key'),
    ...apart(given, 'user_assigned_id', 'storage_connection_string'),
    ...apart(given, 'storage_account_key', 'storage_connection_string'),
  ],
};

const SWIFT: Provider = {
  strict: true,
  fields: {
    auth_version: 'integer',
    auth_url: 'text',
    username: 'text',
    user_domain_name: 'text',
    user_domain_id: 'text',
    user_id: 'text',
    password: 'text',
    domain_id: 'text',
    domain_name: 'text',
    application_credential_id: 'text',
    application_credential_name: 'text',
    application_credential_secret: 'text',
    project_id: 'text',
    project_name: 'text',
    project_domain_id: 'text',
    project_domain_name: 'text',
    region_name: 'text',
    container_name: 'text',
    large_object_chunk_size: 'integer',
    large_object_segments_container_name: 'text',
    retries: 'integer',
    connect_timeout: 'duration',
    timeout: 'duration',
    use_dynamic_large_objects: 'flag',
    http_config: HTTP,
  },
  needs: () => [],
};

const COS: Provider = {
  strict: false,
  fields: {
    bucket: 'text',
    region: 'text',
    app_id: 'text',
    endpoint: 'text',
    secret_key: 'text',
    secret_id: 'text',
    max_retries: 'integer',
    http_config: HTTP,
  },
  needs: (given) => [
    ...(given.has('endpoint') ? [] : missing(given, 'bucket', 'app_id', 'region')),
    ...missing(given, 'secret_id', 'secret_key'),
  ],
};

const OCI: Provider = {
  strict: false,
  fields: {
    provider: 'text',
    bucket: 'text',
    compartment_ocid: 'text',
    tenancy_ocid: 'text',
    user_ocid: 'text',
    region: 'text',
    fingerprint: 'text',
    privatekey: 'text',
    passphrase: 'text',
    part_size: 'integer',
    max_request_retries: 'integer',
    request_retry_interval: 'integer',
    http_config: 'any',
  },
  needs: () => [],
};

/** By their types, which may be in small letters as well. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
  S3,
  GCS: {
    strict: true,
    fields: {
      bucket: 'text',
      service_account: 'text',
      use_grpc: 'flag',
      grpc_conn_pool_size: 'integer',
      http_config: HTTP,
      chunk_size_bytes: 'integer',
      max_retries: 'integer',
    },
    needs: (given) => missing(given, 'bucket'),
  },
  AZURE,
  SWIFT,
  COS,
  ALIYUNOSS: {
    strict: false,
    fields: { endpoint: 'text', bucket: 'text', access_key_id: 'text', access_key_secret: 'text' },
    needs: (given) => missing(given, 'endpoint', 'bucket', 'access_key_id', 'access_key_secret'),
  },
  BOS: {
    strict: false,
    fields: { bucket: 'text', endpoint: 'text', access_key: 'text', secret_key: 'text' },
    needs: (given) => missing(given, 'bucket', 'endpoint', 'access_key', 'secret_key'),
  },
  OCI,
  OBS: {
    strict: true,
    fields: {
      bucket: 'text',
      endpoint: 'text',
      access_key: 'text',
      secret_key: 'text',
      max_retries: 'integer',
      http_config: HTTP,
    },
    needs: (given) => missing(given, 'endpoint', 'access_key', 'secret_key'),
  },
  FILESYSTEM: { strict: false, fields: { directory: 'text' }, needs: (given) => missing(given, 'directory') },
};

function missing(given: Given, ...fields: readonly string[]): string[] {
  return fields.filter((field) => !given.has(field)).map((field) => `\`config.${field}\` is missing`);
}

function together(given: Given, one: string, other: string): string[] {
  const [has, lacks] = given.has(one) ? [one, other] : [other, one];
  return given.has(has) && !given.has(lacks) ? [`\`config.${has}\` is given without \`config.${lacks}\``] : [];
}

function apart(given: Given, one: string, other: string): string[] {
  return given.has(one) && given.has(other) ? [`\`config.${one}\` and \`config.${other}\` exclude each other`] : [];
}
