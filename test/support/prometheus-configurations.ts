/** Configurations of Prometheus for its loader: sound ones, and each with a fault that a person may make. */

export interface Judged {
  readonly name: string;
  readonly text: string;
}

/** Jobs that the loader takes, by what is in them. */
const SOUND: Readonly<Record<string, string>> = {
  static: 'job_name: a\nstatic_configs: [{ targets: ["a:1", b], labels: { env: x } }]',
  urls: 'job_name: a\nmetrics_path: /m\nscheme: https\nparams: { module: [x] }\nstatic_configs: [{ targets: [a] }]',
  probes:
    'job_name: a\nstatic_configs: [{ targets: ["https://a/b"] }]\nrelabel_configs: [{ source_labels: [__address__], target_label: __param_target }, { target_label: __address__, replacement: "prober:9115" }]',
  times: 'job_name: a\nscrape_interval: 1m30s\nscrape_timeout: 10s',
  pods: 'job_name: a\nkubernetes_sd_configs: [{ role: pod, namespaces: { names: [x] }, selectors: [{ role: pod, label: a=b }] }]',
  dns: 'job_name: a\ndns_sd_configs: [{ names: [x], type: A, port: 80, refresh_interval: 30s }]',
  files: 'job_name: a\nfile_sd_configs: [{ files: [/a/*.json] }]',
  http: 'job_name: a\nhttp_sd_configs: [{ url: "http://x/y" }]',
  limits:
    'job_name: a\nsample_limit: 10\nlabel_limit: 3\nbody_size_limit: 10MB\nhonor_labels: true\nhonor_timestamps: false',
  basic: 'job_name: a\nbasic_auth: { username: x, password_file: /y }',
  bearer: 'job_name: a\nauthorization: { type: Bearer, credentials_file: /y }',
  oauth: 'job_name: a\noauth2: { client_id: x, client_secret: y, token_url: "http://z", scopes: [s] }',
  tls: 'job_name: a\ntls_config: { ca_file: /x, cert_file: /y, key_file: /z, min_version: TLS12, insecure_skip_verify: true }',
  proxy: 'job_name: a\nproxy_url: "http://proxy:80"\nno_proxy: x',
  keep: 'job_name: a\nrelabel_configs: [{ action: keep, source_labels: [a, b], regex: "x|y" }, { action: labelmap, regex: "l_(.+)" }]',
  drop: 'job_name: a\nmetric_relabel_configs: [{ action: labeldrop, regex: x }, { action: Drop, source_labels: [__name__], regex: "go_.*" }]',
  hash: 'job_name: a\nrelabel_configs: [{ action: hashmod, source_labels: [a], target_label: t, modulus: 4 }]',
  empty: 'job_name: a\nstatic_configs:\nrelabel_configs: []\nscheme:',
  numbers: 'job_name: 12\nstatic_configs: [{ targets: [12], labels: { a: 1, b: true } }]',
  headers: 'job_name: a\nhttp_headers: { X-A: { values: [x] } }',
};

/** Lines that make something of a sound job which the loader may refuse. */
const ADDED: readonly string[] = [
  'scrape_intervall: 30s',
  'scrape_interval: 30',
  'scrape_interval: 1x',
  'scrape_interval: [1m]',
  'scrape_interval: ""',
  'scrape_timeout: 5m',
  'scrape_timeout: 20s',
  'honor_labels: maybe',
  'honor_labels: "true"',
  'sample_limit: -1',
  'sample_limit: many',
  'sample_limit: 12',
  'body_size_limit: 10',
  'body_size_limit: 10MB',
  'params: [a]',
  'params: { a: b }',
  'static_configs: { targets: [a] }',
  'static_configs: [{ target: [a] }]',
  'static_configs: [{ targets: a }]',
  'static_configs: [{ targets: ["http://a:80"] }]',
  'static_configs: [{ targets: ["a:80/metrics"] }]',
  'relabel_configs: [{ action: keeep }]',
  'relabel_configs: [{ action: keep, regex: "(" }]',
  'relabel_configs: [{ action: keep, source_label: [a] }]',
  'relabel_configs: [{ action: replace }]',
  'relabel_configs: [{ action: hashmod, target_label: x }]',
  'relabel_configs: [{ action: labeldrop, source_labels: [a], regex: b }]',
  'relabel_configs: [{ source_labels: a, target_label: b }]',
  'relabel_configs: [null]',
  'relabel_configs: { action: drop }',
  'metric_relabel_configs: [{ action: lowercase, source_labels: [a] }]',
  'metric_relabel_configs: [{ action: drop, source_labels: [a], regex: "a{1001}" }]',
  'kubernetes_sd_configs: [{}]',
  'kubernetes_sd_configs: [{ role: pods }]',
  'kubernetes_sd_configs: [{ role: pod, namespaces: [x] }]',
  'kubernetes_sd_configs: [{ role: pod, namespace: { names: [x] } }]',
  'kubernetes_sd_config: [{ role: pod }]',
  'dns_sd_configs: [{ type: A }]',
  'file_sd_configs: [{ refresh_interval: 5m }]',
  'http_sd_configs: [{ refresh_interval: 5m }]',
  'basic_auth: { user: x }',
  'basic_auth: { username: x, password: a, password_file: b }',
  'authorization: { type: Basic, credentials: x }',
  'authorization: { credentials: x, credentials_file: y }',
  'bearer_token: x',
  'bearer_token_file: /x',
  'tls_config: { cert_file: /x }',
  'tls_config: { min_version: TLS9 }',
  'tls_config: { ca: x, ca_file: y }',
  'tls_config: { insecure_skip_verify: yes }',
  'oauth2: { client_id: x }',
  'proxy_url: "http://[::1"',
  'scrape_protocols: [PrometheusText0.0.4]',
  'scrape_classic_histograms: true',
  'fallback_scrape_protocol: PrometheusText0.0.4',
  'always_scrape_classic_histograms: true',
  'metric_name_validation_scheme: old',
  'keep_dropped_targets: 5',
  'native_histogram_min_bucket_factor: 1.5',
  'native_histogram_min_bucket_factor: high',
];

/** What is around the jobs. */
const WHOLE: readonly string[] = [
  'global: { scrape_interval: 30s, evaluation_interval: 1m, external_labels: { a: b } }',
  'global: { scrape_interval: 5s, scrape_timeout: 10s }',
  'global: { scrape_intervals: 5s }',
  'globals: { scrape_interval: 5s }',
  'rule_files: [/etc/rules/*.yaml]',
  'rule_files: [/etc/*/rules.yaml]',
  'rule_files: /etc/rules.yaml',
  'remote_write: [{ url: "http://x/w", queue_config: { capacity: 10 } }]',
  'remote_write: [{ name: x }]',
  'remote_write: [{ url: "http://x", name: a }, { url: "http://y", name: a }]',
  'remote_write: [null]',
  'remote_write: [{ url: "http://x", queue: {} }]',
  'remote_write: [{ url: "http://x", write_relabel_configs: [null] }]',
  'remote_write: [{ url: "http://x", sigv4: { region: x }, basic_auth: { username: y } }]',
  'remote_read: [{ url: "http://x", read_recent: true }]',
  'remote_read: [{ read_recent: true }]',
  'scrape_configs: [{ job_name: a }, { job_name: a }]',
  'scrape_configs: [{ job_name: a }, { job_name: b }]',
  'scrape_configs: [{ scheme: http }]',
  'scrape_configs: [null]',
  'scrape_configs: { job_name: a }',
  'scrape_configs: []',
  'scrape_config_files: [/a/*.yaml]',
  'scrape_config_files: [/*/b.yaml]',
  'alerting: { alertmanagers: [{ static_configs: [{ targets: ["a:9093"] }], api_version: v2 }] }',
  'alerting: { alertmanagers: [{ static_configs: [{ targets: ["http://a:9093"] }] }] }',
  'alerting: { alertmanagers: [{ api_version: v3 }] }',
  'alerting: { alert_relabel_configs: [{ action: labeldrop, regex: r }] }',
  'alerting: { alert_relabel_configs: [null] }',
  'alerting: { alertmanager: [] }',
  'storage: { tsdb: { out_of_order_time_window: 10m } }',
  'storage: { exemplars: { max_exemplars: 10 } }',
  'storage: { tsdb: { retention: { time: 10d } } }',
  'tracing: { endpoint: "a:1", client_type: grpc }',
  'tracing: { client_type: grpc }',
  'tracing: { endpoint: "a:1", client_type: smtp }',
  'runtime: { gogc: 75 }',
  'runtime: { gogc: much }',
  'remote_write: [{ url: "http://x", headers: { X-Own: a } }]',
  'remote_write: [{ url: "http://x", headers: { Authorization: a } }]',
  'remote_read: [{ url: "http://x", headers: { X-Prometheus-Remote-Read-Version: a } }]',
  'tracing: { endpoint: "a:1", headers: { Host: a } }',
  'tracing: { endpoint: "a:1", headers: { authorization: a } }',
  ...[
    'max_shards: 0',
    'min_shards: 0',
    'min_shards: 60',
    'min_shards: 5, max_shards: 4',
    'capacity: 0',
    'capacity: -1',
  ].map((queue) => `remote_write: [{ url: "http://x", queue_config: { ${queue} } }]`),
  'remote_write: [{ url: "http://x", queue_config: { max_samples_per_send: 0 } }]',
  ...['prometheus.WriteRequest', 'io.prometheus.write.v2.Request', 'io.prometheus.writet.v2.Request'].map(
    (message) => `remote_write: [{ url: "http://x", protobuf_message: ${message} }]`,
  ),
  ...['NoTranslation', 'NoUTF8EscapingWithSuffixes', 'UnderscoreEscapingWithSuffixes', 'Invalid'].flatMap(
    (strategy) => [
      `otlp: { translation_strategy: ${strategy} }`,
      `global: { metric_name_validation_scheme: legacy }\notlp: { translation_strategy: ${strategy} }`,
    ],
  ),
  'otlp: { promote_resource_attributes: [a, b] }',
  'otlp: { promote_resource_attributes: [a, " a"] }',
  'otlp: { promote_resource_attributes: [""] }',
  'otlp: { promote_all_resource_attributes: true, promote_resource_attributes: [a] }',
  'otlp: { promote_all_resource_attributes: true, ignore_resource_attributes: [a] }',
  'otlp: { promote_all_resource_attributes: true, ignore_resource_attributes: [a, a] }',
  'otlp: { ignore_resource_attributes: [a] }',
  ...[-1, 0, 50, 100, 101].map((share) => `storage: { tsdb: { retention: { percentage: ${share} } } }`),
  ...['xor', 'xor2', 'XOR'].map((floats) => `storage: { tsdb: { chunk_encoding: { floats: ${floats} } } }`),
  'alerting: { alertmanagers: [{ static_configs: [{ targets: ["a:9093"] }], api_version: v1 }] }',
  'alerting: { alertmanagers: [{ static_configs: [null] }] }',
  'global: { scrape_protocols: [PrometheusProto, PrometheusProto] }',
  'global: { scrape_protocols: [] }',
  ...['', 'legacy', 'utf8'].flatMap((whole) =>
    ['', 'legacy', 'utf8'].flatMap((own) =>
      ['', 'allow-utf-8', 'dots'].map(
        (escaping) =>
          `global: { metric_name_validation_scheme: "${whole}" }\nscrape_configs: [{ job_name: a, metric_name_validation_scheme: "${own}", metric_name_escaping_scheme: "${escaping}" }]`,
      ),
    ),
  ),
];

const AZURE = ['subscription_id: a', 'tenant_id: b', 'client_id: c', 'client_secret: d'];

/** Discoveries with all that they need. */
const DISCOVERIES: Readonly<Record<string, string>> = {
  azure: AZURE.join(', '),
  consul: 'server: "a:8500"',
  digitalocean: 'port: 80',
  docker: 'host: "unix:///a"',
  dockerswarm: 'host: "unix:///a", role: nodes',
  ec2: 'region: a',
  eureka: 'server: "http://a:8761/eureka"',
  hetzner: 'role: hcloud',
  http: 'url: "http://a/b"',
  ionos: 'datacenter_id: a',
  kubernetes: 'role: pod, api_server: "https://a"',
  kuma: 'server: "http://a:5676"',
  lightsail: 'region: a',
  linode: 'port: 80',
  marathon: 'servers: ["http://a"]',
  nomad: 'server: "http://a:4646"',
  puppetdb: 'url: "http://a", query: b',
  uyuni: 'server: "http://a", username: b, password: c',
  vultr: 'port: 80',
};

const CREDENTIALS = [
  'basic_auth: { username: x }',
  'authorization: { credentials: x }',
  'bearer_token: x',
  'bearer_token_file: /x',
  'oauth2: { client_id: x, client_secret: y, token_url: "http://z" }',
];

/** One and two of all credentials. */
const CHOSEN = CREDENTIALS.flatMap((one, index) => [
  one,
  ...CREDENTIALS.slice(index + 1).map((two) => `${one}, ${two}`),
]);

const OF_DISCOVERIES: readonly string[] = [
  ...Object.entries(DISCOVERIES).flatMap(([name, fields]) =>
    CHOSEN.map((credentials) => `${name}_sd_configs: [{ ${fields}, ${credentials} }]`),
  ),
  ...['subscription_id', 'tenant_id', 'client_id', 'client_secret'].flatMap((field) =>
    ['', ', authentication_method: ManagedIdentity', ', authentication_method: None'].map(
      (method) => `azure_sd_configs: [{ ${AZURE.filter((each) => !each.startsWith(field)).join(', ')}${method} }]`,
    ),
  ),
  'ec2_sd_configs: [{ region: a, filters: [{ name: b, values: [c] }] }]',
  'ec2_sd_configs: [{ region: a, filters: [{ name: b, values: [] }] }]',
  'eureka_sd_configs: [{ server: "eureka.com" }]',
  'eureka_sd_configs: [{ server: "http://" }]',
  'consul_sd_configs: [{ server: a, username: b, basic_auth: { username: c } }]',
  'consul_sd_configs: [{ server: a, token: b, authorization: { credentials: c } }]',
  'consul_sd_configs: [{ server: a, token: b, basic_auth: { username: c } }]',
  'marathon_sd_configs: [{ servers: [a], auth_token: b, auth_token_file: c }]',
  ...CREDENTIALS.map((credentials) => `marathon_sd_configs: [{ servers: [a], auth_token: b, ${credentials} }]`),
  'kubernetes_sd_configs: [{ role: pod, basic_auth: { username: x } }]',
  'kubernetes_sd_configs: [{ role: pod, tls_config: { insecure_skip_verify: true } }]',
  'kubernetes_sd_configs: [{ role: pod, kubeconfig_file: /a, bearer_token_file: /b }]',
  'kubernetes_sd_configs: [{ role: pod, kubeconfig_file: /a }]',
  'kubernetes_sd_configs: [{ role: pod, namespaces: { own_namespace: true } }]',
  'kubernetes_sd_configs: [{ role: pod, kubeconfig_file: /a, namespaces: { own_namespace: true } }]',
  'kubernetes_sd_configs: [{ role: pod, api_server: "https://a", namespaces: { own_namespace: true } }]',
  ...['pod', 'service', 'endpoints', 'endpointslice', 'ingress', 'node'].flatMap((role) =>
    ['pod', 'service', 'endpoints', 'endpointslice', 'ingress', 'node'].map(
      (selected) => `kubernetes_sd_configs: [{ role: ${role}, selectors: [{ role: ${selected}, label: a=b }] }]`,
    ),
  ),
  'kubernetes_sd_configs: [{ role: pod, selectors: [{ role: pod, label: a=b }, { role: pod, field: a=b }] }]',
  'kubernetes_sd_configs: [{ role: pod, selectors: [{ role: pod, field: metadata.status-Running }] }]',
  'kubernetes_sd_configs: [{ role: pod, selectors: [{ role: pod, field: "a!=b,c==d" }] }]',
  'kubernetes_sd_configs: [{ role: pod, selectors: [{ role: pod, label: "a in (b" }] }]',
  'kubernetes_sd_configs: [{ role: pod, selectors: [{ role: pod, label: "a in (b), !c" }] }]',
  'static_configs: [null]',
  'scrape_protocols: [prometheusproto]',
  'scrape_protocols: [OpenMetricsText1.0.0, PrometheusProto, OpenMetricsText1.0.0]',
  'scrape_protocols: []',
  'fallback_scrape_protocol: prometheusproto',
];

/** Where relabelings make the address, the loader leaves targets to later. */
function isNew(line: string, job: string): boolean {
  if (line.includes('targets: ["') && job.includes('relabel_configs')) return false;
  return !job.includes(`${line.split(':')[0]}:`);
}

/** Every sound job by itself, and each with every line that it has not; and whole configurations. */
export function configurations(): readonly Judged[] {
  const jobs = Object.entries(SOUND).flatMap(([name, job]) => [
    { name, text: job },
    ...ADDED.filter((line) => isNew(line, job)).map((line) => ({
      name: `${name}, ${line}`,
      text: `${job}\n${line}`,
    })),
  ]);
  return [
    ...jobs.map(({ name, text }) => ({ name, text: `scrape_configs:\n- ${text.replaceAll('\n', '\n  ')}\n` })),
    ...OF_DISCOVERIES.map((line) => ({ name: line, text: `scrape_configs:\n- job_name: a\n  ${line}\n` })),
    ...WHOLE.map((text) => ({ name: text, text: `${text}\n` })),
  ];
}
