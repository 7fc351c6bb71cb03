import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/base/app';
import { BuildContext } from '../../../lib/core/base/context';
import { describe as described, Findings } from '../../../lib/core/base/findings';
import { type Kind, refOf } from '../../../lib/core/base/resource';
import { ReferenceCollector } from '../../../lib/core/input/mounted-references';
import { targetOf } from '../../../lib/core/kinds/target';
import { userConfigOf } from '../../../lib/core/kinds/user-config';

function asked(kind: Kind, spec: object) {
  const apiVersion = `monitoring.coreos.com/${kind === 'PrometheusAgent' ? 'v1alpha1' : 'v1'}`;
  const findings = new Findings();
  const resource = { apiVersion, kind, metadata: { name: 'main', namespace: 'team' }, spec };
  const target = targetOf('Prometheus', resource, findings)!;
  const references = new ReferenceCollector('team', '/credentials', () => undefined).required();
  const context = new BuildContext(target, refOf(resource), references, findings);
  const config = userConfigOf({ resource, settings: DEFAULT_SETTINGS, unit: '' }, context);
  return { config, findings: findings.sorted().map((finding) => described(finding)) };
}

const remoteWrite = [{ url: 'https://metrics.example.com/write' }];

it('leaves the configuration of a server without selectors to its user', () => {
  const { config, findings } = asked('Prometheus', {});
  expect(config).toEqual({ kind: 'secret', name: 'prometheus-main', key: 'prometheus.yaml' });
  expect(findings).toEqual([expect.stringContaining('the pods wait for the Secret `prometheus-main`')]);
});

it('refuses to shape a configuration that is not generated', () => {
  expect(asked('Prometheus', { remoteWrite }).findings[0]).toContain('[nothing-to-configure]');
});

it('generates the configuration of an agent without selectors, which may forward what it is sent', () => {
  expect(asked('PrometheusAgent', {})).toEqual({ config: undefined, findings: [] });
  expect(asked('PrometheusAgent', { remoteWrite })).toEqual({ config: undefined, findings: [] });
});

it('generates a configuration for an empty selector', () => {
  expect(asked('Prometheus', { probeSelector: {}, remoteWrite })).toEqual({ config: undefined, findings: [] });
});
