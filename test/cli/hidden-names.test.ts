/** What tenants call things is printed on its line, and tells a terminal nothing. */

import { describe, expect, it } from 'vitest';
import { cli } from './support';

const NAME = 'x\u001b[31m\u009b0m\u0007\r\u2028\u202ey\nerror: forged';
const NAMED = JSON.stringify(NAME);
const API = 'monitoring.coreos.com';

const INPUT = `apiVersion: ${API}/v1
kind: Prometheus
metadata: {name: main, namespace: monitoring, annotations: {cdk8s-prometheus.io/onInvalid: drop}}
spec: {ruleSelector: {}, serviceMonitorSelector: {}, podMonitorSelector: {}}
---
apiVersion: ${API}/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring, annotations: {cdk8s-prometheus.io/onInvalid: drop}}
spec: {alertmanagerConfigSelector: {}, alertmanagerConfiguration: {name: base}}
---
apiVersion: ${API}/v1alpha1
kind: AlertmanagerConfig
metadata: {name: base, namespace: monitoring}
spec: {route: {receiver: a}, receivers: [{name: a}]}
---
apiVersion: ${API}/v1alpha1
kind: AlertmanagerConfig
metadata: {name: team, namespace: monitoring}
spec:
  route: {receiver: ${NAMED}, matchers: [{name: a, value: ${NAMED}, matchType: "="}]}
  receivers: [{name: ${NAMED}, webhookConfigs: [{url: 'http://a/'}]}]
---
apiVersion: ${API}/v1
kind: PrometheusRule
metadata: {name: team, namespace: monitoring}
spec: {groups: [{name: ${NAMED}, rules: [{record: a, expr: up}]}]}
---
apiVersion: ${API}/v1
kind: ServiceMonitor
metadata: {name: team, namespace: monitoring}
spec: {selector: {matchLabels: {app: a}}, endpoints: [{port: web}]}
---
apiVersion: ${API}/v1
kind: PodMonitor
metadata: {name: team, namespace: monitoring}
spec: {selector: {matchLabels: {app: a}}, podMetricsEndpoints: [{port: ${NAMED}}]}
---
apiVersion: ${API}/v1
kind: ServiceMonitor
metadata: {name: ${NAMED}, namespace: ${NAMED}}
spec: {selector: {}, endpoints: [{port: web}]}
---
apiVersion: v1
kind: Service
metadata: {name: team, namespace: monitoring, labels: {app: a}}
spec: {selector: {app: ${NAMED}}, ports: [{name: ${NAMED}, port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: team, namespace: monitoring, labels: {app: b}}
spec: {containers: [{name: a, image: a}]}
`;

const CALLS = [
  ['explain', 'alertmanagerconfig/monitoring/team'],
  ['explain', 'prometheusrule/monitoring/team'],
  ['explain', 'servicemonitor/monitoring/team'],
  ['explain', 'podmonitor/monitoring/team'],
  ['explain', 'prometheus/monitoring/main'],
  ['explain', 'alertmanager/monitoring/main'],
  ['routes', 'monitoring/main'],
  ['routes', 'monitoring/main', '--alert', 'a=b'],
  ['check'],
  ['explain', 'servicemonitor'],
  ['explain', 'servicemonitor/x'],
  ['check', '--severity', 'servicemonitor/other/x: shadowed=ignored, a'],
];

describe('a name with what a terminal obeys', () => {
  it.each(CALLS)('is printed with escapes by %s %s %s %s', async (...call) => {
    const { out, error } = await cli([...call, '-f', '-'], { input: INPUT });
    expect(out + error).not.toBe('');
    for (const line of (out + error).split('\n')) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(line.trim()).not.toMatch(/^error: forged/);
    }
  });

  it.each([0, 1, 2, 6])('is there to be seen: call %d', async (call) => {
    const { out } = await cli([...CALLS[call]!, '-f', '-'], { input: INPUT });
    expect(out).toContain('x\\u001b[31m');
  });
});
