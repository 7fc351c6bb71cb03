/** What a monitor asks of a Service is compared with what there is in linear time: a tenant writes thousands of both. */

import { describe, expect, it } from 'vitest';
import type { ServiceMonitorSpec } from '../../../imports/monitoring';
import { Findings } from '../../../lib/core/base/findings';
import type { Resource } from '../../../lib/core/base/resource';
import { checkCopied } from '../../../lib/core/other-side/copied-labels';
import { LabelIndex, type Target } from '../../../lib/core/other-side/label-index';
import { meantBy, portNamed, unknownName } from '../../../lib/core/other-side/ports';
import { growthOf, isLinear } from '../../support/growth';

const names = (count: number, of: string) => Array.from({ length: count }, (_, i) => `${of}${i}`);

function serviceWith(count: number): Target {
  return {
    kind: 'Service',
    namespace: 'shop',
    name: 'web',
    labels: Object.fromEntries(names(count, 'label').map((name) => [name, 'x'])),
    ports: names(count, 'port').map((name, i) => ({ name, number: i + 1 })),
  };
}

const groupsOf = (service: Target) => [...new LabelIndex([service]).matchingAny({}).values()];

describe('names that a monitor asks for', () => {
  it('of labels that no Service has', () => {
    const prepare = (count: number) => {
      const copied = { what: 'Services', groups: groupsOf(serviceWith(count)) };
      const spec = { selector: {}, targetLabels: names(count, 'lable') };
      const monitor = { kind: 'ServiceMonitor', metadata: { namespace: 'shop', name: 'web' }, spec };
      return () => {
        const findings = new Findings();
        checkCopied(monitor as unknown as Resource<ServiceMonitorSpec>, 'targetLabels', copied, findings);
        expect(findings.count).toBe(count);
      };
    };
    expect(growthOf(prepare, 500)).toSatisfy(isLinear);
  });

  it('of ports that no Service has', () => {
    const prepare = (count: number) => {
      const ports = { what: 'Services', groups: groupsOf(serviceWith(count)) };
      return () => {
        const told: (string | undefined)[] = [];
        for (const name of names(count, 'prot')) told.push(unknownName(ports, name).allowed, meantBy(ports, name));
        expect(told).toHaveLength(2 * count);
      };
    };
    expect(growthOf(prepare, 500)).toSatisfy(isLinear);
  });

  it('of ports that a Service has', () => {
    const prepare = (count: number) => {
      const service = serviceWith(count);
      return () => {
        for (const name of names(count, 'port')) if (portNamed(service, name) === undefined) throw new Error(name);
      };
    };
    expect(growthOf(prepare, 10_000)).toSatisfy(isLinear);
  });

  it('of two ports of one name, the first counts', () => {
    const twice = {
      ...serviceWith(0),
      ports: [
        { name: 'web', number: 1 },
        { name: 'web', number: 2 },
      ],
    };
    expect(portNamed(twice, 'web')?.number).toBe(1);
  });
});
