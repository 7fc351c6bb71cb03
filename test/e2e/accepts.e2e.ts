/** A real API server, with strict field validation, on every object that we emit. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../lib/core/base/resource';
import type { Case } from '../conformance/case';
import type { RecordedWorkloads } from '../conformance/workloads';
import { exampleNames, objectsOfExample } from '../support/examples';
import { recordedCases, recordedComponents } from '../support/recorded';
import { ensureNamespaces, refusals } from './support/accepts';

const NAMESPACE = 'accepts';

interface WorkloadComponent {
  workloads(testCase: Case): RecordedWorkloads;
}

/** The workloads of a case that the operator makes something of, under names that tell the cases apart. */
function renamed(workloads: readonly Manifest[], prefix: string): Manifest[] {
  return workloads.map((workload, index) => ({
    ...workload,
    metadata: { ...workload.metadata, name: `${prefix}-${index}`, namespace: NAMESPACE, ownerReferences: [] },
  }));
}

describe('the API server', () => {
  it.each(exampleNames())('accepts every object of the example %s', async (name) => {
    const objects = await objectsOfExample(name);
    expect(objects.length).toBeGreaterThan(0);
    ensureNamespaces(objects);
    expect(refusals(objects)).toEqual([]);
  });

  const components = recordedComponents().filter((component) => /^(statefulset|daemonset)-/.test(component));
  it.each(components)('accepts our workloads of %s wherever it accepts those of the operator', async (name) => {
    const component = (await import(join(__dirname, '../conformance/components', `${name}.ts`))) as WorkloadComponent;
    ensureNamespaces([{ apiVersion: '', kind: '', metadata: { name: '', namespace: NAMESPACE } }]);
    // Only the recorded function could make a workload without a name in it.
    const cases = recordedCases(name).filter(({ files }) => files.has('objects.yaml'));
    const workloads = cases.map((testCase) => component.workloads(testCase));
    const ours = refusals(workloads.flatMap((one, index) => renamed(one.ours, `case-${index}`)));
    const theirs = refusals(workloads.flatMap((one, index) => renamed(one.theirs, `case-${index}`)));
    expect(named(ours).filter((refused) => !named(theirs).includes(refused))).toEqual([]);
    expect(workloads.length).toBeGreaterThan(0);
  });
});

/** `"case-7-0" is invalid: …` → the name, with what is wrong. */
function named(lines: readonly string[]): string[] {
  return lines.map((line) => /"(case-\d+-\d+)"/.exec(line)?.[1] ?? line);
}
