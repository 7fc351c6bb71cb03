/**
 * The recorded cases are of an operator that is older than the one that is followed. What a case leaves open is what that
 * operator ran by default; what operators answer otherwise since then is in tables, each row with the line of their
 * changelog. No row may look at a case's name.
 */

import type { Finding } from '../../lib/core/base/findings';
import type { Kind } from '../../lib/core/base/resource';
import { isRecord, type Values } from '../../lib/core/base/values';
import { CONFIG_RELOADER_IMAGE } from '../../lib/core/pod/image';
import type { Case, InputObject } from './case';
import type { Difference } from './compare';
import { type IntendedDifference, isIntended } from './differences';
import { areIntended, type IntendedRefusal } from './intended';

/** The operator that was recorded, and the servers that it runs where nobody says a version. */
const RECORDED_OPERATOR = '0.93.0';
export const RECORDED_VERSIONS = { Prometheus: '3.13.1', Alertmanager: '0.33.1', Thanos: '0.42.2' } as const;

const SERVERS: Readonly<Partial<Record<Kind, keyof typeof RECORDED_VERSIONS>>> = {
  Prometheus: 'Prometheus',
  PrometheusAgent: 'Prometheus',
  Alertmanager: 'Alertmanager',
  ThanosRuler: 'Thanos',
};

/** The case as its operator read it: with that operator's own servers where it names none. */
export function asRecorded(testCase: Case): Case {
  return { ...testCase, objects: testCase.objects.map(withRecordedVersions) };
}

export function withRecordedVersions(object: InputObject): InputObject {
  const server = SERVERS[object.kind as Kind];
  if (server === undefined) return object;
  const spec = versioned((object.spec ?? {}) as Values, server);
  const { thanos } = spec;
  const hasSidecar = object.kind === 'Prometheus' && isRecord(thanos);
  return { ...object, spec: hasSidecar ? { ...spec, thanos: versioned(thanos, 'Thanos') } : spec };
}

/** With a `v`, as the default images have it. */
function versioned(spec: Values, server: keyof typeof RECORDED_VERSIONS): Values {
  const isGiven = String(spec['version'] ?? '').trim() !== '';
  return isGiven ? spec : { ...spec, version: `v${RECORDED_VERSIONS[server]}` };
}

const CHANGED: readonly IntendedDifference[] = [
  ...['containers.config-reloader', 'initContainers.init-config-reloader'].map((container) => ({
    component: 'realworld',
    path: `workloads.*.spec.template.spec.${container}.image`,
    reason: 'the sidecar is as new as the operator that is followed',
    holds: ({ expected, actual }: Difference) =>
      expected === CONFIG_RELOADER_IMAGE.replace(/[^:]+$/, `v${RECORDED_OPERATOR}`) && actual === CONFIG_RELOADER_IMAGE,
  })),
  ...['alertmanager-config', 'alertmanager-config-derived', 'alertmanager-fragment'].map((component) => ({
    component,
    path: 'receivers.*.sns_configs.*.sigv4.external_id',
    reason: 'Alertmanager asks with it since 0.34 only, and the operator writes it since then (#8759)',
    holds: ({ expected, actual }: Difference) => typeof expected === 'string' && actual === undefined,
  })),
  ...['prometheus-config', 'agent-config'].map((component) => ({
    component,
    path: 'scrape_configs.*.openstack_sd_configs.*.availability',
    reason: 'Prometheus reads it in small letters only, and the operator writes it so since 0.94.0 (#8789)',
    holds: ({ expected, actual }: Difference) => String(expected).toLowerCase() === actual,
  })),
];

const REFUSED: readonly IntendedRefusal[] = [
  {
    components: ['alertmanager-config', 'alertmanager-config-derived', 'alertmanager-fragment'],
    path: /^config\.receivers\[\d+\]\.mattermost_configs\[\d+\](\.attachments\[\d+\])?\.\w+_(url|link|icon)$/,
    says: /^this is no URL: /,
    reason: 'the operator looks at these addresses since 0.94.0, and refuses what is none (#8225)',
  },
];

/** Whether the operator that is followed answers as we do, and the recorded one did not. */
export function isOfOlderOperator(component: string, difference: Difference): boolean {
  return isIntended(component, difference, CHANGED);
}

/** Whether all errors of a case are such that the operator that is followed speaks of as well. */
export function areOfNewerOperator(component: string, errors: readonly Finding[]): boolean {
  return areIntended(component, errors, REFUSED);
}
