/** Which server, of which version, an instance runs. */

import type { Target } from '../base/context';
import type { Findings } from '../base/findings';
import { type Resource, refOf } from '../base/resource';
import { atLeast, parseVersion } from '../base/version';
import { DEFAULT_VERSIONS } from '../pod/image';

/** First versions that the API was made for. */
const OLDEST = { Prometheus: '2.45.0', Alertmanager: '0.22.0', Thanos: '0.24.0' } as const;

export function targetOf(
  product: Target['product'],
  resource: Resource<{ readonly version?: string }>,
  findings: Findings,
): Target | undefined {
  const { version: given } = resource.spec;
  const text = given === undefined || given.trim() === '' ? DEFAULT_VERSIONS[product] : given;
  const version = parseVersion(text);
  if (version === undefined || (product === 'Prometheus' && version.major !== 2 && version.major !== 3)) {
    findings.error(refOf(resource), 'spec.version', {
      code: 'unsupported-version',
      message: version === undefined ? 'this is not a version' : `there is no ${product} of this major version`,
      given: text,
      allowed: `a version from ${OLDEST[product]} on, for instance ${DEFAULT_VERSIONS[product]}`,
      hint: 'Correct spec.version, or remove it to run the default',
    });
    return undefined;
  }
  if (!atLeast(version, OLDEST[product])) {
    findings.warning(refOf(resource), 'spec.version', {
      code: 'unsupported-version',
      message: `this ${product} is older than what the API was made for`,
      given: text,
      allowed: `${OLDEST[product]} and newer`,
      hint: 'Update spec.version',
    });
  }
  return { product, version };
}
