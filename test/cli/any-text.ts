/** Texts that were objects of all kinds before somebody touched them. */

import type { Random } from '../support/random';

const TEXT = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata:
  name: k8s
  namespace: monitoring
  annotations:
    cdk8s-prometheus.io/reloader: "{mode: watching}"
spec:
  ruleSelector: {}
  serviceMonitorSelector: {}
  remoteWrite: [{url: "http://a"}]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: web
  namespace: monitoring
spec:
  selector: {matchLabels: {a: b}}
  endpoints:
    - port: web
      basicAuth: {username: {name: a, key: b}, password: {name: a, key: c}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: monitoring, labels: {a: b}}
spec: {selector: {x: y}, ports: [{name: web, port: 80}]}
---
apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {configSecret: config}
---
apiVersion: v1
kind: Secret
metadata: {name: config, namespace: monitoring}
stringData:
  alertmanager.yaml: |
    route:
      receiver: default
      routes:
      - matchers: [severity="critical"]
        receiver: pager
    inhibit_rules:
    - source_matchers: [severity="critical"]
      target_matchers: [a="b"]
    receivers: [{name: default}, {name: pager}]
---
apiVersion: v1
kind: List
items:
- apiVersion: monitoring.coreos.com/v1
  kind: PrometheusRule
  metadata: {name: rules, namespace: monitoring}
  spec: {groups: [{name: g, rules: [{alert: Down, expr: up == 0}]}]}
`;

/** What readers of YAML, and those behind them, like to stumble over. */
const SCRAPS = [
  ...[
    '---\n',
    '...\n',
    '\t',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ': ',
    '&a ',
    '*a',
    '|',
    '>',
    '\n',
    '  ',
    '- ',
    '#',
    '%',
    '@',
    '? ',
    '<<: ',
  ],
  ...['!!str ', 'null', '7', '~', '\r\n', '\u0000', '\u2028', '{{ x }}', '__proto__: 1\n', 'kind: List\nitems:\n'],
  ...[
    'metadata: []\n',
    'metadata: 7\n',
    'spec: null\n',
    'spec: 7\n',
    'apiVersion: 1\n',
    'namespace: [a]\n',
    'labels: 7\n',
  ],
];

/** One with a few scraps in it. */
export function anyText(random: Random): string {
  let text = TEXT;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const at = random.below(text.length);
    text = text.slice(0, at) + random.pick(SCRAPS) + text.slice(at + random.below(random.chance(0.3) ? 40 : 1));
  }
  return text;
}
