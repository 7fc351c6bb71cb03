/** Custom resources in YAML become what they become elsewhere: in a cluster with the operator, and as constructs. */

import { App, Chart, Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { Alertmanager, Prometheus, ServiceMonitor } from '../../lib';
import { compileInput } from '../../lib/shared/input/compile';
import { Input } from '../../lib/shared/input/objects';
import type { Case, InputObject } from '../conformance/case';
import { describeDifference, differences } from '../conformance/compare';
import { beside } from '../conformance/components/realworld';
import { isIntended } from '../conformance/differences';
import { readDocuments } from '../conformance/yaml';
import { recordedCases } from '../support/recorded';
import { cli, folderWith } from './support';

describe('the command line makes of a recorded stack what the operator made of it', () => {
  it.each(recordedCases('realworld'))('$name', async (testCase) => {
    const text = lastOfEach(testCase)
      .map((object) => stringify(object))
      .join('---\n');
    const { code, out, error } = await cli(['compile', '-q', '-n', 'default', '-f', '-'], { input: text });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const input = Input.of([{ name: 'input.yaml', bytes: () => Buffer.from(text) }]);
    const { app } = compileInput(input, 'default');
    const { output, expected } = beside(testCase, app, readDocuments(out) as Parameters<typeof beside>[2]);
    const found = differences(expected, output).filter((difference) => !isIntended('realworld', difference));
    expect(found.map(describeDifference)).toEqual([]);
  });
});

/** The tutorials among them apply an object several times, and the last time counts. */
function lastOfEach(testCase: Case): InputObject[] {
  const all = readDocuments(testCase.files.get('input.yaml')!) as (InputObject | null)[];
  const objects = all.filter((object): object is InputObject => object?.kind !== undefined);
  return [
    ...new Map(
      objects.map((object) => [
        `${object.kind}/${object.metadata.namespace ?? 'default'}/${object.metadata.name}`,
        object,
      ]),
    ).values(),
  ];
}

const SEED = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata:
  name: prometheus
spec:
  serviceMonitorSelector:
    matchLabels:
      team: frontend
  resources:
    requests:
      memory: 400Mi
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: example-app
  labels:
    team: frontend
spec:
  selector:
    matchLabels:
      app: example-app
  endpoints:
  - port: web
---
apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata:
  name: example
spec:
  replicas: 3
`;

it('the YAML of the seed and its constructs are the same objects', async () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'prometheus' },
    spec: {
      serviceMonitorSelector: { matchLabels: { team: 'frontend' } },
      resources: { requests: { memory: '400Mi' } },
    },
  });
  new ServiceMonitor(chart, 'example-app', {
    metadata: { name: 'example-app', labels: { team: 'frontend' } },
    spec: { selector: { matchLabels: { app: 'example-app' } }, endpoints: [{ port: 'web' }] },
  });
  new Alertmanager(chart, 'example', { metadata: { name: 'example' }, spec: { replicas: 3 } });
  const folder = folderWith({ 'seed.yaml': SEED });
  const { out, code } = await cli(['compile', '-q', '-n', 'monitoring', '-f', folder]);
  expect(code).toBe(0);
  expect(byName(parseAllDocuments(out).map((document) => document.toJS()))).toEqual(byName(Testing.synth(chart)));
});

function byName(objects: readonly { kind: string; metadata: { name: string } }[]): Record<string, unknown> {
  return Object.fromEntries(objects.map((object) => [`${object.kind} ${object.metadata.name}`, object]));
}
