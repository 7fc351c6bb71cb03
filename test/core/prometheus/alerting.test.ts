import { expect, it } from 'vitest';
import { BuildContext } from '../../../lib/core/base/context';
import { Findings } from '../../../lib/core/base/findings';
import type { References } from '../../../lib/core/base/references';
import { parseVersion } from '../../../lib/core/base/version';
import { alertingConfig } from '../../../lib/core/prometheus/alerting';
import { resolveInstance } from '../../../lib/core/prometheus/instance';
import { NEWEST } from '../../support/versions';

const NO_REFERENCES: References = {
  credential: () => ({}),
  file: () => undefined,
  content: () => undefined,
  reads: () => undefined,
};

it('Alertmanagers are looked for in their namespace, also where selectors of namespaces are ignored', () => {
  const metadata = { namespace: 'default', name: 'main' };
  const alerting = { alertmanagers: [{ namespace: 'alerts', name: 'main', port: 'web' }] };
  const target = { product: 'Prometheus', version: parseVersion(NEWEST.Prometheus)! } as const;
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
