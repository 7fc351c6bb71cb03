/** Custom resources in YAML become what they become elsewhere: in a cluster with the operator, and as constructs. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import * as library from '../../lib';
import { Alertmanager, Prometheus, ServiceMonitor } from '../../lib';
import { compileInput } from '../../lib/shared/input/compile';
import { Input } from '../../lib/shared/input/objects';
import type { Case, InputObject } from '../conformance/case';
import { describeDifference, differences } from '../conformance/compare';
import { beside } from '../conformance/components/realworld';
import { isIntended } from '../conformance/differences';
import { isOfOlderOperator, withRecordedVersions } from '../conformance/older-operator';
import { readDocuments } from '../conformance/yaml';
import { objectsOfExample } from '../support/examples';
import { recordedCases } from '../support/recorded';
import { completed, run, snippetsOf } from '../support/snippets';
import { cli, folderWith } from './support';

describe('the command line makes of a recorded stack what the operator made of it', () => {
  it.each(recordedCases('realworld'))('$name', async (testCase) => {
    const text = lastOfEach(testCase)
      .map(withRecordedVersions)
      .map((object) => stringify(object))
      .join('---\n');
    const { code, out, error } = await cli(['compile', '-q', '-n', 'default', '-f', '-'], { input: text });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const input = Input.of([{ name: 'input.yaml', bytes: () => Buffer.from(text) }]);
    const { app } = compileInput(input, { namespace: 'default' });
    const { output, expected } = beside(testCase, app, readDocuments(out) as Parameters<typeof beside>[2]);
    const found = differences(expected, output).filter(
      (difference) => !isIntended('realworld', difference) && !isOfOlderOperator('realworld', difference),
    );
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
  expect(await compiled(SEED)).toEqual(byName(Testing.synth(chart)));
});

it('the example of the seed is the same in YAML, with an annotation for where its alerts go', async () => {
  const alerting = SEED.replace(
    '  name: prometheus\n',
    "  name: prometheus\n  annotations:\n    cdk8s-prometheus.io/alertTo: '[{name: example}]'\n",
  );
  expect(await compiled(alerting)).toEqual(byName(await objectsOfExample('seed')));
});

it('the first screen of README shows the example of the seed through both doors', async () => {
  const expected = byName(await objectsOfExample('seed'));
  const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  const [, yaml = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  expect(await compiled(yaml)).toEqual(expected);
  const app = new App();
  const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });
  const libraries = { 'cdk8s-prometheus': library };
  (run(completed(snippetsOf('README.md')[0]!, libraries), libraries)['part'] as (...given: object[]) => void)(
    app,
    chart,
  );
  expect(byName(Testing.synth(chart))).toEqual(expected);
});

async function compiled(text: string): Promise<Record<string, unknown>> {
  const folder = folderWith({ 'seed.yaml': text });
  const { out, code } = await cli(['compile', '-q', '-n', 'monitoring', '-f', folder]);
  expect(code).toBe(0);
  return byName(parseAllDocuments(out).map((document) => document.toJS()));
}

function byName(objects: readonly { kind: string; metadata: { name: string } }[]): Record<string, unknown> {
  return Object.fromEntries(objects.map((object) => [`${object.kind} ${object.metadata.name}`, object]));
}
