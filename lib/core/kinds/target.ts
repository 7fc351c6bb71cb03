/** Which server, of which version, an instance runs. */

import type { Target } from '../base/context';
import type { Findings, Remark } from '../base/findings';
import { type Resource, refOf } from '../base/resource';
import { atLeast, formatVersion, parseVersion, type Version } from '../base/version';
import { DEFAULT_VERSIONS } from '../pod/image';

/** Major versions that there are. */
const MAJORS: Readonly<Record<Target['product'], readonly number[]>> = {
  Prometheus: [2, 3],
  Alertmanager: [0],
  Thanos: [0],
};

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
  if (version === undefined || !MAJORS[product].includes(version.major)) {
    findings.error(refOf(resource), 'spec.version', {
      code: 'unsupported-version',
      message: version === undefined ? 'this is not a version' : `there is no ${product} of this major version`,
      given: text,
      allowed: `a version from ${OLDEST[product]} on, for instance ${DEFAULT_VERSIONS[product]}`,
      hint: `${ofOthers(version)}Correct spec.version, or remove it to run the default`,
    });
    return undefined;
  }
  const target = { product, version };
  warnIfOld(text, target, 'spec.version', (at, remark) => findings.warning(refOf(resource), at, remark));
  return target;
}

/** Which servers have versions of this form, where a server has not. */
function ofOthers(version: Version | undefined): string {
  const products = Object.keys(MAJORS) as Target['product'][];
  const others = products.filter((product) => version !== undefined && MAJORS[product].includes(version.major));
  return others.length === 0 ? '' : `${others.join(' and ')} ${others.length > 1 ? 'have' : 'has'} such versions. `;
}

export function warnIfOld(
  given: string | undefined,
  { product, version }: Target,
  at: string,
  warn: (at: string, remark: Remark) => void,
): void {
  if (atLeast(version, OLDEST[product])) return;
  warn(at, {
    code: 'unsupported-version',
    message: `this ${product} is older than what the API was made for`,
    given: given ?? formatVersion(version),
    allowed: `${OLDEST[product]} and newer`,
    hint: `Update ${at}`,
  });
}
