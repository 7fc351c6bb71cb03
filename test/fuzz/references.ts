/** What random inputs refer to: one Secret and one ConfigMap in each namespace, with the same keys in all of them. */

import type { DataObject, InputObject } from '../conformance/case';

/** Made for these tests: nobody trusts it. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBhTCCASugAwIBAgIUQW1IbRFbwG7oUQMl39kLsVwPdycwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMZnV6ei5leGFtcGxlMCAXDTI2MTEyNjE1MzIyOFoYDzIxMjYx
MTAyMTUzMjI4WjAXMRUwEwYDVQQDDAxmdXp6LmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAAQn//tw9Rrbv8rrrPk8TymBuQs5mvEBuGynjxC/DlqIJnni
wZFGvjIAVjF1b2t7NNbQv8CyqDvOkiIM9Wh9lCQMo1MwUTAdBgNVHQ4EFgQU9Sci
aBehDZ9WDHbeXiEDhTfYo/cwHwYDVR0jBBgwFoAU9SciaBehDZ9WDHbeXiEDhTfY
o/cwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAFyYoWOy2YMweV
iE98pWkCp/1lzwS9MD2s/4540wRRhAIhAJauJ989MvfEdjx+W2w1Ovx6gZOFo9BE
5YZ1vqZ/mK4u
-----END CERTIFICATE-----
`;
const PRIVATE_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+w6S9QecM8d3pZ9Y
pz97B1BKAq+dihaof0aqRCUnLt+hRANCAAQn//tw9Rrbv8rrrPk8TymBuQs5mvEB
uGynjxC/DlqIJnniwZFGvjIAVjF1b2t7NNbQv8CyqDvOkiIM9Wh9lCQM
-----END PRIVATE KEY-----
`;

export const REFERENCED = 'refs';
export const NAMESPACES = ['default', 'other'] as const;

/** Keys whose content means something, by what it is. */
export const KEYS = {
  certificate: 'tls.crt',
  privateKey: 'tls.key',
  url: 'url',
  jobs: 'jobs.yaml',
  alertRelabelings: 'alert-relabelings.yaml',
  alertmanagers: 'alertmanagers.yaml',
  alertmanagerConfig: 'alertmanager.yaml',
} as const;

const CONTENT: Readonly<Record<string, string>> = {
  a: 'content of a',
  'b-c': 'content: "of b-c"',
  'd.e': ' 012 ',
  [KEYS.certificate]: CERTIFICATE,
  [KEYS.privateKey]: PRIVATE_KEY,
  [KEYS.url]: 'https://hooks.example.com/path?token=1',
  [KEYS.jobs]: `
- job_name: own
  honor_labels: true
  static_configs: [{ targets: ['a:9090', 'b:9090'], labels: { a: 'off' } }]
- job_name: older-yaml
  honor_labels: yes
  follow_redirects: OFF
  sample_limit: 1_000
  static_configs:
    - targets: [a]
      labels: { a: on, b: 012, c: 0x1F, d: 1:30, e: 2024-01-01, f: 'yes', g: yEs, h: 1e3, i: 0b11, j: 09, k: "012", l: .5, m: -017, n: 0o17, o: +5, p: 1., q: n, r: ~, s: .inf, t: 1e, u: 1__0, v: 0b, w: 08.5 }
- job_name: relabeled
  relabel_configs: [{ source_labels: [__address__], target_label: x, regex: '(.*):\\d+', replacement: '$1' }]
`,
  [KEYS.alertRelabelings]: '- { action: labeldrop, regex: replica }\n',
  [KEYS.alertmanagers]: "- scheme: https\n  static_configs: [{ targets: ['alertmanager:9093'] }]\n",
  [KEYS.alertmanagerConfig]: `
global: { resolve_timeout: 10m, smtp_from: a@example.com, smtp_smarthost: 'mail.example.com:587' }
route: { receiver: base, group_by: [job], routes: [{ receiver: base, matchers: ['severity="none"'], continue: false }] }
inhibit_rules: [{ source_matchers: ['severity="critical"'], target_match: { severity: warning }, equal: [namespace] }]
receivers: [{ name: base, webhook_configs: [{ url: 'https://base.example.com' }] }]
templates: ['/etc/alertmanager/templates/*.tmpl']
`,
};

/** Keys with content that nobody reads anything into. */
export const PLAIN_KEYS = ['a', 'b-c', 'd.e'] as const;

const OBJECTS = NAMESPACES.flatMap((namespace) =>
  (['Secret', 'ConfigMap'] as const).map((kind) => ({ kind, namespace, name: REFERENCED })),
);

/** The objects decoded, as recorded cases have them. */
export const DATA: readonly DataObject[] = OBJECTS.map((object) => ({
  ...object,
  data: new Map(Object.entries(CONTENT)),
}));

/** The objects as a cluster has them. */
export function objectsOf(kind: 'Secret' | 'ConfigMap'): readonly InputObject[] {
  const encoded = (text: string) => (kind === 'Secret' ? Buffer.from(text).toString('base64') : text);
  return OBJECTS.filter((object) => object.kind === kind).map(({ namespace, name }) => ({
    apiVersion: 'v1',
    kind,
    metadata: { namespace, name },
    data: Object.fromEntries(Object.entries(CONTENT).map(([key, text]) => [key, encoded(text)])),
  }));
}

/** Labels of the namespaces. */
export const NAMESPACE_LABELS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  NAMESPACES.map((name) => [name, { 'kubernetes.io/metadata.name': name, team: name === 'default' ? 'a' : 'b' }]),
);
