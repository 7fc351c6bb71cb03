import { expect, it } from 'vitest';
import { BuildContext } from '../../../lib/core/context';
import { Findings } from '../../../lib/core/diagnostics';
import { alertingConfig } from '../../../lib/core/prometheus/alerting';
import { resolveInstance } from '../../../lib/core/prometheus/instance';
import type { References } from '../../../lib/core/references';
import { parseVersion } from '../../../lib/core/version';

const NO_REFERENCES: References = { credential: () => ({}), file: () => undefined, content: () => undefined };

it('Alertmanagers are looked for in their namespace, also where selectors of namespaces are ignored', () => {
  const metadata = { namespace: 'default', name: 'main' };
  const alerting = { alertmanagers: [{ namespace: 'alerts', name: 'main', port: 'web' }] };
  const target = { product: 'Prometheus', version: parseVersion('3.13.1')! } as const;
  for (const ignoreNamespaceSelectors of [false, true]) {
    const context = new BuildContext(target, { kind: 'Prometheus', ...metadata }, NO_REFERENCES, new Findings());
    const spec = { ignoreNamespaceSelectors, alerting };
    const instance = resolveInstance(
      { apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus', metadata, spec },
      context,
      { endpointSliceSupported: true, topologySharding: false, retentionPolicies: false, podTopologyLabels: false },
    );
    expect(alertingConfig(instance)).toMatchObject({
      alertmanagers: [{ kubernetes_sd_configs: [{ namespaces: { names: ['alerts'] } }] }],
    });
  }
});
