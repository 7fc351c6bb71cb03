import { describe, expect, it } from 'vitest';
import { withoutConsequences } from '../../../lib/core';
import type { Finding } from '../../../lib/core/base/findings';
import type { InputObject } from '../../conformance/case';
import { compiled } from '../../support/compiled';

function object(kind: string, name: string, spec: object, annotations: object = {}): InputObject {
  const version = kind === 'AlertmanagerConfig' || kind === 'ScrapeConfig' ? 'v1alpha1' : 'v1';
  const metadata = { namespace: 'monitoring', name, annotations: annotations as Record<string, string> };
  return { apiVersion: `monitoring.coreos.com/${version}`, kind, metadata, spec };
}

const everything = { serviceMonitorSelector: {}, scrapeConfigSelector: {}, ruleSelector: {} };
const prometheus = (spec: object = {}) => object('Prometheus', 'main', { ...everything, ...spec });
const alertmanager = (spec: object = { configSecret: 'own' }) => object('Alertmanager', 'main', spec);
const monitor = (spec: object, annotations: object = {}) =>
  object('ServiceMonitor', 'web', { selector: {}, endpoints: [{ port: 'web' }], ...spec }, annotations);
const rules = (rule: object = { alert: 'Down', expr: 'up == 0' }) =>
  object('PrometheusRule', 'rules', { groups: [{ name: 'a', rules: [rule] }] });
const routes = (spec: object) => object('AlertmanagerConfig', 'team', spec);
const alerting = { alertmanagers: [{ namespace: 'monitoring', name: 'alertmanager-operated', port: 'web' }] };
const credential = { endpoints: [{ port: 'web', params: { token: ['secret'] } }] };
const severity = (text: string) => ({ 'cdk8s-prometheus.io/severity': text });

/** One mistake, the field that it is told of, and what is declared. */
const MISTAKES: readonly (readonly [string, string, readonly InputObject[]])[] = [
  [
    'a required field with a slip in its name',
    'spec.selectr',
    [prometheus(), object('ServiceMonitor', 'web', { selectr: {}, endpoints: [{ port: 'web' }] })],
  ],
  [
    'a selector of an instance with a slip in its name',
    'spec.serviceMonitorSelecter',
    [object('Prometheus', 'main', { serviceMonitorSelecter: {}, externalLabels: { a: 'b' } }), monitor({})],
  ],
  [
    'a selector that is a text',
    'spec.serviceMonitorSelector',
    [object('Prometheus', 'main', { serviceMonitorSelector: 'all' }), monitor({})],
  ],
  ['alerting with a slip in its name', 'spec.alertin', [prometheus({ alertin: alerting }), alertmanager(), rules()]],
  [
    'alerting that is a list',
    'spec.alerting',
    [prometheus({ alerting: alerting.alertmanagers }), alertmanager(), rules()],
  ],
  [
    'a reference to a configuration with a slip in its name',
    'spec.configSecrt',
    [prometheus({ alerting }), alertmanager({ configSecrt: 'own' })],
  ],
  [
    'a configuration in the spec',
    'spec.config',
    [prometheus({ alerting }), alertmanager({ config: { route: { receiver: 'a' } } })],
  ],
  [
    'a route of a configuration in the spec',
    'spec.route',
    [prometheus({ alerting }), alertmanager({ route: { receiver: 'a' } })],
  ],
  [
    'receivers with a slip in their name',
    'spec.recievers',
    [
      prometheus({ alerting }),
      alertmanager({ configSecret: 'own', alertmanagerConfigSelector: {} }),
      routes({ route: { receiver: 'x' }, recievers: [{ name: 'x' }] }),
    ],
  ],
  [
    'an alert with a slip in its name',
    'spec.groups[0].rules[0].alrt',
    [prometheus({ alerting }), rules({ alrt: 'Down', expr: 'up == 0' })],
  ],
  [
    'a password in a URL that cannot be read',
    'spec.remoteWrite[0].url',
    [prometheus({ remoteWrite: [{ url: 'https://user:pass@example.com:https/write' }] })],
  ],
  [
    'a container whose name is none',
    'spec.containers[Not_a_name]',
    [prometheus({ containers: [{ name: 'Not_a_name' }] })],
  ],
  [
    'a severity without a reason',
    'metadata.annotations["cdk8s-prometheus.io/severity"]',
    [prometheus(), monitor(credential, severity('plain-credential=ignored'))],
  ],
  [
    'a severity of a code with a slip in it',
    'metadata.annotations["cdk8s-prometheus.io/severity"]',
    [prometheus(), monitor(credential, severity('plain-credentials=ignored, it is a test'))],
  ],
];

const answers = (objects: readonly InputObject[]) => {
  const data = [{ kind: 'Secret' as const, namespace: 'monitoring', name: 'own', data: OWN }];
  return withoutConsequences(compiled(objects, data).findings);
};

const OWN = new Map([['alertmanager.yaml', 'route: { receiver: a }\nreceivers: [{ name: a }]\n']]);

describe('one mistake is told once', () => {
  it.each(MISTAKES)('%s', (_, path, objects) => {
    expect(answers(objects).map((finding) => finding.path)).toEqual([path]);
  });
});

describe('two mistakes are told both', () => {
  it('of one object', () => {
    const objects = [prometheus(), monitor({ ...credential, sampleLimit: 'many' })];
    expect(answers(objects).map(({ code }) => code)).toEqual(['plain-credential', 'wrong-type']);
  });

  it('where a severity cannot be read, and is for another code', () => {
    const objects = [prometheus(), monitor(credential, severity('wrong-type=ignored, it is a test'))];
    expect(answers(objects).map(({ code }) => code)).toEqual(['invalid-value', 'plain-credential']);
  });
});

describe('what follows from what', () => {
  const of = { kind: 'PrometheusRule', namespace: 'monitoring', name: 'rules' };
  const wrong = (index: number): Finding[] => [
    {
      code: 'invalid-expression',
      severity: 'error',
      object: of,
      path: `spec.groups[0].rules[${index}].expr`,
      message: 'a',
    },
    {
      code: 'doubtful-value',
      severity: 'warning',
      object: of,
      path: `spec.groups[0].rules[${index}].expr`,
      message: 'b',
    },
    {
      code: 'invalid-rule',
      severity: 'error',
      object: of,
      path: `spec.groups[0].rules[${index}].record`,
      message: 'c',
    },
  ];

  it('is found without comparing each finding with each other', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => wrong(index)).flat();
    expect(withoutConsequences(many)).toHaveLength(80_000);
  });
});
